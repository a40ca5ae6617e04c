from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.line.commands import HELP, Command, Known, literal, parse
from interviewer.line.moves import MOVES, owner_and_day

KNOWN = Known(frozenset({"security", "non-goals"}), frozenset({"otto", "maya lind"}))


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("?", Command("help")), ("  Help ", Command("help")), ("why", Command("why")), ("why next", Command("why")),
        ("back", Command("back")), ("edit", Command("edit")), ("edit 12", Command("edit", "12")),
        ("undo", Command("undo")), ("SKIP", Command("skip")), ("park", Command("park")),
        ("park Maya 2027-01-15", Command("park", "Maya 2027-01-15")), ("unknown", Command("unknown")),
        ("goto", Command("goto")), ("goto Open questions", Command("goto", "Open questions")),
        ("evidence", Command("evidence")), ("evidence all", Command("evidence", "all")),
        ("evidence Security", Command("evidence", "Security")), ("draft", Command("draft")), ("quit", Command("quit")),
        ("irrelevant", Command("irrelevant")), ("irrelevant: nobody pays", Command("irrelevant", "nobody pays")),
        ("not relevant for us", Command("irrelevant", "for us")),
        ("sheet export q.md", Command("sheet", "export q.md")),
        ("Sheet import my answers.json", Command("sheet", "import my answers.json")),
        ("as", Command("as")), ("as otto", Command("as", "otto")), ("as Per", Command("as", "Per")),
        ("as Per Ek (engineer, legal)", Command("as", "Per Ek (engineer, legal)")),
        ("assign Per", Command("assign", "Per")), ("assign maya lind", Command("assign", "maya lind")),
        ("assign everybody", Command("assign", "everybody")), ("assign nobody", Command("assign", "nobody")),
        ("assign Per by next Friday", Command("assign", "Per by next Friday")),
    ],
)
def test_a_line_is_a_command(line: str, command: Command):
    assert parse(line, KNOWN) == command


@pytest.mark.parametrize(
    "line",
    ["edit documents", "evidence of identity", "back to the office", "skip ads", "why is it slow", "draft contracts",
     "quit smoking", "park the car in the nearest garage with a free place", "unknown callers", "undo is needed", "",
     "helpful", "sheet metal", "sheet export",
     "goto_market", "irrelevantly", "as soon as possible", "as usual", "As Per said", "as before, by phone",
     "assign tasks to drivers", "Assign Otto the next van", "assign roles", "assign a van by number"],
)
def test_a_sentence_that_begins_like_a_command_is_an_answer(line: str):
    assert parse(line, KNOWN) is None
    assert literal(line, KNOWN) == line


@pytest.mark.parametrize(
    ("typed", "said"),
    [(r"\skip", "skip"), (r" \edit 3 ", "edit 3"), (r"\\skip", r"\skip"), (r"\\server\share", r"\\server\share"),
     (r"C:\temp", r"C:\temp"), ("\\", "\\"), (r"\?", "?"), (r"\nothing special", r"\nothing special")],
)
def test_a_backslash_makes_a_command_a_word_and_stays_elsewhere(typed: str, said: str):
    assert parse(typed, KNOWN) is None
    assert literal(typed, KNOWN) == said


@given(st.text(alphabet=" \\?abckpsui", max_size=12))
def test_any_line_can_be_said_literally(text: str):
    typed = "\\" + text.strip() if parse(text) else text
    assert parse(typed) is None


def test_help_names_every_command():
    words = {line.split(":")[0].split(",")[0].split()[0] for line in HELP}
    assert {"?" if name == "help" else name for name in MOVES} <= words


@pytest.mark.parametrize(
    ("said", "owner", "due"),
    [
        ("", "", ""), ("Maya", "Maya", ""), ("2027-01-15", "", "2027-01-15"),
        ("Maya 2027-01-15", "Maya", "2027-01-15"), ("Maya Lopez, by end of Q3", "Maya Lopez", "2027-09-30"),
        ("Per 15 March 2027", "Per", "2027-03-15"), ("Maya Friday", "Maya", "2027-01-08"),
        ("Maya until next Friday", "Maya", "2027-01-15"),
        ("Maya in two weeks", "Maya", "2027-01-18"), ("the legal team", "the legal team", ""),
    ],
)
def test_park_tells_owner_and_day_apart(said: str, owner: str, due: str):
    assert owner_and_day(said, date(2027, 1, 4)) == (owner, due)
