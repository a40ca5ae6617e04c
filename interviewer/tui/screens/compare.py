"""The comparison: what the seeds say of every slot, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal, VerticalScroll
from textual.visual import Visual
from textual.widgets import Button, Input, OptionList

from interviewer.language.verdict import reads_like, sentence
from interviewer.tui.messages import SlotWanted
from interviewer.tui.plain import Plain, Stack, words
from interviewer.tui.screens.mode import ModeScreen
from interviewer.tui.widgets import slots
from interviewer.tui.widgets.fields.field import Line
from interviewer.tui.widgets.slots import FILTERS, SlotList

if TYPE_CHECKING:
    from interviewer.session import Session

HELP = """\
## Compare

What your seeds say (seeds: your documents), slot by slot: **covered**, **hinted** or **missing**, each with quotes and their place.

- **enter** starts the interview, or goes on with it; **a** asks about the slot under the cursor first.
- **f** shows one status only, **/** searches slots and quotes.
- **c** conflicts, **s** slots per seed, **u** files that were read and that were not; **escape** comes back.
- **tab** goes to the quotes, where the arrow keys scroll.
"""


class CompareScreen(ModeScreen):
    """The verdict in a sentence, the slots, and the quotes of one slot."""

    mode = "compare"
    HELP = HELP
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "ask", "Ask about it", show=False, id="compare.ask",
                tooltip="Ask about the slot under the cursor first"),
        Binding("f", "filter", "Filter", id="compare.filter", tooltip="Show slots of one status only"),
        Binding("slash", "search", "Search", key_display="/", id="compare.search", tooltip="Search slots and quotes"),
        Binding("c", "aside('conflicts')", "Conflicts", id="compare.conflicts", tooltip="What contradicts itself"),
        Binding("u", "aside('files')", "Files", id="compare.files", tooltip="Files read, and not read with the reason"),
        Binding("s", "aside('seeds')", "Per seed", show=False, id="compare.seeds",
                tooltip="Which seed gives which slot"),
        Binding("enter", "app.mode('interview')", "Start", show=False, id="compare.start",
                tooltip="Start the interview, or go on"),
        Binding("escape", "slot", "Slots", show=False, id="compare.slots", tooltip="Back to the slots"),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.only = "all"

    def body(self) -> ComposeResult:
        """Verdict, search line, slots, quotes."""
        with Horizontal(id="verdict"):
            yield Plain(id="sentence")
            yield Button("Start", id="start", variant="primary", compact=True)
        yield Line("", placeholder="search in slots and quotes", id="search")
        with Container(id="comparing"):
            yield SlotList(id="slots")
            with VerticalScroll(id="pane"):
                yield Plain(id="explained")

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
        count = self.query_one(SlotList).show(template, coverage, only=self.only, search=search)
        shown = "" if self.only == "all" else f"{self.only} only, "
        self.news(f"{shown}{count} of {len(template.slots)} slots" if shown or search else "")
        self.action_slot(focus=False)

    @on(OptionList.OptionHighlighted)
    def _highlighted(self) -> None:
        self.action_slot(focus=False)

    @on(OptionList.OptionSelected)
    async def _selected(self) -> None:
        await self.run_action("app.mode('interview')")

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
        listed = self.query_one(SlotList)
        option = listed.highlighted_option
        slot = self.session.template.slot(option.id) if option and option.id else None
        finding = self.session.coverage.finding(slot.id) if slot else None
        self.query_one("#explained", Plain).show(
            slots.explained(slot, finding) if slot and finding else words("No slot has these words.", "$foreground 60%")
        )
        self.query_one("#pane").scroll_home(animate=False)
        if focus:
            listed.focus()

    def action_aside(self, what: str) -> None:
        """Shows something about the seeds in place of a slot."""
        coverage = self.session.coverage
        asides = {
            "conflicts": lambda: slots.conflicts(coverage),
            "files": lambda: slots.files(coverage, coverage.unreadable),
            "seeds": lambda: slots.per_seed(coverage),
        }
        self.query_one("#explained", Plain).show(asides[what]())
        pane = self.query_one("#pane")
        pane.scroll_home(animate=False)
        pane.focus()

    def action_filter(self) -> None:
        """The next status."""
        self.only = FILTERS[(FILTERS.index(self.only) + 1) % len(FILTERS)]
        self._show()

    def action_search(self) -> None:
        """To the search line."""
        search = self.query_one("#search", Line)
        search.display = True
        search.focus()

    def action_ask(self) -> None:
        """Asks about the slot under the cursor."""
        option = self.query_one(SlotList).highlighted_option
        if option and option.id:
            self.post_message(SlotWanted(option.id))
