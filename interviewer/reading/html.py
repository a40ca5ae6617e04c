"""HTML: what a browser shows, without navigation, by a real HTML5 parser."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol, cast

from interviewer.language.sentences import fold
from interviewer.model.seed import PassageKind, Place
from interviewer.reading.block import Block, Piece, Title
from interviewer.reading.decode import text_of
from interviewer.reading.plain import announced, is_fragment

_UNSEEN = frozenset(
    {"script", "style", "template", "noscript", "nav", "svg", "iframe", "object", "canvas", "head", "select", "button"}
)
_FLOW = frozenset(
    {"p", "div", "section", "article", "main", "aside", "header", "footer", "blockquote", "ul", "ol", "li", "dl", "dt"}
    | {"dd", "table", "thead", "tbody", "tfoot", "tr", "caption", "form", "fieldset", "figure", "figcaption", "pre"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "hr", "br", "address", "details", "summary", "body", "html"}
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LAYOUT = frozenset({"table", "ul", "ol", "section", "article", "pre", *_HEADINGS})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


class _Node(Protocol):
    """What is used of the library's nodes."""

    name: str
    attrs: Mapping[str, str | None] | None
    children: Sequence[_Node] | None
    origin_line: int | None


def blocks(data: bytes) -> Iterator[Piece]:
    """The blocks of a page; the line of a block is where its element begins."""
    declared = b"charset" in data[:2048].lower()
    return blocks_of(data if declared else text_of(data))


def blocks_of(source: str | bytes) -> Iterator[Piece]:
    """The blocks of a page given as text, or as bytes that declare their encoding."""
    from justhtml import JustHTML

    page = JustHTML(source, sanitize=False, track_node_locations=True)
    return _Page().blocks(cast("_Node", page.root))


class _Page:
    """A walk through the tree without recursion, however deep it is."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._line: int | None = None
        self._open: list[str] = []
        self._row = 0
        self._leads: list[str] = []
        self._lead = ""

    def blocks(self, root: _Node) -> Iterator[Piece]:
        stack: list[tuple[_Node, bool]] = [(root, False)]
        while stack:
            node, leaving = stack.pop()
            if leaving:
                yield from self._leave(node.name)
            elif node.name == "#text":
                self._add(node)
            elif node.name == "title" and "svg" not in self._open:
                yield from _title(node)
            elif not _unseen(node):
                yield from self._enter(node)
                stack.append((node, True))
                stack.extend((child, False) for child in reversed(node.children or ()))
            elif node.name == "head":
                stack.extend((child, False) for child in node.children or () if child.name == "title")
        yield from self._flush()

    def _add(self, node: _Node) -> None:
        data = str(getattr(node, "data", "") or "")
        if self._line is None and data.strip():
            self._line = node.origin_line
        self._text.append(data)

    def _enter(self, node: _Node) -> Iterator[Block]:
        name = node.name
        if name in _LAYOUT and self._row:
            yield from self._flush()
            self._row = 0
        if name in _FLOW and not self._row:
            yield from self._flush()
        if name in {"td", "th"} and "".join(self._text).strip():
            if self._row:
                self._text.append(" | ")
            else:
                yield from self._flush()
        if name in {"ul", "ol"}:
            self._leads.append(self._lead)
        if name == "tr" and not _holds_layout(node):
            self._row = len(self._open) + 1
        self._open.append(name)

    def _leave(self, name: str) -> Iterator[Block]:
        if self._row == len(self._open):
            yield from self._flush()
            self._row = 0
        elif name in _FLOW and not self._row:
            yield from self._flush()
        elif name in _FLOW:
            self._text.append(" ")
        self._open.pop()
        if name in {"ul", "ol"}:
            self._leads.pop()
            self._lead = ""

    def _flush(self) -> Iterator[Block]:
        """The block of the text gathered so far, if there is any."""
        text, line = "".join(self._text), self._line
        self._text, self._line = [], None
        if not text.strip(" \n\t\r|"):
            return
        start = len(text) - len(text.lstrip())
        text = text[start:].rstrip()
        kind, level = self._kind(text)
        self._lead = announced(fold(text)) if kind in {"sentence", "fragment", "bullet"} else ""
        under = tuple(lead for lead in self._leads if lead)
        shape = None if kind == "code" else text.replace("\n", " ")
        yield Block(text, Place(line=line), kind, level, shape=shape, under=under)

    def _kind(self, text: str) -> tuple[PassageKind, int]:
        if self._row:
            return "row", 0
        for name in reversed(self._open[-40:]):
            if name in _HEADINGS:
                return "heading", _HEADINGS[name]
            if name in {"li", "dd"}:
                return "bullet", 0
            if name == "pre":
                return "code", 0
            if name in {"td", "body"}:
                break
        return ("fragment" if is_fragment(text) else "sentence"), 0


def _title(node: _Node) -> Iterator[Title]:
    text = fold("".join(str(getattr(child, "data", "") or "") for child in node.children or ()))
    if text:
        yield Title(text)


def _unseen(node: _Node) -> bool:
    """Whether a browser shows nothing of the element, or only the ways to other pages."""
    if node.name in _UNSEEN or node.name.startswith(("!", "#comment")):
        return True
    attributes = node.attrs or {}
    return (
        "hidden" in attributes
        or attributes.get("role") == "navigation"
        or bool(_HIDDEN.search(attributes.get("style") or ""))
    )


def _holds_layout(row: _Node) -> bool:
    """Whether the cells of a row hold whole parts of the page rather than values."""
    cells = (cell for cell in row.children or () if cell.name in {"td", "th"})
    return any(child.name in _LAYOUT for cell in cells for child in cell.children or ())
