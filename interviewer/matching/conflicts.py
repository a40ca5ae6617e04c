"""Places in the seeds that cannot both hold: two dates or sums for one thing, two counts, declared opposites."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from interviewer.language.patterns import WORD, plain
from interviewer.matching.claiming import root
from interviewer.matching.claims import IN, OUT, Claim
from interviewer.matching.evidence import quoted
from interviewer.model.coverage import Conflict

_MOST_CLAIMS = 200
"""Claims kept of one topic; what is asked for is kept in larger numbers."""
_MOST_ASKED = 3_000
_MOST = 10_000
"""Claims kept in all: a large folder must not fill the memory."""
_MOST_CONFLICTS = 20
_MOST_SIDES = 4
_MOST_WORDS = 4
"""Words that name what a conflict is about."""
_ALIKE = 0.6
"""Share of the longer subject from which two passages that count something speak of the same thing."""
_FIRST_WORDS = 2
"""Where a single word is out of scope, it must stand among so many after the "must" to be what is asked for."""
_NO_YEAR = 2000


class Claims:
    """What the seeds claim, as far as claims can contradict each other."""

    def __init__(self, show_secrets: bool) -> None:
        self._show_secrets = show_secrets
        self._kept: dict[str, list[Claim]] = {}
        self._count = 0

    def add(self, claims: Iterable[Claim]) -> None:
        """Takes the claims of a document about something to be built into account."""
        for claim in claims:
            if self._count >= _MOST:
                return
            kept = self._kept.setdefault(claim.topic, [])
            most = _MOST_ASKED if claim.topic in (IN, OUT) else _MOST_CLAIMS
            if len(kept) < most:
                self._count += 1
                kept.append(claim)

    def conflicts(self) -> tuple[Conflict, ...]:
        """The contradictions found so far, in an order that does not depend on that of the seeds."""
        found: list[Conflict] = []
        for topic in sorted(self._kept):
            claims = sorted(self._kept[topic], key=lambda c: (c.order, c.value))
            if topic == OUT:
                asked = sorted(self._kept.get(IN, ()), key=lambda c: c.order)
                found += [self._conflict(pair) for pair in _scope_pairs(claims, asked)]
            elif topic != IN:
                found += [self._conflict(sides) for sides in _sides(claims)]
        return tuple(found[:_MOST_CONFLICTS])

    def _conflict(self, sides: Sequence[Claim]) -> Conflict:
        values = " against ".join(dict.fromkeys(_as_written(c) for c in sides))
        about = f"{sides[0].about}{_named(sides)}: {values}"
        return Conflict(about=about, evidence=tuple(
            quoted(c.order[0], c.passage, show_secrets=self._show_secrets, score=0.5,
                   why=f"{c.value}; not the same as elsewhere") for c in sides))


def _as_written(claim: Claim) -> str:
    """The value as the seed spells it, where it stands there so."""
    if claim.topic in (IN, OUT):
        return claim.value
    words = WORD.findall(claim.value)
    found = re.search(r"[\W_]{0,3}".join(map(re.escape, words)), claim.passage.text, re.IGNORECASE) if words else None
    return found.group() if found and len(found.group()) == len(claim.value) else claim.value


def _named(sides: Sequence[Claim]) -> str:
    """The thing in words of the first passage, where only what its passages share says it: ` (loans last)`."""
    if not (sides[0].strict or sides[0].topic == OUT):
        return ""
    shared = set(sides[0].subject).intersection(*(c.subject for c in sides[1:]))
    said = dict.fromkeys(w for w in WORD.findall(plain(sides[0].passage.text)) if root(w) in shared)
    return f" ({' '.join(list(said)[:_MOST_WORDS])})" if said else ""


def _sides(claims: Sequence[Claim]) -> Iterator[list[Claim]]:
    """Claims for one thing whose values do not meet; each claim in one conflict only."""
    used: set[int] = set()
    for number, one in enumerate(claims):
        sides = [one]
        if number not in used:
            for other in range(number + 1, len(claims)):
                if other not in used and all(_contradict(s, claims[other]) for s in sides):
                    sides.append(claims[other])
                    used.add(other)
        if len(sides) > 1:
            yield sides[:_MOST_SIDES]


def _contradict(one: Claim, other: Claim) -> bool:
    return _apart(one, other) and one.settings == other.settings and _same(one, other)


def _apart(one: Claim, other: Claim) -> bool:
    """Whether two values exclude each other. Two limits of one kind do so when they differ."""
    (low, high), (low2, high2) = _comparable(one, other)
    if one.bound == other.bound:
        return high < low2 or high2 < low
    if "most" in (one.bound, other.bound) and "least" in (one.bound, other.bound):
        return False
    if one.bound == "most" or other.bound == "least":
        return low2 > high if one.bound == "most" else high < low2
    return low > high2 if other.bound == "most" else high2 < low


def _comparable(one: Claim, other: Claim) -> tuple[tuple[float, float], tuple[float, float]]:
    if one.dated == other.dated:
        return (one.low, one.high), (other.low, other.high)
    return _yearless(one), _yearless(other)


def _yearless(claim: Claim) -> tuple[float, float]:
    """A date as a day of an unknown year; what runs over the end of one may be any day."""
    first, last = date.fromordinal(int(claim.low)), date.fromordinal(int(claim.high))
    if first.year != last.year:
        return 0.0, float("inf")
    days = [d.replace(year=_NO_YEAR, day=min(d.day, 28) if d.month == 2 else d.day) for d in (first, last)]
    return float(days[0].toordinal()), float(days[1].toordinal())


def _same(one: Claim, other: Claim) -> bool:
    """Whether two claims are about the same thing. Inside one document that takes the same words but for the value."""
    if one.order[:2] == other.order[:2]:
        return bool(one.around) and one.around == other.around
    a, b = set(one.subject), set(other.subject)
    if not one.strict:
        return not a or not b or bool(a & b)
    shared = len(a & b)
    return a == b or (shared > 1 and shared >= _ALIKE * max(len(a), len(b)))


def _scope_pairs(outside: Sequence[Claim], asked: Sequence[Claim]) -> Iterator[list[Claim]]:
    """What is out of scope here and asked for there."""
    for one in outside:
        left_out = set(one.subject)
        for other in asked:
            wanted = other.subject if len(left_out) > 1 else other.subject[:_FIRST_WORDS]
            elsewhere = one.order[:2] != other.order[:2]
            if elsewhere and left_out.issubset(wanted) and set(other.settings) <= set(one.settings):
                yield [one, other]
                break
