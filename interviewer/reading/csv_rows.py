"""Comma-, semicolon- and tab-separated tables."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from interviewer.model.seed import Place
from interviewer.reading.block import Block, Refused
from interviewer.reading.decode import text_of
from interviewer.reading.office import row_blocks

_LONGEST_CELL = 1_000_000


def blocks(data: bytes) -> Iterator[Block]:
    """A block for every row; place is its line and its number."""
    text = text_of(data)
    csv.field_size_limit(_LONGEST_CELL)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    heads: tuple[str, ...] = ()
    line, number = 1, 0
    try:
        for number, row in enumerate(rows, 1):
            yield from row_blocks(row, Place(line=line, row=number), heads=heads)
            heads = heads or tuple(row)
            line = rows.line_num + 1
    except csv.Error as error:
        raise Refused(f"broken: row {number + 1} cannot be told apart ({error})") from error


def _delimiter(text: str) -> str:
    """The separator that the first lines hold most of."""
    head = "\n".join(text.split("\n", 20)[:20])
    return max("\t;,|", key=lambda mark: (head.count(mark), mark == ","))
