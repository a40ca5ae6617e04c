"""What lies ahead in an interview: what its journal adds up to, and the questions that are left."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from datetime import date
from pathlib import Path

from interviewer.errors import JournalError, UsageError
from interviewer.interview.agenda import Agenda
from interviewer.interview.bank import Bank, open_bank
from interviewer.interview.choosing import Course
from interviewer.interview.finding import find
from interviewer.interview.growing import grown
from interviewer.interview.replay import fold
from interviewer.model.coverage import Coverage
from interviewer.model.entry import Answered
from interviewer.model.progress import Progress
from interviewer.model.question import Next, Question, Tally
from interviewer.model.template import Template
from interviewer.session.raising import Rules
from interviewer.store import Journal


class Outlook:
    """What a journal adds up to, and what is left to ask."""

    def __init__(self, store: Journal, path: Path, respondent: str) -> None:
        self.journal = path
        self.respondent = respondent
        self.record = Progress()
        self.today: Callable[[], date] = date.today
        self._store = store
        self._seen = 0
        self._bank: Bank | None = None
        self._rules: Rules | None = None
        self._course: Course | None = None
        self._before: Course | None = None
        self.refresh()

    def refresh(self) -> bool:
        """Takes up what other programs recorded meanwhile. True when there was something."""
        before = self.record
        for seq, entry in self._store.entries(self._seen):
            self._seen, self.record = seq, fold(self.record, entry)
        if self.record is not before:
            self._before, self._course = self._course, None
        return self.record is not before

    @property
    def template(self) -> Template:
        """What the specification must contain."""
        if self.record.template is None:
            raise JournalError(f"{self.journal} holds no interview yet.", "Open it with Session.open.")
        return self.record.template

    @property
    def coverage(self) -> Coverage:
        """What the seeds say about it."""
        if self.record.coverage is None:
            raise JournalError(f"{self.journal} holds no comparison yet.", "Open it with Session.open.")
        return self.record.coverage

    @property
    def progress(self) -> Tally:
        """How far the interview is."""
        return self._noted(self._ahead.tally)

    def _noted(self, tally: Tally) -> Tally:
        """The tally with the reason why it is larger than the one before the last entries, where it is."""
        if self._before is None:
            return tally
        return tally.model_copy(update={"grown": grown(self._before.way, self._ahead.way)})

    @property
    def _ahead(self) -> Course:
        if self._course is None:
            bank = self._bank
            if bank is None or bank.template is not self.template or bank.coverage is not self.coverage:
                self._rules = Rules(self.template)
                bank = self._bank = open_bank(self.template, self.coverage, self._rules.raised)
            self._course = Course(Agenda(bank, self.record))
        return self._course

    def next(self, slot: str | None = None) -> Next:
        """The next question, of one slot if named, with the reason why it is next.

        Raises:
            UsageError: there is no such slot.
        """
        if slot is not None and self.template.slot(slot) is None:
            raise UsageError(f"There is no slot {slot!r}.", _close(slot, [s.id for s in self.template.asked]))
        return self._put(self._ahead.next(slot))

    def more(self) -> Next:
        """A question beyond the depth, about a required slot of which nothing is known; None where there is none."""
        return self._put(self._ahead.more())

    def _put(self, step: Next) -> Next:
        shown = tuple(q for one in step.together if (q := self._shown(one)))
        return step.model_copy(update={"question": self._shown(step.question), "together": shown,
                                       "progress": self._noted(step.progress)})

    def next_question(self) -> Question | None:
        """The next question, None when nothing is left to ask."""
        return self.next().question

    def question(self, question_id: str) -> Question:
        """Any question that exists now; one answered before carries that answer in `previous`.

        Raises:
            UsageError: there is no such question, or its condition does not hold now.
        """
        found = self._shown(find(self._ahead.agenda, question_id))
        if found is None:
            known = [*self.record.responses, *(q.id for q in self._ahead.order)]
            raise UsageError(f"There is no question {question_id!r} at this point.", _close(question_id, known))
        return found

    def questions(self) -> tuple[Question, ...]:
        """The open questions, in the order in which they would come."""
        return tuple(q for question in self._ahead.order if (q := self._shown(question)))

    def _shown(self, question: Question | None) -> Question | None:
        """A question with the answer that was given to it before."""
        latest = self.record.latest(question.id) if question else None
        if question is None or not isinstance(latest, Answered):
            return question
        again = question.raised in (None, "playback") and self._ahead.agenda.stale(question)
        raised = "stale" if again else question.raised
        return question.model_copy(update={"previous": latest.raw, "raised": raised})


def _close(name: str, known: list[str]) -> str:
    close = difflib.get_close_matches(name, known, 3)
    return f"Close to it: {', '.join(close)}." if close else f"There are: {', '.join(known[:12])}."
