"""Places in the seeds that cannot both hold: two dates or sums for one thing, two counts, declared opposites."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

from interviewer.language.dates import parse
from interviewer.language.patterns import DIGIT, NUMERIC
from interviewer.language.quantities import Amount, amounts
from interviewer.matching.bare import content_stems
from interviewer.matching.cues import PLACEHOLDER, Compiled
from interviewer.matching.evidence import quoted
from interviewer.matching.passage import Looked
from interviewer.model.coverage import Conflict
from interviewer.model.seed import Passage, Seed

_MOST_CLAIMS = 5_000
_MOST_CONFLICTS = 20
_DATE = re.compile(NUMERIC["date"])
_MONEY = re.compile(NUMERIC["money"])
_ANY_DAY = date(2000, 1, 1)
"""Days without a year are compared with each other, whatever the year."""
_SAME = 0.5
"""Share of the shorter passage's words from which two passages speak of the same thing."""


class _Claim(NamedTuple):
    """A value for something, where it was said."""

    about: str
    key: str
    low: float
    high: float
    stems: frozenset[str]
    order: tuple[str, int]
    passage: Passage


class Claims:
    """What the seeds claim, as far as claims can contradict each other."""

    def __init__(self, compiled: Compiled, show_secrets: bool) -> None:
        self._scoring = scoring = compiled.scoring
        self._show_secrets = show_secrets
        self._first = compiled.claims.start
        self._stop = compiled.claims.stop
        self._topics = 2 * len(scoring.opposites)
        self._sides: dict[int, _Claim] = {}
        self._claims: dict[str, list[_Claim]] = {}
        self._count = 0
        self._empty = frozenset(scoring.empty)

    def add(self, seed: Seed, looked: Sequence[Looked]) -> None:
        """Takes the passages of a document about something to be built into account."""
        for number, one in enumerate(looked):
            if one.passage.kind in ("heading", "code") or one.plain.endswith("?") or PLACEHOLDER in one.hits:
                continue
            for claim in (hit - self._first for hit in one.hits if self._first <= hit < self._stop):
                if claim < self._topics:
                    self._side(claim, self._claim(seed, one, number, key=str(claim)))
                else:
                    self._valued(claim - self._topics, seed, one, number)
            if DIGIT in one.words:
                self._counted(seed, one, number)

    def conflicts(self) -> tuple[Conflict, ...]:
        """The contradictions found so far, in an order that does not depend on that of the seeds."""
        found = list(self._opposed())
        for key in sorted(self._claims):
            apart = _disagreeing(sorted(self._claims[key], key=lambda c: c.order))
            found += [self._conflict(one.about, one, other) for one, other in apart]
        return tuple(found[:_MOST_CONFLICTS])

    def _conflict(self, about: str, *claims: _Claim) -> Conflict:
        why = f"not the same as elsewhere: {about}"
        return Conflict(about=about, evidence=tuple(
            quoted(c.order[0], c.passage, show_secrets=self._show_secrets, score=0.5, why=why) for c in claims))

    def _claim(self, seed: Seed, one: Looked, number: int, *, key: str, about: str = "") -> _Claim:
        return _Claim(about, key, 0.0, 0.0, frozenset(), (seed.path, number), one.passage)

    def _side(self, side: int, claim: _Claim) -> None:
        if side not in self._sides or claim.order < self._sides[side].order:
            self._sides[side] = claim

    def _opposed(self) -> Iterator[Conflict]:
        for number, pair in enumerate(self._scoring.opposites):
            one, other = self._sides.get(2 * number), self._sides.get(2 * number + 1)
            if one and other and one.order != other.order:
                yield self._conflict(pair.about, one, other)

    def _valued(self, topic: int, seed: Seed, one: Looked, number: int) -> None:
        """A date or sum for a topic such as the launch or the budget."""
        about, wants = self._scoring.topics[topic].about, self._scoring.topics[topic].value
        match = (_DATE if wants == "date" else _MONEY).search(one.plain)
        if not match:
            return
        span = _days(match.group()) if wants == "date" else _sum(match.group())
        if span:
            claim = self._claim(seed, one, number, key=f"topic {about}", about=about)
            self._keep(claim._replace(low=span[0], high=span[1]))

    def _counted(self, seed: Seed, one: Looked, number: int) -> None:
        """Counts of a thing in a sentence that may be said with another number elsewhere."""
        found = [a for a in amounts(one.plain) if a.unit] if self._count < _MOST_CLAIMS else []
        stems = frozenset(content_stems(one.passage.text, self._empty)) if found else frozenset()
        for amount in found:
            if len(stems) >= 3:
                low, high = _bounds(amount)
                about = f"how many or how much: {amount.unit}"
                claim = self._claim(seed, one, number, key=f"unit {amount.unit}", about=about)
                self._keep(claim._replace(low=low, high=high, stems=stems))

    def _keep(self, claim: _Claim) -> None:
        if self._count < _MOST_CLAIMS:
            self._count += 1
            self._claims.setdefault(claim.key, []).append(claim)


def _disagreeing(claims: Sequence[_Claim]) -> Iterator[tuple[_Claim, _Claim]]:
    """The first two claims of different seeds for one thing whose values do not meet."""
    for one, other in combinations(claims, 2):
        apart = one.high < other.low or other.high < one.low
        if apart and one.order[0] != other.order[0] and _same(one, other):
            yield one, other
            return


def _same(one: _Claim, other: _Claim) -> bool:
    if not one.stems and not other.stems:
        return True
    shared = [s for s in one.stems & other.stems if not s.isdigit()]
    return len(shared) >= 3 and len(shared) >= _SAME * min(len(one.stems), len(other.stems))


def _bounds(amount: Amount) -> tuple[float, float]:
    low = amount.low if amount.low is not None else amount.high
    high = amount.high if amount.high is not None else amount.low
    return (low or 0.0, high or 0.0)


def _days(text: str) -> tuple[float, float] | None:
    span = parse(text, _ANY_DAY)
    return (float(span[0].toordinal()), float(span[1].toordinal())) if span else None


def _sum(text: str) -> tuple[float, float] | None:
    return next((_bounds(amount) for amount in amounts(text)), None)
