"""What is open now: the questions that exist, and which of them are settled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from interviewer.interview import posing
from interviewer.interview.bank import Topic
from interviewer.interview.part import Deeds, Part
from interviewer.interview.standing import Standing
from interviewer.language.conditions import holds
from interviewer.language.contradictions import Contradiction, contradictions
from interviewer.language.grammar import names_nothing
from interviewer.model.entry import Answered
from interviewer.model.question import DEPTHS, Question, QuestionDefinition


@dataclass(frozen=True)
class Agenda(Standing):
    """The questions that exist now, and which of them are open."""

    @cached_property
    def parts(self) -> dict[str, Part]:
        """Every topic, those as before where the answers they hang on are as before."""
        return {topic.slot.id: self._part(topic) for topic in self.bank.topics.values()}

    def _part(self, topic: Topic) -> Part:
        known: Part | None = self.bank.parts.get(topic.slot.id)
        if known is None or not self._sees_as(known.agenda, topic):
            known = self.bank.parts[topic.slot.id] = Part(self, topic)
        return known

    def _sees_as(self, other: Agenda, topic: Topic) -> bool:
        """Is everything that decides what is open in a slot the same there?"""
        mine, theirs = self.progress.responses, other.progress.responses
        return self.depth == other.depth and all(
            mine.of(slot) is theirs.of(slot) for slot in self.bank.looking_at[topic.slot.id])

    def mains(self, topic: Topic) -> tuple[Question, ...]:
        """Questions of a slot that could be asked at some depth: its conditions hold, its list is answered."""
        return self.parts[topic.slot.id].mains

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
                    not closed or question.raised == "playback" or question.id in self.bank.keys
                    or self.stale(question)):
                yield question

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
        differing = self.progress.differing(question.id)
        if differing:
            yield posing.decision(question, differing)
        if question.slot in self.bank.contested:
            yield from (posing.contradiction(question, c) for c in self.contradictions if c.question == question.id)
        yield from self.bank.follow_ups(question, answer)
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

    @cached_property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """Answers that exclude each other now, decided or not."""
        return tuple(contradictions(self.bank.template, self.progress, self.bank.coverage))

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

    def raised(self, topic: Topic, mains: Iterable[Question]) -> Iterator[Question]:
        """Open questions that the answers to a slot's questions raised."""
        silent = self.given_up(topic.slot.id)
        for question in (q for q in mains if q.id in self.progress.responses):
            for child in self.spawned(question):
                if not self.settled(child) and (not silent or child.raised in ("dispute", "conflict")):
                    yield child

    @cached_property
    def children(self) -> dict[str, list[Question]]:
        """Open questions that answers raised, by slot."""
        return {slot: part.children for slot, part in self.parts.items() if part.children}

    @cached_property
    def known(self) -> frozenset[str]:
        """Slots in which a question of the template stands answered."""
        return frozenset(slot for slot, part in self.parts.items() if part.known)

    @cached_property
    def deeds(self) -> tuple[Deeds, ...]:
        """What was done, slot by slot, in slots that the template has no more too."""
        gone = (slot for slot in self.progress.responses.slots if slot not in self.parts)
        return (*(part.deeds for part in self.parts.values()), *(self.deeds_in(slot) for slot in gone))

    def deeds_in(self, slot: str) -> Deeds:
        """Works out `deeds` of one slot."""
        here = self.progress.responses.of(slot)
        return Deeds(Counter(done[-1].kind for done in here.values()),
                     tuple(q for q in here if "~" not in q and q.count(".") == 1))
