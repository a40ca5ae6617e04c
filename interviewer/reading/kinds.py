"""Which reader reads which file: by its first bytes where they tell, else by its suffix."""

from __future__ import annotations

from dataclasses import dataclass

from interviewer.reading import markdown, plain
from interviewer.reading.block import Reader


@dataclass(frozen=True, slots=True)
class Kind:
    """A family of formats. Files of at most `inside` bytes are read in this process, larger ones in a child."""

    media: str
    blocks: Reader
    inside: int = 0


ANY_SIZE = 1 << 62
TEXT = Kind("text", plain.blocks, ANY_SIZE)
BY_SUFFIX: dict[str, Kind] = {
    ".txt": TEXT,
    ".text": TEXT,
    ".md": Kind("markdown", markdown.blocks, 1_000_000),
}


def kind_of(name: str, data: bytes) -> Kind:
    """The family of formats of a file."""
    suffix = name[name.rfind(".") :].lower() if "." in name else ""
    return BY_SUFFIX.get(suffix, TEXT)
