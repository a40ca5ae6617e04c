"""What was done with the questions so far, as it stands now."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from interviewer.interview.bank import Bank, Topic
from interviewer.model.answer import Item, Items, Reviewed
from interviewer.model.entry import Answered, Skipped
from interviewer.model.progress import Progress, deciding
from interviewer.model.question import Depth, Question, Role, Whom

GIVE_UP = 2
"""So many don't-knows end a slot: the rest of it is an open question."""


@dataclass(frozen=True)
class Standing:
    """The bank seen through one progress by one respondent. Everything here is cheap and none of it is kept."""

    bank: Bank
    progress: Progress
    respondent: str = ""

    @property
    def depth(self) -> Depth:
        """How far this interview goes."""
        return self.progress.depth

    def given_up(self, slot: str) -> bool:
        """Did the slot end because nobody here knows?"""
        latest = (self.progress.latest(q) for q in self.progress.responses.of(slot) if not deciding(q))
        return sum(isinstance(r, Skipped) and r.reason == "unknown" for r in latest) >= GIVE_UP

    def items(self, list_id: str) -> tuple[Item, ...]:
        """Items of a list as answered; empty while it is not."""
        answer = self.progress.answer(list_id)
        return answer.value.items if answer and isinstance(answer.value, Items) else ()

    def verdict(self, topic: Topic) -> str:
        """What was said of the quotes played back: `yes`, `no` where none of them holds, empty while open.

        A quote that does not hold is only left out: what else was accepted or corrected still says what the slot is.
        """
        answer = self.progress.answer(topic.playback.id) if topic.playback else None
        if answer is None or not isinstance(answer.value, Reviewed):
            return ""
        return "no" if all(v.verdict == "no" for v in answer.value.verdicts) else "yes"

    def settled(self, question: Question) -> bool:
        """Is there nothing for this respondent to do: something that stands was done, or another one is to do it?"""
        if question.id in self.progress.assigned and self.progress.left_to(question.id, self.respondent):
            return True
        return question.id in self.progress.responses and not self.stale(question)

    @cached_property
    def answering(self) -> dict[Role, tuple[str, ...]]:
        """Who answers for each role that somebody took."""
        found: dict[Role, tuple[str, ...]] = {}
        for name, roles in self.progress.roles.items():
            for role in roles:
                found[role] = (*found.get(role, ()), name)
        return found

    def mine(self, whom: Whom) -> bool:
        """Does this respondent answer for the role?"""
        return whom != "anybody" and self.respondent in self.answering.get(whom, ())

    def others(self, whom: Whom) -> tuple[str, ...]:
        """Who else answers for the role, where this respondent does not."""
        return () if whom == "anybody" or self.mine(whom) else self.answering.get(whom, ())

    def stale(self, question: Question) -> bool:
        """Was it answered when question or evidence were others, and not passed over since?"""
        done = self.progress.responses.get(question.id)
        if not done or done[-1].basis == question.basis:
            return False
        if question.raised == "reason":
            return True
        latest = self.progress.latest(question.id)
        return isinstance(latest, Answered) and bool(latest.basis) and latest.basis != question.basis
