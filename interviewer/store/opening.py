"""Opening the file of a journal, and making it where there is none."""

from __future__ import annotations

import contextlib
import os
import random
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from interviewer.errors import JournalError, OutputError
from interviewer.store.faults import spoken
from interviewer.store.schema import checked, pragma, prepare

BUSY_SECONDS = 10.0
"""How long one program waits for another before it says that the journal is locked."""


def unused(path: Path) -> Path:
    """The next name of that kind that nothing has: interview-2.db, and so on."""
    number = 2
    while (other := path.with_name(f"{path.stem}-{number}{path.suffix}")).exists():
        number += 1
    return other


def connected(path: Path, *, reading: bool = False) -> sqlite3.Connection:
    """The database of a journal, made where there is no such file; `reading` needs no permission to write.

    Raises:
        JournalError: no journal, damaged, locked, or newer than this program; the file is left alone.
        OutputError: it cannot be created or written.
    """
    if path.is_dir():
        raise JournalError(f"{path} is a folder, not a journal.", "Name a file with --journal.")
    if not path.parent.is_dir():
        raise OutputError(f"The folder {path.parent} does not exist.", "Create it, or name another with --journal.")
    if not reading and not os.path.lexists(path):
        _create(path)
    if path.is_file() and not path.stat().st_size:
        raise JournalError(f"{path} is empty, and a journal never is.",
                           "What it held is lost: restore a backup, or remove it to begin anew.")
    with spoken(path), _closed_on_error(_raw(path)) as db:
        if reading:
            checked(db, path)
        else:
            _ready(db, path)
        return db


def _ready(db: sqlite3.Connection, path: Path) -> None:
    """Every commit is in the file itself when it returns, so that the one file is always the whole journal."""
    db.execute("pragma synchronous = extra")
    prepare(db, path)
    if pragma(db, "journal_mode") != "delete":
        # An earlier version of this program wrote ahead into a second file, and may have it open just now.
        with contextlib.suppress(sqlite3.OperationalError):
            db.execute("pragma journal_mode = delete")
    _probe_writing(db)


def _probe_writing(db: sqlite3.Connection) -> None:
    """Fails now, not at the first answer, where the file or its folder can be read but not written."""
    begin_writing(db)
    try:
        db.execute(f"pragma user_version = {pragma(db, 'user_version')}")
    finally:
        db.execute("rollback")


def begin_writing(db: sqlite3.Connection) -> None:
    """Begins a transaction that writes, in turn with other programs.

    SQLite looks again only every tenth of a second, and the gap between two commits of a busy script is far shorter:
    others could wait for ever. So this looks often, and at odd moments.
    """
    until = time.monotonic() + BUSY_SECONDS
    db.execute("pragma busy_timeout = 0")
    try:
        while True:
            try:
                db.execute("begin immediate")
                return
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                    raise
            time.sleep(random.SystemRandom().uniform(0.000_5, 0.005))
    finally:
        db.execute(f"pragma busy_timeout = {round(BUSY_SECONDS * 1000)}")


def _raw(path: Path) -> sqlite3.Connection:
    # Never creates it; opens it for reading where it cannot be written, and can roll back what a kill left half done.
    db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", timeout=BUSY_SECONDS, isolation_level=None,
                         check_same_thread=False, uri=True)
    db.execute("pragma trusted_schema = off")
    return db


@contextmanager
def _closed_on_error(db: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    try:
        yield db
    except BaseException:
        db.close()
        raise


def _create(path: Path) -> None:
    """A journal without entries: it appears whole or not at all, and never instead of another that appeared first."""
    try:
        handle, name = tempfile.mkstemp(prefix=".interviewer-", suffix=".part", dir=path.parent)
        os.close(handle)
    except OSError as error:
        raise OutputError(f"{path} cannot be created: {error.strerror or error}.",
                          "Name another with --journal, in a folder that can be written.") from None
    part = Path(name)
    try:
        with spoken(path), closing(_raw(part)) as db:
            prepare(db, part)
        part.chmod(0o666 & ~_umask())
        _place(part, path)
    finally:
        part.unlink(missing_ok=True)


def _place(part: Path, path: Path) -> None:
    try:
        os.link(part, path)
    except FileExistsError:
        return
    except OSError:
        # A file system without second names. Here two programs that begin at the same moment could meet.
        if not os.path.lexists(path):
            part.rename(path)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
