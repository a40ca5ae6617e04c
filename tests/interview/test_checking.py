from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.errors import AnswerError
from interviewer.interview.checking import Asked, check
from interviewer.interview.checking.listed import numbered
from interviewer.model.answer import Chosen, Day, Item, Items, Picked, Quantity, QuoteVerdict, Reviewed, Words, YesNo
from interviewer.model.coverage import Evidence
from interviewer.model.question import Choice, Question
from interviewer.model.seed import Place

TODAY = date(2026, 11, 18)
CHOICES = (
    Choice(value="web", label="A web page"),
    Choice(value="cli", label="A command line"),
    Choice(value="app", label="An app on a phone"),
)
QUOTES = tuple(Evidence(seed="a.md", place=Place(line=n), quote=q) for n, q in enumerate(("one", "two"), 1))
KINDS = ("yesno", "choice", "choices", "number", "date", "short", "text", "list", "pick", "ranking", "playback")


def asked(kind: str, **fields: Any) -> Asked:
    if kind in ("choice", "choices", "pick", "ranking"):
        fields.setdefault("choices", CHOICES)
    if kind == "playback":
        fields.setdefault("evidence", QUOTES)
    return Asked(Question(id="a.b", slot="a", kind=kind, ask="What?", **fields), TODAY)


def items(*texts: str) -> Items:
    return Items(items=tuple(Item(number=n, text=t) for n, t in enumerate(texts, 1)))


@pytest.mark.parametrize(
    ("raw", "yes", "note"),
    [
        ("y", True, ""),
        ("Yes", True, ""),
        ("no", False, ""),
        ("yes, but only admins", True, "but only admins"),
        ("No - never.", False, ""),
        ("not at all", False, ""),
        ("No way!", False, ""),
        ("no thanks", False, ""),
        ("no, no, never", False, ""),
        ("absolutely not", False, ""),
        ("of course not, it is public", False, "it is public"),
        ("yes please", True, ""),
        ("Yes, of course.", True, ""),
        ("no doubt", True, ""),
        ("yes admins only", True, "admins only"),
        ("no because it is public", False, "because it is public"),
        ("No accounts at all", False, "No accounts at all"),
        ("no, never on Sundays", False, "never on Sundays"),
        ("yes, except on 1.5.2027", True, "except on 1.5.2027"),
        (True, True, ""),
        ({"yes": False, "note": "x"}, False, "x"),
    ],
)
def test_yes_and_no(raw, yes, note):
    assert check(asked("yesno"), raw) == YesNo(yes=yes, note=note)


@pytest.mark.parametrize(
    "raw", ["perhaps", "nobody", "yesterday", "1", 3, "no problem", "No idea.", "n/a", "yes and no", "never mind"]
)
def test_what_is_neither_yes_nor_no(raw):
    with pytest.raises(AnswerError):
        check(asked("yesno"), raw)


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("2", "cli"),
        ("cli", "cli"),
        ("a command line", "cli"),
        ("A Command Line.", "cli"),
        ("command", "cli"),
        ("a web", "web"),
        (["app"], "app"),
        ({"values": ["web"]}, "web"),
    ],
)
def test_one_option(raw, value):
    assert check(asked("choice"), raw) == Chosen(values=(value,))


def test_own_words_where_they_are_allowed():
    assert check(asked("choice"), "a robot arm") == Chosen(own="a robot arm")
    with pytest.raises(AnswerError) as caught:
        check(asked("choice", own_words=False), "a robot arm")
    assert "A command line" in caught.value.hint


@pytest.mark.parametrize("raw", ["4", "0", "1, 2", ["web", "cli"]])
def test_options_that_cannot_be_taken(raw):
    with pytest.raises(AnswerError):
        check(asked("choice"), raw)


@pytest.mark.parametrize(
    ("raw", "values", "own"),
    [
        ("1,3", ("web", "app"), ""),
        ("1 3", ("web", "app"), ""),
        ("web; cli", ("web", "cli"), ""),
        ("3 and 1", ("app", "web"), ""),
        ("1, a robot arm", ("web",), "a robot arm"),
        ("a robot, arm", (), "a robot, arm"),
        (["web", "arm"], ("web",), "arm"),
        ("A web page\nAn app on a phone", ("web", "app"), ""),
        ("1,1", ("web",), ""),
    ],
)
def test_several_options(raw, values, own):
    assert check(asked("choices"), raw) == Chosen(values=values, own=own)


KINDS_OF_THING = (
    Choice(value="web", label="a page in a web browser", also=("web app", "website", "mobile website")),
    Choice(value="mobile", label="an app on a phone or tablet", also=("mobile app", "mobile", "android app", "iphone")),
    Choice(value="cli", label="a command typed in a terminal", also=("command line", "script")),
    Choice(value="service", label="a service that programs call", also=("api", "rest api")),
)


@pytest.mark.parametrize(
    ("raw", "values", "own"),
    [
        ("web app", ("web",), ""),
        ("A web app.", ("web",), ""),
        ("it will be a website", ("web",), ""),
        ("website, mobile app", ("web", "mobile"), ""),
        ("iPhone and Android app", ("mobile",), ""),
        ("a mobile website", ("web",), ""),
        ("command-line", ("cli",), ""),
        ("an API with a website", ("web", "service"), "an API with a website"),
        ("a website for our members", ("web",), "a website for our members"),
        ("no website", (), "no website"),
        ("a webbed foot", (), "a webbed foot"),
        ("description", (), "description"),
        ("a page in a webb browser", ("web",), ""),
        ("websitte", ("web",), ""),
        ("terminal", ("cli",), ""),
    ],
)
def test_options_by_the_names_that_people_have_for_them(raw, values, own):
    assert check(asked("choices", choices=KINDS_OF_THING), raw) == Chosen(values=values, own=own)


def test_one_option_that_a_longer_answer_names_keeps_the_words_beside_it():
    said = "a website for our members"
    assert check(asked("choice", choices=KINDS_OF_THING), said) == Chosen(values=("web",), own=said)
    assert check(asked("choice", choices=KINDS_OF_THING, own_words=False), said) == Chosen(values=("web",))


@pytest.mark.parametrize(
    ("raw", "low", "high", "about"),
    [
        ("about forty", 40, 40, True),
        ("1,5 s", 1.5, 1.5, False),
        ("500ms", 0.5, 0.5, False),
        ("half a second", 0.5, 0.5, False),
        ("between 5 and 10", 5, 10, False),
        ("at most 2 s", None, 2, False),
        ("2 min", 120, 120, False),
        (7, 7, 7, False),
        ({"low": 1, "unit": "min"}, 60, None, False),
        ("10 to 5", 5, 10, False),
        ("3 people wait 2 s", 2, 2, False),
    ],
)
def test_numbers_come_in_the_unit_of_the_question(raw, low, high, about):
    assert check(asked("number", unit="s"), raw) == Quantity(low=low, high=high, unit="s", about=about)


def test_things_are_counted_whatever_they_are_called():
    assert check(asked("number", unit="users"), "10k people") == Quantity(low=10_000, high=10_000, unit="users")
    assert check(asked("number", unit="%"), "99,9 %") == Quantity(low=99.9, high=99.9, unit="%")


@pytest.mark.parametrize(
    ("raw", "low", "high", "unit"),
    [("9,000 pounds", 9000, 9000, "GBP"), ("at most $20k", None, 20_000, "USD"), ("9000", 9000, 9000, "EUR"),
     ({"low": 5, "high": 9, "unit": "CHF"}, 5, 9, "CHF")],
)
def test_money_stays_in_the_currency_it_was_said_in(raw, low, high, unit):
    assert check(asked("number", unit="EUR", minimum=0), raw) == Quantity(low=low, high=high, unit=unit)


def test_what_is_no_money_does_not_fit_where_money_is_asked():
    with pytest.raises(AnswerError, match="EUR"):
        check(asked("number", unit="EUR"), "5 hours")


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("soon", "no number"),
        ("40 users", "does not fit"),
        ("2 s and 3 min and 5 min", "more than one"),
        ("90 s", "too large"),
        ("0.1 s", "too small"),
        (True, "number"),
        ({"low": None}, "number"),
        ([1], "number"),
    ],
)
def test_numbers_that_do_not_fit(raw, said):
    with pytest.raises(AnswerError) as caught:
        check(asked("number", unit="s", minimum=1, maximum=60), raw)
    assert said in caught.value.message
    assert caught.value.hint


def test_dates_are_read_from_the_day_of_the_answer():
    assert check(asked("date"), "next Friday") == Day(start=date(2026, 11, 27), end=date(2026, 11, 27))
    assert check(asked("date"), {"start": "2027-01-01", "end": "2027-03-31"}).end == date(2027, 3, 31)


@pytest.mark.parametrize("raw", ["when it is ready", {"start": "x"}, 7, {"start": "2027-03-01", "end": "2027-01-01"}])
def test_what_is_no_date(raw):
    with pytest.raises(AnswerError):
        check(asked("date"), raw)


def test_a_date_that_could_be_two_says_which():
    with pytest.raises(AnswerError, match="4 May 2027 or 5 April 2027"):
        check(asked("date"), "4/5/2027")


@pytest.mark.parametrize("raw", ["1999", "17 November 2026", {"start": "1999-01-01", "end": "1999-12-31"}])
def test_what_lies_ahead_is_not_over(raw):
    assert check(asked("date"), raw).end < TODAY
    with pytest.raises(AnswerError, match=r"understood as .*, which is over") as caught:
        check(asked("date", future=True), raw)
    assert "2026-11-18" in caught.value.hint


@pytest.mark.parametrize("raw", ["today", "this year", "17 November"])
def test_what_has_begun_or_comes_again_lies_ahead(raw):
    assert check(asked("date", future=True), raw).end >= TODAY


def test_words_lose_what_a_terminal_could_misread_and_nothing_else():
    assert check(asked("text"), " naïve\r\n\x1b[31mred\x1b[0m \u202etxet\x07 ") == Words(text="naïve\nred txet")
    assert check(asked("short"), "two\nlines") == Words(text="two lines")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("raw", ["", "   ", "\x1b[2J", None, [], {}])
def test_nothing_is_no_answer(kind: str, raw):
    with pytest.raises(AnswerError):
        check(asked(kind), raw)


def test_an_answer_has_its_limits():
    with pytest.raises(AnswerError, match="20,000"):
        check(asked("text"), "x" * 20_001)
    with pytest.raises(AnswerError, match="200"):
        check(asked("list"), "\n".join(f"item {n}" for n in range(201)))


@pytest.mark.parametrize(
    "raw",
    [
        "lend; return",
        "- lend\n- return",
        "1. lend\n2) return\n",
        "• lend\n\n• return",
        ["lend", "return"],
        "lend;;return;lend",
        {"items": [{"text": "lend"}, {"text": "return"}]},
    ],
)
def test_lists_are_lines_or_semicolons_without_their_bullets(raw):
    assert check(asked("list"), raw) == items("lend", "return")


@pytest.mark.parametrize(
    ("texts", "before", "highest", "numbers"),
    [
        (["a", "b"], [], 0, [1, 2]),
        (["b", "a"], ["a", "b"], 2, [2, 1]),
        (["a", "x"], ["a", "b"], 2, [1, 2]),
        (["a", "b", "c"], ["a", "b"], 2, [1, 2, 3]),
        (["a", "c"], ["a"], 5, [1, 6]),
        (["A.", "b"], ["a", "b"], 2, [1, 2]),
    ],
)
def test_items_keep_their_numbers(texts, before, highest, numbers):
    old = [Item(number=n, text=t) for n, t in enumerate(before, 1)]
    assert [i.number for i in numbered(texts, old, highest)] == numbers


@given(st.lists(st.sampled_from("abcdefgh"), unique=True), st.lists(st.sampled_from("abcdefgh"), unique=True))
def test_no_number_is_given_twice_and_the_same_text_keeps_its_own(before: list[str], after: list[str]):
    old = [Item(number=n, text=t) for n, t in enumerate(before, 1)]
    new = numbered(after, old, len(old))
    assert len({i.number for i in new}) == len(new)
    known = {i.text: i.number for i in old}
    assert all(i.number == known[i.text] for i in new if i.text in known)


@pytest.mark.parametrize(
    ("raw", "picked", "own"),
    [
        ("1,3", ("web", "app"), ()),
        ("A command line", ("cli",), ()),
        ("2 > 1", ("cli", "web"), ()),
        ("1; robots", ("web",), ("robots",)),
        ("all", ("web", "cli", "app"), ()),
        ("3 1", ("app", "web"), ()),
    ],
)
def test_picking_by_number_or_words_keeps_the_order(raw, picked, own):
    labels = {c.value: (n, c.label) for n, c in enumerate(CHOICES, 1)}
    wanted = tuple(Item(number=labels[v][0], text=labels[v][1]) for v in picked)
    assert check(asked("pick"), raw) == Picked(items=wanted, own=own)


def test_what_is_not_on_the_list_cannot_be_picked():
    with pytest.raises(AnswerError):
        check(asked("pick"), "7")
    with pytest.raises(AnswerError):
        check(asked("ranking", own_words=False), "robots")


@pytest.mark.parametrize(
    ("raw", "verdicts"),
    [
        ("right", ("right", "right")),
        ("yes", ("right", "right")),
        ("no", ("no", "no")),
        ("right\nno", ("right", "no")),
        ("right, no", ("right", "no")),
        (["right", {"verdict": "not-quite", "words": "three"}], ("right", "not-quite")),
    ],
)
def test_verdicts_on_quotes(raw, verdicts):
    assert tuple(v.verdict for v in check(asked("playback"), raw).verdicts) == verdicts


def test_other_words_correct_a_quote():
    one = asked("playback", evidence=QUOTES[:1])
    assert check(one, "It is three.") == Reviewed(
        verdicts=(QuoteVerdict(quote="one", seed="a.md", verdict="not-quite", words="It is three."),)
    )


@pytest.mark.parametrize("raw", [["right"] * 3, [{"verdict": "not-quite"}, "right"], {"verdict": "right"}, True])
def test_verdicts_that_do_not_fit(raw):
    with pytest.raises(AnswerError):
        check(asked("playback"), raw)


def test_a_list_judges_every_quote():
    with pytest.raises(AnswerError, match="1 verdict given for 2 quotes") as caught:
        check(asked("playback"), ["right"])
    assert 'a list of exactly 2, one verdict for each quote' in caught.value.hint


@pytest.mark.parametrize("kind", KINDS)
@given(
    raw=st.one_of(
        st.text(max_size=80),
        st.integers(),
        st.floats(),
        st.booleans(),
        st.lists(st.text(max_size=9), max_size=4),
        st.dictionaries(
            st.sampled_from(["values", "items", "low", "start", "verdicts", "yes", "own"]),
            st.one_of(st.none(), st.text(max_size=9), st.integers(), st.lists(st.integers(), max_size=3)),
        ),
    )
)
def test_every_input_is_a_value_or_an_error_that_says_why(kind: str, raw):
    try:
        value = check(asked(kind), raw)
    except AnswerError as error:
        assert error.message
    else:
        assert type(value).model_validate_json(value.to_json()) == value
