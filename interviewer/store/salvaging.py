"""What a damaged journal still holds: every entry that its own hash proves, in the order of the chain."""

from __future__ import annotations

import re
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from interviewer.errors import JournalError
from interviewer.model.entry import Entry
from interviewer.store import chain
from interviewer.store.chain import Row, chained
from interviewer.store.faults import OTHER_VERSION
from interviewer.store.opening import connected

MAX_BYTES = 2_000_000_000
_SMALLEST = 200
"""Fewer bytes than any entry takes in the file; bounds how many there can be."""
_COMPANIONS = ("-journal", "-wal")
_RECORD = re.compile(rb'(\{"schema":"interviewer\.entry/1".*?\})((?:[0-9a-f]{64}){1,2})(?![0-9a-f])')
"""An entry as it lies in a page of the file: its JSON, the hash of the one before (none for the first), its own."""


class Salvaged(NamedTuple):
    """`data`: a new journal with what verifies, as the bytes of a file. `gaps`: how often the chain is broken in it."""

    data: bytes
    entries: int
    gaps: int


def salvage(path: Path) -> Salvaged:
    """Recovers what verifies; the damaged file is only read.

    Raises:
        JournalError: nothing in it is an entry, it is too large, or another version of the program recorded some.
    """
    if path.stat().st_size > MAX_BYTES:
        raise JournalError(f"{path} is larger than 2 GB; that is too much to salvage.", "Restore a backup of it.")
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "damaged.db"
        for suffix in ("", *_COMPANIONS):
            source = path.with_name(path.name + suffix)
            if source.is_file():
                shutil.copyfile(source, copy.with_name(copy.name + suffix))
        rows = list(_proved(copy))
        data = path.read_bytes()
        found = _joined(rows, list(_carved(data)))
        if not found:
            raise JournalError(f"Nothing in {path} can be recognised as an entry of a journal.",
                               "Restore a backup of it.")
        return _rewritten(found, Path(folder) / "salvaged.db")


def _rewritten(found: list[Row], target: Path) -> Salvaged:
    gaps, before, last = 0, "", None
    entries: dict[str, Entry] = {}
    for row in found:
        gaps, before = gaps + (row.previous != before), row.hash
        entries.setdefault((entry := _read(row)).id, entry)
    with closing(connected(target)) as db:
        db.execute("pragma synchronous = off")  # it becomes durable where its bytes are written
        db.execute("begin immediate")
        for entry in entries.values():
            last = chain.row(entry, (last.seq, last.hash) if last else None)
            db.execute("insert into entries values (?, ?, ?, ?, ?, ?, ?, ?)", last)
        db.execute("commit")
        return Salvaged(db.serialize(), len(entries), gaps)


def _read(row: Row) -> Entry:
    entry = row.entry()
    if entry is None:
        raise AssertionError("only entries that can be read are proved")
    return entry


def _proved(path: Path) -> Iterator[Row]:
    """Entries the database still finds, one by one, so that a broken page costs only what lies on it."""
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as db:
            db.text_factory = lambda raw: raw.decode("utf-8", "replace")
            # Without it a file that is shorter than it says is refused whole.
            db.execute("pragma writable_schema = on")
            for seq in range(1, path.stat().st_size // _SMALLEST + 2):
                try:
                    found = db.execute("select * from entries not indexed where seq = ?", (seq,)).fetchone()
                except sqlite3.DatabaseError:
                    continue
                if found and _holds(row := Row(*found)):
                    yield row
    except (sqlite3.Error, TypeError):
        return


def _carved(data: bytes) -> Iterator[Row]:
    """Entries recognised in the bytes themselves, where the way to them is broken; only those that lie in one piece."""
    for match in _RECORD.finditer(data):
        payload, hashes = match[1].decode("utf-8", "replace"), match[2].decode()
        row = Row(0, "", "", "", "", payload, hashes[:-64], hashes[-64:])
        if _holds(row):
            yield row


def _holds(row: Row) -> bool:
    if row.hash != chained(row.previous, row.payload):
        return False
    if row.entry() is None and (strange := row.strange()):
        # Left out it would be lost without a word.
        raise JournalError(f"Not all can be salvaged: {strange}; another version of the program recorded it.",
                           OTHER_VERSION)
    return row.entry() is not None


def _joined(rows: list[Row], carved: list[Row]) -> list[Row]:
    """All in the order of their chains; chains whose connection is lost follow each other by their times."""
    known = {row.hash: row for row in (*carved, *rows)}
    ids = {_read(row).id for row in rows}
    # What was carved of an entry that was begun and never recorded follows one that something else follows.
    follows = {row.previous for row in rows}
    kept = [*rows, *(r for r in known.values() if not r.seq and _read(r).id not in ids and r.previous not in follows)]
    after = {row.previous: row for row in reversed(kept)}
    heads = [row for row in after.values() if row.previous not in {r.hash for r in kept}]
    found: list[Row] = []
    for head in sorted(heads, key=lambda r: (r.previous != "", _read(r).at)):
        row: Row | None = head
        while row is not None:
            found.append(row)
            row = after.get(row.hash)
    return found
