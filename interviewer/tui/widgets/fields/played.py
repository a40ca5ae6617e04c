"""Quotes of the seeds played back: right, not quite, no."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.visual import Visual
from textual.widgets import Button
from textual.widgets.option_list import Option

from interviewer.model.coverage import Evidence
from interviewer.model.question import Question, quote_of, quotes
from interviewer.tui.messages import Offered, Typed
from interviewer.tui.plain import Hanging, Plain, Stack, joined, words
from interviewer.tui.saying import VERDICTS
from interviewer.tui.widgets.evidence import placed
from interviewer.tui.widgets.fields.field import Area, Field, Unsent
from interviewer.tui.widgets.listing import Listing

_STYLES = {"right": "$text-success", "not-quite": "$text-warning", "no": "$text-error"}


ASKED = {"not-quite": "What would be right? Enter goes on.",
         "no": "Why is it wrong? Enter goes on, also without a reason."}
NEXT = {"1": "right", "2": "not-quite", "3": "no"}
"""Keys that judge the next quote where no reason is begun: to reject three takes three keys."""
AROUND, CARD = 5, 0.8
"""Lines of the screen above and below the place of the card, and the share of the others that a card may take."""
BESIDE = 7
"""Lines of a card beside its quotes: the question, the buttons, the room around them."""
FEWEST = 3


class Quotes(Listing):
    """Quotes with what was said of each. As many lines as leave everything else on the card in sight."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1,r", "say('right')", "Right", id="field.right", tooltip="The quote is right"),
        Binding("2,q", "say('not-quite')", "Not quite", id="field.not-quite", tooltip="Correct it in own words"),
        Binding("3,n", "say('no')", "No", id="field.no", tooltip="The quote is wrong"),
        Binding("a", "accept", "All right", id="field.accept",
                tooltip="All quotes not judged yet are right; where some are out of sight, shows those first"),
    ]

    def action_accept(self) -> None:
        """Says that all that is left is right."""
        field = self.parent
        if isinstance(field, PlaybackField):
            field.accept()

    def on_mount(self) -> None:
        """Bounded by the terminal."""
        self._bound()

    def on_resize(self) -> None:
        """Another terminal, another bound."""
        self._bound()

    def _bound(self) -> None:
        room = int((self.app.size.height - AROUND) * CARD) - BESIDE
        self.styles.max_height = max(FEWEST, room)

    def action_say(self, verdict: str) -> None:
        """Says something of the quote under the cursor."""
        field = self.parent
        if isinstance(field, PlaybackField):
            field.say(verdict)

    def action_select(self) -> None:
        """Nothing is accepted by accident: a click or enter only puts the cursor on a quote."""


def about(card: Sequence[Question], shown: Sequence[Evidence], number: int) -> str:
    """The slots that a quote speaks for, where there are several on the card and the quote before has others."""
    if len(card) == 1:
        return ""
    named = [", ".join(q.title for q in card if any(quote_of(e, shown) == n for e in q.evidence))
             for n in (number - 1, number)]
    return named[1] if number == 0 or named[0] != named[1] else ""


class Remark(Area):
    """Words about one quote; letters are nothing but letters here."""

    async def _on_key(self, event: events.Key) -> None:
        field = self.parent
        if not isinstance(field, PlaybackField):
            return
        if event.key == "enter":
            event.prevent_default()
            event.stop()
            field.go_on()
        elif not self.text and event.key in NEXT and field.skips_reason():
            event.prevent_default()
            event.stop()
            field.say(NEXT[event.key])


class PlaybackField(Field):
    """A stack of quotes, of one slot or of several that belong together; the last verdict offers the whole.

    What is right instead, or why a quote is wrong, is written under the stack; the reason may stay empty.

    `Unsent.chosen` holds a verdict per quote, empty while there is none; `Unsent.text` a correction per line.
    """

    hint = "a all right · 1 right · 2 not quite · 3 no"

    def __init__(self, question: Question, unsent: Unsent, together: Sequence[Question] = ()) -> None:
        super().__init__(question, unsent)
        self.together = tuple(together)
        self.quotes = quotes((question, *together))
        count = len(self.quotes)
        self.verdicts = [*unsent.chosen, *[""] * count][:count]
        self.corrections = [*unsent.text.split("\n"), *[""] * count][:count]
        self._seen = 0
        self._writing: int | None = None

    def compose(self) -> ComposeResult:
        """The quotes, buttons for those who use a mouse, an area for corrections."""
        yield Quotes(*self._rows(), classes="answer")
        yield Plain("There were more quotes below; once you have seen them, a accepts.", classes="aside unseen")
        with Horizontal(classes="buttons"):
            yield Button("All right", classes="accept", compact=True)
            for verdict, label in VERDICTS.items():
                yield Button(label.capitalize(), classes=verdict, compact=True)
        yield Plain(classes="aside correcting")
        yield Remark("", classes="own correcting")

    def on_mount(self) -> None:
        """Buttons are for the mouse; the area waits until something is not right."""
        for button in self.query(Button):
            button.can_focus = False
        self._write(None)
        self.query_one(".unseen").display = False

    def _write(self, number: int | None) -> None:
        """Opens the area for words about a quote, None closes it; what stands in it is kept first."""
        self._corrections()
        self._writing = number
        for widget in self.query(".correcting"):
            widget.display = number is not None
        if number is not None:
            self.query_one("Plain.correcting", Plain).show(ASKED[self.verdicts[number]])
            remark = self.query_one(Remark)
            remark.load_text(self.corrections[number])
            remark.move_cursor(remark.document.end)
            remark.focus(scroll_visible=False)
            self.call_after_refresh(remark.scroll_visible, animate=False)

    def _rows(self) -> list[Option]:
        return [Option(self._shown(n, e)) for n, e in enumerate(self.quotes)]

    def _shown(self, number: int, evidence: Evidence) -> Stack:
        verdict = self.verdicts[number]
        said = Content.styled(VERDICTS[verdict], f"{_STYLES[verdict]} bold") if verdict else Content("not said yet")
        correction = self.corrections[number]
        title = about((self.question, *self.together), self.quotes, number)
        parts: list[Visual] = [
            *([words(title, "$text-accent")] if title else []),
            Hanging(Content.styled("│ ", "$text-accent"), words(f"“{evidence.quote}”"), again=Content("│ ")),
            Hanging("  ", joined(words(placed(evidence), "$foreground 60%"), " · ", said)),
        ]
        return Stack(*parts, *([Hanging("  ", words(correction))] if verdict in ASKED and correction else []))

    @property
    def at(self) -> int:
        """The quote under the cursor, counted from 0."""
        return self.query_one(Quotes).highlighted or 0

    def say(self, verdict: str) -> None:
        """A verdict on the quote under the cursor; words are asked for where it is not right."""
        self._write(None)
        self.verdicts[self.at] = verdict
        self._refresh(self.at)
        if verdict in ASKED:
            self._write(self.at)
        else:
            self._onwards()

    def skips_reason(self) -> bool:
        """Goes to the next quote where a reason may be left out and another quote waits; False where not."""
        if self._writing is None or self.verdicts[self._writing] != "no" or all(self.verdicts):
            return False
        self._onwards()
        return True

    def go_on(self) -> None:
        """Takes what was written about a quote; what is right instead cannot be left out."""
        written = self._writing
        if written is None or (self.verdicts[written] == "not-quite" and not self._corrections()[written]):
            return
        self._refresh(written)
        self._onwards()

    def accept(self) -> None:
        """All that is left is right; quotes that nobody has seen yet are shown first."""
        self._write(None)
        listed = self.query_one(Quotes)
        self._seen = max(self._seen, round(listed.scroll_offset.y) + listed.scrollable_content_region.height)
        if self._seen < listed.virtual_size.height:
            listed.scroll_to(y=self._seen - 1, animate=False)
            self.post_message(Typed())
            self.query_one(".unseen", Plain).display = True
            self.query_one(".buttons").styles.margin = 0
            return
        self.verdicts = [verdict or "right" for verdict in self.verdicts]
        self.offer()

    def _refresh(self, number: int) -> None:
        self._corrections()
        self.query_one(Quotes).replace_option_prompt_at_index(number, self._shown(number, self.quotes[number]))
        self.post_message(Typed())

    def _onwards(self) -> None:
        self._write(None)
        listed = self.query_one(Quotes)
        listed.focus()
        open_ones = [n for n, verdict in enumerate(self.verdicts) if not verdict]
        if open_ones:
            listed.highlighted = next((n for n in open_ones if n > self.at), open_ones[0])
        else:
            self.offer()

    def unsent(self) -> Unsent:
        """Verdicts and corrections so far."""
        return Unsent("\n".join(self._corrections()), tuple(self.verdicts))

    def _corrections(self) -> list[str]:
        if self._writing is not None:
            self.corrections[self._writing] = " ".join(self.query_one(Remark).text.split())
        return self.corrections

    def offer(self) -> bool:
        """Takes the words being typed, goes to the next quote, and offers the whole after the last."""
        if self._writing is None:
            return super().offer()
        missing = self.verdicts[self._writing] == "not-quite" and not self._corrections()[self._writing]
        self.go_on()
        return not missing

    def offered(self) -> Offered | None:
        """A verdict on every quote, None while one is missing."""
        if not all(self.verdicts):
            return None
        said = [c if v == "not-quite" else v for v, c in zip(self.verdicts, self.corrections, strict=True)]
        value = [
            {"verdict": v, "words": c if v in ASKED else ""}
            for v, c in zip(self.verdicts, self.corrections, strict=True)
        ]
        offered = self.offering("\n".join(said), value)
        offered.card = (self.question.id, *(q.id for q in self.together))
        return offered

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        if event.button.has_class("accept"):
            self.accept()
        else:
            self.say(next(v for v in VERDICTS if event.button.has_class(v)))
