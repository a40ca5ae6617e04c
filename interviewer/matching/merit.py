"""Which of the passages that support a slot make the best quotes, and what is quoted with them."""

from __future__ import annotations

import heapq
import math
from collections.abc import Mapping, Sequence

from interviewer.language.patterns import DIGIT
from interviewer.matching.cues import REQUIREMENT, Compiled
from interviewer.matching.passage import Looked
from interviewer.matching.scoring import Held
from interviewer.matching.stretch import joined, stretch
from interviewer.matching.support import Supports
from interviewer.model.seed import Passage

MOST = 5
"""Quotes kept for a slot."""
_CONSIDERED = 40
_SHORT, _LONG = 6, 45
"""Words of a passage that says too little to be nodded at, and of one in which the point is lost."""
_HEAD = 15
"""Words a row that names columns has at most."""


def quotable(
    compiled: Compiled, looked: Sequence[Looked], supports: Supports, slot: int,
) -> list[tuple[Held, Passage]]:
    """The best quotes of one document for a slot with the passages they rest on, best first, none twice."""
    held = supports.held[slot]
    considered = heapq.nsmallest(_CONSIDERED, held, key=lambda h: (-h.score, h.number))
    scores = {h.number: h.score for h in held}
    weighed = sorted((h._replace(merit=_merit(compiled, looked, supports, h, scores)) for h in considered),
                     key=lambda h: (-h.merit, h.number))
    chosen: list[tuple[Held, Passage]] = []
    taken: set[int] = set()
    quoted: set[str] = set()
    for one in weighed:
        if looked[one.number].plain not in quoted and len(chosen) < MOST:
            numbers = stretch(looked, one.number, taken)
            taken.update(numbers)
            quoted |= {looked[n].plain for n in numbers}
            chosen.append((one, joined(looked, numbers)))
    return chosen


def _merit(
    compiled: Compiled, looked: Sequence[Looked], supports: Supports, held: Held, scores: Mapping[int, float],
) -> float:
    one = looked[held.number]
    text, kind = one.passage.text, one.passage.kind
    has = compiled.scoring.merit
    total = has.bias + sum((
        has.score * held.score,
        has.cue * max((compiled.supports[c - compiled.first].weight for c in held.cues), default=0.0),
        has.headed * held.headed,
        has.first / (1 + supports.nth[held.number]),
        has.following * scores.get(held.number + 1, 0.0),
        has.obliging * (REQUIREMENT in one.hits),
        has.late * (held.number / len(looked)),
        has.short * (len(one.words) < _SHORT),
        has.long * (len(one.words) > _LONG),
        has.fragment * (kind in ("fragment", "heading") or _is_head(looked, held.number)),
        has.outdone * (supports.best[held.number] > held.score),
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
