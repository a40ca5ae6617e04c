"""The interview: the conversation so far, and one card."""

from __future__ import annotations

from asyncio import Lock
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType

from interviewer.model.entry import Answered
from interviewer.model.question import Next
from interviewer.tui import saying
from interviewer.tui.dialogs.finding import FindDialog, chosen
from interviewer.tui.dialogs.reading import SeedDialog
from interviewer.tui.dialogs.retelling import CONFIRM, RetellingDialog
from interviewer.tui.dialogs.telling import TextDialog
from interviewer.tui.messages import Composed, ExchangeChosen, SlotChosen
from interviewer.tui.screens import asking
from interviewer.tui.screens.batch import BatchScreen
from interviewer.tui.screens.ending import ending
from interviewer.tui.screens.responding import RespondingScreen
from interviewer.tui.widgets.card import Card, key_of
from interviewer.tui.widgets.conversation import Conversation
from interviewer.tui.widgets.desk import Desk
from interviewer.tui.widgets.fields import Unsent, before
from interviewer.tui.widgets.outline import outlined, states
from interviewer.tui.widgets.topbar import ProgressLine

if TYPE_CHECKING:
    from interviewer.session import Session


class InterviewScreen(RespondingScreen):
    """One question at a time, or one card of quotes; `beyond` is True once somebody asked for more than the depth.

    What was typed and not saved is kept per card, and comes back after the program ended however it did.
    """

    mode = "interview"
    HELP = asking.HELP
    BINDINGS: ClassVar[list[BindingType]] = asking.BINDINGS

    def __init__(self, session: Session, clock: Callable[[], float]) -> None:
        super().__init__(session, clock)
        self.slot: str | None = None
        self.beyond = False
        self._asked = ""
        self._putting = Lock()
        self._labels = saying.labels(session.template)
        self._drafts = 0

    def body(self) -> ComposeResult:
        """The progress line and the desk."""
        yield ProgressLine()
        yield Desk()

    async def recorded(self) -> None:
        """Keeps the card where its question stands as it was, else asks anew.

        Somebody else at the keys begins with what is theirs, unless something is half typed here. What is half typed
        stays under the fingers also when somebody answers the same question from elsewhere.
        """
        self._labels = saying.labels(self.session.template)
        half = self.card is not None and self.card.changed()
        same = half or self._asked == self.session.respondent
        if self.card is not None and same and (self.card.question in self.session.questions() or (
                half and self.session.record.latest(self.card.question.id) is not None)):
            self.tell()
        else:
            await self.ask()

    async def ask(self, question_id: str | None = None) -> None:
        """Shows the named question, else the next one: of the chosen slot while it has any."""
        async with self._putting:   # keys of the app and messages of the screen may ask at the same time
            self.put_aside()
            with self.faults():
                step = self._upcoming()
                if question_id:
                    step = Next(question=self.session.question(question_id), because="", progress=step.progress)
                card = self._card(step) if step.question else None
                await self._put(card, wanted=bool(question_id) or not self._asked)
            self._asked = self.session.respondent
            self.tell()

    async def _put(self, card: Card | None, *, wanted: bool) -> None:
        """A card in place of the one before; until it stands there is none to act on."""
        self.card, self.wanted, self.born = None, wanted, self.clock()
        await self.query_one(Desk).put(card or ending(self.session))
        self.card, self.born = card, self.clock()

    def _upcoming(self) -> Next:
        """The next question: of the chosen slot while it has any, then any, then those beyond the depth."""
        step = self.session.next(self.slot)
        if step.question is None and self.slot is not None:
            self.slot = None
            step = self.session.next()
        return self.session.more() if step.question is None and self.beyond else step

    def _card(self, step: Next) -> Card:
        question = step.card[0]
        standing = self.session.standing(question.id)
        answered = standing if isinstance(standing, Answered) else None
        first = before(question, answered) if answered else Unsent()
        editing = answered is not None and question.raised != "stale"
        following = asking.following(self.session.record, question.id) if editing else 0
        unsent = self.unsent.get(key_of(step.card), first)
        self.blank, self.stood = first, unsent
        asked = {q.id for q in step.card}
        return Card(step.card, step.because, unsent, editing=editing, following=following,
                    others=self.session.agenda.others(question.whom),
                    notes=[note for note in self.session.record.noted if note.question in asked])

    def tell(self) -> None:
        """Conversation, outline, progress and draft as they are now."""
        session, tally = self.session, self.session.progress
        self.seen()
        current = self.card.question.slot if self.card else ""
        slots = states(session.template, session.record, session.questions())
        self.query_one(Desk).tell(asking.exchanges(session.record, self._labels), slots, current)
        self.query_one(ProgressLine).fill(tally.answered, tally.to_go)
        to_go = f"about {tally.to_go} to go" if tally.to_go else "nothing to go"
        short = f"{tally.answered} answered · {to_go}"
        self.context(f"{session.record.depth} · {short}", short)
        last = session.record.last
        saved = f"saved {saying.clock(last.at, seconds=True)}" if last else ""
        saved = saved if tally.grown else f"{session.respondent} answers · {saved}"
        found = self.card is not None and self.card.key in self.unsent.found
        told = ("typed before, not saved yet" if found else "", tally.grown, self.card.field.hint if self.card else "")
        self.news(" · ".join(part for part in told if part), saved)
        if self.has_class("-wide"):
            self._drafts += 1
            self.compose_draft(self._drafts)

    @work(thread=True, exclusive=True, group="preview", exit_on_error=False)
    def compose_draft(self, serial: int) -> None:
        """Computes the draft beside the interview."""
        self.post_message(Composed(self.session.draft(), serial))

    def on_composed(self, event: Composed) -> None:
        """Shows the draft unless a later one is on its way."""
        if event.serial == self._drafts:
            self.query_one(Desk).preview(event.spec)

    def on_resize(self) -> None:
        """A terminal that became wide has room for the draft."""
        if self.is_mounted and self.has_class("-wide") and not self._drafts:
            self._drafts += 1
            self.compose_draft(self._drafts)

    def on_exchange_chosen(self, event: ExchangeChosen) -> None:
        """Shows an earlier question with its answer."""
        self._show(event.question)

    def on_slot_chosen(self, event: SlotChosen) -> None:
        """Goes on with a slot."""
        self.go_to(event.slot)

    def go_to(self, slot: str | None) -> None:
        """Asks about a slot first, where something of it is open."""
        if slot is None:
            return
        with self.faults():
            step = self.session.next(slot)
            if step.question is None:
                self.news(step.because, "alt+d: how deep")
                return
            self.slot = slot
            self.call_next(self.ask)

    def action_back(self) -> None:
        """One question back in the conversation; again: one more."""
        trail = self.session.record.trail
        at = trail.index(self.card.question.id) if self.card and self.card.question.id in trail else len(trail)
        if at:
            self.call_next(self.ask, trail[at - 1])
        else:
            self.news("This is the first question.")

    def action_undo(self) -> None:
        """Takes back the last thing that was recorded and shows its question with the words that stood there."""
        if self.settling and self.card is not None:
            return
        with self.faults():
            entry = self.session.undo()
            if entry is None:
                self.news("There is nothing to take back.")
                return
            question = None if entry.together else getattr(entry, "question", None)
            if isinstance(entry, Answered) and question:
                self.put_aside()
                self.unsent[entry.question] = before(self.session.question(entry.question), entry)
            what = "what was said on one card" if entry.together else saying.told(entry, self._labels)
            self.call_next(self._undone, question, what)

    async def _undone(self, question: str | None, what: str) -> None:
        self.card = None
        await self.ask(question)
        self.news(f"Taken back: {what}")

    def action_more(self) -> None:
        """Shows the example and all quotes, or hides them."""
        if self.card is not None:
            self.card.reveal()

    def action_read_back(self) -> None:
        """Reads everything back, to be confirmed or corrected line by line."""

        def told(way: str | None) -> None:
            if way == CONFIRM:
                with self.faults():
                    entry = self.session.confirm()
                    self.call_next(self._confirmed, saying.told(entry, self._labels))
            elif way:
                self.call_next(self.ask, way)

        self.app.push_screen(RetellingDialog(self.session.retelling(), self._labels), told)

    async def _confirmed(self, what: str) -> None:
        await self.recorded()
        self.news(f"You {what}. The draft says so.")

    def action_beyond(self) -> None:
        """Asks about required parts of which nothing is known, beyond the depth."""
        self.beyond = True
        self.call_next(self.ask)

    def action_open_seed(self) -> None:
        """Shows the quote on the card where it stands in its seed."""
        quote = self.card.quote if self.card else None
        if quote is None:
            self.news("The seeds say nothing near this.")
        else:
            self.app.push_screen(SeedDialog(self.session, quote.seed, quote.place, quote.quote))

    def action_why(self) -> None:
        """Says why this question is next."""
        if self.card is not None:
            self.app.push_screen(TextDialog("Why this question now", asking.reasons(self.card, self.session.progress)))

    def action_goto(self) -> None:
        """Asks where to go: a topic, an open question, an answer."""
        slots = states(self.session.template, self.session.record, self.session.questions())
        dialog = FindDialog(self.session, {s.slot: outlined(s) for s in slots})
        self.app.push_screen(dialog, lambda name: chosen(name, question=self._show, slot=self.go_to))

    def _show(self, question_id: str) -> None:
        self.call_next(self.ask, question_id)

    def action_batch(self) -> None:
        """Shows the open questions as a page; what is typed goes along and comes back."""
        self.put_aside()
        self.card = None   # its words stand on the page now
        page = BatchScreen(self.session, self.unsent, self.slot)
        self.app.push_screen(page, lambda _: self.call_next(self.ask, page.left_at))

    def action_leave(self) -> None:
        """From an edited answer to the open question, else between card and conversation. Nothing typed is lost."""
        conversation = self.query_one(Conversation)
        if self.card is not None and self.card.editing:
            self.call_next(self.ask)
        elif conversation.has_focus and self.card is not None:
            self.query_one(Desk).look(back=False)
            self.card.field.begin()
        else:
            self.query_one(Desk).look(back=True)
            conversation.focus()

    def action_scroll_card(self, lines: int) -> None:
        """Scrolls the card, whatever has the focus."""
        if self.card is not None:
            self.card.scroll_relative(y=lines, animate=False)
