"""Which main questions fall within the depth of an interview."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from interviewer.interview.agenda import Agenda
from interviewer.interview.bank import Topic
from interviewer.interview.part import is_main
from interviewer.interview.weighing import Weight, signals_in, weigh
from interviewer.model.question import Depth, Question

BUDGET: dict[Depth, float] = {"quick": 8, "standard": 20, "deep": math.inf}
"""Main questions an interview asks; follow-ups and questions about items of a list come on top. Except at quick, every
required slot gets one, whatever the budget."""
_FLOOR = 2
PLAYBACK_COST = 0.5
"""A card of quotes is one key, not a question to think about."""


@dataclass(frozen=True)
class Scope:
    """The open main questions, weighed, and those of them that will be asked."""

    agenda: Agenda

    @cached_property
    def weights(self) -> dict[str, Weight]:
        """What every slot weighs now."""
        signals = signals_in(self.agenda)
        return {t.slot.id: weigh(self.agenda, t, signals) for t in self.topics}

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        """The slots, in template order."""
        return tuple(self.agenda.bank.topics.values())

    @cached_property
    def open(self) -> dict[str, list[Question]]:
        """Main questions that could still come, by slot, before any budget."""
        return {slot: part.open for slot, part in self.agenda.parts.of.items()}

    @cached_property
    def within(self) -> dict[str, list[Question]]:
        """Main questions that fall within the depth, by slot; the rest becomes open questions of the draft."""
        chosen = self._chosen()
        within = {slot: [q for q in questions if q.id in chosen] for slot, questions in self.open.items()}
        return {slot: questions for slot, questions in within.items() if questions}

    def _chosen(self) -> set[str]:
        left = BUDGET[self.agenda.depth] - self._spent()
        floor = _FLOOR if self.agenda.depth != "quick" else 0
        chosen: set[str] = set()
        for rank, question in sorted(self._ranked(), key=lambda pair: pair[0]):
            cost = PLAYBACK_COST if question.kind == "playback" else 1
            if cost <= left or rank[0] <= floor or self.agenda.stale(question):
                left -= cost
                chosen.add(question.id)
        return chosen

    def _spent(self) -> float:
        progress = self.agenda.progress
        dealt = [q for deeds in self.agenda.parts.deeds for q in deeds.mains]
        dealt += [q for q in progress.assigned if q not in progress.responses and is_main(q)]
        return sum(PLAYBACK_COST if q.endswith(".playback") else 1 for q in dealt)

    def _ranked(self) -> Iterator[tuple[tuple[int, float, int], Question]]:
        """Questions with their rank: the product, what others hang on, one a required slot, then by weight.

        What continues an answer within a slot ranks with the floor: asking "any?" and not "which?" helps nobody.
        """
        order, product = 0, self.agenda.bank.template.product
        for topic in self.topics:
            questions = self.open[topic.slot.id]
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
