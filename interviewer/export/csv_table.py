"""Statements as comma-separated values: one line a statement, for spreadsheets and scripts."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from interviewer.export import lines
from interviewer.model.spec import Spec

HEAD = ("Id", "Section", "Part", "Requirement", "Form", "Priority", "Reason", "Accepted when", "Owner", "Sources",
        "Findings", "Key")
_ACTIVE = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""First characters by which spreadsheets take text for a formula (OWASP: CSV injection)."""


def render(spec: Spec) -> bytes:
    """UTF-8 with a byte order mark, which spreadsheets need to read it as such; fields by RFC 4180.

    Text that a spreadsheet would take for a formula has an apostrophe before it.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(HEAD)
    writer.writerows([quiet(cell) for cell in row] for row in rows(spec))
    return b"\xef\xbb\xbf" + stream.getvalue().encode()


def rows(spec: Spec) -> Iterator[tuple[str, ...]]:
    """The cells of each statement; several lines in one cell are separated by line breaks."""
    for line in lines.statement_lines(spec):
        s = line.statement
        yield (s.id, line.section, lines.shown(line.slot.title), lines.sentence(s), s.form, lines.priority(s),
               lines.shown(s.rationale), "\n".join(map(lines.shown, s.acceptance)), lines.shown(s.owner),
               "\n".join(lines.sources(s)), "\n".join(lines.findings(s)), lines.shown(s.key))


def quiet(cell: str) -> str:
    """A cell that stays text."""
    return "'" + cell if cell.startswith(_ACTIVE) else cell
