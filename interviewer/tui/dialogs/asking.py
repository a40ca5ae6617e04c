"""Dialogs that ask for a choice or for words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.visual import Visual
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from interviewer.errors import InterviewerError
from interviewer.tui.dialogs.dialog import Dialog
from interviewer.tui.plain import Hanging, Plain, Stack, words
from interviewer.tui.widgets.fields.field import Line
from interviewer.tui.widgets.fields.options import Numbered
from interviewer.tui.widgets.listing import Listing


class ChoiceDialog(Dialog[str]):
    """One of a few ways to go on; dismissed with its id."""

    def __init__(self, title: str, text: str | Visual, options: Mapping[str, tuple[str, str]]) -> None:
        """`options`: id -> label and one line on what it means."""
        super().__init__(title, text)
        self.options = options

    def body(self) -> ComposeResult:
        """The ways, numbered."""
        yield Numbered(*(
            Option(Stack(Hanging(Content.styled(f"{n} ", "$text-accent bold"), words(label)),
                         *([Hanging("  ", words(note, "$foreground 60%"))] if note else [])), id=name)
            for n, (name, (label, note)) in enumerate(self.options.items(), start=1)
        ))

    def on_mount(self) -> None:
        """On the first way."""
        self.query_one(Numbered).focus()

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        self.finish(event.option_id)


@dataclass(frozen=True)
class Said:
    """What was typed into a dialog; `done` is False where the person left before saving, so that it can be kept."""

    texts: tuple[str, ...]
    done: bool


@dataclass(frozen=True)
class Blank:
    """One line to fill in."""

    label: str
    placeholder: str = ""
    text: str = ""
    required: bool = False


Attempt = Callable[[tuple[str, ...]], None]
"""Does what a dialog is for, with what was typed; raises an InterviewerError where that fails."""


class WordsDialog(Dialog[Said]):
    """A few lines to fill in; enter goes to the next and saves after the last.

    With an `attempt` it closes once that worked; what went wrong is said beside the lines, which stay as they are.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "Save", id="dialog.save", tooltip="Save what is typed here"),
    ]

    def __init__(self, title: str, text: str, blanks: Sequence[Blank], *, attempt: Attempt | None = None) -> None:
        super().__init__(title, text)
        self.blanks = blanks
        self.attempt = attempt

    def body(self) -> ComposeResult:
        """A label and a line each."""
        for blank in self.blanks:
            yield Plain(blank.label, classes="label")
            yield Line(blank.text, placeholder=blank.placeholder)
        yield Plain(classes="fault")

    def on_mount(self) -> None:
        """On the first line."""
        self.query_one(".fault").display = False
        self.query(Line).first().focus()

    def _texts(self) -> tuple[str, ...]:
        return tuple(line.value.strip() for line in self.query(Line))

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        if event.input is self.query(Line).last():
            self.action_save()
        else:
            self.focus_next()

    def action_save(self) -> None:
        """Dismisses with what is typed, unless something needed is missing."""
        texts = self._texts()
        missing = [b.label for b, text in zip(self.blanks, texts, strict=True) if b.required and not text]
        if missing:
            self._fault(f"Needed: {', '.join(missing)}.")
            return
        try:
            if self.attempt is not None and self.is_active:
                self.attempt(texts)
        except InterviewerError as error:
            self._fault(error.message, error.hint)
        else:
            self.finish(Said(texts, done=True))

    def _fault(self, message: str, hint: str = "") -> None:
        parts: list[Visual] = [words(message, "$text-error bold"), *([words(hint)] if hint else [])]
        fault = self.query_one(".fault", Plain)
        fault.show(Stack(*parts))
        fault.display = True

    def action_close(self) -> None:
        """Dismisses with what is typed, to be kept for the next time."""
        self.finish(Said(self._texts(), done=False))


class SearchDialog(Dialog[str]):
    """One of many, found by typing; dismissed with its id."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "into(1)", "Down", show=False, id="dialog.down", tooltip="Next in the list"),
        Binding("up", "into(-1)", "Up", show=False, id="dialog.up", tooltip="Previous in the list"),
    ]

    def __init__(self, title: str, options: Sequence[tuple[str, str, Visual]]) -> None:
        """`options`: id, the text that is searched, what is shown."""
        super().__init__(title)
        self.options = options

    def body(self) -> ComposeResult:
        """A line to type into and the list."""
        yield Line("", placeholder="type to search")
        yield Listing(*self._found(""))

    def on_mount(self) -> None:
        """On the line; the list moves with the arrow keys."""
        self.query_one(OptionList).can_focus = False
        self.query_one(Line).focus()

    def _found(self, text: str) -> list[Option]:
        parts = text.casefold().split()
        return [Option(visual, id=name) for name, searched, visual in self.options
                if all(part in searched.casefold() for part in parts)]

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        self.query_one(OptionList).set_options(self._found(event.value)).action_first()

    @on(Input.Submitted)
    def _entered(self) -> None:
        self.query_one(OptionList).action_select()

    def action_into(self, by: int) -> None:
        """Moves in the list while the cursor stays in the line."""
        listed = self.query_one(OptionList)
        (listed.action_cursor_down if by > 0 else listed.action_cursor_up)()

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        self.finish(event.option_id)
