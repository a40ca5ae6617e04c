"""A workbook: requirements, open questions, assumptions, decisions and terms, a sheet each."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from interviewer.export import csv_table, lines
from interviewer.export.packing import timeless
from interviewer.model.spec import Spec

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_WIDTHS = {"Requirement": 60, "Sources": 60, "Question": 60, "Assumption": 60, "Decision": 60, "Meaning": 60,
           "Accepted when": 40, "Findings": 40, "Why it is open": 40, "If it is wrong": 40, "Turned down": 40}
_MAX_CELL = 32_767
"""Characters a cell can hold (Excel specifications and limits)."""


def render(spec: Spec) -> bytes:
    """An Office Open XML workbook in which every cell is text: nothing in it is a formula or a link."""
    from openpyxl import Workbook

    book = Workbook()
    book.properties.creator = lines.shown(spec.program)
    book.properties.title = lines.shown(spec.title)
    first = book.worksheets[0]
    first.title = "Requirements"
    _fill(first, csv_table.HEAD, csv_table.rows(spec))
    for title, head, rows in _registers(spec):
        _fill(book.create_sheet(title), head, rows)
    stream = io.BytesIO()
    book.save(stream)
    return timeless(stream.getvalue())


def _registers(spec: Spec) -> Iterable[tuple[str, Sequence[str], Iterable[Sequence[str]]]]:
    yield ("Open questions", ("Id", "Question", "Why it is open", "Who", "By", "Needed for"),
           ((q.id, q.ask, q.why, q.owner, q.due, ", ".join(q.blocks)) for q in spec.open_questions))
    yield ("Assumptions", ("Id", "Assumption", "If it is wrong"),
           ((a.id, a.text, a.if_wrong) for a in spec.assumptions))
    yield ("Decisions", ("Id", "Decision", "Turned down", "Sources"),
           ((d.id, d.text, "; ".join(d.rejected), "\n".join(map(lines.source, d.sources))) for d in spec.decisions))
    yield "Glossary", ("Term", "Meaning"), ((t.term, t.meaning) for t in spec.glossary)


def _fill(sheet: Worksheet, head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    for number, row in enumerate([head, *rows], 1):
        for column, text in enumerate(row, 1):
            cell = sheet.cell(number, column)
            cell.value = "\n".join(lines.shown(part) for part in text.split("\n"))[:_MAX_CELL]
            cell.data_type = "s"
            cell.quotePrefix = True
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if number == 1:
                cell.font = Font(bold=True)
    for column, title in enumerate(head, 1):
        sheet.column_dimensions[get_column_letter(column)].width = _WIDTHS.get(title, 16)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions

