"""Jupyter notebooks."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from interviewer.model.seed import Place
from interviewer.reading import html, markdown
from interviewer.reading.block import Block, Piece, Refused, within
from interviewer.reading.decode import text_of


def blocks(data: bytes) -> Iterator[Piece]:
    """The blocks of every cell, with the cell as part and the line inside it; printed results count as code."""
    try:
        notebook = json.loads(text_of(data))
        cells = notebook["cells"] if "cells" in notebook else notebook["worksheets"][0]["cells"]
        numbered = list(enumerate(cells, 1))
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise Refused("broken: not a notebook inside") from error
    for number, cell in numbered:
        yield from _cell(cell, f"cell {number}")


def _cell(cell: dict[str, Any], part: str) -> Iterator[Piece]:
    source = _joined(cell.get("source", cell.get("input", "")))
    if cell.get("cell_type") in {"markdown", "heading", "raw"}:
        for piece in markdown.blocks_of(source):
            yield within(part, piece)
        return
    yield Block(source, Place(part=part, line=1), "code")
    for output in cell.get("outputs", ()):
        shown = output.get("data", output)
        text = _joined(shown.get("text/plain", shown.get("text", "")))
        if text.strip():
            yield Block(text, Place(part=f"{part}, output"), "code")
        elif "text/html" in shown:
            yield from (within(f"{part}, output", piece) for piece in html.blocks_of(_joined(shown["text/html"])))


def _joined(source: str | list[str]) -> str:
    return source if isinstance(source, str) else "".join(source)
