"""History: everything that was recorded, newest last."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.visual import Visual
from textual.widgets import DataTable

from interviewer.language.verdict import counted
from interviewer.model.entry import (
    Adjusted,
    Answered,
    Assigned,
    Confirmed,
    Entry,
    Joined,
    OnQuestion,
    Parked,
    Returned,
    Skipped,
    Undone,
)
from interviewer.tui import saying
from interviewer.tui.dialogs.telling import TextDialog
from interviewer.tui.messages import QuestionWanted
from interviewer.tui.plain import Hanging, Stack, shown, words
from interviewer.tui.screens.mode import ModeScreen

if TYPE_CHECKING:
    from interviewer.session import Session

HELP = """\
## History

Everything that was recorded, newest last. Nothing here is ever changed or deleted: an edit is a new entry, and
taking something back is one too.

- **enter** shows an entry, **e** edits the answer, **u** takes the entry back.
- **f** shows answers only, then what stays open, then everything again.
"""
FILTERS = {"everything": (object,), "answers": (Answered,), "passed over and parked": (Skipped, Parked, Assigned)}
_FIXED = {"When": 16, "Who": 10, "What": 9}
_GAPS = 12
"""Cells between five columns, and the scroll bar."""


class HistoryScreen(ModeScreen):
    """A table of entries."""

    mode = "history"
    HELP = HELP
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "edit", "Edit", id="history.edit", tooltip="Edit the answer under the cursor"),
        Binding("u,f9", "undo", "Undo", id="history.undo", tooltip="Take back the entry under the cursor"),
        Binding("f", "filter", "Filter", id="history.filter", tooltip="Everything, answers, or what stays open"),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.filter = "everything"
        self._labels = saying.labels(session.template)

    def body(self) -> ComposeResult:
        """The table."""
        yield DataTable(id="entries", cursor_type="row", zebra_stripes=False)

    async def recorded(self) -> None:
        """Shows the entries of the filter, the cursor on the newest."""
        self.seen()
        self._labels = saying.labels(self.session.template)
        table = self.query_one(DataTable)
        table.clear(columns=True)
        room = max(20, self.size.width - sum(_FIXED.values()) - _GAPS)
        for title, width in {**_FIXED, "Question": room * 2 // 5, "Said": room - room * 2 // 5}.items():
            table.add_column(title, width=width)
        entries = [e for e in self.session.entries() if isinstance(e, FILTERS[self.filter])]
        for entry in entries:
            table.add_row(*self._cells(entry), key=entry.id)
        if entries:
            table.move_cursor(row=len(entries) - 1)
        self.context(f"{counted(len(entries), 'entry', 'entries')} · {self.filter}")
        table.focus()

    async def on_resize(self) -> None:
        """Columns as wide as the terminal has room."""
        if self.is_mounted and self._seen:
            await self.recorded()

    def _cells(self, entry: Entry) -> Iterator[Text]:
        style = "strike dim" if entry.id in self.session.record.undone else ""
        ask = entry.ask if isinstance(entry, OnQuestion) else ""
        for text in (saying.when(entry.at), entry.by, entry.kind, ask, saying.told(entry, self._labels)):
            yield Text(" ".join(shown(text, lines=False).split()), style=style, no_wrap=True, overflow="ellipsis")

    @property
    def entry(self) -> Entry | None:
        """The entry under the cursor."""
        table = self.query_one(DataTable)
        if not table.row_count:
            return None
        key = table.coordinate_to_cell_key(table.cursor_coordinate).row_key.value
        return self.session.record.entries.get(key or "")

    @on(DataTable.RowSelected)
    def _selected(self) -> None:
        entry = self.entry
        if entry is not None:
            self.app.push_screen(TextDialog(entry.kind.capitalize(), self._detail(entry)))

    def _detail(self, entry: Entry) -> Stack:
        parts: list[Visual] = [words(f"{entry.by} · {saying.when(entry.at)}", "$foreground 60%")]
        if isinstance(entry, OnQuestion):
            parts.append(words(entry.ask, "bold"))
        parts.append(Hanging("  ", words(saying.told(entry, self._labels))))
        if entry.id in self.session.record.undone:
            parts.append(words("This was taken back and no longer counts.", "$text-warning"))
        if isinstance(entry, OnQuestion):
            earlier = [r for r in self.session.record.responses.get(entry.question, ()) if r.id != entry.id]
            parts.extend([words(" "), words("Also said to this question:", "$foreground 60%")] if earlier else [])
            parts.extend(Hanging("· ", words(f"{saying.said(r, self._labels)} ({r.by})")) for r in earlier)
        return Stack(*parts)

    def action_edit(self) -> None:
        """Goes to the question of the entry."""
        if isinstance(self.entry, OnQuestion):
            self.post_message(QuestionWanted(self.entry.question))
        else:
            self.news("Only what was said to a question can be edited.")

    async def action_undo(self) -> None:
        """Takes the entry back."""
        entry = self.entry
        if not isinstance(entry, (Answered, Skipped, Parked, Assigned, Joined, Adjusted, Confirmed, Returned, Undone)):
            self.news("This entry cannot be taken back.")
            return
        with self.faults():
            done = self.session.undo(entry.id)
            await self.recorded()
            self.news(f"Taken back: {saying.told(entry, self._labels)}" if done else "It was taken back before.")

    async def action_filter(self) -> None:
        """The next filter."""
        names = list(FILTERS)
        self.filter = names[(names.index(self.filter) + 1) % len(names)]
        await self.recorded()
