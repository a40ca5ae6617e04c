"""An interview to be looked at: everything about it that records nothing."""

from __future__ import annotations

import difflib
from functools import partial
from typing import Any

from interviewer.errors import UsageError
from interviewer.interview.checking import Asked, check
from interviewer.interview.checking.decided import decided
from interviewer.interview.choosing import EVERYBODY
from interviewer.interview.finding import find
from interviewer.interview.growing import grown
from interviewer.interview.retelling import retelling
from interviewer.model.answer import Items, Value
from interviewer.model.entry import Answered, Response
from interviewer.model.question import DECIDED, Next, Question, Tally
from interviewer.model.retelling import Retelling
from interviewer.session.replayed import Replayed
from interviewer.session.typed import Typed, usual_folder

_AS_RAISED = ("playback", *DECIDED, "reason")
"""What stays what it is where it is asked again: it is answered anew, not confirmed."""


class Interview(Replayed):
    """Asks and looks at answers; records nothing."""

    @property
    def typed(self) -> Typed:
        """What the respondent typed and has not answered with yet; an answer to its question makes it forgotten."""
        return Typed(usual_folder(), next(iter(self.record.entries), ""), self.respondent)

    @property
    def progress(self) -> Tally:
        """How far the interview is."""
        return self._noted(self.ahead.tally)

    def _noted(self, tally: Tally) -> Tally:
        """The tally with the reason why it is larger than the one before the last entries, where it is."""
        if self._before is None:
            return tally
        return tally.model_copy(update={"grown": grown(self._before.way, self.ahead.way)})

    def next(self, slot: str | None = None) -> Next:
        """The next question, of one slot if named, with the reason why it is next.

        Raises:
            UsageError: there is no such slot.
        """
        if slot is not None and self.template.slot(slot) is None:
            raise UsageError(f"There is no slot {slot!r}.", _close(slot, [s.id for s in self.template.asked]))
        return self._put(self.ahead.next(slot))

    def more(self) -> Next:
        """A question beyond the depth, about a required slot of which nothing is known; None where there is none."""
        return self._put(self.ahead.more())

    def _put(self, step: Next) -> Next:
        together = tuple(q for one in step.together if (q := self._shown(one)))
        return step.model_copy(update={"question": self._shown(step.question), "together": together,
                                       "progress": self._noted(step.progress)})

    def retelling(self) -> Retelling:
        """Everything that was said, to be read back before the draft."""
        return retelling(self.template, self.record, self.ahead.tally.blocking)

    def next_question(self) -> Question | None:
        """The next question, None when nothing is left to ask."""
        return self.next().question

    def question(self, question_id: str) -> Question:
        """Any question that exists now; one answered before carries that answer in `previous`.

        Raises:
            UsageError: there is no such question, or its condition does not hold now.
        """
        found = self._shown(find(self.agenda, question_id))
        if found is None:
            known = [*self.record.responses, *(q.id for q in self.ahead.order)]
            raise UsageError(f"There is no question {question_id!r} at this point.", _close(question_id, known))
        return found

    def questions(self) -> tuple[Question, ...]:
        """The open questions, in the order in which they would come."""
        return tuple(q for question in self.ahead.order if (q := self._shown(question)))

    def _shown(self, question: Question | None) -> Question | None:
        """A question with the answer that was given to it before, and with whom it was put to."""
        if question is None:
            return None
        changes: dict[str, Any] = {}
        put = self.record.put_to(question.id, self.respondent) or self.record.left_to(question.id, self.respondent)
        if put:
            changes = {"put_to": put.to or EVERYBODY, "due": put.due}
        before = self.standing(question.id)
        if isinstance(before, Answered):
            changes |= {"previous": before.raw, "proposed": None}
            if self.agenda.stale(question) and question.raised not in _AS_RAISED:
                changes["raised"] = "stale"
        return question.model_copy(update=changes) if changes else question

    def check(self, question_id: str, value: Any) -> Value:
        """What an answer would mean. Nothing is recorded.

        Raises:
            AnswerError: it does not fit; the hint says what would.
            UsageError: there is no such question.
        """
        question = self.question(question_id)
        if question.raised == "dispute" and question.parent:
            return decided(Asked(question, self.today()), value, partial(self.check, question.parent))
        before = self.record.answer(question_id)
        items = before.value.items if before and isinstance(before.value, Items) else ()
        return check(Asked(question, self.today(), items, self.record.numbers.get(question_id, 0)), value)

    def standing(self, question_id: str) -> Response | None:
        """What the respondent finds where a question was dealt with before.

        Of one that was put to everybody only their own: whoever sees what the others said says the same.
        """
        if self.record.put_to(question_id, self.respondent):
            return None
        return self.record.latest(question_id)


def _close(name: str, known: list[str]) -> str:
    close = difflib.get_close_matches(name, known, 3)
    return f"Close to it: {', '.join(close)}." if close else f"There are: {', '.join(known[:12])}."
