"""What the styles of a Word document say of a paragraph: heading of which level, item of a list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element as Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VALUE = f"{W}val"
_HEADING = re.compile(r"heading (\d)$", re.IGNORECASE)
_BODY_LEVEL = 9
_INHERITED = 12


class Styles:
    """Heading level and list membership by style, worked out once."""

    def __init__(self, document: Document) -> None:
        elements: Element = document.styles.element
        self._styles = {s.get(f"{W}styleId", ""): s for s in elements.iterchildren(f"{W}style")}
        self._known: dict[str, tuple[int, bool]] = {}

    def of(self, paragraph: Element) -> tuple[int, bool]:
        """Heading level (1 is the title, 2 a first-level heading; 0 none), and whether it is a list item."""
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            return 0, False
        style = properties.find(f"{W}pStyle")
        level, listed = self._style(style.get(_VALUE, "")) if style is not None else (0, False)
        return level or _outline(properties), listed or properties.find(f"{W}numPr") is not None

    def _style(self, name: str) -> tuple[int, bool]:
        if name not in self._known:
            self._known[name] = self._worked_out(name)
        return self._known[name]

    def _worked_out(self, name: str) -> tuple[int, bool]:
        """Follow the styles a style is based on until one tells."""
        for _ in range(_INHERITED):
            style = self._styles.get(name)
            if style is None:
                break
            title = style.find(f"{W}name")
            called = title.get(_VALUE, "").lower() if title is not None else ""
            heading = _HEADING.match(called)
            properties = style.find(f"{W}pPr")
            level = 1 if called == "title" else int(heading[1]) + 1 if heading else 0
            if properties is not None:
                level = level or _outline(properties)
            listed = called.startswith("list") or (properties is not None and properties.find(f"{W}numPr") is not None)
            if level or listed:
                return level, listed and not level
            base = style.find(f"{W}basedOn")
            name = base.get(_VALUE, "") if base is not None else ""
        return 0, False


def _outline(properties: Element) -> int:
    """The outline level, as a heading level."""
    outline = properties.find(f"{W}outlineLvl")
    value = outline.get(_VALUE, "") if outline is not None else ""
    return int(value) + 2 if value.isdigit() and int(value) < _BODY_LEVEL else 0
