"""What is open in one slot, kept for as long as nothing it hangs on changes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from interviewer.interview.bank import Topic
from interviewer.interview.hearing import heard
from interviewer.model.answer import Items
from interviewer.model.entry import Answered, Skipped
from interviewer.model.progress import REASON, deciding
from interviewer.model.question import Question

if TYPE_CHECKING:
    from interviewer.interview.agenda import Agenda

WORDY = ("short", "text", "list")
"""Kinds answered in own words, which can raise a question."""


class Deeds(NamedTuple):
    """What stands of a slot's questions by its kind, and with which main questions and cards something was done.

    `wordy` of the main questions take own words; `raised` are those that answers raised, but to decide between some.
    """

    done: Counter[str]
    mains: tuple[str, ...]
    wordy: int
    raised: int


@dataclass(frozen=True)
class Part:
    """One topic as an agenda sees it. Worked out when first asked for."""

    agenda: Agenda
    topic: Topic

    @cached_property
    def mains(self) -> tuple[Question, ...]:
        """Questions of the slot whose conditions hold."""
        return tuple(self.agenda.existing(self.topic))

    @cached_property
    def open(self) -> list[Question]:
        """Main questions that may still come, before any budget."""
        return list(self.agenda.opened(self.topic, self.mains))

    @cached_property
    def children(self) -> list[Question]:
        """Open questions that answers raised, in the order of the answers."""
        return list(self.agenda.raised(self.topic, self.mains))

    @cached_property
    def answers(self) -> tuple[Answered, ...]:
        """The standing answers of the slot."""
        found = (self.agenda.progress.answer(q) for q in self.agenda.progress.responses.of(self.topic.slot.id))
        return tuple(answer for answer in found if answer)

    @cached_property
    def known(self) -> bool:
        """Does a question of the template stand answered?"""
        return any(self.agenda.bank.main(answer.question) for answer in self.answers)

    @cached_property
    def heard(self) -> dict[int, str]:
        """Signals in the answers."""
        return heard(self.agenda.bank.template, (answer.raw for answer in self.answers))

    @cached_property
    def deeds(self) -> Deeds:
        """What was done with the questions of the slot."""
        return deeds_in(self.agenda, self.topic.slot.id)

    @cached_property
    def lists(self) -> tuple[int, ...]:
        """How many items each answered list has."""
        return tuple(len(a.value.items) for a in self.answers if isinstance(a.value, Items))


@dataclass(frozen=True)
class Parts:
    """Every topic, those as before where everything they hang on is as before."""

    agenda: Agenda

    @cached_property
    def of(self) -> dict[str, Part]:
        """Each by the id of its slot."""
        return {slot: self._part(topic) for slot, topic in self.agenda.bank.topics.items()}

    def _part(self, topic: Topic) -> Part:
        kept = self.agenda.bank.parts
        known: Part | None = kept.get(topic.slot.id)
        if known is None or not self._seen_alike(known.agenda, topic):
            known = kept[topic.slot.id] = Part(self.agenda, topic)
        return known

    def _seen_alike(self, other: Agenda, topic: Topic) -> bool:
        """Was everything that decides what is open in a slot the same for the other agenda?"""
        here, there = self.agenda.progress, other.progress
        return (self.agenda.respondent == other.respondent and here.depth == there.depth
                and here.assigned is there.assigned
                and self.agenda.edited.get(topic.slot.id) == other.edited.get(topic.slot.id)
                and self.agenda.contested.get(topic.slot.id) == other.contested.get(topic.slot.id)
                and all(here.responses.of(slot) is there.responses.of(slot)
                        for slot in self.agenda.bank.looking_at[topic.slot.id]))

    @cached_property
    def known(self) -> frozenset[str]:
        """Slots in which a question of the template stands answered."""
        return frozenset(slot for slot, part in self.of.items() if part.known)

    @cached_property
    def deeds(self) -> tuple[Deeds, ...]:
        """What was done, slot by slot, in slots that the template has no more too."""
        gone = (slot for slot in self.agenda.progress.responses.slots if slot not in self.of)
        return (*(part.deeds for part in self.of.values()), *(deeds_in(self.agenda, slot) for slot in gone))


def deeds_in(agenda: Agenda, slot: str) -> Deeds:
    """What was done in a slot. That nobody gave the reason of a decision is no question skipped."""
    here = agenda.progress.responses.of(slot)
    latest = ((q, agenda.progress.latest(q)) for q in here)
    done = Counter(str(r.kind) for q, r in latest if r and not (isinstance(r, Skipped) and REASON in q))
    mains = (agenda.bank.main(q) for q in here if "~" not in q)
    wordy = sum(found is not None and found[0].kind in WORDY for found in mains)
    raised = sum("~" in q and not deciding(q) for q in here)
    return Deeds(done, tuple(q for q in here if is_main(q)), wordy, raised)


def is_main(question: str) -> bool:
    """Is it the id of a question of the template or a card of quotes, not one that an answer raised?"""
    return "~" not in question and question.count(".") == 1
