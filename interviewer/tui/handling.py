"""What handles alike on every screen, with an interview or without: keys, themes, help, palette, errors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, ClassVar

from textual.actions import ActionParseResult
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widget import Widget

from interviewer.errors import InterviewerError
from interviewer.tui import themes
from interviewer.tui.start import Start
from interviewer.tui.stylesheet import ParsedOnce
from interviewer.tui.widgets.topbar import ModeTab

if TYPE_CHECKING:
    from textual.command import Provider


def named() -> type[Provider]:
    """What the palette finds by name; loaded when the palette is opened."""
    from interviewer.tui.commands import Named

    return Named


class HandledApp(App[int]):
    """An application with keys and theme of the settings, help and a palette of every action."""

    COMMANDS = App.COMMANDS | {named}
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", "Help", id="app.help", tooltip="What this screen is for, and its keys"),
        Binding("alt+j", "jump", "Jump", show=False, id="app.jump", tooltip="A letter at everything that takes keys"),
        Binding("ctrl+p", "command_palette", "Everything", id="app.palette", tooltip="Every action by its name"),
        Binding("ctrl+q", "quit", "Quit", priority=True, id="app.quit", tooltip="Leave; everything answered is saved"),
    ]

    def __init__(self, start: Start) -> None:
        super().__init__()
        self.start = start
        for theme in themes.OWN:
            self.register_theme(theme)
        # Nothing shows yet that would have to be drawn in other colours.
        self.set_reactive(App.theme, themes.DARK.name)
        self.stylesheet = ParsedOnce(self.get_css_variables())

    def on_mount(self) -> None:
        """Keys, theme and motion of the settings."""
        self.set_keymap(self.start.keys)
        if self.start.theme in self.available_themes:
            self.theme = self.start.theme
        if not self.start.motion:
            self.animation_level = "none"

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every key of the screen in front, then what Textual brings along."""
        from interviewer.tui.commands import actions

        yield from actions(screen)
        yield from (c for c in super().get_system_commands(screen) if c.title not in ("Quit", "Keys"))

    async def run_action(
        self, action: str | ActionParseResult, default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Does it, unless what is to do it does not stand on the screen yet, or does not any more."""
        owner, _, _ = self._parse_action(action, default_namespace or self, namespaces)
        there = owner is self or (owner.is_attached and isinstance(owner, Widget) and owner.is_mounted)
        return there and await super().run_action(action, default_namespace, namespaces)

    def action_command_palette(self) -> None:
        """Opens the palette. It has no id: the last one may still be on its way out."""
        from interviewer.tui.commands import Palette

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette())

    def search_themes(self) -> None:
        """Opens the palette of themes."""
        from textual.theme import ThemeProvider

        from interviewer.tui.commands import Palette

        self.push_screen(Palette(providers=[ThemeProvider], placeholder="A theme"))

    def action_help(self) -> None:
        """Shows what the screen in front is for, and its keys."""
        from interviewer.tui.dialogs.helping import HelpDialog

        if not isinstance(self.screen, HelpDialog):
            self.push_screen(HelpDialog(self.screen, self.start.keys))

    def action_jump(self) -> None:
        """Shows a letter at everything that takes keys, and goes where the next letter says."""
        from interviewer.tui.jumping import JumpScreen, targets

        if not self.screen.is_modal:
            self.push_screen(JumpScreen(targets(self.screen)), self._jump)

    async def _jump(self, widget: Widget | None) -> None:
        if isinstance(widget, ModeTab):
            await widget.go()
        elif widget is not None and widget.is_attached:
            widget.focus()

    @contextmanager
    def faults(self) -> Iterator[None]:
        """Whatever a person can cause or meet becomes a dialog."""
        try:
            yield
        except InterviewerError as error:
            from interviewer.tui.dialogs import ready

            self.push_screen(ready.fault(error))
