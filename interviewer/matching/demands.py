"""The fate of every passage that reads like a requirement: which slots it supports, or none and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from interviewer.matching.about import Judgement
from interviewer.matching.cues import PLACEHOLDER, REQUIREMENT, Compiled
from interviewer.matching.evidence import quoted
from interviewer.matching.passage import Looked, is_gap
from interviewer.matching.scoring import Held
from interviewer.matching.support import Supports, is_boilerplate
from interviewer.model.contribution import Contribution, Demand
from interviewer.model.coverage import Evidence, PassageFate, Use

MOST = 200
"""Passages of each kind that are listed; all are counted."""
SUPPORTS = 0.2
"""Score from which a passage is said to support a slot."""
_FEW = 3
"""Slots named for a passage: those it supports best."""

Placed = tuple[str, Demand]
"""With the path of its seed."""


def demands(
    compiled: Compiled, looked: Sequence[Looked], supports: Supports, judgement: Judgement, *, first: int,
    show_secrets: bool,
) -> Iterator[Demand]:
    """Those of one document, whose first passage is number `first` of its seed."""
    numbers = [n for n, one in enumerate(looked) if _demands(one)]
    held: dict[int, list[tuple[int, Held]]] = {n: [] for n in numbers}
    for slot, every in supports.held.items():
        for one in every:
            if one.number in held:
                held[one.number].append((slot, one))
    for number in numbers:
        ranked = sorted(held[number], key=lambda h: (-h[1].score, h[0]))
        titles = [compiled.template.slots[slot].title for slot, _ in ranked]
        strong = [slot for slot, one in ranked if one.score >= SUPPORTS][:_FEW]
        used = tuple(compiled.template.slots[slot].id for slot in strong) if judgement.building else ()
        score = ranked[0][1].score if ranked else 0.0
        why = "" if used else _why_unused(looked[number], ranked, titles, judgement)
        evidence = quoted("", looked[number].passage, show_secrets=show_secrets, score=score, why=why)
        yield Demand(score=score, number=first + number, against=not judgement.building, slots=used, evidence=evidence)


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
    if one.plain.endswith("?"):
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


class Fates:
    """The passages of all seeds; only the best are kept."""

    def __init__(self) -> None:
        self._supporting = self._used = self._unused = 0
        self._demanded: list[Placed] = []

    def add(self, path: str, contribution: Contribution) -> None:
        """Takes one more seed into account."""
        self._supporting += contribution.supporting
        self._used += contribution.used
        self._unused += contribution.unused
        self._demanded += [(path, demand) for demand in contribution.demands]
        if len(self._demanded) > 10 * MOST:
            self._demanded = best(self._demanded)

    def result(self) -> PassageFate:
        """What became of the passages of the seeds added so far."""
        kept = best(self._demanded)
        return PassageFate(
            supporting=self._supporting,
            requirement_like_unused=tuple(_of(path, d.evidence) for path, d in kept if not d.slots),
            requirement_like_unused_total=self._unused,
            requirement_like_used=tuple(_use(path, d) for path, d in kept if d.slots),
            requirement_like_used_total=self._used)


def _of(path: str, evidence: Evidence) -> Evidence:
    return evidence.model_copy(update={"seed": path})


def _use(path: str, demand: Demand) -> Use:
    said = demand.evidence
    return Use(seed=path, place=said.place, quote=said.quote, masked=said.masked, slots=demand.slots)
