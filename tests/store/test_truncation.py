from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from written import answer, kept

from interviewer.errors import InterviewerError, JournalError
from interviewer.store import chain, open_journal, salvage

SECTOR = 512
NAMES = [f"n{number}" for number in range(90)]


@pytest.fixture
def settled(tmp_path: Path) -> Path:
    path = tmp_path / "interview.db"
    with closing(open_journal(path)) as journal:
        for number, name in enumerate(NAMES):
            journal.append(answer(name, "words " * (2_000 if number % 30 == 7 else number % 90)))
    return path


def cut(source: Path, target: Path, suffix: str) -> Iterator[int]:
    """Copies of a journal with its companion, in which one of the two files ends at each sector in turn."""
    for size in range(0, source.with_name(source.name + suffix).stat().st_size, SECTOR):
        for other in ("", "-journal"):
            if (file := source.with_name(source.name + other)).exists():
                shutil.copyfile(file, target.with_name(target.name + other))
        os.truncate(target.with_name(target.name + suffix), size)
        yield size
        for other in ("", "-journal"):
            target.with_name(target.name + other).unlink(missing_ok=True)


def rescued(path: Path) -> list[str]:
    """The ids that salvaging brings back into a journal that verifies."""
    try:
        saved = salvage(path)
    except JournalError:
        return []
    target = path.with_name("rescued.db")
    target.write_bytes(saved.data)
    ids = kept(target)
    target.unlink()
    assert isinstance(ids, list)
    assert len(ids) == saved.entries
    return ids


def whole(data: bytes, records: dict[str, bytes]) -> set[str]:
    """The entries that lie in these bytes in one piece."""
    return {name for name, record in records.items() if record in data}


def test_a_journal_cut_off_anywhere_is_reported_and_what_is_left_of_it_salvaged(settled: Path, tmp_path: Path):
    with closing(sqlite3.connect(settled)) as db:
        records = {name: text.encode() for name, text in db.execute("select id, payload||previous||hash from entries")}
    target, points, ids = tmp_path / "cut.db", 0, []
    for size in cut(settled, target, ""):
        points += 1
        told = kept(target)
        assert isinstance(told, JournalError), size
        assert target.stat().st_size == size
        ids = rescued(target)
        assert whole(target.read_bytes(), records) <= set(ids), size
        assert [name for name in NAMES if name in ids] == ids, size
    assert points == -(-settled.stat().st_size // SECTOR)
    assert len(ids) > len(NAMES) * 0.8


@pytest.fixture
def half_done(settled: Path, tmp_path: Path) -> Path:
    """What a power cut leaves in the middle of recording: part of it in the file, the way back beside it."""
    with closing(sqlite3.connect(settled, isolation_level=None)) as db:
        db.execute("pragma cache_size = 1")
        db.execute("begin immediate")
        last = db.execute("select seq, hash from entries order by seq desc limit 1").fetchone()
        for number in range(40):
            row = chain.row(answer(f"late{number}", "late " * 200), last)
            db.execute("insert into entries values (?, ?, ?, ?, ?, ?, ?, ?)", row)
            last = row.seq, row.hash
        left = tmp_path / "left.db"
        for suffix in ("", "-journal"):
            shutil.copyfile(settled.with_name(settled.name + suffix), left.with_name(left.name + suffix))
        db.execute("rollback")
    assert left.read_bytes() != settled.read_bytes()
    return left


def test_recording_cut_short_is_undone(half_done: Path):
    assert kept(half_done) == NAMES


@pytest.mark.parametrize("suffix", ["", "-journal"])
def test_recording_cut_short_and_its_files_cut_off_is_never_silently_less(half_done: Path, tmp_path: Path, suffix: str):
    told = {size: kept(tmp_path / "cut.db") for size in cut(half_done, tmp_path / "cut.db", suffix)}
    assert told
    for size, said in told.items():
        assert isinstance(said, InterviewerError) or said[: len(NAMES)] == NAMES, size


def test_a_journal_without_its_way_back_is_never_silently_less(half_done: Path):
    half_done.with_name("left.db-journal").unlink()
    told = kept(half_done)
    assert isinstance(told, InterviewerError) or told[: len(NAMES)] == NAMES
