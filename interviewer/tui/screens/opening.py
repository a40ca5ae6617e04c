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
from interviewer.tui.start import OpenSession, Plan
from interviewer.tui.widgets.keybar import KeyBar

if TYPE_CHECKING:
    from interviewer.session import Step


class OpeningScreen(Screen[None]):
    """Opens what a plan names in a thread, and shows how far that is. Escape stops it; nothing is recorded then."""

    HELP = "## Reading\n\nYour seeds are read and compared. **escape** stops it; nothing is recorded then."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "stop", "Stop", id="opening.stop", tooltip="Stop reading; nothing is recorded"),
    ]

    def __init__(self, plan: Plan, open_session: OpenSession) -> None:
        super().__init__()
        self.plan = plan
        self.open_session = open_session
        self._worker: Worker[None] | None = None

    def compose(self) -> ComposeResult:
        """What is done, how far, and with which file."""
        with Vertical(classes="frame"):
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
            self.app.post_message(Opened(session, self.plan))

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
