"""What is open now: the questions that exist, and which of them are settled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from interviewer.interview import posing
from interviewer.interview.bank import Topic
from interviewer.interview.disputes import Disputes
from interviewer.interview.part import Parts
from interviewer.language.conditions import holds
from interviewer.language.grammar import names_nothing
from interviewer.language.usable import is_no_item
from interviewer.model.entry import Answered
from interviewer.model.question import DECIDED, DEPTHS, Question, QuestionDefinition


@dataclass(frozen=True)
class Agenda(Disputes):
    """The questions that exist now, and which of them are open."""

    @cached_property
    def parts(self) -> Parts:
        """What is open, slot by slot."""
        return Parts(self)

    def mains(self, topic: Topic) -> tuple[Question, ...]:
        """Questions of a slot that could be asked at some depth: its conditions hold, its list is answered."""
        return self.parts.of[topic.slot.id].mains

    def existing(self, topic: Topic) -> Iterator[Question]:
        """Works out `mains`."""
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

    def opened(self, topic: Topic, mains: Iterable[Question]) -> Iterator[Question]:
        """Those of a slot's questions that may still come, before any budget."""
        closed = self._closed(topic)
        for question in mains:
            if not self.settled(question) and self._in_depth(question) and (
                    not closed or question.raised == "playback" or self._always(topic, question)
                    or self.stale(question)):
                yield question

    def _always(self, topic: Topic, question: Question) -> bool:
        """Is it put even where its slot needs no more: others hang on it, or it looks back on everything?"""
        return question.id in self.bank.keys or (
            question.id in self.bank.closing and not self.given_up(topic.slot.id))

    def _in_depth(self, question: Question) -> bool:
        found = self.bank.main(question.id)
        return found is None or DEPTHS.index(found[1].depth) <= DEPTHS.index(self.depth)

    def _closed(self, topic: Topic) -> bool:
        if self.given_up(topic.slot.id):
            return True
        if not topic.playback:
            return False
        verdict = self.verdict(topic)
        return verdict != "no" and not (self.depth == "deep" and verdict)

    def spawned(self, question: Question) -> Iterator[Question]:
        """What the standing answer to a question raised: a dispute, follow-ups, questions about items."""
        answer = self.progress.answer(question.id)
        if answer is None or self.stale(question):
            return
        yield from self.deciding(question)
        for child in self.bank.follow_ups(question, answer):
            yield child
            yield from self.deciding(child)
        yield from self.more(question, answer)
        for item in self._item_questions(question):
            yield item
            yield from self.spawned(item)

    def more(self, question: Question, answer: Answered) -> Iterator[Question]:
        """What is asked once more, up to the first that nothing came to."""
        found = self.bank.main(question.id)
        last: Answered | None = answer
        for one in posing.more(question, found[1]) if found else ():
            if last is None or names_nothing(last.raw):
                return
            yield one
            last = self.progress.answer(one.id)

    def _item_questions(self, question: Question) -> Iterator[Question]:
        found = self.bank.main(question.id)
        if found is None or not found[1].each:
            return
        definition = found[1]
        named = [i for i in self.items(question.id) if not is_no_item(i.text)]
        for item in named[: getattr(definition.detail, self.depth)]:
            for inner in definition.each:
                in_depth = DEPTHS.index(inner.depth) <= DEPTHS.index(self.depth)
                if in_depth and self.applies(inner, f"{question.id}.{item.number}"):
                    yield self.offering(self.bank.item(question, item, inner), inner)

    def raised(self, topic: Topic, mains: Iterable[Question]) -> Iterator[Question]:
        """Open questions that answers to a slot's questions raised, those between its seeds, and those about edits."""
        spawned = (child for q in mains if q.id in self.progress.responses for child in self.spawned(q))
        silent = self.given_up(topic.slot.id)
        for child in (*spawned, *self.between_seeds(topic), *self.between_drafts(topic)):
            if not self.settled(child) and (not silent or child.raised in (*DECIDED, "reason")):
                yield child
