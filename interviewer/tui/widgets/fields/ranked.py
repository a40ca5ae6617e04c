"""An order made by moving items."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Button
from textual.widgets.option_list import Option

from interviewer.model.question import Choice, Question
from interviewer.tui.messages import Finished, Offered, Typed
from interviewer.tui.plain import Hanging, words
from interviewer.tui.widgets.fields.field import Field, Unsent
from interviewer.tui.widgets.listing import Listing


class Ranked(Listing):
    """Items in an order of the person's making, the most important first."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("shift+up,k", "lift(-1)", "Up", key_display="shift+↑", id="field.up",
                tooltip="Move the item under the cursor up"),
        Binding("shift+down,j", "lift(1)", "Down", key_display="shift+↓", id="field.down",
                tooltip="Move the item under the cursor down"),
        *(Binding(str(n), f"place({n})", f"Place {n}", show=False, id=f"field.place-{n}",
                  tooltip=f"Put the item under the cursor in place {n}") for n in range(1, 10)),
        Binding("enter", "done", "Save", show=False, id="field.ranked", tooltip="Save this order"),
    ]

    def __init__(self, choices: list[Choice]) -> None:
        self.choices = choices
        super().__init__(*self._rows(), classes="answer")

    def _rows(self) -> list[Option]:
        return [
            Option(Hanging(Content.styled(f"{n:>2} ", "$text-accent bold"), words(c.label)), id=c.value)
            for n, c in enumerate(self.choices, start=1)
        ]

    def action_lift(self, by: int) -> None:
        """Moves the item under the cursor by so many places."""
        if self.highlighted is not None:
            self.action_place(self.highlighted + by + 1)

    def action_place(self, number: int) -> None:
        """Moves the item under the cursor to a place, counted from 1."""
        place = number - 1
        if self.highlighted is None or not 0 <= place < len(self.choices):
            return
        self.choices.insert(place, self.choices.pop(self.highlighted))
        self.set_options(self._rows())
        self.highlighted = place
        self.post_message(Typed())

    def action_select(self) -> None:
        """A click only puts the cursor on an item."""

    def action_done(self) -> None:
        """Offers the order."""
        self.post_message(Finished())


class RankingField(Field):
    """Items to be put in order."""

    hint = "shift+↑ shift+↓ or a number moves · enter saves"

    def __init__(self, question: Question, unsent: Unsent) -> None:
        super().__init__(question, unsent)
        order = {value: place for place, value in enumerate(unsent.chosen)}
        self.order = sorted(question.choices, key=lambda c: order.get(c.value, len(order)))

    def compose(self) -> ComposeResult:
        """The items, and buttons for those who use a mouse."""
        yield Ranked(self.order)
        with Horizontal(classes="buttons"):
            yield Button("Up", classes="up", compact=True)
            yield Button("Down", classes="down", compact=True)

    def on_mount(self) -> None:
        """Buttons are for the mouse: the keys do the same."""
        for button in self.query(Button):
            button.can_focus = False

    def unsent(self) -> Unsent:
        """The order as it stands."""
        return Unsent("", tuple(c.value for c in self.order))

    def offered(self) -> Offered | None:
        """The order as it stands."""
        values = [c.value for c in self.order]
        return self.offering("; ".join(c.label for c in self.order), {"items": values, "own": []})

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        self.query_one(Ranked).action_lift(-1 if event.button.has_class("up") else 1)
