"""Rows of a table as sentences: `Launch date | 1 March` says that the launch date is 1 March."""

from __future__ import annotations

import re
from typing import NamedTuple

_NUMBER = re.compile(r"\d[\d.,]*")
_NAME = re.compile(r"[^\W_]")
_NOUN = re.compile(r"[a-z]{3,}s\b(?<!ss)")


class Row(NamedTuple):
    """A row of a label and one value, numbers of the row aside, in lower case."""

    label: str
    value: str

    @property
    def sentence(self) -> str:
        """`number of users: 40 users`: a bare number is one of what its label names."""
        noun = _NOUN.search(self.label) if _NUMBER.fullmatch(self.value) else None
        return f"{self.label}: {self.value}{' ' + noun.group() if noun else ''}"


def row(text: str) -> Row | None:
    """The label and value of a row of a table; None where it has more cells, or a label that is none."""
    cells = [cell for part in text.split("|") if (cell := part.strip())]
    if len(cells) == 3 and _NUMBER.fullmatch(cells[0]):
        cells.pop(0)
    return Row(*cells) if len(cells) == 2 and _NAME.match(cells[0]) else None
