"""Which of the passages that support a slot make the best quotes, and what is quoted with them."""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterator, Sequence
from itertools import chain

from interviewer.language.patterns import DIGIT
from interviewer.matching.cues import REQUIREMENT, Compiled
from interviewer.matching.passage import Looked
from interviewer.matching.scoring import Held
from interviewer.matching.stretch import joined, stretch
from interviewer.matching.support import FULL, Supports, worth_of
from interviewer.model.seed import Passage

MOST = 5
"""Quotes kept for a slot."""
_CONSIDERED = 25
_MOST_WORDED = 2.0
"""Log-odds at which the words of a passage say all they can."""
_FEW = 10
"""Passages considered for their words alone."""
_SHORT, _LONG = 6, 45
"""Words of a passage that says too little to be nodded at, and of one in which the point is lost."""
_HEAD = 15
"""Words a row that names columns has at most."""


def quotable(
    compiled: Compiled, looked: Sequence[Looked], supports: Supports, slot: int,
) -> list[tuple[Held, Passage]]:
    """The best quotes of one document for a slot with the passages they rest on, best first, none twice."""
    chosen: list[tuple[Held, Passage]] = []
    taken: set[int] = set()
    quoted: set[str] = set()
    for one in _Weighed(compiled, looked, supports, slot).best():
        if looked[one.number].plain not in quoted and len(chosen) < MOST:
            numbers = stretch(looked, one.number, taken)
            taken.update(numbers)
            quoted |= {looked[n].plain for n in numbers}
            chosen.append((one, joined(looked, numbers)))
    return chosen


class _Weighed:
    """The passages of a document as quotes for one slot."""

    def __init__(self, compiled: Compiled, looked: Sequence[Looked], supports: Supports, slot: int) -> None:
        self._compiled = compiled
        self._looked = looked
        self._supports = supports
        self._slot = slot
        self._scores = {h.number: h.score for h in supports.held[slot]}

    def best(self) -> list[Held]:
        """Those worth considering with their merits, best first."""
        looked, slot = self._looked, self._slot
        every = chain(self._supports.held[slot], self._worded())
        considered = heapq.nsmallest(
            _CONSIDERED, every, key=lambda h: (-h.score - looked[h.number].odds[slot] / _MOST_WORDED, h.number))
        return sorted((h._replace(merit=self._merit(h)) for h in considered), key=lambda h: (-h.merit, h.number))

    def _worded(self) -> Iterator[Held]:
        """Passages that answer to no cue and stand under no heading of the slot, but use its words."""
        known, looked = self._scores, self._looked
        others = (n for n in self._supports.worded.get(self._slot, ()) if n not in known)
        for number in heapq.nsmallest(_FEW, others, key=lambda n: (-looked[n].odds[self._slot], n)):
            if worth_of(looked[number]) == FULL:
                yield Held(0.0, 0.0, 0.0, 0.0, number, (), 0.0, "")

    def _words(self, held: Held) -> float:
        """How much the words of a passage speak for the slot, 0 to 1."""
        return max(0.0, min(1.0, self._looked[held.number].odds[self._slot] / _MOST_WORDED))

    def _merit(self, held: Held) -> float:
        compiled, looked, number = self._compiled, self._looked, held.number
        one = looked[number]
        text, kind = one.passage.text, one.passage.kind
        has = compiled.scoring.merit
        total = has.bias + sum((
            has.score * held.score,
            has.cue * max((compiled.supports[c - compiled.first].weight for c in held.cues), default=0.0),
            has.headed * held.headed,
            has.worded * self._words(held),
            has.first / (1 + self._supports.nth[number]),
            has.following * self._scores.get(number + 1, 0.0),
            has.obliging * (REQUIREMENT in one.hits),
            has.late * (number / len(looked)),
            has.short * (len(one.words) < _SHORT),
            has.long * (len(one.words) > _LONG),
            has.fragment * (kind in ("fragment", "heading") or _is_head(looked, number)),
            has.outdone * (self._supports.best[number] > held.score),
            has.continued * text[:1].islower(),
            has.announcing * text.endswith(":"),
        ))
        return round(1 / (1 + math.exp(-total)), 4)


def _is_head(looked: Sequence[Looked], number: int) -> bool:
    """Whether a row only names the columns of the rows below it."""
    one = looked[number]
    if one.passage.kind != "row" or DIGIT in one.words or len(one.words) > _HEAD:
        return False
    above = looked[number - 1].passage if number else None
    below = looked[number + 1].passage if number + 1 < len(looked) else None
    return (above is None or above.kind != "row") and below is not None and below.kind == "row"
