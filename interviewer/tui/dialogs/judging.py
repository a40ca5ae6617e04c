"""The quotes of one slot, judged outside the interview: the same card of quotes, in a dialog."""

from __future__ import annotations

from textual.app import ComposeResult

from interviewer.model.question import Question
from interviewer.tui.dialogs.dialog import Dialog
from interviewer.tui.messages import Offered, Typed
from interviewer.tui.widgets.fields import Unsent
from interviewer.tui.widgets.fields.played import PlaybackField


class JudgingDialog(Dialog[Offered | Unsent]):
    """Dismissed with the verdicts once every quote has one, else with what was said so far, to be kept."""

    def __init__(self, question: Question, before: Unsent) -> None:
        super().__init__(question.title, question.ask)
        self.field = PlaybackField(question, before)
        self.add_class("reading")

    def body(self) -> ComposeResult:
        """The quotes."""
        yield self.field

    def on_mount(self) -> None:
        """On the first quote."""
        self.field.begin()

    def on_offered(self, event: Offered) -> None:
        """All are judged."""
        event.stop()
        self.finish(event)

    def on_typed(self, event: Typed) -> None:
        """Nobody else needs to know."""
        event.stop()

    def action_close(self) -> None:
        """Leaves; what was said so far comes back next time."""
        self.finish(self.field.unsent())
