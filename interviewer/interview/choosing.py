"""The order of what is left to ask, the reason for it, and how far it is to the end."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from interviewer.interview.agenda import Agenda
from interviewer.interview.bank import Topic
from interviewer.interview.reasons import Reason, because
from interviewer.interview.weighing import Weight, signals_in, weigh
from interviewer.model.entry import Answered
from interviewer.model.question import DEPTHS, Depth, Next, Question, QuestionDefinition, Tally

BUDGET: dict[Depth, float] = {"quick": 8, "standard": 24, "deep": math.inf}
"""Main questions an interview asks; follow-ups and questions about items of a list come on top. Except at quick, every
required slot gets one, whatever the budget."""
_FLOOR = 2
PLAYBACK_COST = 0.5
"""A card of quotes is one key, not a question to think about."""
FOLLOW_UP_RATE = 0.25
"""Follow-ups that an answer in own words is expected to raise."""
_WORDY = ("short", "text", "list")


@dataclass(frozen=True)
class Course:
    """The rest of an interview as it looks now."""

    agenda: Agenda

    @cached_property
    def weights(self) -> dict[str, Weight]:
        """What every slot weighs now."""
        signals = signals_in(self.agenda)
        return {t.slot.id: weigh(self.agenda, t, signals) for t in self._topics}

    @property
    def _topics(self) -> list[Topic]:
        return list(self.agenda.bank.topics.values())

    @cached_property
    def _open(self) -> dict[str, list[Question]]:
        return {t.slot.id: self.agenda.open_mains(t) for t in self._topics}

    @cached_property
    def scope(self) -> dict[str, list[Question]]:
        """Main questions that fall within the depth, by slot; the rest becomes open questions of the draft."""
        left = BUDGET[self.agenda.depth] - self._spent()
        chosen: set[str] = set()
        floor = _FLOOR if self.agenda.depth != "quick" else 0
        for rank, question in sorted(self._ranked(), key=lambda pair: pair[0]):
            cost = _cost(question)
            if cost <= left or rank[0] <= floor or self.agenda.stale(question):
                left -= cost
                chosen.add(question.id)
        within = {slot: [q for q in questions if q.id in chosen] for slot, questions in self._open.items()}
        return {slot: questions for slot, questions in within.items() if questions}

    def _spent(self) -> float:
        dealt = (q for q in self.agenda.progress.responses if "~" not in q and q.count(".") == 1)
        return sum(PLAYBACK_COST if q.endswith(".playback") else 1 for q in dealt)

    def _ranked(self) -> Iterator[tuple[tuple[int, float, int], Question]]:
        """Questions with their rank: the product, what others hang on, one a required slot, then by weight.

        What continues an answer within a slot ranks with the floor: asking "any?" and not "which?" helps nobody.
        """
        order, product = 0, self.agenda.bank.template.product
        for topic in self._topics:
            questions = self._open[topic.slot.id]
            fresh = topic.slot.required and not any(
                q.id in self.agenda.progress.responses for q in topic.questions if q.id != product)
            first = max(questions, key=lambda q: q.impact, default=None)
            for question in questions:
                order += 1
                score = self.weights[topic.slot.id].score * question.impact
                bound = (fresh and question is first) or question.id in self.agenda.bank.continuing
                floor = _FLOOR if bound else _FLOOR + 1
                yield (self._round(question, floor), -score, order), question

    def _round(self, question: Question, floor: int) -> int:
        if question.id == self.agenda.bank.template.product:
            return 0
        return 1 if question.id in self.agenda.bank.keys else floor

    @cached_property
    def order(self) -> tuple[Question, ...]:
        """The open questions in the order in which they would come."""
        return tuple(q for slot in self._slots() for q in self.of_slot(slot))

    def of_slot(self, slot: str) -> list[Question]:
        """Open questions of one slot: what the last answer raised first, then the rest of its kind, then the others."""
        children = self.agenda.children.get(slot, [])
        last = self.agenda.progress.trail[-1:] or ("",)
        nearest = sorted(children, key=lambda q: (q.parent != last[0], q.raised in ("item", "dispute")))
        return [*nearest, *self.scope.get(slot, ())]

    def _slots(self) -> Iterator[str]:
        """Slots that have open questions: the topic at hand, then by weight, prerequisites before what needs them."""
        waiting = [s for s in self.weights if s in self.scope or s in self.agenda.children]
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
        if any(q.id == product for q in self.scope.get(slot, ())):
            return 1e6
        return self.weights[slot].score

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
        why = because(Reason(self.agenda, question, self._weight(question), self.tally, self.scope, slot or ""))
        return Next(question=question, because=why, progress=self.tally)

    def _weight(self, question: Question | None) -> Weight | None:
        return self.weights[question.slot] if question else None

    def _of(self, slot: str) -> Question | None:
        beyond = [q for q in self._open.get(slot, ()) if q not in self.scope.get(slot, ())]
        return next(iter([*self.of_slot(slot), *beyond, *self.agenda.passed_over(slot)]), None)

    @cached_property
    def tally(self) -> Tally:
        """How far the interview is."""
        progress = self.agenda.progress
        answered = sum(isinstance(progress.latest(q), Answered) for q in progress.responses)
        expected = len(self.order) + math.ceil(sum(self._spawn(q) for qs in self.scope.values() for q in qs))
        return Tally(
            answered=answered, open=len(self.order), parked=len(progress.parked()), skipped=len(progress.skipped()),
            to_go=expected, blocking=tuple(t.slot.title for t in self._topics if self._blocks(t)),
        )

    def _spawn(self, question: Question) -> float:
        """How many questions the answer to a question is expected to raise."""
        found = self.agenda.bank.main(question.id)
        raised = FOLLOW_UP_RATE if question.kind in _WORDY else 0.0
        return raised + (_items_expected(found[1], self.agenda.depth) if found else 0)

    def _blocks(self, topic: Topic) -> bool:
        if not topic.slot.required or topic.slot.id in self.agenda.known:
            return False
        return topic.status == "missing" or self.agenda.verdict(topic) == "no"


def _cost(question: Question) -> float:
    return PLAYBACK_COST if question.kind == "playback" else 1


def _items_expected(definition: QuestionDefinition, depth: Depth) -> int:
    if not definition.each:
        return 0
    inner = [d for d in definition.each if d.when is None and DEPTHS.index(d.depth) <= DEPTHS.index(depth)]
    asked: int = getattr(definition.detail, depth)
    return len(inner) * min(asked, 3)
