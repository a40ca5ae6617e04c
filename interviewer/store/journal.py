"""An append-only journal in one SQLite file: what was acknowledged is on disk, and nothing is ever changed."""

from __future__ import annotations

import hashlib
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, Protocol

from interviewer.errors import JournalError, OutputError
from interviewer.model.entry import ENTRY, Entry
from interviewer.store.faults import spoken
from interviewer.store.schema import pragma, prepare

BUSY_SECONDS = 5.0
"""How long one writer waits for another before it says that the journal is locked."""
_VERIFY = "interviewer journal verify says what of it still holds."


class Journal(Protocol):
    """What the rest of the program needs of a journal; another store passes the same tests."""

    def append(self, *entries: Entry) -> int:
        """Records entries, all or none, and returns the last one's number once they are durable.

        An id known already is harmless.
        """

    def entries(self, after: int = 0) -> Iterator[tuple[int, Entry]]:
        """Entries with their numbers, oldest first, from behind `after`."""

    def verify(self) -> tuple[str, ...]:
        """What does not hold: broken chain, altered entries, a damaged file. Empty when all is well."""

    def backup(self, target: Path) -> None:
        """A copy of the journal in a file that did not exist."""

    def close(self) -> None:
        """Gives the journal back; closing twice is harmless."""


def open_journal(path: Path) -> Journal:
    """Opens a journal, or creates it when there is no such file.

    Raises:
        JournalError: no journal, damaged, locked, or newer than this program; the file is left alone.
        OutputError: it cannot be created or written.
    """
    if path.is_dir():
        raise JournalError(f"{path} is a folder, not a journal.", "Name a file with --journal.")
    if not path.parent.is_dir():
        raise OutputError(f"The folder {path.parent} does not exist.", "Create it, or name another with --journal.")
    with spoken(path):
        db = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        try:
            prepare(db, path)
            db.execute("pragma journal_mode = wal")
            db.execute("pragma synchronous = full")
            db.execute("pragma trusted_schema = off")
            _probe_writing(db)
        except BaseException:
            db.close()
            raise
    return SqliteJournal(path, db)


def _probe_writing(db: sqlite3.Connection) -> None:
    """Fails now, not at the first answer, where the file can be read but not written."""
    db.execute("begin immediate")
    db.execute("rollback")


class SqliteJournal:
    """One table of entries; threads share the connection under a lock, programs share the file."""

    def __init__(self, path: Path, db: sqlite3.Connection) -> None:
        self._path, self._db, self._lock, self._closed = path, db, threading.RLock(), False

    def append(self, *entries: Entry) -> int:
        """Records entries, all or none, and returns the last one's number once they are durable.

        An id known already is harmless.
        """
        written, seq = [(entry, entry.to_json()) for entry in entries], 0
        with self._lock, spoken(self._path):
            self._db.execute("begin immediate")
            try:
                for entry, payload in written:
                    seq = self._known(entry.id) or self._insert(entry, payload)
                self._db.execute("commit")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("rollback")
                raise
        return seq

    def _known(self, entry_id: str) -> int | None:
        row = self._row("select seq from entries where id = ?", (entry_id,))
        return int(row[0]) if row else None

    def _insert(self, entry: Entry, payload: str) -> int:
        last = self._row("select seq, hash from entries order by seq desc limit 1", ())
        seq, previous = (int(last[0]) + 1, str(last[1])) if last else (1, "")
        self._db.execute(
            "insert into entries values (?, ?, ?, ?, ?, ?, ?, ?)",
            (seq, entry.id, entry.at.isoformat(), entry.by, entry.kind, payload, previous, chained(previous, payload)),
        )
        return seq

    def _row(self, sql: str, values: tuple[object, ...]) -> tuple[Any, ...] | None:
        with closing(self._db.execute(sql, values)) as cursor:
            row: tuple[Any, ...] | None = cursor.fetchone()
            return row

    def entries(self, after: int = 0) -> Iterator[tuple[int, Entry]]:
        """Entries with their numbers, oldest first, from behind `after`.

        Raises:
            JournalError: an entry is missing or cannot be read; its number is named.
        """
        with self._lock, spoken(self._path):
            rows = self._db.execute("select seq, payload from entries where seq > ? order by seq", (after,)).fetchall()
        for expected, (seq, payload) in enumerate(rows, start=after + 1):
            if seq != expected:
                raise JournalError(f"Entry {expected} of {self._path} is missing.", _VERIFY)
            yield expected, self._read(expected, payload)

    def _read(self, seq: int, payload: str) -> Entry:
        try:
            return ENTRY.validate_json(payload)
        except ValueError as error:
            raise JournalError(f"Entry {seq} of {self._path} cannot be read: {str(error).splitlines()[0]}.",
                               _VERIFY) from None

    def verify(self) -> tuple[str, ...]:
        """What does not hold: broken chain, altered entries, a damaged file. Empty when all is well."""
        try:
            with self._lock, closing(self._db.execute("pragma integrity_check(10)")) as cursor:
                checked = [str(row[0]) for row in cursor]
            with self._lock:
                rows = self._db.execute("select * from entries order by seq").fetchall()
        except sqlite3.DatabaseError as error:
            return (f"the file is damaged: {error}",)
        return (*(f"the file is damaged: {line}" for line in checked if line != "ok"), *_chain_faults(rows))

    def backup(self, target: Path) -> None:
        """A copy of the journal in a file that did not exist."""
        if target.exists():
            raise OutputError(f"{target} exists already.", "Name a file that does not exist.")
        if not target.parent.is_dir():
            raise OutputError(f"The folder {target.parent} does not exist.", "Create it first.")
        with self._lock, spoken(target), closing(sqlite3.connect(target)) as copy:
            self._db.backup(copy)

    def version(self) -> int:
        """The version of the file's shape."""
        with self._lock:
            return pragma(self._db, "user_version")

    def close(self) -> None:
        """Gives the journal back; closing twice is harmless."""
        with self._lock:
            if not self._closed:
                self._closed = True
                self._db.close()


def chained(previous: str, payload: str) -> str:
    """The hash of an entry: SHA-256 over the hash of the one before it and its own JSON."""
    return hashlib.sha256(f"{previous}\n{payload}".encode()).hexdigest()


def _chain_faults(rows: list[tuple[int, str, str, str, str, str, str, str]]) -> Iterator[str]:
    last = ""
    for expected, (seq, entry_id, at, by, kind, payload, previous, digest) in enumerate(rows, start=1):
        if seq != expected:
            yield f"entry {expected} is missing"
            return
        if previous != last:
            yield f"entry {seq} does not follow entry {seq - 1}"
        if digest != chained(previous, payload):
            yield f"entry {seq} was altered after it was recorded"
        yield from _read_faults(seq, (entry_id, at, by, kind), payload)
        last = digest


def _read_faults(seq: int, columns: tuple[str, str, str, str], payload: str) -> Iterator[str]:
    try:
        entry = ENTRY.validate_json(payload)
    except ValueError:
        yield f"entry {seq} cannot be read"
        return
    if columns != (entry.id, entry.at.isoformat(), entry.by, entry.kind):
        yield f"the columns of entry {seq} do not say what it says itself"
