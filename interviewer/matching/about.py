"""Is a document about something to be built, by the people who wrote it?"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from interviewer.matching.cues import Compiled
from interviewer.matching.passage import Looked

_SMOOTH = 4
"""Added to the number of passages: three lines of text prove little."""


_TELLING = 0.1
"""Points a manner must contribute to be named as a reason."""


class Judgement(NamedTuple):
    """Whether a text counts, how sure that is, and why in words."""

    building: bool
    probability: float
    why: str
    doubtful: bool = False
    """counts only where it says something concrete about a slot"""


def features(compiled: Compiled, looked: Sequence[Looked], titled: int) -> list[float]:
    """For every manner of writing 0 to 1, then two figures for the whole.

    These are the share of passages under headings of documents about something to be built (`titled` counts them),
    0 to 1, and how much the words speak for such a document, about -1 to 1.
    """
    about = compiled.scoring.about
    said = [p for p in looked if p.passage.kind not in ("heading", "code")]
    counts = Counter(n for p in said for n in p.hits if n < compiled.first)
    total = len(said) + _SMOOTH
    rates = [min(1.0, counts[n] / total / m.cap) for n, m in zip(compiled.manners, about.manners, strict=True)]
    worded = sum(p.odds[-2] - p.odds[-1] for p in said) / total
    return [*rates, min(1.0, titled / total / about.heading_cap), worded]


def judge(compiled: Compiled, values: Sequence[float]) -> Judgement:
    """The verdict from what `features` found."""
    about = compiled.scoring.about
    parts = [(m.weight * v, m.says) for m, v in zip(about.manners, values, strict=False)]
    parts.append((about.heading_weight * values[-2], "has the headings of a specification"))
    words = about.words_weight * values[-1]
    parts.append((words, "has the words of something to be built" if words > 0 else ""))
    probability = 1 / (1 + math.exp(-(about.bias + sum(points for points, _ in parts))))
    if compiled.template.about != "building":
        return Judgement(True, 1.0, "this template is not only for things to be built")
    building = probability >= about.doubt
    return Judgement(building, probability, _why(building, parts), building and probability < about.threshold)


def dismissed(judgement: Judgement) -> Judgement:
    """The verdict on a doubtful document in which nothing concrete was found."""
    return Judgement(False, judgement.probability, "says too little about anything to be built")


def _why(building: bool, parts: list[tuple[float, str]]) -> str:
    wanted = sorted((p for p in parts if p[1] and (p[0] > _TELLING if building else p[0] < -_TELLING)),
                    key=lambda p: -abs(p[0]))
    named = [says for points, says in wanted[:2] if abs(points) > abs(wanted[0][0]) / 2]
    if building:
        return f"about something to be built: it {' and '.join(named) or 'is short, and nothing speaks against it'}"
    if named:
        return f"reads like {' and '.join(named)}: nothing in it is to be built"
    return "says too little about anything to be built"
