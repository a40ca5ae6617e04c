"""The order of what is left to ask."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from interviewer.interview.agenda import Agenda
from interviewer.interview.finding import find
from interviewer.interview.scoping import Scope
from interviewer.model.question import DECIDED, Question

_MINE = 1e3
"""Added to the weight of a slot with questions for the role that the respondent answers for."""


@dataclass(frozen=True)
class Ordering:
    """The questions that are left, one after the other."""

    agenda: Agenda

    @cached_property
    def scope(self) -> Scope:
        """The main questions that will be asked."""
        return Scope(self.agenda)

    @cached_property
    def order(self) -> tuple[Question, ...]:
        """The open questions in the order in which they would come.

        First why something was just decided, then what was put to this respondent, then edits of a draft that came
        back; last of all but what looks back on everything, what others answer for, which is merely offered.
        """
        put = self.put_to_me
        own = {q.id for q in put}
        rest = [q for slot in self._slots() for q in self.of_slot(slot) if q.id not in own]
        said = self.agenda.progress.here
        reasons = [q for q in rest if q.raised == "reason" and q.parent == said]
        edits = [q for q in rest if q.raised == "edited"]
        rest = [q for q in rest if q not in reasons and q not in edits]
        offered = {q.id for q in rest if self._offered(q)} if self.agenda.answering else set()
        closing = self.agenda.bank.closing
        last = sorted((q for q in rest if q.id in closing), key=lambda q: closing.index(q.id))
        rest = [q for q in rest if q.id not in closing]
        own_turn = (*reasons, *put, *edits, *(q for q in rest if q.id not in offered))
        return (*own_turn, *(q for q in rest if q.id in offered), *last)

    def _offered(self, question: Question) -> bool:
        """Does somebody else answer for it? What the respondent's own answer raised is theirs."""
        above = self.agenda.progress.answer(question.parent or "") if "~" in question.id else None
        return bool(self.agenda.others(question.whom)) and (above is None or above.by != self.agenda.respondent)

    @cached_property
    def put_to_me(self) -> tuple[Question, ...]:
        """Questions that were put to this respondent, alone or with everybody, and wait for the answer."""
        progress, respondent = self.agenda.progress, self.agenda.respondent
        put = (find(self.agenda, question) for question in progress.assigned
               if progress.put_to(question, respondent))
        return tuple(q for q in put if q)

    @cached_property
    def elsewhere(self) -> int:
        """How many questions wait for other people."""
        progress = self.agenda.progress
        left = [q for q in progress.assigned if progress.left_to(q, self.agenda.respondent)]
        return sum(find(self.agenda, q) is not None for q in left)

    def of_slot(self, slot: str) -> list[Question]:
        """Open questions of one slot: what the last answer raised first, then the rest of its kind, then the others.

        Of each kind those for which the respondent answers come first. What the thing is called comes before all else.
        """
        agenda = self.agenda
        last = agenda.progress.here
        nearest = sorted(agenda.parts.of[slot].children, key=lambda q: (
            q.parent != last, q.raised in ("item", *DECIDED), not agenda.mine(q.whom)))
        mains = sorted(self.scope.within.get(slot, ()), key=lambda q: bool(agenda.answering) and (
            not agenda.mine(q.whom)))
        named = next((n for n, q in enumerate(mains, 1) if q.id == agenda.bank.template.product), 0)
        return [*mains[:named], *nearest, *mains[named:]]

    def _slots(self) -> Iterator[str]:
        """Slots that have open questions: the topic at hand, then by weight, prerequisites before what needs them."""
        waiting = [s for s in self.scope.weights if s in self.scope.within or self.agenda.parts.of[s].children]
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
        return self.scope.weights[slot].score + (_MINE if self._mine(slot) else 0)

    def _mine(self, slot: str) -> bool:
        """Does the slot have an open question for which this respondent answers?"""
        if not self.agenda.answering:
            return False
        return any(self.agenda.mine(q.whom) for q in self.scope.within.get(slot, ()))

    def _held_back(self, slot: str, waiting: Mapping[str, None]) -> bool:
        if slot == self.current:
            return False
        return any(before in waiting and before != slot for before in self.agenda.bank.topics[slot].slot.after)

    @cached_property
    def current(self) -> str:
        """The slot last talked about, as far as it concerns this respondent."""
        progress, respondent = self.agenda.progress, self.agenda.respondent
        latest = progress.latest(progress.here)
        if progress.roles.get(respondent) and latest and latest.by != respondent:
            return ""   # whoever has a role begins with what is theirs
        return progress.here.partition(".")[0]
