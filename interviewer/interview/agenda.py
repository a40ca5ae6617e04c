"""What is open now: the questions that exist, and which of them are settled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from interviewer.interview import posing
from interviewer.interview.bank import Bank, Topic
from interviewer.language.conditions import holds
from interviewer.language.grammar import names_nothing
from interviewer.model.answer import Item, Items, Reviewed
from interviewer.model.entry import Answered, Skipped
from interviewer.model.progress import DECIDE, Progress
from interviewer.model.question import DEPTHS, Depth, Question, QuestionDefinition

GIVE_UP = 2
"""So many don't-knows end a slot: the rest of it is an open question."""


@dataclass(frozen=True)
class Agenda:
    """The bank seen through one progress. Everything here is cheap and none of it is kept."""

    bank: Bank
    progress: Progress

    @property
    def depth(self) -> Depth:
        """How far this interview goes."""
        return self.progress.depth

    @cached_property
    def given_up(self) -> frozenset[str]:
        """Slots that ended because nobody here knows."""
        unknown: dict[str, int] = {}
        for skipped in self.progress.skipped():
            if skipped.reason == "unknown":
                unknown[skipped.slot] = unknown.get(skipped.slot, 0) + 1
        return frozenset(slot for slot, count in unknown.items() if count >= GIVE_UP)

    @cached_property
    def _mains(self) -> dict[str, tuple[Question, ...]]:
        return {slot: tuple(self._existing(topic)) for slot, topic in self.bank.topics.items()}

    @cached_property
    def known(self) -> frozenset[str]:
        """Slots in which a question of the template stands answered."""
        answered = (q for q in self.progress.responses if self.bank.main(q) and self.progress.answer(q))
        return frozenset(q.split(".", 1)[0] for q in answered)

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

    def items(self, list_id: str) -> tuple[Item, ...]:
        """Items of a list as answered; empty while it is not."""
        answer = self.progress.answer(list_id)
        return answer.value.items if answer and isinstance(answer.value, Items) else ()

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

    def verdict(self, topic: Topic) -> str:
        """What was said of the quotes played back: `yes`, `no` when one of them is wrong, empty while open."""
        answer = self.progress.answer(topic.playback.id) if topic.playback else None
        if answer is None or not isinstance(answer.value, Reviewed):
            return ""
        return "no" if any(v.verdict == "no" for v in answer.value.verdicts) else "yes"

    def settled(self, question: Question) -> bool:
        """Was something done with the question that still stands?"""
        return self.progress.latest(question.id) is not None and not self.stale(question)

    def stale(self, question: Question) -> bool:
        """Was it answered when question or evidence were others?"""
        latest = self.progress.latest(question.id)
        return isinstance(latest, Answered) and bool(latest.basis) and latest.basis != question.basis

    def spawned(self, question: Question) -> Iterator[Question]:
        """What the standing answer to a question raised: a dispute, follow-ups, questions about items."""
        answer = self.progress.answer(question.id)
        if answer is None or self.stale(question):
            return
        differing = self.progress.differing(question.id)
        if differing:
            yield posing.decision(question, differing)
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
            opened = [c for c in spawned if not self.settled(c) and not self._silenced(c)]
            if opened:
                found[topic.slot.id] = opened
        return found

    def _silenced(self, question: Question) -> bool:
        return question.slot in self.given_up and question.raised != "dispute"

    def find(self, question_id: str) -> Question | None:
        """Any question that exists now, at whatever depth; the first item question of an item counts as well."""
        parent, _, raised = question_id.partition("~")
        question = self._unraised(parent)
        if question is None or not raised:
            return question
        if raised == DECIDE[1:]:
            differing = self.progress.differing(parent)
            return posing.decision(question, differing) if differing else None
        answer = self.progress.answer(parent)
        raised_now = self.bank.follow_ups(question, answer) if answer else ()
        return next((q for q in raised_now if q.id == question_id), None)

    def _unraised(self, question_id: str) -> Question | None:
        topic = self.bank.topics.get(question_id.split(".", 1)[0])
        if topic is None:
            return None
        parts = question_id.split(".")
        if len(parts) == 4 and parts[2].isdecimal():
            return self._of_item(".".join(parts[:2]), int(parts[2]), parts[3])
        return next((q for q in self.mains(topic) if q.id == question_id), None)

    def _of_item(self, list_id: str, number: int, name: str) -> Question | None:
        found = self.bank.main(list_id)
        item = next((i for i in self.items(list_id) if i.number == number), None)
        inner = next((d for d in found[1].each if d.id == name), None) if found else None
        if found is None or item is None or inner is None or not self.applies(inner, f"{list_id}.{number}"):
            return None
        return self.offering(self.bank.item(found[0], item, inner), inner)

    def passed_over(self, slot: str) -> list[Question]:
        """Questions of a slot skipped for later: they come back when somebody goes there."""
        skipped = [s.question for s in self.progress.skipped() if s.slot == slot and s.reason == "later"]
        return [q for s in skipped if (q := self.find(s)) and isinstance(self.progress.latest(s), Skipped)]
