"""PDF: text by page, headings by the size and weight of letters."""

from __future__ import annotations

import io
import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Any

from interviewer.model.seed import Place
from interviewer.reading import plain
from interviewer.reading.block import Block, Piece, Refused, Title, Unread

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

_Matrix = Sequence[float]
_MOST_PAGES = 5_000
_LARGER = 1.05
_TITLE = 120
_SIZES = 6
_FEWEST_LETTERS = 10
_FEWEST_PAGES = 4
_DIGITS = re.compile(r"\d+")
_LEADER = re.compile(r"(?:\.\s?){5,}")
_SCAN = "no text layer: a scan?"


@dataclass(slots=True)
class _Line:
    """A line of a page; `size` and `bold` are those of most of its letters."""

    page: int
    text: str
    size: float
    bold: bool


def blocks(data: bytes) -> Iterator[Piece]:
    """The blocks of a document; place is the page.

    Raises:
        Refused: encrypted, broken, more than 5,000 pages, or images without text.
    """
    from pypdf.errors import PyPdfError

    try:
        reader = _opened(data)
        if reader.metadata is not None and (title := str(reader.metadata.title or "").strip()):
            yield Title(title)
        pages = [_lines(page, number) for number, page in enumerate(reader.pages, 1)]
        pictures = [not lines and _has_picture(page) for page, lines in zip(reader.pages, pages, strict=True)]
    except PyPdfError as error:
        raise Refused("broken: a damaged PDF") from error
    letters = sum(character.isalnum() for lines in pages for line in lines for character in line.text)
    if letters < (_FEWEST_LETTERS * len(pages) if len(pages) > 1 else 1):
        raise Refused(_SCAN)
    yield from (Unread(f"page {number}", _SCAN) for number, picture in enumerate(pictures, 1) if picture)
    yield from _document(pages)


def _opened(data: bytes) -> PdfReader:
    from pypdf import PasswordType, PdfReader

    reader = PdfReader(io.BytesIO(data), strict=False)
    if reader.is_encrypted and reader.decrypt("") == PasswordType.NOT_DECRYPTED:
        raise Refused("encrypted: a PDF with a password")
    if len(reader.pages) > _MOST_PAGES:
        raise Refused(f"too large: more than {_MOST_PAGES:,} pages")
    return reader


def _lines(page: PageObject, number: int) -> list[_Line]:
    """The lines of a page that are not blank, in reading order."""
    pieces: list[tuple[str, float, bool]] = []

    def visit(text: str, user: _Matrix, matrix: _Matrix, font: Mapping[str, Any] | None, size: float) -> None:
        scale = math.hypot(matrix[2], matrix[3]) * math.hypot(user[2], user[3])
        name = str((font or {}).get("/BaseFont", "")).lower()
        pieces.append((text, round(size * scale * 2) / 2, "bold" in name or "black" in name or "heavy" in name))

    page.extract_text(visitor_text=visit)
    lines: list[_Line] = []
    letters: Counter[tuple[float, bool]] = Counter()
    words: list[str] = []
    for text, size, bold in [*pieces, ("\n", 0.0, False)]:
        first, *rest = text.split("\n")
        for begins, part in enumerate((first, *rest)):
            if begins:
                if "".join(words).strip():
                    lines.append(_Line(number, "".join(words), *letters.most_common(1)[0][0]))
                words, letters = [], Counter()
            words.append(part)
            letters[size, bold] += len(part.strip())
    return lines


def _has_picture(page: PageObject) -> bool:
    resources = page.get("/Resources")
    found = resources.get_object() if resources is not None else None
    return isinstance(found, dict) and "/XObject" in found


def _document(pages: list[list[_Line]]) -> Iterator[Block]:
    """The blocks of all pages as one flow, so that a sentence may run over the end of a page."""
    running = _running(pages)
    every = [line for lines in pages for line in _without(lines, running)]
    body = _most_common(every)
    sizes = sorted({line.size for line in every if line.size > body * _LARGER}, reverse=True)
    levels = {size: min(number, _SIZES) for number, size in enumerate(sizes, 1)}
    width = plain.width_of([line.text for line in every])
    for (level, _), run in groupby(every, key=lambda line: _group(line, body, levels)):
        lines = list(run)
        text = "\n".join(line.text for line in lines)
        if level and len(text) <= 2 * _TITLE:
            yield Block(text, Place(page=lines[0].page), "heading", level)
            continue
        for block in plain.blocks_of(text, width):
            page = lines[(block.place.line or 1) - 1].page
            below = block.level + _SIZES + 1 if block.level else 0
            yield replace(block, place=Place(page=page), level=below)


def _edges(lines: list[_Line]) -> list[_Line]:
    """The lines where running titles and page numbers stand."""
    return [*lines[:1], *lines[1:][-1:]]


def _running(pages: list[list[_Line]]) -> set[str]:
    """Titles and page numbers that stand at the edge of most pages, digits apart; nothing in short documents."""
    if len(pages) < _FEWEST_PAGES:
        return set()
    said = Counter(mark for lines in pages for mark in {_mark(line) for line in _edges(lines)})
    return {mark for mark, times in said.items() if times > len(pages) / 2}


def _mark(line: _Line) -> str:
    return _DIGITS.sub("0", line.text.strip())


def _without(lines: list[_Line], running: set[str]) -> list[_Line]:
    """The lines of a page without what runs through the document; on the first page it is kept."""
    if not lines or lines[0].page == 1:
        return lines
    left_out = {id(line) for line in _edges(lines) if _mark(line) in running}
    return [line for line in lines if id(line) not in left_out]


def _most_common(lines: list[_Line]) -> float:
    """The size of most letters."""
    letters: Counter[float] = Counter()
    for line in lines:
        letters[line.size] += len(line.text)
    return letters.most_common(1)[0][0] if letters else 0.0


def _group(line: _Line, body: float, levels: dict[float, int]) -> tuple[int, int]:
    """The heading level of a line, by size, then by weight, and its page; zeros for the body."""
    text = line.text.strip()
    if len(text) > _TITLE or text.endswith((".", ",", ";")) or not any(map(str.isalpha, text)) or _LEADER.search(text):
        return 0, 0
    if line.size in levels:
        return levels[line.size], line.page
    return (_SIZES + 1, line.page) if line.bold and line.size >= body and len(text.split()) <= 12 else (0, 0)
