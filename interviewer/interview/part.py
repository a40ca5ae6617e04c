"""What is open in one slot, kept for as long as nothing it hangs on changes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from interviewer.interview.bank import Topic
from interviewer.interview.hearing import heard
from interviewer.model.entry import Answered
from interviewer.model.question import Question

if TYPE_CHECKING:
    from interviewer.interview.agenda import Agenda


class Deeds(NamedTuple):
    """How often something was last done (answered, skipped, parked), and with which main questions and cards."""

    done: Counter[str]
    mains: tuple[str, ...]


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
        return self.agenda.deeds_in(self.topic.slot.id)
