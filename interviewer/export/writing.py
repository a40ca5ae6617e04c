"""Writing a file or a folder that did not exist, completely or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from interviewer.errors import OutputError

MAX_FILES = 10_000


def write(data: bytes | Mapping[str, bytes], *, suffix: str, target: Path | None, folder: Path) -> Path:
    """Writes to `target`, or without one to the first of `spec`, `spec-2`, … that is free in `folder`.

    Several files by their paths become a folder. It appears with all its bytes or not at all; a file, folder or link
    of that name is never touched, also when another program makes it at the same moment.

    Raises:
        OutputError: the target exists, or its folder is missing, read-only or full.
    """
    place = target.parent if target is not None else folder
    made: Path | None = None
    try:
        made = _complete(data, place) if isinstance(data, bytes) else _complete_folder(data, place)
        take = _take_name if isinstance(data, bytes) else _take_folder
        return _published(made, target, _names(folder, suffix), take)
    except OSError as error:
        raise _explained(error, place) from None
    finally:
        if made is not None:
            shutil.rmtree(made, ignore_errors=True) if made.is_dir() else made.unlink(missing_ok=True)


def _names(folder: Path, suffix: str) -> Iterator[Path]:
    """`spec`, `spec-2` and so on."""
    for number in range(1, MAX_FILES):
        yield folder / (f"spec{suffix}" if number == 1 else f"spec-{number}{suffix}")
    raise OutputError(f"{folder} holds {MAX_FILES} drafts already.", "Name the file: -o FILE.")


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


def _complete_folder(files: Mapping[str, bytes], folder: Path) -> Path:
    """A folder of another name in the same folder that has all the files, on disk."""
    made = Path(tempfile.mkdtemp(prefix=".interviewer-", suffix=".part", dir=folder))
    try:
        for name, data in files.items():
            path = made / name
            if ".." in path.relative_to(made).parts:
                raise ValueError(f"{name} leads out of the folder")
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
        made.chmod(0o777 & ~_umask())
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)
        raise
    return made


def _published(made: Path, target: Path | None, names: Iterator[Path], take: Callable[[Path, Path], None]) -> Path:
    if target is not None:
        try:
            take(made, target)
        except FileExistsError:
            raise OutputError(
                f"{target} exists already and is not overwritten.", "Choose another name, or none."
            ) from None
        return target
    for path in names:
        try:
            take(made, path)
        except FileExistsError:
            continue
        return path
    raise AssertionError("names end with an error")


def _take_folder(made: Path, path: Path) -> None:
    """Makes the name exclusively, as an empty folder; only an empty one is replaced by renaming.

    Where somebody puts a file or a link there in between, it is theirs and stays as it is.
    """
    if os.name != "nt":  # there, renaming is exclusive by itself
        path.mkdir()
    try:
        made.rename(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            path.rmdir()
        if error.errno in (errno.ENOTEMPTY, errno.EEXIST, errno.ENOTDIR):
            raise FileExistsError(error.errno, error.strerror) from None
        raise


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
