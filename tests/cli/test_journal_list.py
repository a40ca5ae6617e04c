from __future__ import annotations

from pathlib import Path

from calling import call

from interviewer import Session
from interviewer.session.recent import usual_recent


def sat(journal: Path) -> None:
    journal.parent.mkdir()
    with Session.open(journal=journal, respondent="Maya") as session:
        usual_recent(keep=True).note(session)


def test_recent_interviews_are_listed_with_what_is_gone_and_forgotten_on_request(workplace: Path):
    for name in ("shed", "choir"):
        sat(workplace / name / "interview.db")
    (workplace / "choir" / "interview.db").unlink()
    done = call("journal", "list", cwd=workplace)
    first, second = done.out.splitlines()
    assert first.startswith("choir: 0 of about ")
    assert first.endswith(f", gone\t{workplace / 'choir' / 'interview.db'}")
    assert second.endswith(f"\t{workplace / 'shed' / 'interview.db'}")
    assert "gone" not in second
    assert call("journal", "list", "--forget", cwd=workplace).out == ""
    assert (workplace / "shed" / "interview.db").exists()


def test_a_setting_keeps_it_empty(workplace: Path):
    sat(workplace / "shed" / "interview.db")
    (workplace / "interviewer.toml").write_text("recent = false\n")
    assert call("journal", "list", cwd=workplace) == (0, "", "")
    assert "shed" in call("journal", "list", cwd=workplace / "shed").out


def test_over_a_pipe_nothing_is_listed_and_nothing_is_asked(workplace: Path):
    done = call("ask", cwd=workplace, stdin="Tool Shed\n")
    assert done.code == 0
    assert "Recent" not in done.out
    assert call("journal", "list", cwd=workplace).out == ""
