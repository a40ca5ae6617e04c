"""What is done with the question on a card: answered, passed over, left to somebody."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from interviewer.errors import AnswerError
from interviewer.model.entry import Response
from interviewer.tui.dialogs.asking import Said, WordsDialog
from interviewer.tui.messages import Offered
from interviewer.tui.screens import asking
from interviewer.tui.screens.mode import ModeScreen
from interviewer.tui.widgets.card import Card
from interviewer.tui.widgets.fields import Unsent

if TYPE_CHECKING:
    from interviewer.session import Session

GRACE = 0.3
"""Seconds after a new card in which nothing answers it: those keys were meant for the card before."""


class RespondingScreen(ModeScreen):
    """A screen with a card. What was typed and not saved is kept per card while the program runs."""

    def __init__(self, session: Session, clock: Callable[[], float]) -> None:
        super().__init__(session)
        self.clock = clock
        self.card: Card | None = None
        self.unsent: dict[str, Unsent] = {}
        self._half: dict[str, tuple[str, ...]] = {}
        self._born = 0.0

    async def ask(self, question_id: str | None = None) -> None:
        """Shows the named question, else the next one."""

    @property
    def settling(self) -> bool:
        """Is there no card, or has it just come?"""
        return self.card is None or self.clock() - self._born < GRACE

    @property
    def unsaved(self) -> bool:
        """Was something typed that is not saved?"""
        return bool(self.unsent) or (self.card is not None and self.card.changed())

    def keep(self) -> None:
        """Keeps what stands in the card and is not saved."""
        if self.card is not None and self.card.changed():
            self.unsent[self.card.key] = self.card.field.unsent()

    def on_offered(self, event: Offered) -> None:
        """Records an answer, or says beside the field why it does not fit."""
        event.stop()
        if self.settling or self.card is None or event.question != self.card.question.id:
            return
        with self.faults():
            try:
                if event.card:
                    self.session.review(event.card, event.value)
                else:
                    self.session.answer(event.question, asking.plainest(self.session, event))
            except AnswerError as error:
                self.card.fault(error.message, error.hint)
            else:
                self.unsent.pop(self.card.key, None)
                self._done()

    def respond(self, record: Callable[[str], Response]) -> None:
        """Records what is done with the questions on the card instead of answering them."""
        if self.settling or self.card is None:
            return
        with self.faults():
            self.keep()
            for question in self.card.card:
                record(question.id)
            self._done()

    def _done(self) -> None:
        self.card = None
        self.call_next(self.ask)

    def fill_in(self, name: str, dialog: WordsDialog, record: Callable[[str, tuple[str, ...]], Response]) -> None:
        """Asks for words about the question on the card, then records; words not saved come back next time."""
        if self.settling:
            return

        def told(said: Said | None) -> None:
            if said is None:
                return
            self._half[name] = () if said.done else said.texts
            if said.done:
                self.respond(lambda question: record(question, said.texts))

        self.app.push_screen(dialog, told)

    def action_save(self) -> None:
        """Saves what stands in the card."""
        if self.card is not None and not self.settling:
            self.card.save()

    def action_skip(self) -> None:
        """Passes over the question for now; an edited answer stays as it was."""
        if self.card is not None and self.card.editing:
            self.call_next(self.ask)
        else:
            self.respond(lambda question: self.session.skip(question, "later"))

    def action_unknown(self) -> None:
        """Nobody here knows yet."""
        self.respond(lambda question: self.session.skip(question, "unknown"))

    def action_refuse(self) -> None:
        """The question will not be answered."""
        self.respond(lambda question: self.session.skip(question, "refused"))

    def action_irrelevant(self) -> None:
        """The question does not apply; asks for the reason."""
        dialog = asking.reason_dialog(self._half.get("reason", ()))
        self.fill_in("reason", dialog, lambda q, texts: self.session.skip(q, "irrelevant", texts[0]))

    def action_park(self) -> None:
        """Leaves the question to somebody; asks for whom and until when."""
        dialog = asking.park_dialog(self._half.get("park", ()))
        self.fill_in("park", dialog, lambda q, t: self.session.park(q, owner=t[0], due=t[1], note=t[2]))
