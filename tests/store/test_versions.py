"""Journals of every version on, and of versions to come. `journals/N.sql` was recorded by a program of that time."""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from written import answer, kept

from interviewer import Session, __version__
from interviewer.errors import JournalError
from interviewer.model.entry import ENTRY
from interviewer.store import open_journal, salvage
from interviewer.store.chain import chained
from interviewer.store.schema import MIGRATIONS

JOURNALS = Path(__file__).with_name("journals")
SHAPE = "2: 3981b5854f19ef44"
WHAT_TO_DO = f"""
Entries have another shape, which an older program takes for nonsense. If journal version {len(MIGRATIONS)} was
released, add an empty migration to interviewer/store/schema.py and record a journal for tests/store/journals with the
program as it was; then, or if it was not released, write this as SHAPE:
"""
LEFT_OUT = ("title", "description", "default", "examples")


def made(path: Path, version: int) -> Path:
    with closing(sqlite3.connect(path)) as db:
        db.executescript((JOURNALS / f"{version}.sql").read_text(encoding="utf-8"))
    return path


def version_of(path: Path) -> int:
    with closing(sqlite3.connect(path)) as db:
        return int(db.execute("pragma user_version").fetchone()[0])


def meddled(path: Path, *statements: str) -> Path:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        for statement in statements:
            db.execute(statement)
    return path


def told_by_a_newer_program(path: Path, **changed: object) -> Path:
    """One more entry as a program to come would record it."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        seq, last = db.execute("select seq, hash from entries order by seq desc limit 1").fetchone()
        payload = json.dumps({**json.loads(answer("new").to_json()), **changed}, ensure_ascii=False)
        db.execute("insert into entries values (?, 'new', '', 'Maya', ?, ?, ?, ?)",
                   (seq + 1, str(changed.get("kind", "answered")), payload, last, chained(last, payload)))
    return path


def skeleton(node: Any) -> Any:
    """A JSON schema without the words in it."""
    if isinstance(node, dict):
        return {k: skeleton(v) for k, v in node.items() if k not in LEFT_OUT or isinstance(v, dict)}
    return [skeleton(v) for v in node] if isinstance(node, list) else node


def test_another_shape_of_entries_is_another_version_of_the_journal():
    text = json.dumps(skeleton(ENTRY.json_schema()), sort_keys=True)
    shape = f"{len(MIGRATIONS)}: {hashlib.sha256(text.encode()).hexdigest()[:16]}"
    assert shape == SHAPE, WHAT_TO_DO + shape


def test_every_earlier_version_has_a_recorded_journal():
    assert sorted(int(p.stem) for p in JOURNALS.glob("*.sql")) == list(range(1, len(MIGRATIONS)))


@pytest.fixture(params=range(1, len(MIGRATIONS)))
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return made(tmp_path / "old.db", request.param)


def test_an_earlier_journal_is_read_as_it_is(old: Path):
    before = old.read_bytes()
    with closing(open_journal(old, reading=True)) as journal:
        assert [entry.kind for _, entry in journal.entries()][:3] == ["began", "compared", "answered"]
        assert not journal.verify()
    assert old.read_bytes() == before


def test_an_interview_of_an_earlier_version_goes_on(old: Path):
    before = version_of(old)
    with Session.open(journal=old, respondent="Otto") as session:
        assert session.record.answer("goals.all").raw == "Nine of ten loans come back in time."
        session.answer("members.all", "Everybody on the street borrows.")
    assert version_of(old) == len(MIGRATIONS) > before
    with closing(open_journal(old)) as journal:
        assert not journal.verify()
        assert "answered" in [entry.kind for _, entry in journal.entries()][-2:]


def test_a_step_that_fails_leaves_the_journal_as_it_was(old: Path, monkeypatch: pytest.MonkeyPatch):
    broken = (*MIGRATIONS[:version_of(old)], ("create table t (a)", "no sql"))
    monkeypatch.setattr("interviewer.store.schema.MIGRATIONS", broken)
    before = old.read_bytes()
    with pytest.raises(JournalError):
        open_journal(old)
    assert old.read_bytes() == before


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with closing(open_journal(tmp_path / "interview.db")) as journal:
        journal.append(answer("one"))
    return tmp_path / "interview.db"


def test_a_newer_journal_names_the_program_it_needs_and_stays_as_it_is(path: Path):
    newer = len(MIGRATIONS) + 1
    meddled(path, f"insert into migrations values ({newer}, '2030-01-01', 'interviewer 7.1.0 \x1b[31m')",
            f"pragma user_version = {newer}")
    before = path.read_bytes()
    for reading in (False, True):
        with pytest.raises(JournalError, match=f"newer.*interviewer {__version__}") as caught:
            open_journal(path, reading=reading)
        assert "to interviewer 7.1.0 or newer" in caught.value.hint
        assert "\x1b" not in caught.value.hint
        assert caught.value.exit_code == 4
    assert path.read_bytes() == before


@pytest.mark.parametrize(("changed", "said"), [
    ({"kind": "echoed\x1b[2J"}, "of a kind that interviewer"), ({"mood": "good"}, "not written as interviewer"),
    ({"kind": "k" * 9_000}, "of a kind that interviewer"),
])
def test_what_another_version_recorded_is_not_called_damage(path: Path, changed: dict[str, object], said: str):
    told_by_a_newer_program(path, **changed)
    with closing(open_journal(path)) as journal:
        with pytest.raises(JournalError, match=said) as caught:
            list(journal.entries())
        assert not journal.verify()
    assert "Update the program" in caught.value.hint
    assert "\x1b" not in caught.value.message
    assert len(caught.value.message) < 400


def test_what_is_no_entry_at_all_is_damage(path: Path):
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        last = db.execute("select hash from entries").fetchone()[0]
        db.execute("insert into entries values (2, 'x', '', '', '', '[1]', ?, ?)", (last, chained(last, "[1]")))
    assert "cannot be read" in str(kept(path))


def test_a_newer_program_that_comes_to_an_open_journal_is_named(path: Path):
    with closing(open_journal(path)) as journal:
        told_by_a_newer_program(path, kind="echoed")
        newer = len(MIGRATIONS) + 1
        meddled(path, f"insert into migrations values ({newer}, '2030-01-01', 'interviewer 7.1.0')",
                f"pragma user_version = {newer}")
        with pytest.raises(JournalError, match="newer interviewer") as caught:
            list(journal.entries())
    assert "7.1.0" in caught.value.hint


def test_salvage_leaves_nothing_of_a_newer_program_out_in_silence(path: Path):
    told_by_a_newer_program(path, kind="echoed")
    with pytest.raises(JournalError, match="Not all can be salvaged"):
        salvage(path)


def test_a_copy_that_lies_elsewhere_goes_on_by_itself(tmp_path: Path):
    old = made(tmp_path / "old.db", 1)
    (tmp_path / "elsewhere").mkdir()
    copy = Path(shutil.copyfile(old, tmp_path / "elsewhere" / "copy.db"))
    before = old.read_bytes()
    with Session.open(journal=copy, respondent="Otto") as session:
        session.answer("members.all", "Everybody on the street borrows.")
        assert "Everybody on the street borrows." in session.draft().to_json()
    assert old.read_bytes() == before
