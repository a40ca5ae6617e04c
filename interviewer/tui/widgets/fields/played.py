"""Quotes of the seeds played back: right, not quite, no."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Button
from textual.widgets.option_list import Option

from interviewer.model.coverage import Evidence
from interviewer.model.question import Question
from interviewer.tui.messages import Offered, Typed
from interviewer.tui.plain import Hanging, Plain, Stack, joined, words
from interviewer.tui.saying import VERDICTS
from interviewer.tui.widgets.evidence import placed
from interviewer.tui.widgets.fields.field import Area, Field, Unsent
from interviewer.tui.widgets.listing import Listing

_STYLES = {"right": "$text-success", "not-quite": "$text-warning", "no": "$text-error"}


class Quotes(Listing):
    """Quotes with what was said of each."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1,r", "say('right')", "Right", id="field.right", tooltip="The quote is right"),
        Binding("2,q", "say('not-quite')", "Not quite", id="field.not-quite", tooltip="Correct it in own words"),
        Binding("3,n", "say('no')", "No", id="field.no", tooltip="The quote is wrong"),
    ]

    def action_say(self, verdict: str) -> None:
        """Says something of the quote under the cursor."""
        field = self.parent
        if isinstance(field, PlaybackField):
            field.say(verdict)

    def action_select(self) -> None:
        """Nothing is accepted by accident: a click or enter only puts the cursor on a quote."""


class PlaybackField(Field):
    """A stack of quotes; the last verdict offers the whole.

    `Unsent.chosen` holds a verdict per quote, empty while there is none; `Unsent.text` a correction per line.
    """

    hint = "1 right · 2 not quite · 3 no"

    def __init__(self, question: Question, unsent: Unsent) -> None:
        super().__init__(question, unsent)
        count = len(question.evidence)
        self.verdicts = [*unsent.chosen, *[""] * count][:count]
        self.corrections = [*unsent.text.split("\n"), *[""] * count][:count]

    def compose(self) -> ComposeResult:
        """The quotes, buttons for those who use a mouse, an area for corrections."""
        yield Quotes(*self._rows(), classes="answer")
        with Horizontal(classes="buttons"):
            for verdict, label in VERDICTS.items():
                yield Button(label.capitalize(), classes=verdict, compact=True)
        yield Plain("What would be right? ctrl+s saves the words", classes="aside correcting")
        yield Area("", classes="own correcting")

    def on_mount(self) -> None:
        """Buttons are for the mouse; the area waits until something is not quite right."""
        for button in self.query(Button):
            button.can_focus = False
        self._correct(False)

    def _correct(self, now: bool) -> None:
        for widget in self.query(".correcting"):
            widget.display = now

    def _rows(self) -> list[Option]:
        return [Option(self._shown(n, e)) for n, e in enumerate(self.question.evidence)]

    def _shown(self, number: int, evidence: Evidence) -> Stack:
        verdict = self.verdicts[number]
        said = Content.styled(VERDICTS[verdict], f"{_STYLES[verdict]} bold") if verdict else Content("not said yet")
        correction = self.corrections[number]
        parts: list[Hanging] = [
            Hanging(Content.styled("│ ", "$text-accent"), words(f"“{evidence.quote}”"), again=Content("│ ")),
            Hanging("  ", joined(words(placed(evidence), "$foreground 60%"), " · ", said)),
        ]
        return Stack(*parts, *([Hanging("  ", words(correction))] if verdict == "not-quite" and correction else []))

    @property
    def at(self) -> int:
        """The quote under the cursor, counted from 0."""
        return self.query_one(Quotes).highlighted or 0

    def say(self, verdict: str) -> None:
        """A verdict on the quote under the cursor; words are asked for where it is not quite right."""
        self.verdicts[self.at] = verdict
        self._refresh()
        if verdict == "not-quite":
            self._correct(True)
            area = self.query_one(Area)
            area.load_text(self.corrections[self.at])
            area.focus()
            return
        self._onwards()

    def _refresh(self) -> None:
        quotes, at = self.query_one(Quotes), self.at
        quotes.replace_option_prompt_at_index(at, self._shown(at, self.question.evidence[at]))
        self.post_message(Typed())

    def _onwards(self) -> None:
        self._correct(False)
        quotes = self.query_one(Quotes)
        quotes.focus()
        open_ones = [n for n, verdict in enumerate(self.verdicts) if not verdict]
        if open_ones:
            quotes.highlighted = open_ones[0]
        else:
            self.offer()

    def unsent(self) -> Unsent:
        """Verdicts and corrections so far."""
        return Unsent("\n".join(self._corrections()), tuple(self.verdicts))

    def _corrections(self) -> list[str]:
        area = self.query_one(Area)
        if area.display:
            self.corrections[self.at] = " ".join(area.text.split())
        return self.corrections

    def offer(self) -> bool:
        """Takes the correction being typed, goes to the next quote, and offers the whole after the last."""
        if self.query_one(Area).display:
            if not self._corrections()[self.at]:
                return False
            self._refresh()
            self._onwards()
            return True
        return super().offer()

    def offered(self) -> Offered | None:
        """A verdict on every quote, None while one is missing."""
        if not all(self.verdicts):
            return None
        said = [c if v == "not-quite" else v for v, c in zip(self.verdicts, self.corrections, strict=True)]
        value = [
            {"verdict": v, "words": c if v == "not-quite" else ""}
            for v, c in zip(self.verdicts, self.corrections, strict=True)
        ]
        return self.offering("\n".join(said), value)

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        self.say(next(v for v in VERDICTS if event.button.has_class(v)))
