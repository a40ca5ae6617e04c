"""History: everything that was recorded, newest last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.visual import Visual
from textual.widgets import DataTable

from interviewer.language.verdict import counted
from interviewer.model.entry import (
    Adjusted,
    Answered,
    Assigned,
    Began,
    Compared,
    Confirmed,
    Drafted,
    Entry,
    Joined,
    Noted,
    OnQuestion,
    Parked,
    Returned,
    Skipped,
    Undone,
)
from interviewer.tui import saying
from interviewer.tui.dialogs.asking import SearchDialog
from interviewer.tui.dialogs.telling import TextDialog
from interviewer.tui.messages import QuestionWanted
from interviewer.tui.plain import Hanging, Stack, shown, words
from interviewer.tui.screens.mode import ModeScreen
from interviewer.tui.widgets.copying import copy

if TYPE_CHECKING:
    from interviewer.session import Session

HELP = """\
## History

Everything that was recorded, newest last. Nothing here is ever changed or deleted: an edit is a new entry, and
taking something back is one too.

- **enter** shows an entry, **e** edits the answer, **u** takes the entry back.
- **f** filters by kind, person or slot, one of each at a time; **a** shows everything again. **c** copies.
"""
KINDS: dict[str, tuple[type, ...]] = {
    "answers": (Answered,), "passed over, parked or put to others": (Skipped, Parked, Assigned),
    "words of sheets that are no answer": (Noted,), "drafts and confirmations": (Drafted, Confirmed),
    "taken back": (Undone,), "settings, people and comparisons": (Began, Adjusted, Compared, Joined),
}
_WHEN, _WHO, _WHAT = 5, 12, 9
"""Cells of a time of day, of a name at most, and of the kind of an entry."""
_GAPS = 12
"""Cells between five columns, and the scroll bar."""


class HistoryScreen(ModeScreen):
    """A table of entries."""

    mode = "history"
    HELP = HELP
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "edit", "Edit", id="history.edit", tooltip="Edit the answer under the cursor"),
        Binding("u,f9", "undo", "Undo", id="history.undo", tooltip="Take back the entry under the cursor"),
        Binding("f", "filter", "Filter", id="history.filter", tooltip="By kind, person or slot"),
        Binding("a", "all", "Everything", id="history.all", tooltip="Everything again, without filters"),
        Binding("c", "copy", "Copy", show=False, id="history.copy", tooltip="Copy what was said"),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.filters: dict[str, str] = {}
        """`kind`, `who` or `slot` -> what is shown of it."""
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
        entries = [e for e in self.session.entries() if self._wanted(e)]
        for title, width in self._columns(entries).items():
            table.add_column(title, width=width)
        for entry in entries:
            table.add_row(*self._cells(entry), key=entry.id)
        if entries:
            table.move_cursor(row=len(entries) - 1)
        shown_of = [self._named(*pair) for pair in self.filters.items()]
        self.context(" · ".join((counted(len(entries), "entry", "entries"), *(shown_of or ["everything"]))))
        table.focus()

    async def on_resize(self) -> None:
        """Columns as wide as the terminal has room."""
        if self.is_mounted and self._seen:
            await self.recorded()

    def _columns(self, entries: Sequence[Entry]) -> dict[str, int]:
        """Title and cells of each column: times and names as wide as they are, the rest of the width for words."""
        when = max((len(saying.when(e.at)) for e in entries), default=_WHEN)
        who = max((cell_len(shown(e.by, lines=False)) for e in entries), default=_WHO)
        room = max(20, self.size.width - when - min(_WHO, who) - _WHAT - _GAPS)
        return {"When": when, "Who": min(_WHO, who), "What": _WHAT, "Question": room * 2 // 5,
                "Said": room - room * 2 // 5}

    def _wanted(self, entry: Entry) -> bool:
        kind, who, slot = (self.filters.get(name, "") for name in ("kind", "who", "slot"))
        return ((not kind or isinstance(entry, KINDS[kind])) and (not who or entry.by == who)
                and (not slot or (isinstance(entry, OnQuestion) and entry.slot == slot)))

    def _named(self, name: str, value: str) -> str:
        slot = self.session.template.slot(value) if name == "slot" else None
        return slot.title if slot else value

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
            told = saying.told(entry, self._labels)
            self.app.push_screen(TextDialog(entry.kind.capitalize(), self._detail(entry), told))

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
            parts.extend(self._resting(entry))
        return Stack(*parts)

    def _resting(self, entry: OnQuestion) -> Iterator[Visual]:
        """What was asked because of an answer, and the statements that rest on it."""
        raised = [r for q in self.session.record.trail if (r := self.session.record.latest(q))
                  and r.parent == entry.question]
        if raised:
            yield Stack(words(" "), words("Asked because of it:", "$foreground 60%"))
        for response in raised:
            yield Hanging("· ", words(f"{response.ask} {saying.said(response, self._labels)}"))
        resting = [s for s in self.session.draft().statements() if any(one.entry == entry.id for one in s.sources)]
        if resting:
            yield Stack(words(" "), words("Statements that rest on it:", "$foreground 60%"))
        for statement in resting:
            yield Hanging("· ", words(f"{statement.id} {statement.text}"))

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

    def action_filter(self) -> None:
        """Asks for a kind, a person or a slot; what was chosen of the others stays."""
        entries = self.session.entries()
        slots = dict.fromkeys(e.slot for e in entries if isinstance(e, OnQuestion))
        found = [*(("kind", k) for k in KINDS if any(isinstance(e, KINDS[k]) for e in entries)),
                 *(("who", p) for p in dict.fromkeys(e.by for e in entries)), *(("slot", s) for s in slots)]
        options = [(f"{name} {value}", f"{name} {self._named(name, value)}",
                    Hanging(Content.styled(f"{name:>4}  ", "$foreground 60%"), words(self._named(name, value))))
                   for name, value in found]

        async def chosen(said: str | None) -> None:
            if said:
                name, _, value = said.partition(" ")
                self.filters[name] = value
                await self.recorded()
                self.news("a shows everything again")

        self.app.push_screen(SearchDialog("Show only", options), chosen)

    async def action_all(self) -> None:
        """Everything again."""
        self.filters.clear()
        await self.recorded()
        self.news("")

    def action_copy(self) -> None:
        """Copies what was said."""
        if self.entry is not None:
            self.news(copy(self.app, saying.told(self.entry, self._labels)))
