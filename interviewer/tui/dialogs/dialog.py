"""The frame all dialogs share."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.visual import Visual

from interviewer.tui.plain import Plain
from interviewer.tui.widgets.keybar import KeyBar

T = TypeVar("T")


class Dialog(ModalScreen[T]):
    """A question in a frame above the screen; escape closes it and changes nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "Close", id="dialog.close", tooltip="Close this and change nothing"),
        Binding("f1", "app.help", "Help", show=False, id="dialog.help", tooltip="The keys of this dialog"),
        Binding("ctrl+p", "app.command_palette", "Everything", show=False, id="dialog.palette",
                tooltip="Every action by its name"),
    ]

    def __init__(self, title: str, text: str | Visual = "") -> None:
        super().__init__()
        self.heading = title
        self.text = text
        self._finished = False

    def compose(self) -> ComposeResult:
        """Title, text, then whatever the dialog asks."""
        with Vertical(classes="frame"):
            yield Plain(self.heading, classes="heading")
            if self.text:
                with VerticalScroll(classes="text", can_focus=self.scrolls):
                    yield Plain(self.text)
            yield from self.body()
        yield KeyBar()

    scrolls = False
    """Does the text take the focus, so that keys scroll it?"""

    def body(self) -> ComposeResult:
        """What stands under the text."""
        yield from ()

    def finish(self, result: T | None) -> None:
        """Dismisses with a result, once: keys typed fast may come again while the dialog goes."""
        if self.is_active and not self._finished:
            self._finished = True
            self.dismiss(result)

    def action_close(self) -> None:
        """Closes with None."""
        self.finish(None)
