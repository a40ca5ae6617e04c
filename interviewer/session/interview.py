"""An interview to be looked at: everything about it that records nothing."""

from __future__ import annotations

from copy import copy
from typing import Any, Self

from interviewer.errors import AnswerError
from interviewer.interview.checking import Asked, check
from interviewer.interview.replay import replay
from interviewer.interview.retelling import retelling
from interviewer.model.answer import Chosen, Items, Picked, Value
from interviewer.model.entry import Entry
from interviewer.model.question import FollowUpKind, Question
from interviewer.model.retelling import Retelling
from interviewer.session.outlook import Outlook

MAX_DECLINING = 20
"""Words of an answer that may be taken as nothing but "I do not know"."""


class Interview(Outlook):
    """What was said in an interview, and what something said now would mean."""

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

    def foreseen(self, *entries: Entry) -> Self:
        """The interview as it would be with some entries more. Nothing is recorded."""
        ahead = copy(self)
        ahead.record, ahead._course, ahead._before = replay(entries, self.record), None, self._ahead
        return ahead

    def entries(self) -> tuple[Entry, ...]:
        """Everything that was recorded, oldest first; `record.undone` names what no longer counts."""
        return tuple(self.record.entries.values())

    def retelling(self) -> Retelling:
        """Everything that was said, to be read back before the draft."""
        return retelling(self.template, self.record, self._ahead.tally.blocking)
