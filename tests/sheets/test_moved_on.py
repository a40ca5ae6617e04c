from __future__ import annotations

import os
from pathlib import Path
from random import Random

import pytest
from interviews import begun, filled, move_on
from keeping import imported_twice

from interviewer.errors import UsageError
from interviewer.export.sheet import rendered
from interviewer.model.sheet import Sheet

COUNT = 200 if os.environ.get("INTERVIEWER_TEST_COUNTS") == "full" else 24


def by_script(sheet: Sheet, done: Sheet, folder: Path) -> Path:
    file = folder / "sheet.json"
    file.write_bytes(rendered(done, "json"))
    return file


def by_editor(sheet: Sheet, done: Sheet, folder: Path) -> Path:
    """Types what is filled in between the fences of the empty file."""
    text = rendered(sheet, "markdown").decode()
    text = text.replace("~~~~ name\n\n", f"~~~~ name\n{done.name}\n", 1)
    for number, question in enumerate(done.questions, 1):
        said = str(question.answer)
        if question.way != "answer":
            word = {"refused": "refuse"}.get(question.way, question.way)
            said = f"/{word} {question.who}".rstrip() + f"{chr(10) if question.who else ' '}{question.because}"
        text = text.replace(f"~~~~ answer {number}\n\n~~~~", f"~~~~~~ answer {number}\n{said}\n~~~~~~")
    file = folder / "sheet.md"
    file.write_bytes(text.encode())
    return file


@pytest.mark.parametrize("fill", [by_script, by_editor])
@pytest.mark.parametrize("seed", range(COUNT))
def test_whatever_happened_meanwhile_nothing_is_lost_or_overwritten(seed, fill, tmp_path):
    random = Random(seed)
    with begun(random, tmp_path) as session:
        try:
            sheet = session.sheets.made(for_=random.choice(["", "Otto"]))
        except UsageError:
            return
        done = filled(random, sheet)
        file = fill(sheet, done, tmp_path)
        move_on(random, session)
        read = session.sheets.read(file)
        assert [(q.id, q.way, q.answer, q.who) for q in read.questions] == [
            (q.id, q.way, q.answer, q.who) for q in done.questions]
        imported_twice(session, read)


def test_over_many_interviews_every_fate_comes_about(tmp_path):
    fates, later = set(), set()
    for seed in range(25):
        random = Random(seed)
        (tmp_path / str(seed)).mkdir()
        with begun(random, tmp_path / str(seed)) as session:
            try:
                sheet = filled(random, session.sheets.made())
            except UsageError:
                continue
            move_on(random, session)
            done = session.sheets.merge(sheet)
            fates |= {t.fate for t in done.answers} | {t.fate for t in session.sheets.merge(sheet).answers}
            later |= {t.later for t in done.answers}
    assert fates >= {"new", "same", "disputed", "known", "beside", "unfit", "unplaced"}
    assert later == {"", "changed", "waiting"}
