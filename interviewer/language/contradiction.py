"""Two things said that exclude each other, and how it was decided between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeVar

from interviewer.model.answer import Chosen
from interviewer.model.coverage import Evidence
from interviewer.model.entry import Answered
from interviewer.model.progress import CONFLICT, Progress

SIDES = ("first", "second", "third", "fourth")
"""Values of the options of a deciding question where the sides are no people."""
S = TypeVar("S")


class Side(NamedTuple):
    """An answer, and what of it excludes the other side.

    `item` is the number of the list item it is, 0 where it is none; `quote` a quote that the answer accepted.
    """

    answer: Answered
    words: str
    item: int = 0
    quote: Evidence | None = None


class Contradiction(NamedTuple):
    """Two things said that exclude each other; `name` tells it apart from others of its kind.

    Item numbers stay with their items, so that the name does when a list is edited.
    """

    question: str
    name: str
    ask: str
    sides: tuple[Side, Side]

    @property
    def id(self) -> str:
        """The id of the question that decides it."""
        return self.question + CONFLICT + self.name

    @property
    def basis(self) -> str:
        """Changes when one side says something else."""
        return " | ".join(side.words for side in self.sides)


def decision(one: Contradiction, progress: Progress) -> Answered | None:
    """How it was decided, while both sides say what they said then."""
    latest = progress.latest(one.id)
    return latest if isinstance(latest, Answered) and latest.basis == one.basis else None


def turned_down(sides: Sequence[S], decided: Answered) -> tuple[S, ...]:
    """The sides that a decision turns down: all but the one taken; all where it was decided in other words."""
    taken = decided.value.values if isinstance(decided.value, Chosen) else ()
    return tuple(side for value, side in zip(SIDES, sides, strict=False) if value not in taken)
