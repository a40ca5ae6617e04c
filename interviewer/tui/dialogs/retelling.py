"""Everything that was said, read back: confirmed with one key, corrected at the line under the cursor."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.visual import Visual
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from interviewer.model.retelling import Line, Retelling
from interviewer.tui import saying
from interviewer.tui.dialogs.dialog import Dialog
from interviewer.tui.plain import Hanging, Stack, words
from interviewer.tui.saying import Labels
from interviewer.tui.widgets.listing import Listing

CONFIRM = "confirm"
"""What the dialog is dismissed with where all of it is right; no question has that id, which has a dot in it."""


class RetellingDialog(Dialog[str]):
    """Dismissed with `CONFIRM`, with the id of the question to correct, or with None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("c", "confirm", "All of it is right", id="retelling.confirm",
                tooltip="Confirm everything as it stands; the draft says who did and when"),
    ]

    def __init__(self, told: Retelling, labels: Labels) -> None:
        super().__init__("What was said, read back", _state(told))
        self.told, self.labels = told, labels
        self.add_class("reading")

    def body(self) -> ComposeResult:
        """The lines, by section."""
        yield Listing(*self._rows())

    def on_mount(self) -> None:
        """On the first line."""
        listed = self.query_one(Listing)
        listed.focus()
        listed.action_first()
        self.call_after_refresh(listed.scroll_home, animate=False)

    def _rows(self) -> Iterator[Option]:
        for part in self.told.parts:
            yield Option(words(part.title.upper(), "$text-accent"), disabled=True)
            yield from (self._row(line) for line in part.lines)
        if self.told.still_open:
            yield Option(words("OPEN POINTS", "$text-warning"), disabled=True)
            yield from (self._row(line) for line in self.told.still_open)
        if self.told.unknown:
            unknown = f"Nothing is known yet about: {', '.join(self.told.unknown)}."
            yield Option(words(unknown, "$text-warning"), disabled=True)

    def _row(self, line: Line) -> Option:
        indent = "    " if line.below else "  "
        new = line.question in self.told.changed and bool(self.told.confirmed_by)
        mark = Content.styled("* ".rjust(len(indent)), "$text-warning") if new else indent
        said: list[Visual] = [Hanging(mark, words(line.ask, "$foreground 60%")),
                              Hanging(indent, words(saying.said(line.response, self.labels)))]
        return Option(Stack(*said), id=line.question)

    def action_confirm(self) -> None:
        """All of it is right."""
        if self.told.parts:
            self.finish(CONFIRM)

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.finish(event.option_id)


def _state(told: Retelling) -> str:
    """Whether it was confirmed, and what that means."""
    if not told.parts:
        return "Nothing has been said yet."
    if told.confirmed_by:
        when = saying.when(datetime.fromisoformat(told.confirmed_at))
        if told.holds:
            return f"Confirmed by {told.confirmed_by}, {when}. Nothing has changed since."
        return f"Confirmed by {told.confirmed_by}, {when}; what has changed since is marked with *."
    return "c confirms all of it as it stands; enter corrects a line. The draft says who confirmed it and when."
