"""A slip: one question on a page of several, with its field and what became of it."""

from __future__ import annotations

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.visual import Visual

from interviewer.model.question import Question
from interviewer.tui.messages import Finished, Kept, Typed
from interviewer.tui.plain import Hanging, Plain, Sides, Stack, joined, line, words
from interviewer.tui.widgets.evidence import quoted
from interviewer.tui.widgets.fields import Field, Unsent, field_for


class Slip(Vertical):
    """One question of a page. What was typed is offered when the field is left, saved or entered."""

    def __init__(self, question: Question, number: str, unsent: Unsent, *, below: bool = False) -> None:
        """`number` is its place on the page; `below`: it follows up what was said on the slip above."""
        super().__init__(classes="slip -below" if below else "slip")
        self.question = question
        self.number = number
        self.below = below
        self.field: Field = field_for(question, unsent)
        self.settled = False
        self._saved = Unsent()
        self._state = ("", "")

    def compose(self) -> ComposeResult:
        """Head, question, the first quote, field, what does not fit."""
        question = self.question
        yield Plain(self._head(), classes="head")
        yield Plain(question.ask, classes="ask")
        if question.about and question.about not in question.ask:
            yield Plain(Hanging(Content.styled("you said: ", "$foreground 60%"), words(f"“{question.about}”")))
        if question.evidence:
            yield Plain(Stack(*quoted(question.evidence[0])))
        yield self.field
        yield Plain(classes="fault")

    def on_mount(self) -> None:
        """Nothing is wrong yet."""
        self.query_one(".fault").display = False
        self._saved = Unsent() if self.changed_from(Unsent()) and not self.question.previous else self.field.first

    def _head(self) -> Sides:
        """Number, topic and what was recorded; how to answer only where the cursor is."""
        number = Content.styled(f"{self.number} ", "$text-accent bold")
        title = line("follow-up" if self.below else self.question.title or self.question.slot, "$foreground 60%")
        state, style = self._state
        hint = self.field.hint if not state and self.is_mounted and self.has_focus_within else ""
        return Sides(joined(number, title), line(state or hint, style or "$foreground 45%"))

    def _say(self, state: str, style: str) -> None:
        self._state = (state, style)
        self.query_one(".head", Plain).show(self._head())

    def on_descendant_focus(self) -> None:
        """Says how to answer here."""
        self._say(*self._state)

    def changed_from(self, unsent: Unsent) -> bool:
        """Does something else than this stand in the field?"""
        return self.field.is_mounted and self.field.unsent() != unsent

    def changed(self) -> bool:
        """Does something stand in the field that is not saved?"""
        return self.changed_from(self._saved)

    def begin(self) -> None:
        """Puts the cursor into the field and the slip in sight."""
        self.field.begin()
        self.scroll_visible(animate=False)

    def save(self) -> bool:
        """Offers what stands in the field; False where there is nothing."""
        return self.field.offer()

    def settle(self, state: str) -> None:
        """Says what was recorded; from now on only other words are unsaved ones."""
        self.settled = True
        self._saved = self.field.unsent()
        self.query_one(".fault").display = False
        self._say(state, "$text-success")
        self.add_class("-settled")

    def reopen(self) -> None:
        """What was recorded was taken back: what stands in the field is not saved any more."""
        self.settled = False
        self._saved = Unsent()
        self._say("", "")
        self.remove_class("-settled")

    def withdraw(self, why: str) -> None:
        """The question is not asked any more: one line says so. Its words stay with it."""
        self.add_class("-withdrawn")
        self._say(why, "$text-warning")
        self.field.disabled = True

    @property
    def withdrawn(self) -> bool:
        """Is it not asked any more?"""
        return self.has_class("-withdrawn")

    def restore(self) -> None:
        """The question is asked again after all."""
        self.remove_class("-withdrawn")
        self.field.disabled = False
        self._say("", "")

    def fault(self, message: str, hint: str = "") -> None:
        """Says beside the field why an answer does not fit, and what would."""
        parts: list[Visual] = [words(message, "$text-error bold"), *([words(hint)] if hint else [])]
        plain = self.query_one(".fault", Plain)
        plain.show(Stack(*parts))
        plain.display = True

    @on(Typed)
    def _typed(self, event: Typed) -> None:
        event.stop()
        self.query_one(".fault").display = False
        if self.changed():
            self.post_message(Kept(self.question.id, self.field.unsent()))

    @on(Finished)
    def _finished(self, event: Finished) -> None:
        event.stop()
        self.save()

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """The field is left when the cursor goes to another slip, not when the terminal or the screen does."""
        self.call_later(self._left)

    def _left(self) -> None:
        if self.is_attached:
            self._say(*self._state)
        # `is_current`, below a dialog too: a slip left just before one opened is saved all the same
        here = self.is_attached and self.screen.is_current and self.app.app_focus
        if here and not self.has_focus_within and not self.withdrawn and self.changed():
            self.save()
