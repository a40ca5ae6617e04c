"""Rows to read, some of which can be opened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from textual.visual import Visual
from textual.widgets.option_list import Option

from interviewer.model.seed import Place
from interviewer.tui.widgets.listing import Listing


@dataclass(frozen=True)
class Row:
    """Something to read; a `title` is not pointed at.

    Choosing it opens a `seed`, at a quote where there is one, or goes to a `question` or to a `line` of the draft.
    """

    visual: Visual
    seed: str = ""
    place: Place | None = None
    quote: str = ""
    question: str = ""
    line: str = ""
    title: bool = False


class Pane(Listing):
    """One row after the other; `row` is the one under the cursor."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.rows: list[Row] = []

    def show(self, rows: Sequence[Row]) -> None:
        """Shows other rows, the cursor on the first that is no title, from the top."""
        self.rows = list(rows)
        self.set_options(Option(row.visual, disabled=row.title) for row in rows)
        self.action_first()
        self.call_after_refresh(self.scroll_home, animate=False, immediate=True)

    @property
    def row(self) -> Row | None:
        """The row under the cursor."""
        at = self.highlighted
        return self.rows[at] if at is not None and at < len(self.rows) else None
