"""The order of what is left to ask, and the reason for it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from interviewer.interview.agenda import Agenda
from interviewer.interview.bank import Topic
from interviewer.interview.finding import passed_over
from interviewer.interview.growing import Way
from interviewer.interview.joining import Joining
from interviewer.interview.reasons import Reason, because
from interviewer.interview.scoping import Scope
from interviewer.interview.tallying import blocking, tally
from interviewer.interview.weighing import Weight
from interviewer.model.question import DEPTHS, Next, Question, Tally


@dataclass(frozen=True)
class Course:
    """The rest of an interview as it looks now."""

    agenda: Agenda

    @cached_property
    def scope(self) -> Scope:
        """The main questions that will be asked."""
        return Scope(self.agenda)

    @cached_property
    def order(self) -> tuple[Question, ...]:
        """The open questions in the order in which they would come."""
        every = [q for slot in self._slots() for q in self.of_slot(slot)]
        closing = self.agenda.bank.closing
        last = sorted((q for q in every if q.id in closing), key=lambda q: closing.index(q.id))
        return (*(q for q in every if q.id not in closing), *last)

    def of_slot(self, slot: str) -> list[Question]:
        """Open questions of one slot: what the last answer raised first, then the rest of its kind, then the others."""
        children = self.agenda.children.get(slot, [])
        last = self.agenda.progress.trail[-1:] or ("",)
        nearest = sorted(children, key=lambda q: (q.parent != last[0], q.raised in ("item", "dispute", "conflict")))
        return [*nearest, *self.scope.within.get(slot, ())]

    def _slots(self) -> Iterator[str]:
        """Slots that have open questions: the topic at hand, then by weight, prerequisites before what needs them."""
        waiting = [s for s in self.scope.weights if s in self.scope.within or s in self.agenda.children]
        waiting.sort(key=self._urgency, reverse=True)
        while waiting:
            ready = (s for s in waiting if not self._held_back(s, waiting))
            slot = next(ready, waiting[0])
            waiting.remove(slot)
            yield slot

    def _urgency(self, slot: str) -> float:
        if slot == self.current:
            return math.inf
        product = self.agenda.bank.template.product
        if any(q.id == product for q in self.scope.within.get(slot, ())):
            return 1e6
        return self.scope.weights[slot].score

    def _held_back(self, slot: str, waiting: Sequence[str]) -> bool:
        if slot == self.current:
            return False
        return any(before in waiting and before != slot for before in self.agenda.bank.topics[slot].slot.after)

    @cached_property
    def current(self) -> str:
        """The slot last talked about."""
        trail = self.agenda.progress.trail
        return trail[-1].split(".", 1)[0] if trail else ""

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
        return tally(self.scope, self.order)

    @property
    def way(self) -> Way:
        """What lies ahead."""
        return Way(self.agenda, self.order, self.tally)
