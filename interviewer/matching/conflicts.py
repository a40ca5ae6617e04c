"""Places in the seeds that cannot both hold: two dates or sums for one thing, two counts, declared opposites."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

from interviewer.language.dates import parse
from interviewer.language.patterns import DIGIT, NUMERIC
from interviewer.language.quantities import Amount, amounts
from interviewer.language.secrets import masked, secrets
from interviewer.matching.bare import content_stems
from interviewer.matching.cues import PLACEHOLDER, Compiled
from interviewer.matching.evidence import quoted
from interviewer.matching.passage import Looked
from interviewer.model.contribution import Claim
from interviewer.model.coverage import Conflict
from interviewer.model.scoring import Scoring, Topic

_MOST_CLAIMS = 5_000
_MOST_CONFLICTS = 20
_DATE = re.compile(NUMERIC["date"])
_MONEY = re.compile(NUMERIC["money"])
_ANY_DAY = date(2000, 1, 1)
"""Days without a year are compared with each other, whatever the year."""
_SAME = 0.5
"""Share of the shorter passage's words from which two passages speak of the same thing."""


class _Placed(NamedTuple):
    """A claim and its place among all: the path of its seed, its number there."""

    order: tuple[str, int]
    claim: Claim


def claims(compiled: Compiled, looked: Sequence[Looked], first: int, show_secrets: bool) -> Iterator[Claim]:
    """What one document claims, as far as claims can contradict each other; `first` numbers its first passage."""
    scoring = compiled.scoring
    topics = 2 * len(scoring.opposites)
    empty = frozenset(scoring.empty)
    sides: set[int] = set()
    for number, one in enumerate(looked):
        if one.passage.kind in ("heading", "code") or one.plain.endswith("?") or PLACEHOLDER in one.hits:
            continue
        claimed: list[_Said] = []
        for hit in (h - compiled.claims.start for h in one.hits if h in compiled.claims):
            if hit >= topics:
                claimed += _valued(scoring.topics[hit - topics], one)
            elif hit not in sides:
                sides.add(hit)
                claimed.append(_Said(_side(hit), scoring.opposites[hit // 2].about))
        if DIGIT in one.words:
            claimed += _counted(one, empty)
        for said in claimed:
            evidence = quoted("", one.passage, show_secrets=show_secrets, score=0.5,
                              why=f"not the same as elsewhere: {said.about}")
            yield Claim(**said._asdict(), number=first + number, evidence=evidence)


class _Said(NamedTuple):
    """What a passage says of a thing."""

    key: str
    about: str
    low: float = 0.0
    high: float = 0.0
    stems: tuple[str, ...] = ()


def _side(number: int) -> str:
    """The key of one side of a pair of opposites; the other side has the next number."""
    return f"side {number}"


def _valued(topic: Topic, one: Looked) -> Iterator[_Said]:
    """A date or sum for a topic such as the launch or the budget."""
    match = (_DATE if topic.value == "date" else _MONEY).search(one.plain)
    if not match:
        return
    span = _days(match.group()) if topic.value == "date" else _sum(match.group())
    if span:
        yield _Said(f"topic {topic.about}", topic.about, *span)


def _counted(one: Looked, empty: frozenset[str]) -> Iterator[_Said]:
    """Counts of a thing in a sentence that may be said with another number elsewhere."""
    found = [a for a in amounts(one.plain) if a.unit]
    text = one.passage.text
    stems = tuple(content_stems(masked(text, secrets(text)), empty)) if found else ()
    for amount in found:
        if len(stems) >= 3:
            yield _Said(f"unit {amount.unit}", f"how many or how much: {amount.unit}", *_bounds(amount), stems)


class Claims:
    """What the seeds claim."""

    def __init__(self, scoring: Scoring) -> None:
        self._opposites = scoring.opposites
        self._claims: dict[str, list[_Placed]] = {}
        self._count = 0

    def merge(self, path: str, found: Iterable[Claim]) -> None:
        """Takes the claims of one more seed into account."""
        for claim in found:
            if self._count < _MOST_CLAIMS or not claim.stems:
                self._count += 1
                self._claims.setdefault(claim.key, []).append(_Placed((path, claim.number), claim))

    def conflicts(self) -> tuple[Conflict, ...]:
        """The contradictions found so far, in an order that does not depend on that of the seeds."""
        found = list(self._opposed())
        for key in sorted(k for k in self._claims if not k.startswith("side ")):
            apart = _disagreeing(sorted(self._claims[key], key=lambda c: c.order))
            found += [_conflict(one.claim.about, one, other) for one, other in apart]
        return tuple(found[:_MOST_CONFLICTS])

    def _opposed(self) -> Iterator[Conflict]:
        for number, pair in enumerate(self._opposites):
            one, other = (min(self._claims.get(_side(n), ()), key=lambda c: c.order, default=None)
                          for n in (2 * number, 2 * number + 1))
            if one and other and one.order != other.order:
                yield _conflict(pair.about, one, other)


def _conflict(about: str, *placed: _Placed) -> Conflict:
    return Conflict(about=about, evidence=tuple(
        p.claim.evidence.model_copy(update={"seed": p.order[0]}) for p in placed))


def _disagreeing(placed: Sequence[_Placed]) -> Iterator[tuple[_Placed, _Placed]]:
    """The first two claims of different seeds for one thing whose values do not meet."""
    for one, other in combinations(placed, 2):
        apart = one.claim.high < other.claim.low or other.claim.high < one.claim.low
        if apart and one.order[0] != other.order[0] and _same(one.claim.stems, other.claim.stems):
            yield one, other
            return


def _same(one: Collection[str], other: Collection[str]) -> bool:
    if not one and not other:
        return True
    shared = [s for s in set(one) & set(other) if not s.isdigit()]
    return len(shared) >= 3 and len(shared) >= _SAME * min(len(one), len(other))


def _bounds(amount: Amount) -> tuple[float, float]:
    low = amount.low if amount.low is not None else amount.high
    high = amount.high if amount.high is not None else amount.low
    return (low or 0.0, high or 0.0)


def _days(text: str) -> tuple[float, float] | None:
    span = parse(text, _ANY_DAY)
    return (float(span[0].toordinal()), float(span[1].toordinal())) if span else None


def _sum(text: str) -> tuple[float, float] | None:
    return next((_bounds(amount) for amount in amounts(text)), None)
