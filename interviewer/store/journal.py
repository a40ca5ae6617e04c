"""An append-only journal in one SQLite file: what was acknowledged is on disk, and nothing is ever changed."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Protocol

from interviewer.errors import JournalError
from interviewer.model.entry import Entry
from interviewer.store import chain
from interviewer.store.chain import Row
from interviewer.store.faults import OTHER_VERSION, SALVAGE, spoken
from interviewer.store.opening import begin_writing, connected
from interviewer.store.schema import checked, pragma


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

    def copy(self) -> bytes:
        """The journal as it is now, as the bytes of a file."""

    def close(self) -> None:
        """Gives the journal back; closing twice is harmless."""


def open_journal(path: Path, *, reading: bool = False) -> Journal:
    """Opens a journal, or creates it when there is no such file.

    `reading`: only to look at it; it must exist, and neither it nor its folder needs to be writable.

    Raises:
        JournalError: no journal, damaged, locked, or newer than this program; the file is left alone.
        OutputError: it cannot be created or written.
    """
    return SqliteJournal(path, connected(path, reading=reading))


class SqliteJournal:
    """One table of entries; threads share the connection under a lock, programs share the file."""

    def __init__(self, path: Path, db: sqlite3.Connection) -> None:
        self._path, self._db, self._lock, self._closed = path, db, threading.RLock(), False

    def append(self, *entries: Entry) -> int:
        """Records entries, all or none, and returns the last one's number once they are durable.

        An id known already is harmless.
        """
        seq = 0
        with self._transaction(begin_writing):
            for entry in entries:
                seq = self._known(entry.id) or self._insert(entry)
        return seq

    def _known(self, entry_id: str) -> int | None:
        row = self._row("select seq from entries where id = ?", (entry_id,))
        return int(row[0]) if row else None

    def _insert(self, entry: Entry) -> int:
        last = self._row("select seq, hash from entries order by seq desc limit 1", ())
        row = chain.row(entry, (int(last[0]), str(last[1])) if last else None)
        self._db.execute("insert into entries values (?, ?, ?, ?, ?, ?, ?, ?)", row)
        return row.seq

    @contextmanager
    def _transaction(self, begin: Callable[[sqlite3.Connection], None]) -> Iterator[None]:
        with self._lock, spoken(self._path):
            begin(self._db)
            try:
                yield
                self._db.execute("commit")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("rollback")
                raise

    def _row(self, sql: str, values: tuple[object, ...]) -> tuple[Any, ...] | None:
        with closing(self._db.execute(sql, values)) as cursor:
            row: tuple[Any, ...] | None = cursor.fetchone()
            return row

    def entries(self, after: int = 0) -> Iterator[tuple[int, Entry]]:
        """Entries with their numbers, oldest first, from behind `after`; each is checked against the one before it.

        Raises:
            JournalError: an entry is missing, altered or cannot be read; its number is named.
        """
        with self._transaction(_begin_reading):
            found = self._db.execute("select * from entries where seq >= ? order by seq", (after,))
            rows = [Row(*one) for one in found]
            faults = () if after else self._lost(rows)
        start = (0, "")
        if after and rows and rows[0].seq == after:
            start = (after, rows.pop(0).hash)
        elif after:
            faults = (f"entry {after} is missing",)
        for fault in (*faults, *chain.faults(rows, start)):
            raise JournalError(f"{self._path} is damaged: {fault}.", SALVAGE)
        for row in rows:
            entry = row.entry()
            if entry is None:
                raise self._unread(row)
            yield row.seq, entry

    def _unread(self, row: Row) -> JournalError:
        if strange := row.strange():
            with self._lock:
                checked(self._db, self._path)  # a newer program may have come to it meanwhile: that says more
            return JournalError(f"{self._path}: {strange}; another version of the program recorded it.", OTHER_VERSION)
        return JournalError(f"Entry {row.seq} of {self._path} cannot be read.", SALVAGE)

    def _lost(self, rows: list[Row]) -> tuple[str, ...]:
        """A tail that is gone leaves its hashes: they are kept in order of their own, in another part of the file."""
        counted = self._row("select count(*) from entries indexed by sqlite_autoindex_entries_2", ())
        known = int(counted[0]) if counted else 0
        return (f"{len(rows)} of {known} entries are there",) if known != len(rows) else ()

    def verify(self) -> tuple[str, ...]:
        """What does not hold: broken chain, altered entries, a damaged file. Empty when all is well.

        What another version of the program recorded is no fault; `entries` says that it cannot be read here.
        """
        try:
            with self._lock, closing(self._db.execute("pragma integrity_check(10)")) as cursor:
                lines = [str(row[0]) for row in cursor]
            with self._lock:
                rows = [Row(*one) for one in self._db.execute("select * from entries order by seq")]
        except sqlite3.DatabaseError as error:
            return (f"the file is damaged: {error}",)
        return (*(f"the file is damaged: {line}" for line in lines if line != "ok"),
                *chain.faults(rows), *chain.content_faults(rows))

    def copy(self) -> bytes:
        """The journal as it is now, as the bytes of a file; also while others write."""
        with self._transaction(_begin_reading):
            self._row("select count(*) from entries", ())
            return self._db.serialize()

    def version(self) -> int:
        """The version of the file's shape."""
        with self._lock:
            return int(pragma(self._db, "user_version"))

    def close(self) -> None:
        """Gives the journal back; closing twice is harmless."""
        with self._lock:
            if not self._closed:
                self._closed = True
                self._db.close()


def _begin_reading(db: sqlite3.Connection) -> None:
    db.execute("begin deferred")
