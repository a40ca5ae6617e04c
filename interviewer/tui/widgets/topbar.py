"""The line on top: the modes, and how far the interview is."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content

from interviewer.tui.plain import Plain, joined

MODES = (("compare", "f2", "Compare"), ("interview", "f3", "Interview"), ("draft", "f4", "Draft"),
         ("history", "f8", "History"))


class ModeTab(Plain):
    """One mode; a click goes there."""

    def __init__(self, mode: str, key: str, title: str, *, active: bool) -> None:
        self.mode = mode
        style = "bold" if active else ""
        super().__init__(joined(Content.styled(f"{key} ", "$text-accent"), Content.styled(title, style)),
                         classes="tab -active" if active else "tab")

    async def on_click(self, event: events.Click) -> None:
        """Goes to the mode."""
        event.stop()
        await self.go()

    async def go(self) -> None:
        """Goes to the mode."""
        await self.run_action(f"app.mode('{self.mode}')")


class TopBar(Horizontal):
    """The modes at the left, a few words at the right."""

    def __init__(self, mode: str) -> None:
        super().__init__(id="topbar")
        self.mode = mode
        self._texts = ("", "")

    def compose(self) -> ComposeResult:
        """A tab a mode."""
        keys = {one.binding.id: key for key, one in self.screen.active_bindings.items()}
        for mode, key, title in MODES:
            now = keys.get(f"app.{mode}", key)
            yield ModeTab(mode, now, title, active=mode == self.mode)
        yield Plain(id="context")

    def show(self, text: str, short: str) -> None:
        """Shows other words at the right, the short ones where the others do not fit."""
        self._texts = (text, short)
        for context in self.query("#context").results(Plain):   # none once an interview is closed
            context.show(text if len(text) < context.size.width else short)

    def on_resize(self) -> None:
        """Other room, other words."""
        if self.is_mounted:
            self.call_after_refresh(self.show, *self._texts)


class ProgressLine(Plain):
    """A thin line that fills from left to right."""

    def __init__(self) -> None:
        super().__init__(id="progressline")
        self._share = 0.0

    def fill(self, done: int, to_go: int) -> None:
        """Fills by what is done of what there is."""
        self._share = done / (done + to_go) if done + to_go else 0.0
        self.refresh()

    def render(self) -> Content:
        """As long as the line is wide."""
        width = self.size.width
        full = round(width * self._share)
        return joined(Content.styled("━" * full, "$accent"), Content.styled("─" * (width - full), "$foreground 15%"))
