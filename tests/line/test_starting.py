from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

from test_terminal import Terminal
from transcripts import SHED

Sit = Callable[..., Terminal]


@pytest.fixture
def sit(workplace: Path) -> Iterator[Sit]:
    (workplace / "shed.yaml").write_text(SHED)
    (workplace / "notes").mkdir()
    (workplace / "notes" / "a.md").write_text("# Shed\n\nMembers must be able to see who has the drill.\n")
    (workplace / "other.md").write_text("The treasurer wants to know what it costs.\n")
    sat: list[Terminal] = []

    def sitting(*words: str, cwd: Path = workplace) -> Terminal:
        sat.append(Terminal("ask", "--template", str(workplace / "shed.yaml"), *words, cwd=cwd))
        return sat[-1]

    yield sitting
    for one in sat:
        one.close()


def test_a_newcomer_is_told_once_what_will_happen_and_asked_what_to_open(sit: Sit, workplace: Path):
    first = sit()
    told = " ".join(first.until("\n> ").split())
    for said in ("reads your documents", "quit leaves at any time", "path of a folder", "An empty line begins"):
        assert said in told
    assert "no file or folder 'nowhere'" in first.answer("nowhere")
    assert "Compared" in first.answer("notes") or "1 seed" in first.seen
    first.answer("Tool Shed")
    first.type("quit\n")
    first.until("Stopped.")
    assert first.end() == 0
    (workplace / "empty").mkdir()
    again = sit(cwd=workplace / "empty")
    told = " ".join(again.until("\n> ").split())
    assert "reads your documents" not in told
    assert "1. " in told
    assert "1 of about" in told
    assert "So far: Tool Shed" in again.answer("1") + again.answer("back")
    assert list((workplace / "empty").iterdir()) == []


@pytest.mark.parametrize(("typed", "journals", "said"), [
    ("1", {"interview.db"}, "1 answered"), ("add", {"interview.db"}, "1 answered"),
    ("3", {"interview.db", "interview-2.db"}, "as soon as it is given"), ("quit", {"interview.db"}, ""),
])
def test_other_documents_than_those_of_the_journal_are_a_question(sit: Sit, workplace: Path, typed, journals, said):
    first = sit("notes")
    first.answer("Tool Shed")
    first.type("quit\n")
    assert first.end() == 0
    other = sit("other.md")
    assert "belongs to other seeds" in other.until("\n> ")
    assert "Type 1, 2 or 3" in other.answer("perhaps")
    if said:
        assert said in " ".join(other.answer(typed).split())
    else:
        other.type(f"{typed}\n")
        assert other.end() == 0
    assert {p.name for p in workplace.glob("*.db")} == journals


def test_nothing_is_listed_where_nothing_is_to_be_kept(sit: Sit):
    one = sit("notes", "--no-cache")
    assert "reads your documents" not in one.until("\n> ")
    one.type("quit\n")
    assert one.end() == 0
    assert not (Path(os.environ["XDG_STATE_HOME"]) / "interviewer" / "recent.json").exists()
