"""Excel workbooks."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from interviewer.model.seed import Place
from interviewer.reading.archive import checked
from interviewer.reading.block import Block, Piece, Refused, Section, Title
from interviewer.reading.office import row_blocks

_MOST_CELLS = 2_000_000


def blocks(data: bytes) -> Iterator[Piece]:
    """A block for every row that holds something, with sheet and row; values as last calculated, no formulas."""
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    checked(data)
    try:
        workbook = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    except (InvalidFileException, zipfile.BadZipFile, KeyError) as error:
        raise Refused("broken: not a workbook inside") from error
    if workbook.properties.title:
        yield Title(workbook.properties.title)
    cells = 0
    for sheet in workbook.worksheets:
        yield Section(sheet.title)
        for count, block in _sheet(sheet):
            cells += count
            if cells > _MOST_CELLS:
                raise Refused(f"too large: more than {_MOST_CELLS:,} cells")
            if block is not None:
                yield block


def _sheet(sheet: Any) -> Iterator[tuple[int, Block | None]]:
    """The blocks of a sheet, each with how many cells were read for it."""
    heads: tuple[str, ...] = ()
    sheet.reset_dimensions()
    for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
        values = tuple("" if value is None else _shown(value) for value in row)
        yield max(1, len(values)), None
        if any(values):
            place = Place(sheet=sheet.title, row=number)
            yield from ((0, block) for block in row_blocks(values, place, heads=heads))
            heads = heads or values


def _shown(value: object) -> str:
    """A cell as people see it: dates without a midnight, whole numbers without a point."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value)) if abs(value) < 1e15 else str(value)
    return str(value).removesuffix(" 00:00:00")
