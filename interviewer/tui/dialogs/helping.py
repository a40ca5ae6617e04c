"""Help for the screen in front: what it is for, then every key that works in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Markdown

from interviewer.tui.commands import keys, renamed
from interviewer.tui.dialogs.dialog import Dialog
from interviewer.tui.plain import Hanging, Plain, Stack, words


class HelpDialog(Dialog[None]):
    """Something to read that arrow and page keys scroll, at any size of the terminal."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,f1", "close", "Close", show=False, id="help.close", tooltip="Back to where you were"),
    ]

    def __init__(self, screen: Screen[object], changed: Mapping[str, str]) -> None:
        """`changed`: keys of the settings, by id."""
        heading, _, about = renamed(screen, changed).strip().partition("\n")
        super().__init__(heading.lstrip("# "))
        self.about = about
        self.rows = [Hanging(f"{key:>12}  ", words(f"{title}: {tooltip}" if tooltip else title))
                     for key, title, tooltip in keys(screen)]
        self.add_class("reading")

    def body(self) -> ComposeResult:
        """What it is for, and the keys."""
        with VerticalScroll(classes="help"):
            if self.about:
                yield Markdown(self.about)
            yield Plain(Stack(*self.rows))

    def on_mount(self) -> None:
        """Keys scroll at once."""
        self.query_one(".help").focus()
