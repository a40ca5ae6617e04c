"""A page of questions at once, for those who would rather fill in a form than talk."""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from interviewer.errors import AnswerError, UsageError
from interviewer.language.display import clipped
from interviewer.language.verdict import counted
from interviewer.model.entry import Answered, Response
from interviewer.session import responding
from interviewer.tui import saying
from interviewer.tui.dialogs.asking import Said, WordsDialog
from interviewer.tui.dialogs.finding import FindDialog, chosen
from interviewer.tui.dialogs.impact import impact_dialog
from interviewer.tui.messages import Kept, Offered, QuestionWanted, SlotWanted
from interviewer.tui.screens import asking
from interviewer.tui.screens.mode import ModeScreen
from interviewer.tui.screens.page import Page, follow_ups, paged
from interviewer.tui.widgets.fields import Unsent
from interviewer.tui.widgets.form import Form
from interviewer.tui.widgets.outline import outlined, states
from interviewer.tui.widgets.slip import Slip
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


class BatchScreen(ModeScreen):
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
        super().__init__(session)
        self.unsent = unsent
        self.slot = slot
        self.left_at: str | None = None
        self._shown: set[str] = set()
        self._half: dict[str, tuple[str, ...]] = {}
        self._labels = saying.labels(session.template)

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
        return paged(self.session.questions(), self.slot, self._shown)

    @property
    def form(self) -> Form:
        """The slips."""
        return self.query_one(Form)

    async def turn(self) -> None:
        """Another page in place of this one."""
        page = self.page
        if not page.questions and self._shown:
            self._shown.clear()
            page = self.page
        self._shown.update(q.id for q in page.questions)
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

    async def recorded(self) -> None:
        """Slips whose question is not asked any more say so; follow-ups come under what raised them."""
        for slip in self.form.slips:
            self._take_stock(slip)
        raised: list[Slip | None] = []
        for question in follow_ups(self.session.questions()):
            if await self.form.follow_up(question, self.unsent.get(question.id, Unsent())):
                self._shown.add(question.id)
                raised.append(self.form.of(question.id))
        self.tell()
        if raised:
            numbers = ", ".join(s.number for s in raised if s)
            self.news(f"Your answer raises {counted(len(raised), 'question')}: {numbers}")

    def _take_stock(self, slip: Slip) -> None:
        try:
            self.session.question(slip.question.id)
        except UsageError:
            slip.withdraw("not asked any more: an answer above rules it out")
            return
        if slip.withdrawn:
            slip.restore()
        if slip.settled and self.session.record.latest(slip.question.id) is None:
            slip.reopen()

    def on_kept(self, event: Kept) -> None:
        """Remembers what is typed as long as it is not saved."""
        event.stop()
        self.unsent[event.card] = event.unsent

    async def on_offered(self, event: Offered) -> None:
        """Records an answer, or says beside its field why it does not fit."""
        event.stop()
        await self.record(event)

    async def record(self, offered: Offered) -> bool:
        """Records what a field offers; False where it does not fit."""
        slip = self.form.of(offered.question)
        if slip is None or slip.withdrawn:
            return False
        with self.faults():
            try:
                entry = responding.answered(self.session, offered.question, asking.plainest(self.session, offered))
            except AnswerError as error:
                slip.fault(error.message, error.hint)
            else:
                return await self.foresee(slip, entry)
        return False

    async def foresee(self, slip: Slip, entry: Response) -> bool:
        """Records a response; where it changes more than an earlier answer, once that was seen and confirmed."""
        standing = self.session.standing(entry.question)
        impact = self.session.impact(entry) if isinstance(standing, Answered) else None
        if impact is None or impact.nothing:
            await self._done(slip, entry)
            return True

        async def told(way: str | None) -> None:
            if way == "keep":
                await self._done(slip, entry)

        self.app.push_screen(impact_dialog(impact), told)
        return False

    async def _done(self, slip: Slip, entry: Response) -> None:
        with self.faults():
            self.session.keep(entry)
            if isinstance(entry, Answered):
                self.unsent.pop(entry.question, None)
            await self._told(slip, entry)

    async def _told(self, slip: Slip, entry: Response) -> None:
        said = saying.said(entry, self._labels).replace("\n", "; ")
        slip.settle(f"✓ saved: {clipped(said, 40)}" if entry.kind == "answered" else f"✓ {clipped(said, 40)}")
        go_on = slip.has_focus_within
        await self.recorded()
        if go_on:
            self.form.forward(slip)

    async def respond(self, record: Callable[[str], Response]) -> None:
        """Records what is done with the question under the cursor instead of answering it."""
        slip = self.form.at
        if slip is not None and not slip.withdrawn:
            with self.faults():
                await self.foresee(slip, record(slip.question.id))

    def fill_in(self, name: str, dialog: WordsDialog, record: Callable[[str, tuple[str, ...]], Response]) -> None:
        """Asks for words about the question under the cursor; words not saved come back next time."""
        if self.form.at is None:
            return

        async def told(said: Said | None) -> None:
            if said is not None:
                self._half[name] = () if said.done else said.texts
                if said.done:
                    await self.respond(lambda question: record(question, said.texts))

        self.app.push_screen(dialog, told)

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

    async def action_unknown(self) -> None:
        """Nobody here knows yet."""
        await self.respond(lambda question: responding.skipped(self.session, question, "unknown", ""))

    async def action_refuse(self) -> None:
        """The question will not be answered."""
        await self.respond(lambda question: responding.skipped(self.session, question, "refused", ""))

    def action_irrelevant(self) -> None:
        """The question does not apply; asks for the reason."""
        dialog = asking.reason_dialog(self._half.get("reason", ()))
        self.fill_in("reason", dialog, lambda q, texts: responding.skipped(self.session, q, "irrelevant", texts[0]))

    def action_park(self) -> None:
        """Leaves the question to somebody; asks for whom and until when."""
        dialog = asking.park_dialog(self._half.get("park", ()))
        self.fill_in("park", dialog, lambda q, t: responding.parked(self.session, q, t[0], t[1], t[2]))

    async def action_undo(self) -> None:
        """Takes back the last thing that was recorded; its words stay in the field."""
        with self.faults():
            entry = self.session.undo()
            await self.recorded()
            what = saying.told(entry, self._labels) if entry else ""
            self.news(f"Taken back: {what}" if entry else "There is nothing to take back.")

    def action_goto(self) -> None:
        """Asks where to go: a topic comes as a page, a question alone."""
        slots = states(self.session.template, self.session.record, self.session.questions())
        dialog = FindDialog(self.session, {s.slot: outlined(s) for s in slots})
        self.app.push_screen(dialog, lambda name: chosen(name, question=self.leave_for, slot=self.turn_to))

    def leave_for(self, question: str | None) -> None:
        """Back to one question at a time, at this one."""
        self.left_at = question
        self.dismiss(None)

    def turn_to(self, slot: str | None) -> None:
        """A page of a topic."""
        self.slot = slot
        self._shown.clear()
        self.call_next(self.turn)

    def action_leave(self) -> None:
        """Back to one question at a time, at the question under the cursor."""
        slip = self.form.at
        here = slip is not None and not slip.settled and not slip.withdrawn
        self.leave_for(slip.question.id if slip is not None and here else None)

    def on_question_wanted(self, event: QuestionWanted) -> None:
        """A question was named in the palette: it is shown alone."""
        self.dismiss(None)

    def on_slot_wanted(self, event: SlotWanted) -> None:
        """A topic was named in the palette: it is asked one at a time."""
        self.dismiss(None)
