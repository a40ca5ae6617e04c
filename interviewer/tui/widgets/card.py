"""The card: one question, why it is asked, what the seeds say near it, and the field for the answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.visual import Visual
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from interviewer.language.display import clipped
from interviewer.language.verdict import counted
from interviewer.model.coverage import Evidence
from interviewer.model.entry import Noted
from interviewer.model.question import DECIDED, Question
from interviewer.tui.messages import Finished, Kept, LeftEmpty, Typed
from interviewer.tui.plain import Hanging, Plain, Sides, Stack, joined, line, words
from interviewer.tui.widgets.evidence import quoted
from interviewer.tui.widgets.fields import Field, Unsent, field_for
from interviewer.tui.widgets.fields.options import Numbered
from interviewer.tui.widgets.fields.played import PlaybackField

FEW = 1
"""Quotes shown before more are asked for."""
NOTES, NOTE = 3, 400
"""Notes on a card, the latest ones, and characters of each; the history has all of them in full."""
FIRST_LINES = 3
"""Lines of a field that are in sight when its card comes, even where the question then is not."""
RAISED = {
    "vague": "you said", "unmeasured": "you said", "open-ended": "you said", "compound": "you said",
    "placeholder": "you said", "dont-know": "you said", "refusal": "you said", "off-slot": "you said",
    "empty": "you said", "item": "about",
}


def key_of(card: Sequence[Question]) -> str:
    """The ids of the questions on a card."""
    return " ".join(question.id for question in card)


class Card(VerticalScroll, can_focus=False):
    """One question. A card is made for it and never given another."""

    def __init__(
        self, card: Sequence[Question], because: str, unsent: Unsent, *, editing: bool = False, following: int = 0,
        others: Sequence[str] = (), notes: Sequence[Noted] = (),
    ) -> None:
        """`card`: the question, and others whose quotes are judged with its own.

        `editing`: it was answered before; `following` counts what was said because of that answer. `others` are
        people who answer for the role that it is for; `notes` are words on a sheet that could not stand as an answer.
        """
        super().__init__(classes="card")
        question, *together = card
        self.question = question
        self.card = tuple(card)
        self.because = because
        self.editing = editing
        self.following = following
        self.others = others
        self.notes = notes
        self.field: Field = field_for(question, unsent, together)
        self.set_class(editing, "-editing")
        self._revealed = False

    @property
    def key(self) -> str:
        """What is kept of a card that was left half filled is kept under this."""
        return key_of(self.card)

    def compose(self) -> ComposeResult:
        """Head, quotes, field, what does not fit, example."""
        question = self.question
        yield Plain(self._head(), classes="head")
        together = len(self.card) > 1
        yield Plain("The seeds say these things. Are they right?" if together else question.ask, classes="ask")
        if question.why:
            yield Plain(question.why, classes="why")
        if whom := self._whom():
            yield Plain(whom, classes="why")
        if self.notes:
            yield Plain(Stack(*(_noted(note) for note in self.notes[-NOTES:])), classes="about notes")
        if question.about and question.about not in question.ask and question.raised not in DECIDED:
            said = f"{RAISED.get(question.raised or '', 'about')}: "
            yield Plain(Hanging(Content.styled(said, "$foreground 60%"), words(f"“{question.about}”")), classes="about")
        if question.evidence and question.kind != "playback":
            yield Plain(self._quotes(), classes="quotes")
        if question.proposed:
            takes = Content.styled("Proposed (alt+y takes it): ", "$foreground 60%")
            yield Plain(Hanging(takes, words(question.proposed.text)), classes="about")
        yield self.field
        yield Plain(classes="fault")
        yield Plain(self._more(), classes="more")

    def on_mount(self) -> None:
        """Ready to be answered."""
        self.query_one(".fault").display = False
        self.query_one(".more").display = bool(self._more().plain)
        self.field.begin()
        self.call_after_refresh(self._scroll_to_field)

    def _scroll_to_field(self) -> None:
        """As much of the field as fits under the question; its first lines, where a quote in between is too long."""
        height = self.scrollable_content_region.height
        ask, field = self.query_one(".ask").virtual_region, self.field.virtual_region
        wanted = min(field.bottom - height, ask.y)
        self.scroll_to(y=max(wanted, min(field.bottom, field.y + FIRST_LINES) - height, 0), animate=False)

    def _head(self) -> Sides:
        titles = [question.title.upper() or question.slot.upper() for question in self.card]
        title = line(titles[0] if len(titles) == 1 else f"{titles[0]} and {len(titles) - 1} more", "$text-accent bold")
        if self.editing:
            rest = f", {counted(self.following, 'other rests', 'others rest')} on it" if self.following else ""
            return Sides(joined(title, Content.styled(f" · an earlier answer{rest}", "$text-warning")),
                         Content.styled("esc leaves it as it was", "$foreground 60%"), kept=True)
        optional = "" if self.question.required else "optional · "
        because = self.because.removeprefix(f"{self.question.title} is next: ")
        return Sides(title, line(f"{optional}{because[:1].upper()}{because[1:]}", "$foreground 60%"), kept=True)

    def _whom(self) -> str:
        """To whom it was put, else for whom the template has it."""
        question = self.question
        if question.put_to:
            return f"Put to {question.put_to}" + (f", until {question.due}" if question.due else "") + "."
        if question.whom == "anybody" or "~" in question.id:
            return ""
        here = f", here {' or '.join(self.others)}; alt+a puts it to them" if self.others else ""
        return f"Best answered by: {question.whom}{here}."

    def _quotes(self) -> Visual:
        evidence = self.question.evidence
        few = evidence if self._revealed else evidence[:FEW]
        said = words("Your seeds say near this:", "$foreground 60%")
        return Stack(said, *(part for e in few for part in quoted(e)))

    def _more(self) -> Content:
        """The example, or that there is one."""
        question = self.question
        if self._revealed:
            return joined(Content.styled("For example: ", "$foreground 60%"), words(question.example)) \
                if question.example else Content("")
        hidden = len(question.evidence) - FEW if question.kind != "playback" else 0
        what = [*(["an example"] if question.example else []),
                *([counted(hidden, "more quote")] if hidden > 0 else [])]
        return Content.styled(f"ctrl+l shows {' and '.join(what)}", "$foreground 60%") if what else Content("")

    def reveal(self) -> None:
        """Shows the example and all quotes, or hides them again."""
        self._revealed = not self._revealed
        for plain in self.query(".quotes").results(Plain):
            plain.show(self._quotes())
        self.query_one(".more", Plain).show(self._more())
        self.query_one(".more").display = bool(self._more().plain)

    @property
    def quote(self) -> Evidence | None:
        """The quote under the cursor where quotes are judged, else the first on the card."""
        if isinstance(self.field, PlaybackField):
            return self.field.quotes[self.field.at]
        return next(iter(self.question.evidence), None)

    def fault(self, message: str, hint: str = "") -> None:
        """Says beside the field why an answer does not fit, and what would."""
        plain = self.query_one(".fault", Plain)
        parts: list[Visual] = [words(message, "$text-error bold")]
        plain.show(Stack(*parts, *([words(hint)] if hint else [])))
        plain.display = True
        plain.scroll_visible(animate=False)

    @on(Typed)
    def _typed(self, event: Typed) -> None:
        event.stop()
        self.query_one(".fault").display = False
        self.post_message(Kept(self.key, self.field.unsent()))

    @on(Finished)
    def _finished(self, event: Finished) -> None:
        event.stop()
        self.save()

    def save(self) -> None:
        """Offers what stands in the field, or says that there is nothing."""
        if not self.field.offer():
            if self.question.raised == "reason":
                self.post_message(LeftEmpty())
                return
            self.fault("There is no answer here yet.",
                       "ctrl+t says that nobody knows yet, ctrl+n passes over the question.")

    def changed(self) -> bool:
        """Is there something in the field that was not there when the card came?"""
        return self.field.is_mounted and self.field.unsent() != self.field.first


def _noted(note: Noted) -> Hanging:
    """Words that came on a sheet, by whom, and why they are no answer."""
    said = joined(words(f"“{clipped(note.text, NOTE)}”"), words(f" · no answer yet: {note.why}", "$foreground 60%"))
    return Hanging(Content.styled(f"{line(note.by, width=30).plain} wrote: ", "$foreground 60%"), said)


class EndCard(VerticalScroll, can_focus=False):
    """There is no question left: what to do now, and what stays open."""

    def __init__(self, said: Visual, ways: Mapping[str, str], still_open: Visual) -> None:
        """`ways`: action -> label."""
        super().__init__(classes="card")
        self.said = said
        self.ways = ways
        self.still_open = still_open

    def compose(self) -> ComposeResult:
        """The ways on stand above the list, which may be long."""
        yield Plain(self.said)
        options = (
            Option(Hanging(Content.styled(f"{n} ", "$text-accent bold"), words(label)), id=action)
            for n, (action, label) in enumerate(self.ways.items(), start=1)
        )
        yield Numbered(*options, classes="ways")
        yield Plain(self.still_open)

    def on_mount(self) -> None:
        """On the first way."""
        self.query_one(Numbered).focus()

    @on(OptionList.OptionSelected)
    async def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_id is not None:
            await self.run_action(event.option_id)
