"""The keys that matter, in the last line: one widget however many there are, and never more than fit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual import events
from textual.app import App
from textual.binding import Binding
from textual.content import Content
from textual.screen import Screen
from textual.style import Style

from interviewer.tui.plain import Plain, joined

FEW = 60
"""Columns below which only the palette stands at the right."""


class KeyBar(Plain):
    """Keys of what has the focus and of the screen at the left, keys that hold everywhere at the right.

    A click on a key does what the key does. Where there is no room the last ones at the left are left out: the
    command palette has them all.
    """

    def __init__(self) -> None:
        super().__init__(classes="keybar")

    def on_mount(self) -> None:
        """Listens for other keys."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed, immediate=True)

    def _changed(self, _: Screen[object]) -> None:
        if self.is_attached and self.app.app_focus:
            self.refresh()

    def _keys(self) -> tuple[list[Content], list[Content]]:
        own: list[Content] = []
        everywhere: list[Content] = []
        told: set[str] = set()
        for active in self.screen.active_bindings.values():
            binding = active.binding
            if binding.show and active.enabled and binding.action not in told:
                told.add(binding.action)
                (everywhere if isinstance(active.node, App) else own).append(self._key(binding))
        return own, everywhere

    def _key(self, binding: Binding) -> Content:
        key = Content.styled(f" {self.app.get_key_display(binding)}", "$text-accent bold")
        what = Content.styled(f" {binding.description} ", "$foreground 70%")
        return joined(key, what).stylize(Style.from_meta({"key": binding.key}))

    def render(self) -> Content:
        """As many keys as fit."""
        width = self.size.width
        own, everywhere = self._keys()
        right = joined(*_fitting(everywhere if width >= FEW else everywhere[-1:], width))
        left = joined(*_fitting(own, width - right.cell_length))
        return joined(left, " " * max(0, width - left.cell_length - right.cell_length), right)

    def on_click(self, event: events.Click) -> None:
        """Does what the key does."""
        key = event.style.meta.get("key")
        if key:
            event.stop()
            self.app.simulate_key(key)


def _fitting(keys: Sequence[Content], width: int) -> Iterator[Content]:
    for key in keys:
        width -= key.cell_length
        if width < 0:
            return
        yield key
