"""Dialogs that say something and ask nothing."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.visual import Visual
from textual.widgets import Button

from interviewer.errors import InterviewerError
from interviewer.tui.dialogs.dialog import Dialog
from interviewer.tui.plain import Stack, words


class TextDialog(Dialog[None]):
    """Something to read."""

    scrolls = True

    def body(self) -> ComposeResult:
        """One button."""
        yield Button("Close", variant="primary", classes="default", compact=True)

    def on_mount(self) -> None:
        """Enter closes."""
        self.query_one(".default").focus()

    @on(Button.Pressed)
    def _pressed(self) -> None:
        self.finish(None)


def fault(error: BaseException, *, title: str = "That did not work") -> TextDialog:
    """The dialog for an error: what happened, what to do next, never a traceback."""
    if isinstance(error, InterviewerError):
        message, hint = error.message, error.hint
    else:
        message = f"Something unexpected happened: {type(error).__name__}. {error}".strip()
        hint = "Everything answered so far is saved. Please report this with what you did before."
    parts: list[Visual] = [words(message)]
    return TextDialog(title, Stack(*parts, words(" "), words(hint, "$foreground 60%")) if hint else Stack(*parts))
