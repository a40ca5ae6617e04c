"""What every reader yields: pieces of a document before they are cut into passages."""

from __future__ import annotations

import csv
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from email.errors import MessageError
from xml.parsers import expat

from interviewer.model.seed import PassageKind, Place

BREAK = "\x1f"
"""In `Block.shape`: no passage crosses this character."""


class Refused(Exception):
    """A document that is not read, with the reason in plain words."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, bullet, table row, heading or spoken turn; `level` is that of a heading, `under` what announced it.

    `shape`, where given, is as long as `text` and is what sentence rules look at: marks that stand inside the text
    (the `>` of a quoted line) are blank in it, and `BREAK` stands where no passage may cross.
    """

    text: str
    place: Place
    kind: PassageKind = "sentence"
    level: int = 0
    speaker: str | None = None
    shape: str | None = None
    under: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A title that is no text of the document, such as a sheet's or attachment's name: no passage, but a heading.

    It ends everything of the same and deeper levels; without a title it does no more than that.
    """

    title: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Unread:
    """A part of a document that could not be read, such as an attachment."""

    part: str
    reason: str


@dataclass(frozen=True, slots=True)
class Title:
    """The document's own title, where it states one."""

    text: str


Piece = Block | Section | Unread | Title


def within(part: str, piece: Piece) -> Piece:
    """The piece of a document that is itself a part of another, such as an attachment: its place names both."""
    if isinstance(piece, Block):
        inner = piece.place.part
        place = piece.place.model_copy(update={"part": f"{part} › {inner}" if inner else part})
        return replace(piece, place=place)
    return Unread(f"{part} › {piece.part}", piece.reason) if isinstance(piece, Unread) else piece


Reader = Callable[[bytes], Iterator[Piece]]

PARSER_FAULTS: tuple[type[Exception], ...] = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    MessageError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    csv.Error,
    expat.ExpatError,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)
"""What parsers raise on broken input, none of which says anything about this program."""
