"""A specification as a document for word processors."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from interviewer.export import lines
from interviewer.export.packing import timeless
from interviewer.export.tokens import tokens
from interviewer.model.spec import Spec

if TYPE_CHECKING:
    from markdown_it.token import Token

_BULLETS = ("List Bullet", "List Bullet 2", "List Bullet 3")


def render(spec: Spec) -> bytes:
    """Office Open XML with headings, lists and tables of its styles; text is text, nothing in it is a field or link."""
    from docx import Document

    document = Document()
    for name in ("title", "subject", "author", "comments"):
        setattr(document.core_properties, name, "")
    document.core_properties.title = lines.shown(spec.title)[:255]
    document.core_properties.author = lines.shown(spec.program)[:255]
    _Typist(document).write(tokens(spec))
    stream = io.BytesIO()
    document.save(stream)
    return timeless(stream.getvalue())


class _Typist:
    """Types tokens into a document."""

    def __init__(self, document: Any) -> None:
        self.document = document
        self.depth = 0
        self.level = 0

    def write(self, found: Sequence[Token]) -> None:
        """The whole document."""
        at = 0
        while at < len(found):
            if found[at].type == "table_open":
                end = next(n for n in range(at, len(found)) if found[n].type == "table_close")
                self._table(found[at:end])
                at = end
            else:
                self._token(found[at])
            at += 1

    def _token(self, token: Token) -> None:
        if token.type == "heading_open":
            self.level = int(token.tag[1])
        elif token.type == "heading_close":
            self.level = 0
        elif token.type in ("bullet_list_open", "bullet_list_close"):
            self.depth += token.nesting
        elif token.type == "inline":
            _inline(self._paragraph(), token)

    def _paragraph(self) -> Any:
        if self.level:
            return self.document.add_heading(level=self.level - 1)
        style = _BULLETS[min(self.depth, len(_BULLETS)) - 1] if self.depth else None
        return self.document.add_paragraph(style=style)

    def _table(self, found: Sequence[Token]) -> None:
        rows: list[list[Token]] = []
        for token in found:
            if token.type == "tr_open":
                rows.append([])
            elif token.type == "inline":
                rows[-1].append(token)
        table = self.document.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
        for number, row in enumerate(rows):
            cells = table.add_row().cells
            for cell, token in zip(cells, row, strict=False):
                _inline(cell.paragraphs[0], token, bold=number == 0)


def _inline(paragraph: Any, token: Token, *, bold: bool = False) -> None:
    """Text with bold and italic."""
    italic = False
    for part in token.children or ():
        if part.type in ("strong_open", "strong_close"):
            bold = part.nesting > 0
        elif part.type in ("em_open", "em_close"):
            italic = part.nesting > 0
        elif text := {"sources": f"[{part.content}]", "softbreak": " "}.get(part.type, part.content):
            run = paragraph.add_run(text)
            run.bold, run.italic = bold or None, italic or None

