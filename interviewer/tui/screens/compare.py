"""The comparison: what the seeds say of every slot, and where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal
from textual.visual import Visual
from textual.widgets import Button, Input, OptionList

from interviewer.errors import UsageError
from interviewer.language.verdict import reads_like, sentence
from interviewer.model.answer import Reviewed
from interviewer.model.entry import Answered
from interviewer.session import responding
from interviewer.tui.dialogs.judging import JudgingDialog
from interviewer.tui.dialogs.reading import SeedDialog
from interviewer.tui.messages import Offered, SlotWanted
from interviewer.tui.plain import Plain, Stack, words
from interviewer.tui.saying import VERDICTS
from interviewer.tui.screens.mode import ModeScreen
from interviewer.tui.widgets import asides
from interviewer.tui.widgets.copying import copy
from interviewer.tui.widgets.fields import Unsent, before
from interviewer.tui.widgets.fields.field import Line
from interviewer.tui.widgets.pane import Pane, Row
from interviewer.tui.widgets.slots import FILTERS, SORTS, SlotList

if TYPE_CHECKING:
    from interviewer.session import Session

HELP = """\
## Compare

Seeds are the documents you handed in. What they say, slot by slot: **covered**, **hinted** or **missing**, each with
quotes and their place.

- **enter** starts the interview, or goes on with it; **a** asks about the slot under the cursor first.
- **tab** goes to the quotes; there **enter** shows a quote in its seed. **n** and **o** do both from the slots.
- **x** judges the quotes of the slot: right, not quite or no.
- **f** shows one status only, **/** searches slots and quotes, **t** sorts.
- **c** conflicts, **s** a table of seeds and slots, **u** files read and not read; **escape** comes back.
- **y** copies the quote under the cursor.
"""


class CompareScreen(ModeScreen):
    """The verdict in a sentence, the slots, and the quotes of one slot."""

    mode = "compare"
    HELP = HELP
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "ask", "Ask about it", show=False, id="compare.ask",
                tooltip="Ask about the slot under the cursor first"),
        Binding("o", "open", "In its seed", id="compare.open", tooltip="Show the quote where it stands in its seed"),
        Binding("x", "judge", "Judge quotes", id="compare.judge",
                tooltip="Say of each quote of the slot: right, not quite or no"),
        Binding("f", "filter", "Filter", id="compare.filter", tooltip="Show slots of one status only"),
        Binding("slash", "search", "Search", key_display="/", id="compare.search", tooltip="Search slots and quotes"),
        Binding("s", "aside('seeds')", "Per seed", id="compare.seeds", tooltip="Which seed gives which slot"),
        Binding("c", "aside('conflicts')", "Conflicts", id="compare.conflicts", tooltip="What contradicts itself"),
        Binding("u", "aside('files')", "Files", id="compare.files", tooltip="Files read, and not read with the reason"),
        Binding("n", "next_quote", "Next quote", show=False, id="compare.quote", tooltip="The next quote of the slot"),
        Binding("t", "sort", "Sort", show=False, id="compare.sort",
                tooltip="In the order of the template, missing first, or most quotes first"),
        Binding("y", "copy", "Copy", show=False, id="compare.copy", tooltip="Copy the quote under the cursor"),
        Binding("enter", "app.mode('interview')", "Start", show=False, id="compare.start",
                tooltip="Start the interview, or go on"),
        Binding("escape", "slot", "Slots", show=False, id="compare.slots", tooltip="Back to the slots"),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.only, self.sort = "all", "template"
        self._half: dict[str, Unsent] = {}

    def body(self) -> ComposeResult:
        """Verdict, search line, slots, quotes."""
        with Horizontal(id="verdict"):
            yield Plain(id="sentence")
            yield Button("Start", id="start", variant="primary", compact=True)
        yield Line("", placeholder="search in slots and quotes", id="search")
        with Container(id="comparing"):
            yield SlotList(id="slots")
            yield Pane(id="pane")

    async def recorded(self) -> None:
        """Shows the comparison."""
        self.seen()
        coverage, answered = self.session.coverage, self.session.progress.answered
        like = reads_like(coverage) if coverage.verdict == "nothing-matches" else ""
        parts: list[Visual] = [words(sentence(coverage), "bold"), *([words(like, "$foreground 60%")] if like else [])]
        self.query_one("#sentence", Plain).show(Stack(*parts))
        button = self.query_one("#start", Button)
        button.label = "Go on" if answered else "Start"
        button.can_focus = False
        template = self.session.template
        self.context(f"{template.title} {template.version}")
        search = self.query_one("#search", Line)
        search.display = bool(search.value)
        self._show()
        self.query_one(SlotList).focus()

    def _show(self) -> None:
        search = self.query_one("#search", Line).value
        template, coverage = self.session.template, self.session.coverage
        listed = self.query_one(SlotList)
        count = listed.show(template, coverage, only=self.only, search=search, sort=self.sort)
        shown = "" if self.only == "all" else f"{self.only} only, "
        order = "" if self.sort == "template" else f", {SORTS[self.sort]}"
        told = f"{shown}{count} of {len(template.slots)} slots{order}" if shown or search or order else ""
        self.news(told or "enter starts · tab to the quotes")
        self.action_slot(focus=False)

    @property
    def slot(self) -> str:
        """The slot under the cursor; empty where none is shown."""
        option = self.query_one(SlotList).highlighted_option
        return option.id or "" if option else ""

    @on(OptionList.OptionHighlighted, "#slots")
    def _highlighted(self) -> None:
        self.action_slot(focus=False)

    @on(OptionList.OptionSelected, "#slots")
    async def _selected(self) -> None:
        await self.run_action("app.mode('interview')")

    @on(OptionList.OptionSelected, "#pane")
    def _opened(self) -> None:
        self.action_open()

    @on(Button.Pressed)
    async def _pressed(self) -> None:
        await self.run_action("app.mode('interview')")

    @on(Input.Changed)
    def _searched(self) -> None:
        self._show()

    @on(Input.Submitted)
    def _found(self) -> None:
        self.query_one(SlotList).focus()

    def action_slot(self, *, focus: bool = True) -> None:
        """Shows the slot under the cursor; from the search line or an aside, goes back to the slots."""
        self.query_one(Pane).show(list(self._explained()))
        if focus:
            self.query_one(SlotList).focus()

    def _explained(self) -> Iterator[Row]:
        slot = self.session.template.slot(self.slot) if self.slot else None
        finding = self.session.coverage.finding(slot.id) if slot else None
        if slot is None or finding is None:
            yield Row(words("No slot has these words.", "$foreground 60%"))
            return
        said = self.session.record.answer(f"{slot.id}.playback")
        value = said.value if said else None
        judged = {(v.seed, v.quote): VERDICTS[v.verdict] + (f": {v.words}" if v.words else "")
                  for v in value.verdicts} if isinstance(value, Reviewed) else {}
        yield from asides.explained(slot, finding, judged)

    def action_aside(self, what: str) -> None:
        """Shows something about the seeds in place of a slot."""
        coverage, pane = self.session.coverage, self.query_one(Pane)
        rows: Sequence[Row] = list({
            "conflicts": lambda: asides.conflicts(coverage), "files": lambda: asides.files(coverage),
            "seeds": lambda: asides.per_seed(coverage, pane.scrollable_content_region.width - 2),
        }[what]())
        pane.show(rows)
        pane.focus()

    def action_filter(self) -> None:
        """The next status."""
        self.only = FILTERS[(FILTERS.index(self.only) + 1) % len(FILTERS)]
        self._show()

    def action_sort(self) -> None:
        """The next order."""
        names = list(SORTS)
        self.sort = names[(names.index(self.sort) + 1) % len(names)]
        self._show()

    def action_search(self) -> None:
        """To the search line."""
        search = self.query_one("#search", Line)
        search.display = True
        search.focus()

    def action_ask(self) -> None:
        """Asks about the slot under the cursor."""
        if self.slot:
            self.post_message(SlotWanted(self.slot))

    def action_next_quote(self) -> None:
        """The next quote of the slot, the first after the last."""
        self.query_one(Pane).action_cursor_down()

    def action_open(self) -> None:
        """Shows the quote under the cursor of the quotes, or the first, where it stands in its seed."""
        row = self.query_one(Pane).row
        if row and row.seed:
            self.app.push_screen(SeedDialog(self.session, row.seed, row.place, row.quote))
        else:
            self.news("There is no quote here.")

    def action_copy(self) -> None:
        """Copies the quote under the cursor."""
        row = self.query_one(Pane).row
        self.news(copy(self.app, row.quote) if row and row.quote else "There is no quote here.")

    def action_judge(self) -> None:
        """Asks of each quote of the slot whether it is right, and records that as the interview would."""
        name = f"{self.slot}.playback"
        try:
            question = self.session.question(name)
        except UsageError:
            self.news("Only quotes of covered slots are judged: what is missing is asked.")
            return
        standing = self.session.standing(name)
        first = before(question, standing) if isinstance(standing, Answered) else Unsent()

        def told(said: Offered | Unsent | None) -> None:
            if isinstance(said, Offered):
                with self.faults():
                    self._half.pop(name, None)
                    self.session.keep(responding.answered(self.session, name, said.value))
                    self.call_next(self._judged)
            elif said is not None:
                self._half[name] = said

        self.app.push_screen(JudgingDialog(question, self._half.get(name, first)), told)

    async def _judged(self) -> None:
        await self.recorded()
        self.news("Recorded. f8 shows it, and takes it back.")
