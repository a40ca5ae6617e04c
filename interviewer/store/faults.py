"""What the database says when it cannot go on, in the words of the person who meets it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from interviewer.errors import InterviewerError, JournalError, OutputError

SALVAGE = "It was left alone. interviewer journal salvage NEW.db recovers what still verifies."
OTHER_VERSION = "It is not damaged, and was left alone. Update the program, for example with pip install -U."
_LOCKED = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_LOCKING = (sqlite3.SQLITE_IOERR_LOCK, sqlite3.SQLITE_IOERR_UNLOCK, sqlite3.SQLITE_IOERR_RDLOCK,
            sqlite3.SQLITE_IOERR_CHECKRESERVEDLOCK, sqlite3.SQLITE_PROTOCOL)
_UNWRITABLE = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM)
_UNREADABLE = {
    sqlite3.SQLITE_NOTADB: ("{path} is not a journal.", "Name another file with --journal; this one was left alone."),
    sqlite3.SQLITE_CORRUPT: ("{path} is damaged.", SALVAGE),
}


@contextmanager
def spoken(path: Path) -> Iterator[None]:
    """Turns errors of the database into JournalError or OutputError with the next step in the hint."""
    try:
        yield
    except sqlite3.Error as error:
        raise _explained(error, path) from error


def _explained(error: sqlite3.Error, path: Path) -> InterviewerError:
    exact = getattr(error, "sqlite_errorcode", 0)
    code = exact & 0xFF
    if exact in _LOCKING:
        return JournalError(f"{path} lies where files cannot be locked, perhaps on a network drive.",
                            "Keep the journal on a local disk: --journal FILE. The last entry was not recorded.")
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
    if code == sqlite3.SQLITE_IOERR:
        return OutputError(f"The disk of {path} does not take or give what it should ({error.sqlite_errorname}).",
                           "The last entry was not recorded; everything before it is kept. Check the disk.")
    return JournalError(f"{path}: {error}.", "interviewer journal verify says what of it still holds.")
