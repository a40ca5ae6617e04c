"""Bytes into text, and telling text from what is none."""

from __future__ import annotations

import codecs

from interviewer.reading.block import Refused

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 65_536
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x0b\x08\x1b\x1a\x1c\x1d\x1e\x1f")) + b"\x7f"


def text_of(data: bytes) -> str:
    """The text of a file in any usual encoding, each line end a single line feed.

    In this order: a byte order mark, UTF-16 without one, UTF-8, UTF-8 with single bytes of Windows-1252 mixed in,
    Windows-1252.

    Raises:
        Refused: it is no text.
    """
    text = _decoded(data)
    if "\x00" in text:
        raise Refused("binary file")
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def looks_binary(data: bytes) -> bool:
    """Whether a file without a mark of its own holds something other than text: judged by its control characters."""
    sample = data[:_SAMPLE]
    if sample.startswith(tuple(mark for mark, _ in _MARKS)) or _wide(sample):
        return False
    return b"\x00" in sample or len(sample) - len(sample.translate(None, _CONTROLS)) > len(sample) * 0.02


def _decoded(data: bytes) -> str:
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), None) or _wide(data[:_SAMPLE])
    if encoding:
        return data.decode(encoding, "replace").removeprefix("\ufeff")
    if looks_binary(data):
        raise Refused("binary file")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _mixed(data)


def _wide(sample: bytes) -> str | None:
    """UTF-16 without a mark: in Western text every other byte is zero, in any text line ends and spaces show it."""
    even, odd = sample[0::2], sample[1::2]
    if len(sample) < 4 or not odd:
        return None
    for name, high, low in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if high.count(0) <= 0.3 * len(high):
            continue
        controls = sum(1 for h, character in zip(high, low, strict=False) if not h and character in _CONTROLS)
        if controls < 0.02 * len(low):
            return name
    return None


def _letter(byte: int) -> str:
    """The character of a byte in Windows-1252; for its five unused bytes that of Latin-1."""
    return bytes([byte]).decode("cp1252", "ignore") or chr(byte)


_LETTERS = {byte: _letter(byte) for byte in range(128, 256)}
_ESCAPED = {0xDC00 + byte: letter for byte, letter in _LETTERS.items()}


def _mixed(data: bytes) -> str:
    """UTF-8 with foreign bytes in it where most of what is not ASCII is valid UTF-8, else Windows-1252."""
    text = data.decode("utf-8", "surrogateescape")
    foreign = sum(1 for character in text if "\ud800" <= character <= "\udfff")
    valid = sum(1 for character in text if character > "\x7f") - foreign
    return text.translate(_ESCAPED) if valid > foreign else data.decode("latin-1").translate(_LETTERS)
