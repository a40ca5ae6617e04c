"""Small files in the user's state folder: this user's alone, written whole or not at all.

Losing them loses no answer. Reading takes whatever is wrong with a file as nothing being there.
"""

from __future__ import annotations

import contextlib
import json
import os
import stat
import tempfile
from pathlib import Path
from typing import Any


def state_folder() -> Path | None:
    """The program's folder in the user's state folder; none where there is no such folder."""
    from platformdirs import user_state_path

    named = os.environ.get("XDG_STATE_HOME", "")
    root = Path(named) / "interviewer" if Path(named).is_absolute() else user_state_path("interviewer", appauthor=False)
    return root if root.is_absolute() else None


def read_json(file: Path, limit: int) -> Any:
    """What a file of at most `limit` bytes holds; None where that cannot be known.

    No link is followed, no pipe read that would never end, no file that somebody else could have put there.
    """
    with contextlib.suppress(OSError, ValueError, RecursionError):
        if _own(file) and file.stat().st_size <= limit:
            return json.loads(file.read_bytes())
    return None


def write_json(file: Path, value: Any) -> None:
    """Writes a file, on disk when this returns; folders are made, for this user only. Raises OSError."""
    for folder in reversed((file.parent, *file.parent.parents)):
        if not folder.exists():
            folder.mkdir(mode=0o700, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".part-", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(json.dumps(value).encode())
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _own(file: Path) -> bool:
    status = file.lstat()
    return stat.S_ISREG(status.st_mode) and (os.name == "nt" or status.st_uid == os.getuid())
