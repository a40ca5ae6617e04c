"""What is done with the question on the card, from a key or an offer to the entry in the journal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual.events import Key, Paste

from interviewer.errors import AnswerError
from interviewer.model.entry import Answered, Response
from interviewer.session import responding
from interviewer.tui.dialogs.asking import Said, WordsDialog
from interviewer.tui.dialogs.impact import impact_dialog
from interviewer.tui.dialogs.people import Named, assign_dialog
from interviewer.tui.messages import Kept, LeftEmpty, Offered
from interviewer.tui.screens import asking
from interviewer.tui.screens.mode import ModeScreen
from interviewer.tui.screens.unfinished import TICK, Unfinished
from interviewer.tui.widgets.card import Card
from interviewer.tui.widgets.fields import Unsent
from interviewer.tui.widgets.fields.field import command

if TYPE_CHECKING:
    from interviewer.session import Session

GRACE = 0.3
"""Seconds after a new card in which nothing answers it: those keys were meant for the card before."""


class RespondingScreen(ModeScreen):
    """A screen with a card. What an edit changes beside the answer is shown before it is recorded."""

    def __init__(self, session: Session, clock: Callable[[], float]) -> None:
        super().__init__(session)
        self.clock = clock
        self.card: Card | None = None
        self.unsent = Unfinished(session)
        self.blank = Unsent()
        """What stood in the card before anything was typed."""
        self.stood = Unsent()
        """What stood in the card when it came or was last put aside."""
        self.born = 0.0
        self.wanted = False
        """Was the card asked for by name, or the first? Then what is typed at once is meant for it."""
        self._half: dict[str, tuple[str, ...]] = {}

    def on_mount(self) -> None:
        """What is typed is kept on disk now and then."""
        self.set_interval(TICK, self.unsent.look)

    def on_unmount(self) -> None:
        """The program ends: what waits is kept."""
        self.unsent.write()

    async def ask(self, question_id: str | None = None) -> None:
        """Shows the named question, else the next one."""

    @property
    def settling(self) -> bool:
        """Is there no card, or has it just come?"""
        return self.card is None or self.clock() - self.born < GRACE

    def early(self, event: Key | Paste) -> bool:
        """Is it a letter, a number, a line or words meant for the card before this one? Says so."""
        text = isinstance(event, Paste) or (
            not command(event) and (event.is_printable or event.key in ("enter", "backspace", "delete")))
        if self.wanted or not text or self.clock() - self.born >= GRACE:
            return False
        self.news("That was typed before this question came, and is not taken.")
        return True

    @property
    def unsaved(self) -> bool:
        """Was something typed that is not saved?"""
        return bool(self.unsent) or (self.card is not None and self.card.changed())

    def put_aside(self) -> None:
        """Keeps what was typed in the card for when its question comes again; a page may have kept other words."""
        card = self.card
        if card is None or (unsent := card.field.unsent()) == self.stood:
            return
        self.stood = unsent
        if unsent == self.blank:
            self.unsent.pop(card.key, None)
        else:
            self.unsent[card.key] = unsent

    def on_kept(self, event: Kept) -> None:
        """Keeps what is typed, for the next time too should the program end."""
        event.stop()
        if self.card is not None and event.card == self.card.key:
            self.put_aside()

    def on_offered(self, event: Offered) -> None:
        """Records an answer, or says beside the field why it does not fit."""
        event.stop()
        if self.settling or self.card is None or event.question != self.card.question.id:
            return
        with self.faults():
            try:
                entries = self._said(event)
            except AnswerError as error:
                self.card.fault(error.message, error.hint)
            else:
                self.foresee(*entries)

    def _said(self, event: Offered) -> Sequence[Response]:
        """The answer as an entry; verdicts on quotes as one for each question on the card."""
        if event.card:
            return responding.reviewed(self.session, event.card, event.value)
        return (responding.answered(self.session, event.question, asking.plainest(self.session, event)),)

    def action_agree(self) -> None:
        """Takes what the card proposes."""
        if self.card is not None and self.card.question.proposed:
            self.on_offered(Offered(self.card.question.id, "ok", "ok"))

    def on_left_empty(self, event: LeftEmpty) -> None:
        """A question that may stay unanswered does."""
        event.stop()
        self.action_skip()

    def respond(self, made: Callable[[str], Response]) -> None:
        """Records what is done with the questions on the card instead of answering them."""
        if self.settling or self.card is None:
            return
        with self.faults():
            self.put_aside()
            self.foresee(*responding.in_one_go([made(q.id) for q in self.card.card]), keep=True)

    def foresee(self, *entries: Response, keep: bool = False) -> None:
        """Records responses; where one changes more than an earlier answer, once that was seen and confirmed.

        `keep`: what is typed in the card stays for the next time.
        """
        standing = self.session.standing(entries[0].question)
        impact = self.session.impact(entries[0]) if isinstance(standing, Answered) and len(entries) == 1 else None
        if impact is None or impact.nothing:
            self._record(*entries, keep=keep)
            return

        def told(way: str | None) -> None:
            if way == "keep":
                self._record(*entries, keep=keep)

        self.app.push_screen(impact_dialog(impact), told)

    def _record(self, *entries: Response, keep: bool) -> None:
        with self.faults():
            self.session.keep(*entries)
            if not keep and self.card is not None:
                self.unsent.pop(self.card.key, None)
            self.card = None
            self.call_next(self.ask)

    def fill_in(self, name: str, dialog: WordsDialog, made: Callable[[str, tuple[str, ...]], Response]) -> None:
        """Asks for words about the question on the card, then records; words not saved come back next time."""
        if self.settling:
            return
        card = self.card

        def told(said: Said | None) -> None:
            if said is None:
                return
            meant = said.done and self.card is card
            self._half[name] = () if meant else said.texts
            if meant:
                self.respond(lambda question: made(question, said.texts))

        self.app.push_screen(dialog, told)

    def action_save(self) -> None:
        """Saves what stands in the card."""
        if self.card is not None and not self.settling:
            self.card.save()

    def action_unknown(self) -> None:
        """Nobody here knows yet."""
        self.respond(lambda question: responding.skipped(self.session, question, "unknown", ""))

    def action_refuse(self) -> None:
        """The question will not be answered."""
        self.respond(lambda question: responding.skipped(self.session, question, "refused", ""))

    def action_skip(self) -> None:
        """Passes over the question for now; an edited answer stays as it was."""
        if self.card is not None and self.card.editing:
            self.call_next(self.ask)
        else:
            self.respond(lambda question: responding.skipped(self.session, question, "later", ""))

    def action_irrelevant(self) -> None:
        """The question does not apply; asks for the reason."""
        dialog = asking.reason_dialog(self._half.get("reason", ()))
        self.fill_in("reason", dialog, lambda q, texts: responding.skipped(self.session, q, "irrelevant", texts[0]))

    def action_park(self) -> None:
        """Leaves the question to somebody; asks for whom and until when."""
        dialog = asking.park_dialog(self._half.get("park", ()))
        self.fill_in("park", dialog, lambda q, t: responding.parked(self.session, q, t[0], t[1], t[2]))

    def action_assign(self) -> None:
        """Puts the questions on the card to one person or to everybody; asks to whom."""
        if self.settling or self.card is None:
            return
        card = self.card.card

        def told(to: Named | None) -> None:
            if to is not None:
                with self.faults():
                    put = [responding.assigned(self.session, q.id, to.name, to.due) for q in card]
                    self.put_aside()
                    self.session.keep(*responding.in_one_go(put))
                    self.card = None
                    self.call_next(self.ask)

        self.app.push_screen(assign_dialog(self.session, card[0]), told)
