"""Documents somebody handed in, cut into passages that know their place."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from interviewer.model.base import Model

PassageKind = Literal["sentence", "bullet", "row", "turn", "fragment", "heading", "code"]
"""`turn` is what one speaker of a transcript said; `fragment` a label or cell that is no sentence."""


class Place(Model):
    """Where in a seed a passage stands; counts start at 1, what does not apply is None."""

    line: int | None = Field(None, description="of the file, or of `part` where there is one: of a mail as it is read")
    page: int | None = None
    slide: int | None = None
    sheet: str | None = None
    row: int | None = None
    part: str | None = Field(None, description="attachment, message or notebook cell inside the file")

    def words(self) -> str:
        """For people: `line 14`, `sheet Prices, row 3`."""
        named = [(n, getattr(self, n)) for n in ("part", "page", "slide", "sheet", "row", "line")]
        return ", ".join(str(v) if n == "part" else f"{n} {v}" for n, v in named if v is not None)


class Passage(Model):
    """A sentence, bullet or table row of a seed.

    `text` is a verbatim substring of the seed's text with white space folded; for plain text and Markdown that is
    the file's own text, marks included.
    """

    text: str
    place: Place
    heading: tuple[str, ...] = Field((), description="titles above it, outermost first, marks stripped")
    kind: PassageKind = "sentence"
    speaker: str | None = None
    follows: bool = Field(False, description="only white space stands between it and the passage before it")


class Unreadable(Model):
    """A file that could not be read as a seed, and why: a value, never an exception that stops the rest."""

    path: str
    reason: str


class Seed(Model):
    """One readable document."""

    path: str = Field(description="as shown to people: relative to where the command ran where possible")
    sha256: str
    media: str = Field(description="family of format: text, markdown, html, pdf, docx, mail …")
    title: str | None = None
    passages: tuple[Passage, ...]
    words: int = 0
    language: str = Field("und", description="ISO 639-1; `mis` another language, `und` too little to tell")
    also_in: tuple[str, ...] = Field((), description="languages of further large parts, such as a reply below a mail")
    unread: tuple[Unreadable, ...] = Field((), description="parts of it that could not be read, such as attachments")
