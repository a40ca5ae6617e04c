"""How far an interview is, and what still blocks a usable draft."""

from __future__ import annotations

import math
from collections import Counter

from interviewer.interview.bank import Topic
from interviewer.interview.scoping import Scope
from interviewer.model.question import DEPTHS, Depth, Question, QuestionDefinition, Tally

FOLLOW_UP_RATE = 0.25
"""Follow-ups that an answer in own words is expected to raise."""
LIKELY_ITEMS = 3
"""Items that a list is expected to have."""
_WORDY = ("short", "text", "list")


def tally(scope: Scope, open_now: int, elsewhere: int = 0) -> Tally:
    """Counts, with `open_now` questions open and those that their answers are expected to raise.

    `elsewhere` wait for other people.
    """
    done = sum((deeds.done for deeds in scope.agenda.parts.deeds), Counter[str]())
    raised = sum(_raised(scope, q) for questions in scope.within.values() for q in questions)
    return Tally(
        answered=done["answered"], open=open_now, parked=done["parked"], skipped=done["skipped"], elsewhere=elsewhere,
        to_go=open_now + math.ceil(raised), blocking=tuple(t.slot.title for t in scope.topics if _blocks(scope, t)),
    )


def _raised(scope: Scope, question: Question) -> float:
    """How many questions the answer to a question is expected to raise."""
    found = scope.agenda.bank.main(question.id)
    rate = FOLLOW_UP_RATE if question.kind in _WORDY else 0.0
    return rate + (_about_items(found[1], scope.agenda.depth) if found and found[1].each else 0)


def _about_items(definition: QuestionDefinition, depth: Depth) -> int:
    inner = [d for d in definition.each if d.when is None and DEPTHS.index(d.depth) <= DEPTHS.index(depth)]
    asked: int = getattr(definition.detail, depth)
    return len(inner) * min(asked, LIKELY_ITEMS)


def _blocks(scope: Scope, topic: Topic) -> bool:
    """Is nothing known about a required slot?"""
    if not topic.slot.required or topic.slot.id in scope.agenda.parts.known:
        return False
    return topic.status == "missing" or scope.agenda.verdict(topic) == "no"
