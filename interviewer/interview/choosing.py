"""The next question, and the reason for it."""

from __future__ import annotations

from functools import cached_property

from interviewer.interview.bank import Topic
from interviewer.interview.finding import passed_over
from interviewer.interview.growing import Way
from interviewer.interview.joining import Joining
from interviewer.interview.ordering import Ordering
from interviewer.interview.reasons import Reason, because
from interviewer.interview.tallying import blocking, tally
from interviewer.interview.weighing import Weight
from interviewer.model.question import DEPTHS, Next, Question, Tally

EVERYBODY = "everybody"
"""In place of a name: the question was put to each respondent."""


class Course(Ordering):
    """The rest of an interview as it looks now."""

    def next(self, slot: str | None = None) -> Next:
        """The next question (of that slot, also one beyond the depth or passed over), and why."""
        question = self._of(slot) if slot else next(iter(self.order), None)
        return self._put(question, slot or "")

    def more(self) -> Next:
        """A question beyond the depth about a required slot of which nothing is known, and why."""
        empty = sorted(blocking(self.scope), key=lambda t: self.scope.weights[t.slot.id].score, reverse=True)
        found = ((topic, self._untouched(topic)) for topic in empty)
        topic, question = next(((t, q) for t, q in found if q), (None, None))
        return self._put(question, topic.slot.id if topic else "")

    def _untouched(self, topic: Topic) -> Question | None:
        """An open question of a slot; one that only deeper interviews ask where nobody was asked about the slot yet."""
        mains = self.agenda.mains(topic)
        dealt = any(q.id in self.agenda.progress.responses for q in mains if q.id != self.agenda.bank.template.product)
        left = self.scope.open[topic.slot.id] if dealt else [q for q in mains if not self.agenda.settled(q)]
        return min(left, key=self._depth, default=None)

    def _depth(self, question: Question) -> tuple[int, int]:
        found = self.agenda.bank.main(question.id)
        return DEPTHS.index(found[1].depth) if found else 0, -question.impact

    def _put(self, question: Question | None, asked_for: str) -> Next:
        why = because(Reason(self.agenda, question, self._weight(question), self.tally, self.scope.within, asked_for))
        together = () if asked_for else Joining(self.agenda, self.order).joined(question)
        return Next(question=question, together=together, because=why, progress=self.tally)

    def _weight(self, question: Question | None) -> Weight | None:
        return self.scope.weights[question.slot] if question else None

    def _of(self, slot: str) -> Question | None:
        beyond = [q for q in self.scope.open.get(slot, ()) if q not in self.scope.within.get(slot, ())]
        return next(iter([*self.of_slot(slot), *beyond, *passed_over(self.agenda, slot)]), None)

    @cached_property
    def tally(self) -> Tally:
        """How far the interview is."""
        return tally(self.scope, self.order, self.elsewhere)

    @property
    def way(self) -> Way:
        """What lies ahead."""
        return Way(self.agenda, self.order, self.tally)
