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
"""Main questions an interview asks; follow-ups and questions about items of a list come on top. What does not fit
becomes an open question of the draft, and is asked where somebody asks for more."""
PLAYBACK_COST = 0.25
"""A card of quotes holds several slots and is one key, not a question to think about."""
_PRODUCT, _BOUND, _COMPLETING, _FLOOR, _REST = range(5)
"""The order in which questions are taken into the budget: what it is; what others hang on and what ends the
interview; what a yes leads to and what only needs confirming; one a required slot; the rest. By weight within each."""


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
        chosen: set[str] = set()
        for _, question in sorted(self._ranked(), key=lambda pair: pair[0]):
            cost = PLAYBACK_COST if question.kind == "playback" else 1
            if cost <= left or self.agenda.stale(question):
                left -= cost
                chosen.add(question.id)
        return chosen

    def _spent(self) -> float:
        progress = self.agenda.progress
        dealt = [q for deeds in self.agenda.parts.deeds for q in deeds.mains]
        dealt += [q for q in progress.assigned if q not in progress.responses and is_main(q)]
        return sum(PLAYBACK_COST if q.endswith(".playback") else 1 for q in dealt)

    def _ranked(self) -> Iterator[tuple[tuple[int, float, int], Question]]:
        """Questions with their rank: the round in which they are taken, their weight, their place in the template."""
        order = 0
        for topic in self.topics:
            questions = self.open[topic.slot.id]
            first = max(questions, key=lambda q: q.impact, default=None)
            for question in questions:
                order += 1
                score = self.weights[topic.slot.id].score * question.impact
                yield (self._round(topic, question, question is first), -score, order), question

    def _round(self, topic: Topic, question: Question, first: bool) -> int:
        bank = self.agenda.bank
        if question.id == bank.template.product:
            return _PRODUCT
        if question.id in bank.keys or question.id in bank.closing:
            return _BOUND
        if question.id in bank.completing or question.kind == "playback":
            return _COMPLETING
        return _FLOOR if first and self._untouched(topic) else _REST

    def _untouched(self, topic: Topic) -> bool:
        """Was nothing asked about a required slot yet?"""
        product = self.agenda.bank.template.product
        done = self.agenda.progress.responses
        return topic.slot.required and not any(q.id in done for q in topic.questions if q.id != product)
