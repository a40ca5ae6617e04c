"""What was done with the questions so far, as it stands now."""

from __future__ import annotations

from dataclasses import dataclass

from interviewer.interview.bank import Bank, Topic
from interviewer.model.answer import Item, Items, Reviewed
from interviewer.model.entry import Answered, Skipped
from interviewer.model.progress import Progress
from interviewer.model.question import Depth, Question

GIVE_UP = 2
"""So many don't-knows end a slot: the rest of it is an open question."""


@dataclass(frozen=True)
class Standing:
    """The bank seen through one progress. Everything here is cheap and none of it is kept."""

    bank: Bank
    progress: Progress

    @property
    def depth(self) -> Depth:
        """How far this interview goes."""
        return self.progress.depth

    def given_up(self, slot: str) -> bool:
        """Did the slot end because nobody here knows?"""
        latest = (done[-1] for done in self.progress.responses.of(slot).values())
        return sum(isinstance(r, Skipped) and r.reason == "unknown" for r in latest) >= GIVE_UP

    def items(self, list_id: str) -> tuple[Item, ...]:
        """Items of a list as answered; empty while it is not."""
        answer = self.progress.answer(list_id)
        return answer.value.items if answer and isinstance(answer.value, Items) else ()

    def verdict(self, topic: Topic) -> str:
        """What was said of the quotes played back: `yes`, `no` when one of them is wrong, empty while open."""
        answer = self.progress.answer(topic.playback.id) if topic.playback else None
        if answer is None or not isinstance(answer.value, Reviewed):
            return ""
        return "no" if any(v.verdict == "no" for v in answer.value.verdicts) else "yes"

    def settled(self, question: Question) -> bool:
        """Was something done with the question that still stands?"""
        return question.id in self.progress.responses and not self.stale(question)

    def stale(self, question: Question) -> bool:
        """Was it answered when question or evidence were others?"""
        latest = self.progress.latest(question.id)
        return isinstance(latest, Answered) and bool(latest.basis) and latest.basis != question.basis
