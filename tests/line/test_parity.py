from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from transcripts import shed, talk

from interviewer.cli.lines import progress
from interviewer.comparing import Step
from interviewer.language.display import harmless
from interviewer.line.commands import HELP, Known, parse
from interviewer.line.moves import MOVES
from interviewer.session import Session
from interviewer.tui.keys import bound

ANSWER = "an answer is typed as it is"
BEFORE = "asked before the interview is open, or an option of the command"
LINE = {
    "app.help": "?", "app.compare": "evidence all", "app.interview": "goto users", "app.draft": "draft show",
    "app.history": "history", "app.respondent": "as Otto", "app.depth": "depth deep", "app.quit": "quit",
    "app.palette": "?", "app.home": BEFORE,
    "mode.redo": "redo",
    "start.open": BEFORE, "start.nothing": BEFORE, "opening.stop": BEFORE, "opening.go-on": BEFORE,
    "compare.ask": "goto users", "compare.filter": "evidence all", "compare.search": "find drill",
    "compare.conflicts": "evidence conflicts", "compare.files": "evidence seeds", "compare.seeds": "evidence seeds",
    "compare.go": "goto users", "compare.start": "goto users", "compare.open": "evidence users",
    "compare.quote": "evidence users", "compare.judge": "goto users", "compare.sort": "evidence all",
    "interview.agree": ANSWER,
    "interview.save": ANSWER, "interview.unknown": "unknown", "interview.skip": "skip", "interview.back": "back",
    "interview.goto": "goto users", "interview.batch": "batch", "interview.park": "park Otto friday",
    "interview.assign": "assign Otto", "interview.irrelevant": "irrelevant", "interview.refuse": "refuse",
    "interview.more": "evidence", "interview.why": "why", "interview.read-back": "review", "interview.undo": "undo",
    "batch.save": ANSWER, "batch.next": "batch", "batch.unknown": "unknown", "batch.goto": "goto users",
    "batch.park": "park Otto", "batch.irrelevant": "irrelevant", "batch.refuse": "refuse", "batch.undo": "undo",
    "batch.leave": "back", "batch.single": "back",
    "field.right": ANSWER, "field.not-quite": ANSWER, "field.no": ANSWER, "field.accept": ANSWER, "field.tick": ANSWER,
    "field.done": ANSWER, "field.ranked": ANSWER, "field.up": ANSWER, "field.down": ANSWER,
    **{f"field.{way}-{n}": ANSWER for way in ("option", "place") for n in range(1, 10)},
    "draft.save": "draft", "draft.save-as": "draft html", "draft.edit": "edit", "draft.chapter": "draft show",
    "draft.finding": "draft show", "draft.repair": "edit", "draft.changes": "draft show", "history.all": "history",
    "interview.seed": "evidence",
    "history.edit": "edit 1", "history.undo": "undo 1", "history.filter": "history",
    "retelling.confirm": "confirm",
}
"""What a key does in the terminal UI, and how one does the same in line mode."""
MOVING = ("dialog.", "help.", "start.choices", "compare.slots", "interview.leave", "interview.scroll", "draft.up",
          "draft.down", "draft.line", "seed.quote", "jump", "copy")
"""Focus, scrolling, closing, and copying, which the terminal does with any text."""
DRAWN = re.compile("[\u2190-\u21ff\u2300-\u23ff\u2500-\u25ff\u2600-\u27bf\u2800-\u28ff\ue000-\uf8ff\x00-\x09\x0b-\x1f]")
"""Arrows, boxes, blocks, geometric shapes, symbols, braille, controls: read out as noise, or not at all."""


def test_whatever_a_key_does_in_the_terminal_ui_can_be_said_in_line_mode():
    keys = {b.binding.id: b.binding.tooltip for b in bound() if b.binding.id}
    assert len(keys) > 60
    assert {i: about for i, about in keys.items() if i not in LINE and not any(way in i for way in MOVING)} == {}


@pytest.mark.parametrize("said", sorted({w for w in LINE.values() if w not in (ANSWER, BEFORE)}))
def test_every_such_word_is_a_command_that_the_help_explains(said: str):
    command = parse(said, Known({"users"}, {"otto"}, {"html"}))
    assert command is not None
    assert command.name in MOVES
    assert any(re.match(rf"{re.escape(said.split(maxsplit=1)[0])}\b|\?", line) for line in HELP)


def test_all_of_it_in_one_sitting_reads_as_plain_sentences(workplace: Path):
    (workplace / "notes.md").write_text("# Shed\n\nMembers must be able to see who has the drill.\n")
    session = shed(seeds=[workplace / "notes.md"], journal=workplace / "interview.db")
    told = ["Tool Shed", *(w for w in dict.fromkeys(LINE.values()) if w not in (ANSWER, BEFORE, "quit")),
            "goto users", "Members; the board", "", "quit"]
    done = talk(session, "\n".join(told) + "\n")
    assert done.code == 0
    assert "There is no " not in done.out
    drawn = [line for line in done.lines if DRAWN.search(line)]
    assert drawn == []
    assert done.out == harmless(done.out, keep_lines=True)
    assert len([line for line in done.lines if line.startswith("Question ")]) > 3


def test_the_history_names_edited_drafts_that_came_back(workplace: Path):
    session = Session.open(journal=workplace / "interview.db", respondent="Maya")
    session.answer("problem.name", "Fixsheet")
    session.answer("features.what", "print a tag; claim a job; print the month's numbers")
    session.save("markdown", Path("spec.md"))
    Path("otto.md").write_text(Path("spec.md").read_text().replace("print a tag.", "print a red tag."))
    session.sheets.take(Path("otto.md"), "Otto")
    assert "Took in otto.md, an edited spec.md: 1 edit." in talk(session, "history\nquit\n").out


def test_the_history_names_words_of_sheets_that_are_no_answer(workplace: Path):
    session = shed(journal=workplace / "interview.db")
    session.answer("security.login", "yes")
    number = next(q for q in session.questions() if q.kind == "number")
    sheet = json.loads(session.sheets.made(for_="Otto").to_json())
    next(q for q in sheet["questions"] if q["id"] == number.id)["answer"] = "many, ask Lea"
    Path("a.json").write_text(json.dumps(sheet))
    session.sheets.take(Path("a.json"), "Otto")
    assert "many, ask Lea (no answer: " in talk(session, "history\nquit\n").out


def test_nothing_is_drawn_over_while_seeds_are_read(capsys):
    ticks = iter(range(0, 1000, 4))
    told = progress(lambda: float(next(ticks)))
    for n in range(11):
        told(Step(done=n, total=10, what="a.md"))
    assert capsys.readouterr().err == "2 of 10 read.\n5 of 10 read.\n8 of 10 read.\n"


def test_the_words_of_each_look(workplace: Path):
    (workplace / "notes.md").write_text("# Shed\n\nMembers must be able to see who has the drill.\n")
    session = shed(seeds=[workplace / "notes.md"], journal=workplace / "interview.db")
    done = talk(session, "Tool Shed\nundo 1\nhistory\nevidence seeds\nevidence conflicts\ndepth quick\ndepth\n"
                         "draft show\ndraft json\nquit\n")
    for said in ("What is it called? Tool Shed Taken back.", "notes.md: ", "No two places", "The depth is quick.",
                 "# ", "spec.json"):
        assert said in done.out, said
    assert (workplace / "spec.json").is_file()
    assert not (workplace / "spec.md").exists()
    with Session.open(journal=workplace / "interview.db") as again:
        assert again.record.depth == "quick"
