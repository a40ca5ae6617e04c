"""Which claims are kept where there are too many: the same ones in whatever order the seeds come."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from interviewer.matching.claims import IN, OUT
from interviewer.model.contribution import Claim

MOST = 10_000
"""Claims kept in all: a large folder must not fill the memory."""
_OF_A_TOPIC = 200
_OF_TOPICS = {OUT: 500, IN: 3_000}
"""More things are out of scope, and far more are asked for, than a product has dates."""


class Placed(NamedTuple):
    """A claim, the path of its seed, and how many of its topic stand before it in its document."""

    path: str
    claim: Claim
    nth: int = 0

    @property
    def order(self) -> tuple[str, int, str]:
        """The order of reading."""
        return self.path, self.claim.number, self.claim.value

    @property
    def document(self) -> tuple[str, str | None]:
        """A seed, or a message of one."""
        return self.path, self.claim.evidence.place.part

    @property
    def rank(self) -> tuple[bool, int, str, int, str, str]:
        """What is kept first: every document is heard once before one is heard twice, numbers of anything last."""
        return is_figure(self.claim.topic), self.nth, *self.order, self.claim.topic


class Bounded:
    """The claims that are kept, and how many are not. What a document says twice is one claim."""

    def __init__(self) -> None:
        self.left_out = 0
        self._kept: list[Placed] = []

    def add(self, path: str, claims: Iterable[Claim]) -> None:
        """Takes all claims of one seed, or of one document, in the order of reading."""
        counts: Counter[tuple[str, str | None]] = Counter()
        seen: set[tuple[object, ...]] = set()
        for claim in claims:
            part = claim.evidence.place.part
            said, nth = (part, *_said(claim)), counts[claim.topic, part]
            if said in seen:
                continue
            if nth >= most(claim.topic):
                self.left_out += 1
                continue
            seen.add(said)
            counts[claim.topic, part] += 1
            self._kept.append(Placed(path, claim, nth))
            if len(self._kept) > 2 * MOST:
                self._prune()

    def kept(self) -> list[Placed]:
        """Those that are kept, in the order of reading."""
        self._prune()
        return sorted(self._kept, key=lambda c: c.order)

    def _prune(self) -> None:
        by_topic: dict[str, list[Placed]] = {}
        for one in self._kept:
            by_topic.setdefault(one.claim.topic, []).append(one)
        kept = [one for topic, every in by_topic.items()
                for one in heapq.nsmallest(most(topic), every, key=lambda c: c.rank)]
        kept = heapq.nsmallest(MOST, kept, key=lambda c: c.rank)
        self.left_out += len(self._kept) - len(kept)
        self._kept = kept


def most(topic: str) -> int:
    """Claims kept of one topic."""
    return _OF_TOPICS.get(topic, _OF_A_TOPIC)


def is_figure(topic: str) -> bool:
    """Whether it is about a number of anything, and not about something every product has."""
    return topic.startswith("figure ")


def _said(claim: Claim) -> Iterator[object]:
    yield from (claim.topic, claim.value, claim.low, claim.high, claim.bound, claim.subject, claim.settings)
    yield claim.around
