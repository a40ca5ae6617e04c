"""The fate of every passage that reads like a requirement: which slots it supports, or none and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from interviewer.matching.about import Judgement
from interviewer.matching.cues import PLACEHOLDER, REQUIREMENT, Compiled
from interviewer.matching.evidence import quoted
from interviewer.matching.passage import Looked, is_gap, is_open
from interviewer.matching.scoring import Held
from interviewer.matching.support import Supports, is_boilerplate
from interviewer.model.contribution import Demand
from interviewer.model.coverage import Evidence, PassageFate, Use

MOST = 200
"""Passages of each kind that are listed; all are counted."""
SUPPORTS = 0.2
"""Score from which a passage is said to support a slot."""
_FEW = 3
"""Slots named for a passage: those it supports best."""

Placed = tuple[str, Demand]
"""With the path of its seed."""


class _Candidate(NamedTuple):
    """A passage that reads like a requirement, before it is quoted."""

    number: int
    score: float
    slots: tuple[int, ...]


class Demands(NamedTuple):
    """The best of one document, quoted, and how many support a slot or none in all."""

    best: tuple[Demand, ...]
    used: int
    unused: int


def demands(
    compiled: Compiled, looked: Sequence[Looked], supports: Supports, judgement: Judgement, *, first: int,
    show_secrets: bool,
) -> Demands:
    """Those of one document, whose first passage is number `first` of its seed."""
    held: dict[int, list[tuple[int, Held]]] = {n: [] for n, one in enumerate(looked) if _demands(one)}
    for slot, every in supports.held.items():
        for one in every:
            if one.number in held:
                held[one.number].append((slot, one))
    for ranked in held.values():
        ranked.sort(key=lambda h: (-h[1].score, h[0]))
    candidates = [_candidate(number, ranked, judgement) for number, ranked in held.items()]
    found = []
    for number, score, slots in _best(candidates, looked):
        titles = [compiled.template.slots[slot].title for slot, _ in held[number]]
        why = "" if slots else _why_unused(looked[number], held[number], titles, judgement)
        evidence = quoted("", looked[number].passage, show_secrets=show_secrets, score=score, why=why)
        found.append(Demand(score=score, number=first + number, against=not judgement.building, evidence=evidence,
                            slots=tuple(compiled.template.slots[slot].id for slot in slots)))
    used = sum(bool(one.slots) for one in candidates)
    return Demands(tuple(found), used, len(candidates) - used)


def _candidate(number: int, ranked: Sequence[tuple[int, Held]], judgement: Judgement) -> _Candidate:
    strong = [slot for slot, one in ranked if one.score >= SUPPORTS] if judgement.building else []
    return _Candidate(number, ranked[0][1].score if ranked else 0.0, tuple(strong[:_FEW]))


def _best(candidates: Sequence[_Candidate], looked: Sequence[Looked]) -> list[_Candidate]:
    """Those of one document that may be among the best of all: the best of each kind, in the order of reading."""
    ranked = sorted(candidates, key=lambda c: (-c.score, c.number))
    apart, seen = [], set()
    for one in ranked:
        text = looked[one.number].passage.text
        apart.append((text in seen, one))
        seen.add(text)
    apart.sort(key=lambda r: r[0])
    kept = [one for _, one in apart if one.slots][:MOST] + [one for _, one in apart if not one.slots][:MOST]
    return sorted(kept)


def _demands(one: Looked) -> bool:
    return REQUIREMENT in one.hits and one.passage.kind != "heading" and not is_boilerplate(one)


def _why_unused(one: Looked, ranked: Sequence[tuple[int, Held]], titles: Sequence[str], judgement: Judgement) -> str:
    if not judgement.building:
        would = f"would speak of “{titles[0]}”, but" if ranked and ranked[0][1].score >= SUPPORTS else "but"
        return f"{would} its document {judgement.why}" if ranked else f"its document {judgement.why}"
    if ranked and ranked[0][1].note:
        return f"nearest is “{titles[0]}”, but it {ranked[0][1].note}"
    if PLACEHOLDER in one.hits or is_gap(one.passage.text):
        return "only leaves room for content"
    if one.plain.endswith("?") or is_open(one.passage.text):
        return "only asks, and no slot takes it up"
    if ranked:
        return f"reads like a requirement, but says too little of “{titles[0]}”"
    return "reads like a requirement, but no slot takes it up"


def best(demanded: Iterable[Placed]) -> list[Placed]:
    """The best of each kind in the order of reading, whatever their order before; what repeats another comes last."""
    every = sorted(demanded, key=lambda d: (d[1].against, -d[1].score, d[0], d[1].number))
    seen: set[str] = set()
    ranked: list[tuple[bool, Placed]] = []
    for one in every:
        ranked.append((one[1].evidence.quote in seen, one))
        seen.add(one[1].evidence.quote)
    ranked.sort(key=lambda r: r[0])
    kept = [r for r in ranked if r[1][1].slots][:MOST] + [r for r in ranked if not r[1][1].slots][:MOST]
    return [one for _, one in sorted(kept, key=lambda r: (r[1][1].against, r[0], r[1][0], r[1][1].number))]


class Demanded:
    """The passages that read like a requirement; all are counted, only the best are kept."""

    def __init__(self) -> None:
        self.used = self.unused = 0
        self._placed: list[Placed] = []

    def add(self, path: str, found: Demands) -> None:
        """Takes those of one more document or seed into account."""
        self.used += found.used
        self.unused += found.unused
        self._placed += [(path, demand) for demand in found.best]
        if len(self._placed) > 10 * MOST:
            self._placed = best(self._placed)

    def kept(self) -> list[Placed]:
        """The best so far, in the order of reading."""
        return best(self._placed)


def fate(demanded: Demanded, supporting: int) -> PassageFate:
    """What became of the passages of all seeds; `supporting` counts those that support a slot."""
    kept = demanded.kept()
    return PassageFate(
        supporting=supporting,
        requirement_like_unused=tuple(_of(path, d.evidence) for path, d in kept if not d.slots),
        requirement_like_unused_total=demanded.unused,
        requirement_like_used=tuple(_use(path, d) for path, d in kept if d.slots),
        requirement_like_used_total=demanded.used)


def _of(path: str, evidence: Evidence) -> Evidence:
    return evidence.model_copy(update={"seed": path})


def _use(path: str, demand: Demand) -> Use:
    said = demand.evidence
    return Use(seed=path, place=said.place, quote=said.quote, masked=said.masked, slots=demand.slots)
