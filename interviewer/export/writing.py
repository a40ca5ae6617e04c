"""Writing a file that did not exist, completely or not at all."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

from interviewer.errors import OutputError

MAX_FILES = 10_000


def write(data: bytes, *, suffix: str, target: Path | None, folder: Path) -> Path:
    """Writes to `target`, or without one to the first of `spec`, `spec-2`, … that is free in `folder`.

    The file appears with all its bytes or not at all; a file, folder or link of that name is never touched, also when
    another program makes it at the same moment.

    Raises:
        OutputError: the target exists, or its folder is missing, read-only or full.
    """
    place = target.parent if target is not None else folder
    try:
        made = _complete(data, place)
    except OSError as error:
        raise _explained(error, place) from None
    try:
        return _published(made, target, folder, suffix)
    except OSError as error:
        raise _explained(error, place) from None
    finally:
        made.unlink(missing_ok=True)


def _complete(data: bytes, folder: Path) -> Path:
    """A file of another name in the same folder that has all the bytes, on disk."""
    handle, name = tempfile.mkstemp(prefix=".interviewer-", suffix=".part", dir=folder)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(0o666 & ~_umask())
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _published(made: Path, target: Path | None, folder: Path, suffix: str) -> Path:
    if target is not None:
        try:
            _take_name(made, target)
        except FileExistsError:
            raise OutputError(
                f"{target} exists already and is not overwritten.", "Choose another name, or none."
            ) from None
        return target
    for number in range(1, MAX_FILES):
        path = folder / (f"spec{suffix}" if number == 1 else f"spec-{number}{suffix}")
        try:
            _take_name(made, path)
        except FileExistsError:
            continue
        return path
    raise OutputError(f"{folder} holds {MAX_FILES} drafts already.", "Name the file: -o FILE.")


def _take_name(made: Path, path: Path) -> None:
    """A second name for the same file: making it fails where the name is taken, by a dangling link too."""
    try:
        os.link(made, path)
    except OSError as error:
        if isinstance(error, FileExistsError) or error.errno not in (
            errno.EPERM,
            errno.ENOTSUP,
            errno.EOPNOTSUPP,
            errno.EMLINK,
        ):
            raise
        _copied(made, path)


def _copied(made: Path, path: Path) -> None:
    """Where the file system knows no second names: made exclusively, taken away again when it cannot be filled."""
    with path.open("xb") as stream:
        try:
            stream.write(made.read_bytes())
            stream.flush()
            os.fsync(stream.fileno())
        except OSError:
            path.unlink(missing_ok=True)
            raise


def _explained(error: OSError, folder: Path) -> OutputError:
    if isinstance(error, FileNotFoundError):
        return OutputError(f"The folder {folder} does not exist.", "Make it first, or name another file.")
    if isinstance(error, NotADirectoryError):
        return OutputError(f"{folder} is no folder.", "Name another file.")
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return OutputError(f"Nothing can be written in {folder}: no permission.", "Name a file elsewhere.")
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return OutputError(f"No space is left in {folder}.", "Free some, or name a file elsewhere.")
    return OutputError(
        f"Nothing can be written in {folder}: {error.strerror or error}.", "Name a file elsewhere."
    )
