"""From supported passages to the status of a slot: a few features, two logistic scales."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from interviewer.model.scoring import Scoring, Weights
from interviewer.model.template import Slot

_STRETCH = 4
_USUAL, _USUAL_SLOTS = 0.4, 4
"""How well a slot is usually filled, counted as that many slots: a template of two slots tells little."""


class Held(NamedTuple):
    """A passage in support of a slot."""

    score: float
    """0 to 1"""
    cue: float
    headed: float
    concrete: float
    number: int
    """index of the passage in its seed"""
    cues: tuple[int, ...]
    told: float
    """how much its words speak for the slot, as the weight of a cue"""
    note: str
    """why it counts less than it could; empty when nothing is held against it"""
    merit: float = 0.0
    """how good a quote it makes, 0 to 1; 0 while not weighed"""


class Grounds(NamedTuple):
    """What a document says for one slot, as numbers between 0 and 1 (`about` -1 to 1, `length` about -1 to 1)."""

    best: float = 0.0
    second: float = 0.0
    third: float = 0.0
    mass: float = 0.0
    headed: float = 0.0
    share: float = 0.0
    both: float = 0.0
    about: float = 0.0
    length: float = 0.0
    run: float = 0.0
    """the best stretch of neighbouring passages"""
    elsewhere: float = 0.0
    """how well the document fills the other slots: one that fills many leaves few out"""


def grounds(held: Mapping[int, Sequence[Held]], slots: int, passages: int, probability: float) -> list[Grounds]:
    """For each of `slots` what the supporting passages add up to; `passages` counts those of the whole document."""
    found = [_summed(held.get(slot, ()), passages, probability) for slot in range(slots)]
    filled = [(g.best + g.second) / 2 for g in found]
    total = sum(filled) + _USUAL * _USUAL_SLOTS
    return [g._replace(elsewhere=(total - own) / (slots - 1 + _USUAL_SLOTS))
            for g, own in zip(found, filled, strict=True)]


def _summed(held: Sequence[Held], passages: int, probability: float) -> Grounds:
    ranked = sorted((h.score for h in held), reverse=True)
    concrete = [h for h in held if h.headed > 0 and not h.note]
    headed = min(1.0, sum(h.headed * (0.3 + 0.7 * h.concrete) for h in concrete) / 3)
    strongest = max((h.cue for h in held if not h.note), default=0.0)
    return Grounds(
        best=ranked[0] if ranked else 0.0,
        second=ranked[1] if len(ranked) > 1 else 0.0,
        third=ranked[2] if len(ranked) > 2 else 0.0,
        mass=1 - math.exp(-sum(ranked) / 3),
        headed=headed,
        share=min(1.0, 5 * sum(s for s in ranked if s >= 0.3) / (passages + 5)),
        both=min(1.0, 2 * headed) * strongest,
        about=max(-1.0, min(1.0, math.log(max(probability, 1e-6) / max(1 - probability, 1e-6)) / 4)),
        length=max(-1.0, min(1.0, math.log10((passages + 5) / 60))),
        run=_run(held),
    )


def _run(held: Sequence[Held]) -> float:
    """How much the best four neighbouring passages say together, 0 to 1."""
    best, window = 0.0, 0.0
    inside: deque[Held] = deque()
    for one in held:
        inside.append(one)
        window += one.score
        while one.number - inside[0].number >= _STRETCH:
            window -= inside.popleft().score
        best = max(best, window)
    return 1 - math.exp(-best)


def logistic(weights: Weights, found: Grounds) -> float:
    """Probability on one of the two scales."""
    total = weights.bias + sum(getattr(weights, name) * value for name, value in found._asdict().items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def chances(scoring: Scoring, found: Grounds, slot: Slot) -> tuple[float, float]:
    """How likely the slot is covered, and covered or hinted."""
    covered, touched = scoring.covered, scoring.touched
    if not slot.cues:
        covered, touched = scoring.bare_covered, scoring.bare_touched
    if not found.best:
        return 0.0, 0.0
    sure = logistic(covered, found)
    return sure, max(sure, logistic(touched, found))
