from __future__ import annotations

from talks import WORDING, Talk, items

from interviewer.drafting.lint import lint
from interviewer.export import FORMATS


def test_every_line_that_is_not_empty_has_one_result() -> None:
    text = "The shop shall be fast.\r\n\r\n  The shop shall open at 8:00.  \nHeading"
    found = list(lint(text, WORDING))
    assert [(f.line, f.text) for f in found] == [
        (1, "The shop shall be fast."),
        (3, "The shop shall open at 8:00."),
        (4, "Heading"),
    ]
    assert [[x.rule for x in f.findings] for f in found] == [["vague-term"], [], ["not-a-requirement"]]


def test_a_saved_draft_gives_its_statements_in_either_format() -> None:
    talk = Talk().says("features.what", items("print a *label* | x", "Make it fast", "sort orders [A1]"))
    wanted = [s.text for s in talk.spec().statements()]
    assert len(wanted) == 3
    for name in ("markdown", "json"):
        data = FORMATS[name].render(talk.spec())
        assert isinstance(data, bytes)
        assert [line.text for line in lint(data.decode(), WORDING)] == wanted


def test_json_that_is_no_draft_is_plain_text() -> None:
    assert [line.line for line in lint('{"schema": "interviewer.spec/1"\n}', WORDING)] == [1, 2]
