"""Places in the seeds that cannot both hold: two dates or sums for one thing, two counts, declared opposites."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from interviewer.language.opposing import apart, same
from interviewer.language.patterns import WORD, plain
from interviewer.language.stems import root
from interviewer.matching.claims import IN, OUT
from interviewer.model.contribution import Claim
from interviewer.model.coverage import Conflict, Evidence

_MOST_CLAIMS = 200
"""Claims kept of one topic; what is asked for is kept in larger numbers."""
_MOST_ASKED = 3_000
_MOST = 10_000
"""Claims kept in all: a large folder must not fill the memory."""
_MOST_CONFLICTS = 20
_MOST_SIDES = 4
_MOST_WORDS = 4
"""Words that name what a conflict is about."""
_FIRST_WORDS = 2
"""Where a single word is out of scope, it must stand among so many after the "must" to be what is asked for."""


class Bounded:
    """Lets so many claims through and no more: of one seed, and of all."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._count = 0

    def of(self, claims: Iterable[Claim]) -> Iterator[Claim]:
        """Those of some claims for which there is room."""
        for claim in claims:
            if self._count >= _MOST:
                return
            if self._counts[claim.topic] < (_MOST_ASKED if claim.topic in (IN, OUT) else _MOST_CLAIMS):
                self._counts[claim.topic] += 1
                self._count += 1
                yield claim


class _Placed(NamedTuple):
    """A claim and the path of its seed."""

    path: str
    claim: Claim

    @property
    def order(self) -> tuple[str, int, str]:
        return self.path, self.claim.number, self.claim.value

    @property
    def document(self) -> tuple[str, str | None]:
        """A seed, or a message of one."""
        return self.path, self.claim.evidence.place.part


class Claims:
    """What the seeds claim, as far as claims can contradict each other."""

    def __init__(self) -> None:
        self._kept: dict[str, list[_Placed]] = {}
        self._bounded = Bounded()

    def merge(self, path: str, claims: Iterable[Claim]) -> None:
        """Takes the claims of one more seed into account."""
        for claim in self._bounded.of(claims):
            self._kept.setdefault(claim.topic, []).append(_Placed(path, claim))

    def conflicts(self) -> tuple[Conflict, ...]:
        """The contradictions found so far, in an order that does not depend on that of the seeds."""
        found: list[Conflict] = []
        for topic in sorted(self._kept, key=lambda t: (t.startswith("figure "), t)):
            claims = sorted(self._kept[topic], key=lambda c: c.order)
            if topic == OUT:
                asked = sorted(self._kept.get(IN, ()), key=lambda c: c.order)
                found += [_conflict(pair) for pair in _scope_pairs(claims, asked)]
            elif topic != IN:
                found += [_conflict(sides) for sides in _sides(claims)]
        return tuple(found[:_MOST_CONFLICTS])


def _conflict(sides: Sequence[_Placed]) -> Conflict:
    claims = [side.claim for side in sides]
    values = " against ".join(dict.fromkeys(map(_as_written, claims)))
    return Conflict(about=f"{claims[0].about}{_named(claims)}: {values}", evidence=tuple(map(_evidence, sides)))


def _evidence(side: _Placed) -> Evidence:
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


def _sides(claims: Sequence[_Placed]) -> Iterator[list[_Placed]]:
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


def _contradict(one: _Placed, other: _Placed) -> bool:
    a, b = one.claim, other.claim
    return apart(a, b) and a.settings == b.settings and same(a, b, one.document == other.document)


def _scope_pairs(outside: Sequence[_Placed], asked: Sequence[_Placed]) -> Iterator[list[_Placed]]:
    """What is out of scope here and asked for there."""
    for one in outside:
        left_out, settings = set(one.claim.subject), set(one.claim.settings)
        for other in asked:
            subject = other.claim.subject
            wanted = subject if len(left_out) > 1 else subject[:_FIRST_WORDS]
            if left_out.issubset(wanted) and settings.issuperset(other.claim.settings) and (
                    one.document != other.document):
                yield [one, other]
                break
