"""Dialogs that say something and ask nothing."""

from __future__ import annotations

from pathlib import Path
from traceback import extract_tb
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.visual import Visual
from textual.widgets import Button

from interviewer.errors import InterviewerError
from interviewer.tui.dialogs.dialog import Dialog
from interviewer.tui.plain import Plain, Stack, words
from interviewer.tui.widgets.copying import copy


class TextDialog(Dialog[None]):
    """Something to read; `plain` is what `c` copies of it."""

    scrolls = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("c", "copy", "Copy", id="telling.copy", tooltip="Copy what stands here"),
    ]

    def __init__(self, title: str, text: str | Visual, plain: str = "") -> None:
        super().__init__(title, text)
        self.plain = plain

    def body(self) -> ComposeResult:
        """One button."""
        yield Plain(classes="aside", id="told")
        yield Button("Close", variant="primary", classes="default", compact=True)

    def on_mount(self) -> None:
        """Enter closes."""
        self.query_one("#told").display = False
        self.query_one(".default").focus()

    @on(Button.Pressed)
    def _pressed(self) -> None:
        self.finish(None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Copies only where there is something to copy."""
        return action != "copy" or bool(self.plain)

    def action_copy(self) -> None:
        """Copies it, and says where to."""
        self.query_one("#told", Plain).show(copy(self.app, self.plain))
        self.query_one("#told").display = True


def fault(error: BaseException, *, title: str = "That did not work") -> TextDialog:
    """The dialog for an error: what happened, what to do next, where it happened; never a traceback."""
    details = ""
    if isinstance(error, InterviewerError):
        message, hint = error.message, error.hint
    else:
        message = f"Something unexpected happened: {type(error).__name__}. {error}".strip()
        hint = "Everything answered so far is saved. Please report this with what you did before; c copies it."
        details = "\n".join(_places(error))
    parts: list[Visual] = [words(message), *([words(" "), words(hint, "$foreground 60%")] if hint else []),
                           *([words(" "), words(details, "$foreground 60%")] if details else [])]
    return TextDialog(title, Stack(*parts), "\n".join(filter(None, (message, hint, details))))


def _places(error: BaseException) -> list[str]:
    """Where in the program it happened, innermost first."""
    frames = [f for f in extract_tb(error.__traceback__) if "interviewer" in Path(f.filename).parts]
    return [f"in {f.name}, {Path(f.filename).name} line {f.lineno}" for f in reversed(frames[-3:])]
