"""OpenDocument texts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from interviewer.model.seed import Place
from interviewer.reading.archive import checked
from interviewer.reading.block import Block, Refused
from interviewer.reading.office import paragraph, row_blocks
from interviewer.reading.plain import announced

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_GAPS = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n", f"{_TEXT}s": " "}
_APART = {f"{_TEXT}note", f"{_OFFICE}annotation"}
_PARAGRAPHS = {f"{_TEXT}p", f"{_TEXT}h"}
_LEFT_OUT = {f"{_TEXT}tracked-changes", f"{_OFFICE}forms"}


def blocks(data: bytes) -> Iterator[Block]:
    """The blocks of a document: text, tables, notes, comments. Place is the number of the paragraph or table."""
    from lxml import etree

    archive = checked(data)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root: Element = etree.fromstring(archive.read("content.xml"), parser)
    except (KeyError, etree.XMLSyntaxError) as error:
        raise Refused("broken: no OpenDocument text inside") from error
    body = root.find(f"{_OFFICE}body")
    if body is not None:
        yield from _Walk().inside(body)


class _Walk:
    """A walk through a document that counts what it passes."""

    def __init__(self) -> None:
        self._paragraphs = 0
        self._tables = 0
        self._lead = ""

    def inside(self, root: Element) -> Iterator[Block]:
        waiting = [(child, False) for child in reversed(root)]
        while waiting:
            element, listed = waiting.pop()
            if element.tag in _PARAGRAPHS:
                yield from self._paragraph(element, listed)
                apart = [inner for inner in element.iter(*_APART) if inner is not element]
                waiting.extend((child, False) for inner in reversed(apart) for child in reversed(inner))
            elif element.tag == f"{_TABLE}table":
                yield from self._table(element)
            elif element.tag not in _LEFT_OUT:
                listed = listed or element.tag == f"{_TEXT}list-item"
                waiting.extend((child, listed) for child in reversed(element))

    def _paragraph(self, element: Element, listed: bool) -> Iterator[Block]:
        text = _text(element)
        if not text.strip():
            return
        self._paragraphs += 1
        place = Place(part=f"paragraph {self._paragraphs}")
        if element.tag == f"{_TEXT}h":
            level = element.get(f"{_TEXT}outline-level", "1")
            yield Block(text, place, "heading", int(level) if level.isdigit() else 1)
        else:
            yield paragraph(text, place, bullet=listed, under=(self._lead,) if listed and self._lead else ())
        if not listed:
            self._lead = announced(text)

    def _table(self, table: Element) -> Iterator[Block]:
        self._tables += 1
        number = self._tables
        heads: tuple[str, ...] = ()
        for row, element in enumerate(table.iter(f"{_TABLE}table-row"), 1):
            cells = tuple(_cell(cell) for cell in element.iterchildren(f"{_TABLE}table-cell"))
            yield from row_blocks(cells, Place(part=f"table {number}", row=row), heads=heads)
            heads = heads or cells


def _cell(cell: Element) -> str:
    return "\n\n".join(text for p in cell.iter(*_PARAGRAPHS) if (text := _text(p).strip()))


def _text(element: Element) -> str:
    """The text of a paragraph without that of notes and comments in it."""
    pieces: list[str] = [element.text or ""]
    waiting: list[Element | str] = list(reversed(element))
    while waiting:
        inner = waiting.pop()
        if isinstance(inner, str):
            pieces.append(inner)
            continue
        waiting.append(inner.tail or "")
        if isinstance(inner.tag, str) and inner.tag not in _APART:
            pieces.append(_GAPS.get(inner.tag, inner.text or ""))
            waiting.extend(reversed(inner))
    return "".join(pieces)
