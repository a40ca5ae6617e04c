"""A folder of results that can be had again: losing any of it loses nothing but time.

One file an entry, `ab/ab…`, complete or absent. Whatever is wrong with the folder or a file in it, that entry is not
there; nothing here raises. Several processes may use one folder, and somebody may replace it while they do: each time,
what is read and the two folders it lies in must be this user's and writable by nobody else.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import stat
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

MOST_ENTRIES = 50_000
MOST_BYTES = 200_000_000
_KEPT = 0.9
"""Share of the bound that is left after tidying, so that not every run has to tidy."""
_OFTEN = 5_000
"""Entries after which a long run tidies on the way; it does so too after a tenth of the size that is allowed."""
_OURS = re.compile(r"[0-9a-f]{64}|\.part-\w+")
_FOLDER = re.compile(r"[0-9a-f]{2}")


class Cache:
    """Bytes by key; a key is 64 hex digits. Only what was written whole and is unchanged since comes back."""

    def __init__(self, folder: Path, *, entries: int = MOST_ENTRIES, size: int = MOST_BYTES) -> None:
        """`entries` and `size` (bytes) bound the folder, and the oldest go first."""
        self._folder = folder
        self._entries = entries
        self._size = size
        self._writes = True
        self._new = self._size_of_new = 0

    def get(self, key: str) -> bytes | None:
        """What was put under this key."""
        file = self._file(key)
        if not (self._is_private(file.parent) and _own(file, stat.S_ISREG)):
            return None
        try:
            data = file.read_bytes()
        except OSError:
            return None
        return data[64:] if data[:64] == _seal(key, data[64:]) else None

    def put(self, key: str, data: bytes) -> None:
        """Keeps `data`. The first that cannot be written is the last that is tried."""
        if not self._writes:
            return
        file = self._file(key)
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            file.parent.mkdir(mode=0o700, exist_ok=True)
            if not self._is_private(file.parent):
                return
            _written(file, _seal(key, data) + data)
        except FileNotFoundError:
            return  # another process dropped the folder just now
        except OSError:
            self._writes = False
            return
        self._new += 1
        self._size_of_new += len(data)
        if self._new >= _OFTEN or self._size_of_new > self._size * (1 - _KEPT):
            self.tidy()

    def tidy(self) -> None:
        """Drops the oldest entries where there are too many, after something was put."""
        if not self._new:
            return
        self._new = self._size_of_new = 0
        there = sorted(self._there())
        count, size = len(there), sum(length for _, length, _ in there)
        if count <= self._entries and size <= self._size:
            return
        for _, length, file in there:
            if count <= _KEPT * self._entries and size <= _KEPT * self._size:
                return
            with contextlib.suppress(OSError):
                file.unlink()
            count, size = count - 1, size - length

    def _is_private(self, inner: Path) -> bool:
        return _own(self._folder, stat.S_ISDIR) and _own(inner, stat.S_ISDIR)

    def _file(self, key: str) -> Path:
        return self._folder / key[:2] / key

    def _there(self) -> Iterator[tuple[int, int, Path]]:
        """Age, size and path of what this class wrote; other files in the folder are left alone."""
        for inner in _listed(self._folder, _FOLDER):
            for one in _listed(inner, _OURS):
                with contextlib.suppress(OSError):
                    status = one.lstat()
                    yield status.st_mtime_ns, status.st_size, one


def usual_cache() -> Cache | None:
    """The cache in the user's cache folder; none where there is no such folder."""
    from platformdirs import user_cache_path

    named = os.environ.get("XDG_CACHE_HOME", "")
    root = Path(named) / "interviewer" if Path(named).is_absolute() else user_cache_path("interviewer", appauthor=False)
    return Cache(root / "seeds") if root.is_absolute() else None


def _own(path: Path, is_kind: Callable[[int], bool]) -> bool:
    """Whether it is there, a file or folder as expected, this user's, and nobody else can have changed it."""
    try:
        status = path.stat()
    except OSError:
        return False
    if not is_kind(status.st_mode):
        return False
    return os.name == "nt" or (status.st_uid == os.getuid() and not status.st_mode & 0o022)


def _seal(key: str, data: bytes) -> bytes:
    return hashlib.sha256(key.encode() + data).hexdigest().encode()


def _written(file: Path, data: bytes) -> None:
    """Writes a file under a name of its own and then gives it the right one; readable for this user only."""
    handle, name = tempfile.mkstemp(prefix=".part-", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _listed(folder: Path, names: re.Pattern[str]) -> list[Path]:
    try:
        return [one for one in folder.iterdir() if names.fullmatch(one.name)]
    except OSError:
        return []
