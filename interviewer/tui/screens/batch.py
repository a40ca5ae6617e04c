"""A page of questions at once, for those who would rather fill in a form than talk."""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from interviewer.language.verdict import counted
from interviewer.tui import saying
from interviewer.tui.dialogs.finding import FindDialog, chosen
from interviewer.tui.messages import QuestionWanted, SlotWanted
from interviewer.tui.screens.page import Page, paged
from interviewer.tui.screens.page_responding import PageRespondingScreen
from interviewer.tui.widgets.fields import Unsent
from interviewer.tui.widgets.form import Form
from interviewer.tui.widgets.outline import outlined, states
from interviewer.tui.widgets.topbar import ProgressLine

if TYPE_CHECKING:
    from interviewer.session import Session

HELP = """\
## A page of questions

The same questions, several at once. An answer is saved when you leave its field; **tab** goes to the next field.
What does not fit is said beside the field, and stays there to be put right.

- **ctrl+n** next page, **ctrl+g** another topic, **escape** back to one question at a time: what you typed comes along.
- **ctrl+t** nobody knows yet, **ctrl+o** leave it to somebody, **ctrl+r** not relevant, **alt+r** will not be answered.
- **f9** takes back the last thing recorded.
"""


class BatchScreen(PageRespondingScreen):
    """The next open questions on one page. `left_at` is the open question the cursor was at when it was left."""

    mode = "interview"
    HELP = HELP
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "Save", id="batch.save", tooltip="Save this answer and go to the next field"),
        Binding("ctrl+n", "next", "Next page", id="batch.next", tooltip="The next questions; what is empty stays open"),
        Binding("ctrl+t", "unknown", "Don't know", id="batch.unknown", tooltip="Nobody here knows yet"),
        Binding("escape", "leave", "One at a time", id="batch.leave",
                tooltip="Back to one question at a time; what is typed stays"),
        Binding("ctrl+g", "goto", "Find", show=False, id="batch.goto",
                tooltip="A page of another topic, or a question alone, by its words"),
        Binding("ctrl+o", "park", "Ask someone", show=False, id="batch.park",
                tooltip="Leave it to somebody, until some day"),
        Binding("ctrl+r", "irrelevant", "Not relevant", show=False, id="batch.irrelevant",
                tooltip="This does not apply, with a reason"),
        Binding("alt+r", "refuse", "Won't answer", show=False, id="batch.refuse",
                tooltip="This will not be answered; it is not asked again"),
        Binding("f9", "undo", "Undo", show=False, id="batch.undo", tooltip="Take back the last thing recorded"),
        Binding("alt+p", "leave", "One at a time", show=False, id="batch.single", tooltip="Back to one at a time"),
    ]

    def __init__(self, session: Session, unsent: MutableMapping[str, Unsent], slot: str | None) -> None:
        """`unsent` holds what was typed and not saved, by question; `slot` is the topic, None for all of them."""
        super().__init__(session, unsent)
        self.slot = slot
        self.left_at: str | None = None

    def body(self) -> ComposeResult:
        """The progress line, what this page is, the slips, what comes after."""
        yield ProgressLine()
        yield Form(id="page")

    async def on_mount(self) -> None:
        """The first page."""
        await self.turn()

    @property
    def page(self) -> Page:
        """What fits on a page now, of what was not shown before."""
        return paged(self.session.questions(), self.slot, self.shown)

    async def turn(self) -> None:
        """Another page in place of this one."""
        page = self.page
        if not page.questions and self.shown:
            self.shown.clear()
            page = self.page
        self.shown.update(q.id for q in page.questions)
        await self.form.put(page.questions, self.unsent)
        self.tell()

    def tell(self) -> None:
        """What the page is, what comes after it, and how far the interview is."""
        self.seen()
        tally, page = self.session.progress, self.page
        slips = [s for s in self.form.slips if not s.withdrawn]
        topic = next((s.title for s in self.session.template.asked if s.id == self.slot), "")
        about = (f"{topic + ': ' if topic else ''}{counted(len(slips), 'question')} on this page. "
                 "An answer is saved when you leave its field; tab goes on.")
        if not self.form.slips:
            about = f"{topic + ': n' if topic else 'N'}othing is open that fits on a page."
        self.form.say(about, page.rest())
        self.query_one(ProgressLine).fill(tally.answered, tally.to_go)
        done = sum(s.settled for s in slips)
        to_go = f"about {tally.to_go} to go" if tally.to_go else "nothing to go"
        self.context(f"a page of questions · {tally.answered} answered · {to_go}", f"{tally.answered} · {to_go}")
        last = self.session.record.last
        self.news(f"{done} of {len(slips)} dealt with on this page", f"saved {saying.clock(last.at, seconds=True)}"
                  if last else "")

    def action_save(self) -> None:
        """Saves what stands in the field with the cursor."""
        slip = self.form.at
        if slip is not None and not slip.save():
            slip.fault("There is no answer here yet.", "ctrl+t says that nobody knows yet; tab leaves it open.")

    async def action_next(self) -> None:
        """The next page; a field with something new in it is saved first, and keeps the page where it does not fit."""
        slip = self.form.at
        offered = slip.field.offered() if slip is not None and slip.changed() else None
        if offered is None or await self.record(offered):
            await self.turn()

    def action_goto(self) -> None:
        """Asks where to go: a topic comes as a page, a question alone."""
        slots = states(self.session.template, self.session.record, self.session.questions())
        dialog = FindDialog(self.session, {s.slot: outlined(s) for s in slots})
        self.app.push_screen(dialog, lambda name: chosen(name, question=self.leave_for, slot=self.turn_to))

    def leave_for(self, question: str | None) -> None:
        """Back to one question at a time, at this one; once, and not from below a dialog."""
        if self.is_active:
            self.left_at = question
            self.dismiss(None)

    def turn_to(self, slot: str | None) -> None:
        """A page of a topic."""
        self.slot = slot
        self.shown.clear()
        self.call_next(self.turn)

    def action_leave(self) -> None:
        """Back to one question at a time, at the question under the cursor."""
        slip = self.form.at
        here = slip is not None and not slip.settled and not slip.withdrawn
        self.leave_for(slip.question.id if slip is not None and here else None)

    def on_question_wanted(self, event: QuestionWanted) -> None:
        """A question was named in the palette: it is shown alone."""
        self.leave_for(event.question)

    def on_slot_wanted(self, event: SlotWanted) -> None:
        """A topic was named in the palette: it is asked one at a time."""
        self.leave_for(None)
