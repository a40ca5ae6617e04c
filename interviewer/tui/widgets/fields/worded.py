"""Answers in words: one line, or an area that grows."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from interviewer.model.question import Question
from interviewer.tui.messages import Finished, Offered
from interviewer.tui.plain import Plain
from interviewer.tui.widgets.fields.field import Area, Field, Line, Unsent


def bounds(question: Question) -> str:
    """Unit and limits of a number in words."""
    low, high = (f"{b:g}" if b is not None else "" for b in (question.minimum, question.maximum))
    limits = f"{low} to {high}" if low and high else f"{low} or more" if low else f"up to {high}" if high else ""
    return ", ".join(part for part in (f"in {question.unit}" if question.unit else "", limits) if part)


class LineField(Field):
    """A number, a date or a few words."""

    hint = "enter saves"

    def compose(self) -> ComposeResult:
        """The line, and what fits into it."""
        placeholder = {"number": "a number, or a range like 2 to 5", "date": "a day, or a time like end of June"}
        yield Line(self.first.text, placeholder=placeholder.get(self.question.kind, ""), classes="answer")
        limits = bounds(self.question) if self.question.kind == "number" else ""
        if limits:
            yield Plain(limits, classes="aside")

    def unsent(self) -> Unsent:
        """The text of the line."""
        return Unsent(self.query_one(Line).value)

    def offered(self) -> Offered | None:
        """The text of the line, if any."""
        text = self.query_one(Line).value
        return self.offering(text, text) if text.strip() else None

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.offering(event.value, event.value) if event.value.strip() else Finished())


class AreaField(Field):
    """Longer text, or a list with one item a line."""

    hint = "enter begins a line · ctrl+s saves"

    def compose(self) -> ComposeResult:
        """The area."""
        listed = self.question.kind == "list"
        yield Area(self.first.text, placeholder="one item a line" if listed else "", classes="answer")

    def unsent(self) -> Unsent:
        """The text of the area."""
        return Unsent(self.query_one(Area).text)

    def offered(self) -> Offered | None:
        """The text of the area, if any."""
        text = self.query_one(Area).text
        return self.offering(text, text) if text.strip() else None
