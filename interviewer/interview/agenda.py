"""What is open now: the questions that exist, and which of them are settled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from interviewer.interview.bank import Topic
from interviewer.interview.disputes import Disputes
from interviewer.language.conditions import holds
from interviewer.language.grammar import names_nothing
from interviewer.model.question import DEPTHS, Question, QuestionDefinition


@dataclass(frozen=True)
class Agenda(Disputes):
    """The questions that exist now, and which of them are open."""

    @cached_property
    def _mains(self) -> dict[str, tuple[Question, ...]]:
        return {slot: tuple(self._existing(topic)) for slot, topic in self.bank.topics.items()}

    def mains(self, topic: Topic) -> tuple[Question, ...]:
        """Questions of a slot that could be asked at some depth: its conditions hold, its list is answered."""
        return self._mains[topic.slot.id]

    def _existing(self, topic: Topic) -> Iterator[Question]:
        if topic.playback:
            yield topic.playback
        for question, definition in zip(topic.questions, topic.definitions, strict=True):
            if self.applies(definition):
                yield self.offering(question, definition)

    def applies(self, definition: QuestionDefinition, item: str = "") -> bool:
        """Does the condition of a question hold, and is there something to pick from?"""
        needed = 2 if definition.kind == "ranking" else 1
        if definition.from_ and not definition.choices and len(self.items(definition.from_)) < needed:
            return False
        return holds(definition.when, self.progress, self.bank.coverage, item)

    def offering(self, question: Question, definition: QuestionDefinition) -> Question:
        """A pick or ranking with the items it offers."""
        if not definition.from_:
            return question
        return self.bank.offering(question, self.items(definition.from_))

    def open_mains(self, topic: Topic) -> list[Question]:
        """Questions of a slot that may still come, before any budget."""
        closed = self._closed(topic)
        return [q for q in self.mains(topic) if not self.settled(q) and self._in_depth(q) and
                (not closed or q.raised == "playback" or q.id in self.bank.keys or self.stale(q))]

    def _in_depth(self, question: Question) -> bool:
        found = self.bank.main(question.id)
        return found is None or DEPTHS.index(found[1].depth) <= DEPTHS.index(self.depth)

    def _closed(self, topic: Topic) -> bool:
        if topic.slot.id in self.given_up:
            return True
        if not topic.playback:
            return False
        verdict = self.verdict(topic)
        return verdict != "no" and not (self.depth == "deep" and verdict)

    def spawned(self, question: Question) -> Iterator[Question]:
        """What the standing answer to a question raised: a dispute, follow-ups, questions about items."""
        answer = self.answers.get(question.id)
        if answer is None or self.stale(question):
            return
        yield from self.deciding(question)
        yield from self.bank.follow_ups(question, answer)
        for item in self._item_questions(question):
            yield item
            yield from self.spawned(item)

    def _item_questions(self, question: Question) -> Iterator[Question]:
        found = self.bank.main(question.id)
        if found is None or not found[1].each:
            return
        definition = found[1]
        named = [i for i in self.items(question.id) if not names_nothing(i.text)]
        for item in named[: getattr(definition.detail, self.depth)]:
            for inner in definition.each:
                in_depth = DEPTHS.index(inner.depth) <= DEPTHS.index(self.depth)
                if in_depth and self.applies(inner, f"{question.id}.{item.number}"):
                    yield self.offering(self.bank.item(question, item, inner), inner)

    @cached_property
    def children(self) -> dict[str, list[Question]]:
        """Open questions that answers raised, by slot, in the order of the answers."""
        found: dict[str, list[Question]] = {}
        for topic in self.bank.topics.values():
            spawned = [c for q in self.mains(topic) if q.id in self.progress.responses for c in self.spawned(q)]
            spawned += self.between_seeds(topic)
            opened = [c for c in spawned if not self.settled(c) and not self._silenced(c)]
            if opened:
                found[topic.slot.id] = opened
        return found

    def _silenced(self, question: Question) -> bool:
        return question.slot in self.given_up and question.raised not in ("dispute", "conflict", "reason")
