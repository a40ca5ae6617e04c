"""What the four modes share."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.timer import Timer
from textual.worker import Worker, WorkerState

from interviewer.errors import InterviewerError
from interviewer.session.redoing import redo
from interviewer.tui.dialogs.telling import fault
from interviewer.tui.messages import Failed, Recorded
from interviewer.tui.plain import Plain, Sides, line
from interviewer.tui.widgets.keybar import KeyBar
from interviewer.tui.widgets.topbar import TopBar

if TYPE_CHECKING:
    from interviewer.session import Session

SECONDS_BETWEEN_LOOKS = 1.0
"""What one program records another shows within two seconds."""

class ModeScreen(Screen[None]):
    """One mode of an open interview: the bar on top, its own body, one line of news, the footer."""

    mode: ClassVar[str]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("alt+u", "redo", "Redo", show=False, id="mode.redo", tooltip="Bring back what was taken back last"),
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-slim"), (60, "-narrow"), (100, "-medium"), (150, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-tiny"), (16, "-short"), (20, "-tall")]

    def __init__(self, session: Session) -> None:
        super().__init__(classes="mode")
        self.session = session
        self._seen = ""
        self._looking: Timer | None = None

    def compose(self) -> ComposeResult:
        """Bar, body, news, footer."""
        yield TopBar(self.mode)
        yield from self.body()
        yield Plain(id="news")
        yield KeyBar()

    def body(self) -> ComposeResult:
        """What this mode shows."""
        yield from ()

    async def on_screen_resume(self) -> None:
        """Takes up what other modes and programs recorded."""
        if self._looking is None:
            self._looking = self.set_interval(SECONDS_BETWEEN_LOOKS, self.take_up)
        self._look()
        last = self.session.record.last
        if last is not None and last.id != self._seen:
            self._seen = last.id
            await self.recorded()

    async def take_up(self) -> None:
        """Takes up what other programs recorded, and says whose it is; not below another screen."""
        if self.is_active and self._look() and (last := self.session.record.last) is not None:
            self._seen = last.id
            await self.recorded()
            what = getattr(last, "ask", "")
            self.news(f"{last.by} was here too: {what}" if what else f"{last.by} was here too.")

    def _look(self) -> bool:
        """Whether other programs recorded something."""
        try:
            return self.session.refresh()
        except InterviewerError as error:
            self.news(error.message)
            return False

    async def on_recorded(self, event: Recorded) -> None:
        """Something was recorded from outside, by the app."""
        event.stop()
        await self.recorded()
        if event.news:
            self.news(event.news)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Errors of workers go to the app, which handles them all."""
        if event.state is WorkerState.ERROR and event.worker.error is not None:
            self.app.post_message(Failed(event.worker.error))

    async def recorded(self) -> None:
        """Shows the interview as it is now: the journal grew since this mode last looked."""

    async def action_redo(self) -> None:
        """Brings back what was taken back last."""
        with self.faults():
            entry = redo(self.session)
            await self.recorded()
            what = getattr(entry, "ask", "") or (entry.kind if entry else "")
            self.news(f"Back again: {what}" if entry else "There is nothing to bring back.")

    @contextmanager
    def faults(self) -> Iterator[None]:
        """Whatever a person can cause or meet becomes a dialog."""
        try:
            yield
        except InterviewerError as error:
            self.app.push_screen(fault(error))

    def seen(self) -> None:
        """This mode shows everything recorded so far."""
        last = self.session.record.last
        self._seen = last.id if last else ""

    def news(self, text: str, right: str = "") -> None:
        """Says something in the line above the footer."""
        self.query_one("#news", Plain).show(Sides(line(text), line(right, "$foreground 60%")))

    def context(self, text: str, short: str = "") -> None:
        """Says something at the right of the bar on top; `short` where the terminal is narrow."""
        self.query_one(TopBar).show(text, short or text)
