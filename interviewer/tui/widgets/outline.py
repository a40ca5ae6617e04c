"""The slots of the template at the side of the interview, with how far each is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import on
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from interviewer.model.entry import Answered
from interviewer.model.progress import Progress
from interviewer.model.question import Question
from interviewer.model.template import Template
from interviewer.tui.messages import SlotChosen
from interviewer.tui.plain import Sides, Stack, joined, line, words
from interviewer.tui.widgets.listing import Listing

MARKS = {"done": "●", "begun": "◐", "open": "○", "left": "–"}
STYLES = {"done": "$text-success", "begun": "$text-warning", "open": "$foreground 60%", "left": "$foreground 45%"}


@dataclass(frozen=True)
class SlotState:
    """How far one slot is: `mark` a key of `MARKS`, `words` the same for readers."""

    slot: str
    title: str
    section: str
    mark: str
    words: str


def states(template: Template, record: Progress, open_ones: Sequence[Question]) -> tuple[SlotState, ...]:
    """How far each slot is, in template order."""
    answered: dict[str, int] = {}
    touched: set[str] = set()
    for question in record.responses:
        latest = record.latest(question)
        if latest is not None:
            touched.add(latest.slot)
            answered[latest.slot] = answered.get(latest.slot, 0) + isinstance(latest, Answered)
    left: dict[str, int] = {}
    for asked in open_ones:
        left[asked.slot] = left.get(asked.slot, 0) + 1
    waiting = {a.slot for a in record.assigned.values() if not a.everybody}
    sections = {s.id: s.title for s in template.sections}
    return tuple(
        SlotState(s.id, s.title, sections.get(s.section, ""),
                  *_state(answered.get(s.id, 0), left.get(s.id, 0), s.id in touched, s.id in waiting))
        for s in template.asked
    )


def _state(answered: int, left: int, touched: bool, waiting: bool) -> tuple[str, str]:
    if left:
        return ("begun", f"{left} to go") if answered or touched else ("open", "open")
    if waiting:
        return "begun", "put to others"
    if answered:
        return "done", "done"
    return ("left", "left open") if touched else ("left", "not asked")


def outlined(state: SlotState, *, current: bool = False) -> Sides:
    """A slot with its state on one line."""
    style = STYLES[state.mark]
    title = line(state.title, "bold $text-accent" if current else "")
    return Sides(joined(Content.styled(f"{MARKS[state.mark]} ", style), title), Content.styled(state.words, style))


class Outline(Listing):
    """Sections and their slots. Choosing a slot posts `SlotChosen`."""

    def __init__(self) -> None:
        super().__init__(id="outline")

    def show(self, slots: Sequence[SlotState], current: str) -> None:
        """Shows these slots, the current one standing out."""
        at, scroll = self.highlighted, self.scroll_y
        options: list[Option] = []
        section = ""
        roomy = self.size.height >= len(slots) + 2 * len({s.section for s in slots})
        for state in slots:
            if state.section != section:
                section = state.section
                title = words(section.upper(), "$foreground 60%")
                options.append(Option(Stack(words(" "), title) if roomy and options else title, disabled=True))
            options.append(Option(outlined(state, current=state.slot == current), id=state.slot))
        self.set_options(options)
        self.highlighted = at
        self.scroll_to(y=scroll, animate=False)

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_id is not None:
            self.post_message(SlotChosen(event.option_id))
