"""How far an interview is, and what still blocks a usable draft."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from interviewer.interview.agenda import Agenda
from interviewer.interview.bank import Topic
from interviewer.interview.joining import Joining
from interviewer.interview.part import WORDY
from interviewer.interview.scoping import Scope
from interviewer.model.progress import deciding
from interviewer.model.question import DEPTHS, Question, QuestionDefinition, Tally

FOLLOW_UP_RATE, ANSWERS_BEFORE = 0.25, 8
"""Follow-ups that an answer in own words is expected to raise, and how many answers of this interview weigh as much
as that expectation."""
LIKELY_ITEMS, LISTS_BEFORE = 3, 2
"""Items that a list is expected to have, and how many lists of this interview weigh as much."""


def tally(scope: Scope, open_now: Sequence[Question], elsewhere: int = 0) -> Tally:
    """Counts, with these questions open and those that their answers are expected to raise.

    `elsewhere` wait for other people.
    """
    done, expected = sum((deeds.done for deeds in scope.agenda.parts.deeds), Counter[str]()), Expected(scope.agenda)
    raised = sum(expected.from_answer(q) for questions in scope.within.values() for q in questions)
    return Tally(
        answered=done["answered"], open=len(open_now), parked=done["parked"], skipped=done["skipped"],
        elsewhere=elsewhere, to_go=Joining(scope.agenda, open_now).steps() + math.ceil(raised),
        blocking=tuple(t.slot.title for t in blocking(scope)),
    )


@dataclass(frozen=True)
class Expected:
    """What answers are expected to raise, from what those so far have raised."""

    agenda: Agenda

    @cached_property
    def rate(self) -> float:
        """Follow-ups an answer in own words."""
        deeds = [part.deeds for part in self.agenda.parts.of.values()]
        said, dealt = sum(d.wordy for d in deeds), sum(d.raised for d in deeds)
        still = sum("~" in q.id and not deciding(q.id) for part in self.agenda.parts.of.values() for q in part.children)
        return (FOLLOW_UP_RATE * ANSWERS_BEFORE + dealt + still) / (ANSWERS_BEFORE + said)

    @cached_property
    def items(self) -> float:
        """Items a list."""
        lists = [listed for part in self.agenda.parts.of.values() for listed in part.lists]
        return (LIKELY_ITEMS * LISTS_BEFORE + sum(lists)) / (LISTS_BEFORE + len(lists))

    def from_answer(self, question: Question) -> float:
        """Questions that the answer to a question is expected to raise."""
        found = self.agenda.bank.main(question.id)
        rate = self.rate if question.kind in WORDY else 0.0
        return rate + (self._about_items(found[1]) if found and found[1].each else 0)

    def _about_items(self, definition: QuestionDefinition) -> float:
        depth = self.agenda.depth
        inner = [d for d in definition.each if d.when is None and DEPTHS.index(d.depth) <= DEPTHS.index(depth)]
        asked: int = getattr(definition.detail, depth)
        return len(inner) * min(asked, self.items)


def blocking(scope: Scope) -> tuple[Topic, ...]:
    """Required slots about which nothing is known, but those of a closing question that was put already."""
    put = {q.split(".", 1)[0] for q in scope.agenda.bank.closing if q in scope.agenda.progress.responses}
    return tuple(t for t in scope.topics if t.slot.id not in put and _blocks(scope, t))


def _blocks(scope: Scope, topic: Topic) -> bool:
    if not topic.slot.required or topic.slot.id in scope.agenda.parts.known:
        return False
    return topic.status == "missing" or scope.agenda.verdict(topic) == "no"
