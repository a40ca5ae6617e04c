"""An interview to be looked at: everything about it that records nothing."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from copy import copy
from datetime import date
from pathlib import Path
from typing import Any

from interviewer.errors import AnswerError, JournalError, UsageError
from interviewer.interview.agenda import Agenda
from interviewer.interview.bank import Bank, open_bank
from interviewer.interview.checking import Asked, check
from interviewer.interview.choosing import Course
from interviewer.interview.finding import find
from interviewer.interview.replay import fold, replay
from interviewer.model.answer import Chosen, Items, Picked, Value
from interviewer.model.coverage import Coverage
from interviewer.model.entry import Answered, Entry
from interviewer.model.progress import Progress
from interviewer.model.question import FollowUpKind, Next, Question, Tally
from interviewer.model.template import Template
from interviewer.session.raising import Rules
from interviewer.store import Journal

MAX_DECLINING = 20
"""Words of an answer that may be taken as nothing but "I do not know"."""

class Interview:
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
        self.refresh()

    def refresh(self) -> bool:
        """Takes up what other programs recorded meanwhile. True when there was something."""
        before = self.record
        for seq, entry in self._store.entries(self._seen):
            self._seen, self.record = seq, fold(self.record, entry)
        if self.record is not before:
            self._course = None
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
        return self._ahead.tally

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
            raise UsageError(f"There is no slot {slot!r}.", _close(slot, [s.id for s in self.template.slots]))
        step = self._ahead.next(slot)
        return step.model_copy(update={"question": self._shown(step.question)})

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
        raised = question.raised or ("stale" if self._ahead.agenda.stale(question) else None)
        return question.model_copy(update={"previous": latest.raw, "raised": raised})

    def check(self, question_id: str, value: Any) -> Value:
        """What an answer would mean. Nothing is recorded.

        Raises:
            AnswerError: it does not fit; the hint says what would.
            UsageError: there is no such question.
        """
        question = self.question(question_id)
        before = self.record.answer(question_id)
        items = before.value.items if before and isinstance(before.value, Items) else ()
        return check(Asked(question, self.today(), items, self.record.numbers.get(question_id, 0)), value)

    def declines(self, question: Question, value: Any) -> FollowUpKind | None:
        """Does somebody say that they do not know (`dont-know`) or will not tell (`refusal`) instead of answering?

        Only a short answer says no more than that; in a longer one it is part of what is said.
        """
        if not isinstance(value, str) or len(value.split()) > MAX_DECLINING or question.id == self.template.product:
            return None
        if question.kind not in ("short", "text") and self._takes(question.id, value):
            return None
        return self._rules.declined(value) if self._rules else None

    def _takes(self, question_id: str, value: str) -> bool:
        """Is the value one of those the question is made for, not just words?"""
        try:
            checked = self.check(question_id, value)
        except AnswerError:
            return False
        if isinstance(checked, Items):
            return len(checked.items) > 1
        if isinstance(checked, Chosen):
            return bool(checked.values)
        return not isinstance(checked, Picked) or bool(checked.items)

    def foreseen(self, *entries: Entry) -> Interview:
        """The interview as it would be with some entries more. Nothing is recorded."""
        ahead = copy(self)
        ahead.record, ahead._course = replay(entries, self.record), None
        return ahead

    def entries(self) -> tuple[Entry, ...]:
        """Everything that was recorded, oldest first; `record.undone` names what no longer counts."""
        return tuple(self.record.entries.values())


def _close(name: str, known: list[str]) -> str:
    close = difflib.get_close_matches(name, known, 3)
    return f"Close to it: {', '.join(close)}." if close else f"There are: {', '.join(known[:12])}."
