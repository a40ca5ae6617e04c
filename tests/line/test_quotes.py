from __future__ import annotations

import pytest

from interviewer.errors import AnswerError
from interviewer.interview.checking import Asked, check
from interviewer.model.answer import Reviewed
from interviewer.model.coverage import Evidence
from interviewer.model.question import Question
from interviewer.model.seed import Place


def verdicts(typed: str, quotes: int = 3) -> list[tuple[str, str]]:
    from datetime import date

    evidence = tuple(Evidence(seed="a.md", place=Place(line=n), quote=f"quote {n}") for n in range(quotes))
    asked = Question(id="s.playback", slot="s", kind="playback", ask="Is it right?", evidence=evidence)
    value = check(Asked(asked, date(2027, 1, 4)), typed)
    assert isinstance(value, Reviewed)
    return [(v.verdict, v.words) for v in value.verdicts]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("right", [("right", ""), ("right", ""), ("right", "")]),
        ("1 right 2 no 3 it takes 2 days", [("right", ""), ("no", ""), ("not-quite", "it takes 2 days")]),
        ("2 no; 1 right; 3 right", [("right", ""), ("no", ""), ("right", "")]),
        ("1. only on Mondays\n2. yes\n3. no", [("not-quite", "only on Mondays"), ("right", ""), ("no", "")]),
        ("1 only 4 of us 2 right 3 right", [("not-quite", "only 4 of us"), ("right", ""), ("right", "")]),
        ("right no right", [("right", ""), ("no", ""), ("right", "")]),
    ],
)
def test_quotes_are_judged_by_number_or_in_their_order(typed: str, expected: list[tuple[str, str]]):
    assert verdicts(typed) == expected


@pytest.mark.parametrize(
    "typed",
    ["1 right 2 no", "1 right 2 no 4 no", "2 no", "1 right 2 right 3 right 4 right", "right no", "It takes 3 days."],
)
def test_a_quote_that_is_passed_over_is_not_taken_as_right(typed: str):
    with pytest.raises(AnswerError):
        verdicts(typed)


def test_a_correction_of_a_single_quote_may_begin_with_a_number():
    assert verdicts("2 days, not 3", quotes=1) == [("not-quite", "2 days, not 3")]
