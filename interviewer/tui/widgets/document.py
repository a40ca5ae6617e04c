"""The draft to read: one list of lines, however long it is."""

from __future__ import annotations

from typing import Any

from textual.widgets.option_list import Option

from interviewer.model.spec import Spec
from interviewer.tui.widgets.draft_lines import DraftLine, lines
from interviewer.tui.widgets.listing import Pointed


class Document(Pointed):
    """Lines of a draft; the cursor stands on what has sources. `line` is where it stands."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.lines: list[DraftLine] = []

    def show(self, spec: Spec, *, follow: bool = False) -> None:
        """Shows a draft; with `follow` scrolled to the first line that is new, else where the reader was."""
        old = {one.key: one.text for one in self.lines}
        at = self.line.key if self.line else ""
        scroll = self.scroll_y
        self.lines = lines(spec)
        self.set_options(Option(one.visual, disabled=bool(one.level)) for one in self.lines)
        fresh = [n for n, one in enumerate(self.lines) if old.get(one.key) != one.text and one.about] if old else []
        if follow and fresh:
            self.call_after_refresh(self.look_at, fresh[0])
        elif not follow and at in self._places():
            self.highlighted = self._places()[at]
        else:
            self.call_after_refresh(self.scroll_to, y=scroll, animate=False)

    def _places(self) -> dict[str, int]:
        return {one.key: n for n, one in enumerate(self.lines)}

    def look_at(self, number: int) -> None:
        """Scrolls to a line and lets it stand out."""
        if number < len(self.lines):
            self.highlighted = number
            self.scroll_to_highlight(top=False)

    @property
    def line(self) -> DraftLine | None:
        """The line under the cursor."""
        at = self.highlighted
        return self.lines[at] if at is not None and at < len(self.lines) else None

    def chapters(self) -> list[tuple[str, str]]:
        """Keys and titles of the headings."""
        return [(one.key, one.text) for one in self.lines if one.level]

    def go_to(self, key: str) -> None:
        """Shows a heading at the top, and puts the cursor on what follows it."""
        at = self._places().get(key)
        if at is None:
            return
        after = next((n for n in range(at, len(self.lines)) if not self.lines[n].level), None)
        self.highlighted = after
