"""Jump mode: a letter at everything that takes keys; the letter goes there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.geometry import Offset, Region, Size
from textual.screen import ModalScreen, Screen
from textual.widget import Widget

from interviewer.tui.plain import Plain
from interviewer.tui.widgets.topbar import ModeTab

LETTERS = "asdfghjklqwertzuiopyxcvbnm"


class JumpScreen(ModalScreen[Widget]):
    """The screen before it with letters on it; dismissed with where to go."""

    HELP = "## Jump\n\nPress a letter to go where it stands; **escape** stays where you were."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "Stay", id="jump.close", tooltip="Back to where you were"),
    ]

    def __init__(self, targets: Mapping[str, Widget]) -> None:
        super().__init__()
        self.targets = targets
        self._gone = False
        self._room: Size | None = None

    def compose(self) -> ComposeResult:
        """A letter each, where its target begins."""
        for letter, widget in self.targets.items():
            mark = Plain(f" {letter} ", classes="jump")
            mark.styles.offset = _inside(widget.region).offset
            yield mark

    def on_key(self, event: events.Key) -> None:
        """Goes where the letter stands; any other key stays."""
        if event.key != "escape":
            event.stop()
            self._go(self.targets.get(event.key))

    def on_click(self) -> None:
        """A click stays."""
        self._go(None)

    def on_resize(self, event: events.Resize) -> None:
        """Letters stand elsewhere after a resize."""
        self._room = self._room or event.size
        if event.size != self._room:
            self._go(None)

    def action_close(self) -> None:
        """Stays."""
        self._go(None)

    def _go(self, widget: Widget | None) -> None:
        if self.is_active and not self._gone:
            self._gone = True
            self.dismiss(widget)


def _inside(region: Region) -> Region:
    return Region.from_offset(Offset(max(0, region.x), max(0, region.y)), region.size)


def targets(screen: Screen[object]) -> dict[str, Widget]:
    """What can be gone to from here, by letter, from the top left to the bottom right."""
    return dict(zip(LETTERS, sorted(_seen(screen), key=lambda w: (w.region.y, w.region.x)), strict=False))


def _seen(screen: Screen[object]) -> Iterator[Widget]:
    whole = screen.size.region
    for widget in screen.query("*"):
        inside = bool(widget.region) and whole.contains(*_inside(widget.region).offset)
        if inside and widget.is_on_screen and (widget.focusable or isinstance(widget, ModeTab)):
            yield widget
