"""A file or stdin as text."""

from __future__ import annotations

import sys
from pathlib import Path

from interviewer.errors import InputError

MAX_BYTES = 50_000_000


def text_of(file: str) -> str:
    """The text of a file, or of stdin for `-`: UTF-8 with or without a byte order mark, else cp1252.

    Raises:
        InputError: it cannot be read, is larger than `MAX_BYTES` or is no text.
    """
    try:
        data = sys.stdin.buffer.read(MAX_BYTES + 1) if file == "-" else _bytes(Path(file))
    except OSError as error:
        raise InputError(f"{file} cannot be read: {error.strerror or error}.") from None
    if len(data) > MAX_BYTES:
        raise InputError(f"{file} is larger than {MAX_BYTES // 1_000_000} MB.")
    if b"\0" in data[:4096]:
        raise InputError(f"{file} is not text.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _bytes(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(MAX_BYTES + 1)
