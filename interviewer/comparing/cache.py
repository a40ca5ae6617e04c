"""A folder of results that can be had again: losing any of it loses nothing but time.

One file an entry, `ab/ab…`, complete or absent. Whatever is wrong with the folder or a file in it, that entry is not
there; nothing here raises. Several processes may use one folder.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

MOST_ENTRIES = 50_000
MOST_BYTES = 200_000_000
_KEPT = 0.9
"""Share of the bound that is left after tidying, so that not every run has to tidy."""
_OFTEN = 5_000
"""Entries after which a long run tidies on the way."""
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
        self._new = 0
        self._usable = _private(folder)

    def get(self, key: str) -> bytes | None:
        """What was put under this key."""
        if not self._usable:
            return None
        try:
            data = self._file(key).read_bytes()
        except OSError:
            return None
        return data[64:] if data[:64] == _seal(key, data[64:]) else None

    def put(self, key: str, data: bytes) -> None:
        """Keeps `data`. The first that cannot be written is the last that is tried."""
        if not (self._usable and self._writes):
            return
        file = self._file(key)
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            file.parent.mkdir(mode=0o700, exist_ok=True)
            _written(file, _seal(key, data) + data)
        except OSError:
            self._writes = False
            return
        self._new += 1
        if self._new >= _OFTEN:
            self.tidy()

    def tidy(self) -> None:
        """Drops the oldest entries where there are too many, after something was put."""
        if not self._new:
            return
        self._new = 0
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


def _private(folder: Path) -> bool:
    """Whether nobody else can have put anything there; a folder that does not exist yet is private."""
    try:
        status = folder.stat()
    except FileNotFoundError:
        return True
    except OSError:
        return False
    own = status.st_uid == os.getuid() if hasattr(os, "getuid") else True
    return folder.is_dir() and own and (os.name == "nt" or not status.st_mode & 0o022)


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
