"""The order of what is left to ask, and the reason for it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from interviewer.interview.agenda import Agenda
from interviewer.interview.finding import passed_over
from interviewer.interview.reasons import Reason, because
from interviewer.interview.scoping import Scope
from interviewer.interview.tallying import tally
from interviewer.interview.weighing import Weight
from interviewer.model.question import Next, Question, Tally


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
        return tuple(q for slot in self._slots() for q in self.of_slot(slot))

    def of_slot(self, slot: str) -> list[Question]:
        """Open questions of one slot: what the last answer raised first, then the rest of its kind, then the others."""
        children = self.agenda.children.get(slot, [])
        last = self.agenda.progress.here
        nearest = sorted(children, key=lambda q: (q.parent != last, q.raised in ("item", "dispute", "conflict")))
        return [*nearest, *self.scope.within.get(slot, ())]

    def _slots(self) -> Iterator[str]:
        """Slots that have open questions: the topic at hand, then by weight, prerequisites before what needs them."""
        waiting = [s for s in self.scope.weights if s in self.scope.within or s in self.agenda.children]
        waiting.sort(key=self._urgency, reverse=True)
        left = dict.fromkeys(waiting)
        while left:
            ready = (s for s in left if not self._held_back(s, left))
            slot = next(ready, None) or next(iter(left))
            del left[slot]
            yield slot

    def _urgency(self, slot: str) -> float:
        if slot == self.current:
            return math.inf
        product = self.agenda.bank.template.product
        if any(q.id == product for q in self.scope.within.get(slot, ())):
            return 1e6
        return self.scope.weights[slot].score

    def _held_back(self, slot: str, waiting: Mapping[str, None]) -> bool:
        if slot == self.current:
            return False
        return any(before in waiting and before != slot for before in self.agenda.bank.topics[slot].slot.after)

    @cached_property
    def current(self) -> str:
        """The slot last talked about."""
        return self.agenda.progress.here.partition(".")[0]

    def next(self, slot: str | None = None) -> Next:
        """The next question (of that slot, also one beyond the depth or passed over), and why."""
        question = self._of(slot) if slot else next(iter(self.order), None)
        why = because(Reason(self.agenda, question, self._weight(question), self.tally, self.scope.within, slot or ""))
        return Next(question=question, because=why, progress=self.tally)

    def _weight(self, question: Question | None) -> Weight | None:
        return self.scope.weights[question.slot] if question else None

    def _of(self, slot: str) -> Question | None:
        beyond = [q for q in self.scope.open.get(slot, ()) if q not in self.scope.within.get(slot, ())]
        return next(iter([*self.of_slot(slot), *beyond, *passed_over(self.agenda, slot)]), None)

    @cached_property
    def tally(self) -> Tally:
        """How far the interview is."""
        return tally(self.scope, len(self.order))
