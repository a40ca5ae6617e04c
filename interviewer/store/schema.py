"""Shape of a journal file, and the numbered steps that lead to it."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from interviewer.errors import JournalError
from interviewer.language.display import clipped, harmless
from interviewer.version import __version__

PROGRAM = f"interviewer {__version__}"
APPLICATION = 0x49545657
"""Says in the file's header that it is a journal of this program ("ITVW")."""

_ENTRIES = """
create table entries (
  seq integer primary key,
  id text not null unique,
  at text not null,
  by text not null,
  kind text not null,
  payload text not null,
  previous text not null,
  hash text not null unique
) strict
"""
_RECORD = "create table migrations (version integer primary key, at text not null) strict"
_NO_UPDATE = """
create trigger entries_are_not_changed before update on entries
begin select raise(abort, 'entries of a journal are never changed'); end
"""
_NO_DELETE = """
create trigger entries_are_not_deleted before delete on entries
begin select raise(abort, 'entries of a journal are never deleted'); end
"""
_NO_REPLACE = """
create trigger entries_follow_each_other before insert on entries
when new.previous is not coalesce((select hash from entries order by seq desc limit 1), '')
begin select raise(abort, 'an entry names the one before it'); end
"""

_WRITER = "alter table migrations add column program text"

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (_ENTRIES, _RECORD, _NO_UPDATE, _NO_DELETE, _NO_REPLACE),
    (_WRITER,),  # and noted, assigned, joined, confirmed, returned entries; the priority of issued statements
)
"""Migration n leads from version n to n + 1; one that was released is never changed.

A version says what may stand in the file: its tables, and the entries as `interviewer.model.entry` defines them. So a
new kind or field of an entry is a migration too, an empty one, and an older program refuses the file by its version
instead of taking it for damaged. `tests/store/test_versions.py` holds the shape of entries of each version.
"""
_NAMED_FROM = 2
"""The version from which on a journal knows the program that brought it there."""


def prepare(db: sqlite3.Connection, path: Path) -> None:
    """Brings a journal to the newest version, each step in one transaction with its record.

    Raises:
        JournalError: the file belongs to another program, or to a newer version of this one.
    """
    for number in range(checked(db, path), len(MIGRATIONS)):
        _migrate(db, number)


def checked(db: sqlite3.Connection, path: Path) -> int:
    """The version of a journal. Raises JournalError as `prepare`."""
    application, version = pragma(db, "application_id"), pragma(db, "user_version")
    if application not in (0, APPLICATION) or (application == 0 and (version or _tables(db))):
        raise JournalError(f"{path} is a database of another program, not a journal.",
                           "Name another file with --journal.")
    if version > len(MIGRATIONS):
        raise JournalError(f"{path} was written by a newer interviewer (journal version {version}; "
                           f"this program, {PROGRAM}, knows up to {len(MIGRATIONS)}).",
                           f"Update the program{_that_knows(db)}, for example with pip install -U.")
    return int(version)


def _that_knows(db: sqlite3.Connection) -> str:
    """The program that brought the journal to its version, where the file tells."""
    with suppress(sqlite3.Error), closing(db.execute("select max(version), program from migrations")) as cursor:
        program = str(cursor.fetchone()[1] or "")
        return f" to {clipped(harmless(program).strip(), 60)} or newer" if program else ""
    return ""


def pragma(db: sqlite3.Connection, name: str) -> Any:
    """A property of the file."""
    with closing(db.execute(f"pragma {name}")) as cursor:
        return cursor.fetchone()[0]


def _tables(db: sqlite3.Connection) -> int:
    with closing(db.execute("select count(*) from sqlite_schema")) as cursor:
        return int(cursor.fetchone()[0])


def _migrate(db: sqlite3.Connection, number: int) -> None:
    db.execute("begin immediate")
    try:
        if pragma(db, "user_version") == number:
            for statement in MIGRATIONS[number]:
                db.execute(statement)
            _record(db, number + 1)
        db.execute("commit")
    except BaseException:
        db.execute("rollback")
        raise


def _record(db: sqlite3.Connection, version: int) -> None:
    db.execute("insert into migrations (version, at) values (?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))", (version,))
    if version >= _NAMED_FROM:
        db.execute("update migrations set program = ? where version = ?", (PROGRAM, version))
    db.execute(f"pragma application_id = {APPLICATION}")
    db.execute(f"pragma user_version = {version}")
