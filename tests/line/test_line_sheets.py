from __future__ import annotations

from pathlib import Path

import pytest
from transcripts import shed, talk

from interviewer import Session

pytestmark = pytest.mark.usefixtures("workplace")


def filled(name: str, said: str) -> None:
    text = Path("q.md").read_text().replace("~~~~ name\n\n", f"~~~~ name\n{name}\n")
    Path("a.md").write_text(text.replace("~~~~ answer 1\n\n", f"~~~~ answer 1\n{said}\n", 1))


def test_a_sheet_goes_out_and_comes_back_in_the_middle_of_an_interview():
    session = shed()
    out = talk(session, "sheet export q.md\nquit\n")
    assert "q.md" in out.lines
    filled("Otto", "Tool Shed")
    back = talk(session, "sheet import a.md\nquit\n")
    assert "Sheet of Otto: 1 new." in back.out
    assert session.record.answer("problem.name").by == "Otto"
    assert "What goes wrong today?" in back.out.partition("Sheet of Otto")[2]


def test_what_goes_wrong_is_said_and_the_question_stays():
    session = shed()
    done = talk(session, "sheet import nowhere.md\nsheet export q.txt\nTool Shed\nquit\n")
    assert "There is no file nowhere.md." in done.out
    assert "There is no form" in done.out
    assert session.record.answer("problem.name").raw == "Tool Shed"


def test_over_a_pipe_a_sheet_is_no_answer():
    session = shed()
    talk(session, "sheet export q.md\n", interactive=False)
    assert Path("q.md").exists()
    assert session.record.responses == {}


def test_an_edited_draft_is_decided_in_the_middle_of_an_interview(tmp_path: Path):
    with Session.open(journal=tmp_path / "fix.db", respondent="Maya", depth="quick") as session:
        session.answer("problem.name", "Fixsheet")
        session.answer("features.what", "print a tag; claim a job")
        session.save("markdown", Path("spec.md"))
        Path("otto.md").write_text(Path("spec.md").read_text().replace("print a tag.", "print a tag with a number."))
        done = talk(session, "sheet import otto.md\ntake\ndraft\nquit\n")
        assert "REQ-FUN-001 was reworded (otto.md, line " in done.out
        assert "1. Keep: “Fixsheet shall let its users print a tag.”" in done.out
        assert "Changed **REQ-FUN-001**" in Path("spec-2.md").read_text()
