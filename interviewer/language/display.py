"""Foreign text made safe to show: nothing in it reaches a terminal or a reader as anything but characters."""

from __future__ import annotations

import re
import unicodedata

_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Bidirectional controls can make text read differently from what it is (Unicode TR 36)."""
_ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-Z\\-_])")
_PLAIN = re.compile(r"[ -~]*")
_KEPT = frozenset("\u200c\u200d")
"""Joiners are part of words in Persian and Hindi and of emoji."""


def harmless(text: str, *, keep_lines: bool = False) -> str:
    """The text without escape sequences, control characters and direction overrides.

    Line breaks and tabs become one space each, unless `keep_lines` leaves the line breaks.
    """
    if _PLAIN.fullmatch(text):
        return text
    text = _ESCAPES.sub("", text)
    return "".join(_shown(c, keep_lines) for c in text)


def _shown(char: str, keep_lines: bool) -> str:
    if char in "\n\t\r\v\f\u2028\u2029":
        return "\n" if keep_lines and char in "\n\u2028\u2029" else " "
    if char in _KEPT:
        return char
    if char in _BIDI or unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co", "Cn"):
        return ""
    return char


def clipped(text: str, width: int) -> str:
    """At most `width` characters, cut at a word where possible, with an ellipsis."""
    if len(text) <= width:
        return text
    cut = text[: max(1, width - 1)]
    space = cut.rfind(" ")
    return (cut[:space] if space > width // 2 else cut).rstrip(" ,;:") + "…"
