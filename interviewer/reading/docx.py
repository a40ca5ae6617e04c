"""Word documents."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from interviewer.model.seed import Place
from interviewer.reading.archive import checked
from interviewer.reading.block import Block, Piece, Refused, Section, Title
from interviewer.reading.docx_styles import Styles, W
from interviewer.reading.office import paragraph, row_blocks
from interviewer.reading.plain import announced

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element as Element

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BESIDE = {"footnotes", "endnotes", "comments", "header", "footer"}
_GAPS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_NOT_TEXT = {_FALLBACK, f"{W}txbxContent", f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}rPr"}


def blocks(data: bytes) -> Iterator[Piece]:
    """The blocks of a document: text, tables, text boxes, then notes, comments, headers and footers.

    Place is the page where Word left marks of it, and the number of the paragraph or table. Deleted text of tracked
    changes is left out, inserted text is in.
    """
    from docx.exceptions import PythonDocxError
    from docx.opc.exceptions import OpcError
    from docx.oxml.exceptions import XmlchemyError

    try:
        yield from _stories(_opened(data))
    except (PythonDocxError, OpcError, XmlchemyError) as error:
        raise Refused("broken: a damaged Word document") from error


def _stories(document: Document) -> Iterator[Piece]:
    if document.core_properties.title:
        yield Title(document.core_properties.title)
    styles = Styles(document)
    yield from _Walk(styles).inside(document.element.body)
    said: set[str] = set()
    for relation in document.part.rels.values():
        name = (relation.reltype or "").rsplit("/", 1)[-1]
        if name in _BESIDE and not relation.is_external:
            yield Section("")
            for block in _Walk(styles, name).inside(_parsed(relation.target_part.blob)):
                if block.text not in said:
                    said.add(block.text)
                    yield block


def _opened(data: bytes) -> Document:
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    checked(data)
    try:
        document: Document = docx.Document(io.BytesIO(data))
    except (PackageNotFoundError, KeyError, ValueError) as error:
        raise Refused("broken: not a Word document inside") from error
    if getattr(document.element, "body", None) is None:
        raise Refused("broken: not a Word document inside")
    return document


def _parsed(xml: bytes) -> Element:
    from docx.oxml.parser import parse_xml

    element: Element = parse_xml(xml)
    return element


class _Walk:
    """A walk through one story of a document (its body, its footnotes) that counts what it passes."""

    def __init__(self, styles: Styles, name: str = "") -> None:
        self._styles = styles
        self._name = name
        self._page = 1
        self._paged = False
        self._paragraphs = 0
        self._tables = 0
        self._lead = ""

    def inside(self, root: Element) -> Iterator[Block]:
        self._paged = next(root.iter(f"{W}lastRenderedPageBreak"), None) is not None
        waiting = list(reversed(root))
        while waiting:
            element = waiting.pop()
            if element.tag == f"{W}p":
                yield from self._paragraph(element)
                waiting.extend(reversed([box for box in _boxes(element) for box in reversed(box)]))
            elif element.tag == f"{W}tbl":
                yield from self._table(element)
            elif element.tag not in _NOT_TEXT:
                waiting.extend(reversed(element))

    def _place(self, part: str, row: int | None = None) -> Place:
        named = f"{self._name}, {part}" if self._name else part
        return Place(page=self._page if self._paged else None, part=named, row=row)

    def _paragraph(self, element: Element) -> Iterator[Block]:
        text = _text(element)
        self._page += _breaks(element)
        if not text.strip():
            return
        self._paragraphs += 1
        place = self._place(f"paragraph {self._paragraphs}")
        level, listed = self._styles.of(element)
        if level:
            yield Block(text, place, "heading", level)
        else:
            yield paragraph(text, place, bullet=listed, under=(self._lead,) if listed and self._lead else ())
        if not listed:
            self._lead = announced(text) if not level else ""

    def _table(self, table: Element) -> Iterator[Block]:
        self._tables += 1
        number = self._tables
        heads: tuple[str, ...] = ()
        for row, element in enumerate(table.iterchildren(f"{W}tr"), 1):
            cells = tuple(_cell(cell) for cell in element.iterchildren(f"{W}tc"))
            yield from row_blocks(cells, self._place(f"table {number}", row), heads=heads)
            heads = heads or cells
            self._page += _breaks(element)


def _cell(cell: Element) -> str:
    """The text of a cell, tables inside it included."""
    return "\n\n".join(text for p in cell.iter(f"{W}p") if (text := _text(p).strip()))


def _text(paragraph: Element) -> str:
    """The text of a paragraph, without that of boxes anchored in it."""
    pieces: list[str] = []
    waiting = list(reversed(paragraph))
    while waiting:
        element = waiting.pop()
        if element.tag == f"{W}t":
            pieces.append(element.text or "")
        elif element.tag in _GAPS:
            pieces.append(_GAPS[element.tag])
        elif element.tag not in _NOT_TEXT:
            waiting.extend(reversed(element))
    return "".join(pieces)


def _boxes(paragraph: Element) -> list[Element]:
    """Text boxes anchored in a paragraph; their copies for old programs left out."""
    boxes = list(paragraph.iter(f"{W}txbxContent"))
    return [box for box in boxes if not any(above.tag == _FALLBACK for above in box.iterancestors())]


def _breaks(element: Element) -> int:
    """How many pages end inside an element."""
    return sum(1 for _ in element.iter(f"{W}lastRenderedPageBreak"))
