"""While seeds are read and compared."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import ProgressBar
from textual.worker import Worker, WorkerState, get_current_worker

from interviewer.errors import Cancelled
from interviewer.tui.messages import Failed, Opened, OpeningCancelled, StepReported
from interviewer.tui.plain import Plain, line
from interviewer.tui.screens.welcome import promise
from interviewer.tui.start import Plan, Start
from interviewer.tui.widgets.keybar import KeyBar

if TYPE_CHECKING:
    from interviewer.session import Session, Step


class OpeningScreen(Screen[None]):
    """Opens what a plan names in a thread, and shows how far that is. Escape stops it; nothing is recorded then.

    Who is here for the first time reads meanwhile what will happen, and goes on by a key.
    """

    HELP = "## Reading\n\nYour seeds are read and compared. **escape** stops it; nothing is recorded then."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "go_on", "Go on", id="opening.go-on", tooltip="To the interview, as soon as it is open"),
        Binding("escape", "stop", "Stop", id="opening.stop", tooltip="Stop reading; nothing is recorded"),
    ]

    def __init__(self, plan: Plan, start: Start) -> None:
        super().__init__()
        self.plan = plan
        self.open_session = start.open_session
        self.newcomer = start.greet()
        self._waiting: Session | None = None
        self._worker: Worker[None] | None = None

    def compose(self) -> ComposeResult:
        """What is done, how far, and with which file."""
        with Vertical(classes="frame"):
            if self.newcomer:
                yield Plain(promise(), id="promise")
            else:
                yield Plain("interviewer", classes="heading")
            yield Plain(_what(self.plan), id="what")
            yield ProgressBar(total=None, show_eta=False, id="bar")
            yield Plain("", id="step")
        yield KeyBar()

    def on_mount(self) -> None:
        """Begins when the first picture stands."""
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        self._worker = self.read()

    @work(thread=True, exclusive=True, group="open", exit_on_error=False)
    def read(self) -> None:
        """Opens the interview; every step is told, and is a chance to stop."""
        worker = get_current_worker()

        def on_step(step: Step) -> None:
            if worker.is_cancelled:
                raise Cancelled("Stopped. Nothing was recorded.")
            self.post_message(StepReported(step.done, step.total, step.what))

        try:
            session = self.open_session(self.plan, on_step)
        except Cancelled:
            self.app.post_message(OpeningCancelled())
            return
        if worker.is_cancelled:
            session.close()
            self.app.post_message(OpeningCancelled())
        else:
            self.post_message(Opened(session, self.plan))

    def on_opened(self, event: Opened) -> None:
        """Hands the interview on, at once or when the newcomer has read."""
        if self.newcomer:
            event.stop()
            self._waiting = event.session
            self.query_one("#bar").display = False
            self.query_one("#what", Plain).show("It is read and compared.")
            self.query_one("#step", Plain).show("Enter goes on.")
            self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Stops while it reads, goes on afterwards."""
        return {"stop": self._waiting is None, "go_on": self._waiting is not None}.get(action, True)

    def action_go_on(self) -> None:
        """To the interview."""
        session, self._waiting = self._waiting, None
        if session is not None:
            self.app.post_message(Opened(session, self.plan))

    def on_unmount(self) -> None:
        """Leaves nothing open that nobody went on with."""
        if self._waiting is not None:
            self._waiting.close()

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Errors go to the app, which handles them all."""
        if event.state is WorkerState.ERROR and event.worker.error is not None:
            self.app.post_message(Failed(event.worker.error, self.plan))

    def on_step_reported(self, event: StepReported) -> None:
        """Shows how far it is."""
        event.stop()
        self.query_one("#bar", ProgressBar).update(total=event.total or None, progress=event.done)
        place = f"{event.done} of {event.total} · " if event.total else ""
        self.query_one("#step", Plain).show(line(f"{place}{event.what}", width=70))

    def action_stop(self) -> None:
        """Stops at the next step."""
        if self._worker is not None:
            self._worker.cancel()
            self.query_one("#step", Plain).show("stopping …")


def _what(plan: Plan) -> str:
    if plan.seeds:
        named = ", ".join(str(s) for s in plan.seeds[:3]) + (" …" if len(plan.seeds) > 3 else "")
        return f"Reading {named} and comparing with the template."
    return f"Opening {plan.journal}." if plan.journal.exists() else "Beginning without seeds."
