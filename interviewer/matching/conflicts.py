"""Places in the seeds that cannot both hold: two dates or sums for one thing, two counts, declared opposites."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from interviewer.language.opposing import apart, same
from interviewer.language.patterns import WORD, plain
from interviewer.language.stems import root
from interviewer.matching.bounded import Bounded, Placed, is_figure
from interviewer.matching.claims import IN, OUT
from interviewer.model.contribution import Claim, Contribution
from interviewer.model.coverage import Conflict, Evidence
from interviewer.model.scoring import Scoring

MOST = 50
"""Conflicts that are listed; all are counted."""
_MOST_SIDES = 4
_MOST_WORDS = 4
"""Words that name what a conflict is about."""
_FIRST_WORDS = 2
"""Where a single word is out of scope, it must stand among so many after the "must" to be what is asked for."""

Sides = list[Placed]
"""Claims that cannot both hold, in the order of reading."""


class Contradictions(NamedTuple):
    """The most valuable conflicts, and how many there are in all; `left_out` counts claims that were not compared."""

    listed: tuple[Conflict, ...]
    total: int
    left_out: int


class Claims:
    """What the seeds claim, as far as claims can contradict each other."""

    def __init__(self, scoring: Scoring) -> None:
        topics = [f"topic {topic.about}" for topic in scoring.topics]
        topics += [f"opposite {number}" for number in range(len(scoring.opposites))]
        self._ranks: Mapping[str, int] = {topic: rank for rank, topic in enumerate([*topics, OUT])}
        self._bounded = Bounded()
        self._left_out = 0

    def merge(self, path: str, found: Contribution) -> None:
        """Takes the claims of one more seed into account."""
        self._bounded.add(path, found.claims)
        self._left_out += found.claims_left_out

    def conflicts(self) -> Contradictions:
        """The contradictions found so far; which, and in which order, does not depend on that of the seeds.

        What every product has comes first, in the order of the scoring, then what is out of scope, then numbers of
        anything; among those what more documents disagree on.
        """
        by_topic: dict[str, list[Placed]] = {}
        for one in self._bounded.kept():
            by_topic.setdefault(one.claim.topic, []).append(one)
        found: list[Sides] = []
        for topic, claims in by_topic.items():
            if topic == OUT:
                found += _scope_pairs(claims, by_topic.get(IN, ()))
            elif topic != IN:
                found += _contradicting(claims)
        ranked = _merged(sorted(found, key=self._rank))
        listed = tuple(_conflict(about, sides) for about, sides in ranked[:MOST])
        return Contradictions(listed, len(ranked), self._left_out + self._bounded.left_out)

    def _rank(self, sides: Sides) -> tuple[int, int, str, int, str]:
        topic = sides[0].claim.topic
        rank = len(self._ranks) if is_figure(topic) else self._ranks.get(topic, 0)
        return rank, -len({side.document for side in sides}), *sides[0].order


def _contradicting(claims: Sequence[Placed]) -> Iterator[Sides]:
    """Conflicts of one topic. Claims that are limited to different things never contradict each other."""
    settings = sorted(claims, key=lambda c: c.claim.settings)
    for _, alike in groupby(settings, key=lambda c: c.claim.settings):
        yield from _sides(list(alike))


def _merged(found: Iterable[Sides]) -> list[tuple[str, Sides]]:
    """What each is about, and its sides; the same values for the same thing in further places are one conflict."""
    every: dict[str, dict[tuple[str, int, str], Placed]] = {}
    for sides in found:
        every.setdefault(_about(sides), {}).update({side.order: side for side in sides})
    return [(about, list(sides.values())) for about, sides in every.items()]


def _conflict(about: str, sides: Sides) -> Conflict:
    """One place for each value; how many more there are is said."""
    apart = {(s.claim.topic, s.claim.low, s.claim.high, s.claim.bound): s for s in reversed(sides)}
    shown = [side for side in sides if any(side is one for one in apart.values())][:_MOST_SIDES]
    more = len(sides) - len(shown)
    further = f", and {more:,} more {'place' if more == 1 else 'places'}" if more > 0 else ""
    return Conflict(about=about + further, evidence=tuple(map(_evidence, shown)))


def _about(sides: Sides) -> str:
    claims = [side.claim for side in sides]
    values = list(dict.fromkeys(map(_as_written, claims)))[:_MOST_SIDES]
    return f"{claims[0].about}{_named(claims)}: {' against '.join(values)}"


def _evidence(side: Placed) -> Evidence:
    why = f"{side.claim.value}; not the same as elsewhere"
    return side.claim.evidence.model_copy(update={"seed": side.path, "why": why})


def _as_written(claim: Claim) -> str:
    """The value as the seed spells it, where it stands there so."""
    if claim.topic in (IN, OUT):
        return claim.value
    words = WORD.findall(claim.value)
    found = re.search(r"[\W_]{0,3}".join(map(re.escape, words)), claim.evidence.quote, re.IGNORECASE) if words else None
    return found.group() if found and len(found.group()) == len(claim.value) else claim.value


def _named(sides: Sequence[Claim]) -> str:
    """The thing in words of the first passage, where only what its passages share says it: ` (loans last)`."""
    if not (sides[0].strict or sides[0].topic == OUT):
        return ""
    shared = set(sides[0].subject).intersection(*(c.subject for c in sides[1:]))
    said = dict.fromkeys(w for w in WORD.findall(plain(sides[0].evidence.quote)) if root(w) in shared)
    return f" ({' '.join(list(said)[:_MOST_WORDS])})" if said else ""


def _sides(claims: Sequence[Placed]) -> Iterator[Sides]:
    """Claims for one thing whose values do not meet, then those that repeat one of these; each in one conflict only."""
    used: set[int] = set()
    for number, one in enumerate(claims):
        if number in used:
            continue
        sides = [one]
        later = [other for other in range(number + 1, len(claims)) if other not in used]
        for other in later:
            if all(_contradict(side, claims[other]) for side in sides):
                sides.append(claims[other])
                used.add(other)
        if len(sides) > 1:
            again = [other for other in later if other not in used and _repeats(claims[other], sides)]
            used.update(again)
            yield [*sides, *(claims[other] for other in again)]


def _repeats(one: Placed, sides: Sides) -> bool:
    return any(_same_value(one.claim, side.claim) for side in sides) and any(_contradict(one, side) for side in sides)


def _same_value(one: Claim, other: Claim) -> bool:
    return (one.low, one.high, one.bound) == (other.low, other.high, other.bound)


def _contradict(one: Placed, other: Placed) -> bool:
    a, b = one.claim, other.claim
    return apart(a, b) and same(a, b, one.document == other.document)


def _scope_pairs(outside: Sequence[Placed], asked: Sequence[Placed]) -> Iterator[Sides]:
    """What is out of scope here and asked for there."""
    speaking: dict[str, set[int]] = {}
    for number, one in enumerate(asked):
        for word in one.claim.subject:
            speaking.setdefault(word, set()).add(number)
    for one in outside:
        left_out = one.claim.subject
        fitting = set.intersection(*(speaking.get(word, set()) for word in left_out))
        other = next((asked[number] for number in sorted(fitting) if _asks_for(one, asked[number])), None)
        if other:
            yield [one, other]


def _asks_for(outside: Placed, other: Placed) -> bool:
    """Whether a passage with all the words of what is out of scope elsewhere asks for that."""
    wanted, left_out = other.claim.subject, outside.claim.subject
    if len(left_out) == 1 and left_out[0] not in wanted[:_FIRST_WORDS]:
        return False
    return set(outside.claim.settings).issuperset(other.claim.settings) and outside.document != other.document
