"""Cards of quotes that belong together: several slots confirmed at one look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from interviewer.interview.agenda import Agenda
from interviewer.model.question import Question, quotes

MAX_SLOTS, MAX_QUOTES, MAX_CHARACTERS = 5, 8, 1_500
"""What one card holds at most: about two screens of 80×24, so that nobody confirms what nobody reads."""


@dataclass(frozen=True)
class Joining:
    """Puts cards of quotes together; `open_ones` are the questions still to come, in their order."""

    agenda: Agenda
    open_ones: Sequence[Question]

    def joined(self, first: Question | None) -> tuple[Question, ...]:
        """The cards that go with `first`, the nearest first: of its section, about the same passage or document."""
        if first is None or not self._fresh(first):
            return ()
        card = [first]
        for candidate in self._near(first):
            if self._ready(candidate, card) and _fits([*card, candidate]):
                card.append(candidate)
        return tuple(card[1:])

    def steps(self) -> int:
        """How many times somebody is asked when all open questions are: one card counts once."""
        left, count = list(self.open_ones), 0
        while left:
            head = left.pop(0)
            count += 1
            if self._fresh(head):
                together = {q.id for q in Joining(self.agenda, left).joined(head)}
                left = [q for q in left if q.id not in together]
        return count

    def _fresh(self, question: Question) -> bool:
        return question.kind == "playback" and not self.agenda.stale(question)

    def _near(self, first: Question) -> Iterator[Question]:
        others = [q for q in self.open_ones if q.id != first.id and self._fresh(q)]
        distances = {q.id: self._distance(first, q) for q in others}
        yield from sorted((q for q in others if distances[q.id] < 3), key=lambda q: distances[q.id])

    def _distance(self, one: Question, other: Question) -> int:
        """0 in one section, 1 with a passage in common, 2 with a document, 3 with nothing."""
        section = self.agenda.bank.topics[one.slot].slot.section
        if section and section == self.agenda.bank.topics[other.slot].slot.section:
            return 0
        if {(e.seed, e.place) for e in one.evidence} & {(e.seed, e.place) for e in other.evidence}:
            return 1
        return 2 if {e.seed for e in one.evidence} & {e.seed for e in other.evidence} else 3

    def _ready(self, candidate: Question, card: Sequence[Question]) -> bool:
        """Is nothing that comes before it open, but what is on the card already?"""
        here = {q.slot for q in card}
        waiting = {q.slot for q in self.open_ones} - here
        return not waiting & set(self.agenda.bank.topics[candidate.slot].slot.after)


def _fits(card: Sequence[Question]) -> bool:
    shown = quotes(card)
    return (len(card) <= MAX_SLOTS and len(shown) <= MAX_QUOTES
            and sum(len(e.quote) for e in shown) <= MAX_CHARACTERS)
