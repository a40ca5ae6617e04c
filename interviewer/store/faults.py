"""What the database says when it cannot go on, in the words of the person who meets it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from interviewer.errors import InterviewerError, JournalError, OutputError

_LOCKED = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_UNWRITABLE = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM)
_UNREADABLE = {
    sqlite3.SQLITE_NOTADB: ("{path} is not a journal.", "Name another file with --journal; this one was left alone."),
    sqlite3.SQLITE_CORRUPT: ("{path} is damaged.",
                             "It was left alone; restore a backup of it, or name another with --journal."),
}


@contextmanager
def spoken(path: Path) -> Iterator[None]:
    """Turns errors of the database into JournalError or OutputError with the next step in the hint."""
    try:
        yield
    except sqlite3.Error as error:
        raise _explained(error, path) from error


def _explained(error: sqlite3.Error, path: Path) -> InterviewerError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _LOCKED:
        return JournalError(f"{path} is locked by another program.",
                            "Close the other program, or try again in a moment.")
    if code in _UNREADABLE:
        message, hint = _UNREADABLE[code]
        return JournalError(message.format(path=path), hint)
    if code == sqlite3.SQLITE_FULL:
        return OutputError(f"The disk of {path} is full; the last entry was not recorded.",
                           "Everything before it is kept; make room and try again.")
    if code in _UNWRITABLE:
        return OutputError(f"{path} cannot be written.",
                           "The file or its folder is read-only or does not exist; name another with --journal.")
    return JournalError(f"{path}: {error}.", "interviewer journal verify says what of it still holds.")
