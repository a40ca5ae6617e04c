"""What is done with the questions of a page: answered, left to somebody, refused, taken back."""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from typing import TYPE_CHECKING

from interviewer.errors import AnswerError, UsageError
from interviewer.language.display import clipped
from interviewer.language.verdict import counted
from interviewer.model.entry import Answered, Response
from interviewer.session import responding
from interviewer.tui import saying
from interviewer.tui.dialogs.asking import Said, WordsDialog
from interviewer.tui.dialogs.impact import impact_dialog
from interviewer.tui.messages import Kept, Offered
from interviewer.tui.screens import asking
from interviewer.tui.screens.mode import ModeScreen
from interviewer.tui.screens.page import follow_ups
from interviewer.tui.widgets.fields import Unsent
from interviewer.tui.widgets.form import Form
from interviewer.tui.widgets.slip import Slip

if TYPE_CHECKING:
    from interviewer.session import Session


class PageRespondingScreen(ModeScreen):
    """A screen with a form. `shown` are the questions that were on a page, `unsent` what is typed and not saved."""

    def __init__(self, session: Session, unsent: MutableMapping[str, Unsent]) -> None:
        super().__init__(session)
        self.unsent = unsent
        self.shown: set[str] = set()
        self._half: dict[str, tuple[str, ...]] = {}
        self._labels = saying.labels(session.template)

    @property
    def form(self) -> Form:
        """The slips."""
        return self.query_one(Form)

    def tell(self) -> None:
        """What the page is, what comes after it, and how far the interview is."""

    async def recorded(self) -> None:
        """Slips whose question is not asked any more say so; follow-ups come under what raised them."""
        for slip in self.form.slips:
            self._take_stock(slip)
        raised: list[Slip | None] = []
        for question in follow_ups(self.session.questions()):
            if await self.form.follow_up(question, self.unsent.get(question.id, Unsent())):
                self.shown.add(question.id)
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
