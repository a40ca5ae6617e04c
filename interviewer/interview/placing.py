"""In which slot a conflict between seeds is put to the team, and how many of them are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache

from interviewer.language.figures import figures
from interviewer.language.mentions import mentions
from interviewer.language.units import is_currency
from interviewer.model.coverage import Conflict, Coverage
from interviewer.model.question import Depth
from interviewer.model.template import Template

MOST: Mapping[Depth, int] = {"quick": 3, "standard": 8, "deep": 20}
"""Conflicts between seeds that are put to the team; the others stay in the draft as contradictions."""


def conflicts_by_slot(template: Template, coverage: Coverage, depth: Depth) -> Mapping[str, tuple[Conflict, ...]]:
    """The conflicts that are asked about, each in one slot."""
    return _by_slot(_Same((template, coverage)), MOST[depth]) if coverage.conflicts else {}


class _Same:
    """A template with a coverage, compared as the same objects: they are frozen, and too large to compare by value."""

    def __init__(self, both: tuple[Template, Coverage]) -> None:
        self.both = both

    def __hash__(self) -> int:
        return hash((id(self.both[0]), id(self.both[1])))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and all(a is b for a, b in zip(self.both, other.both, strict=True))


@lru_cache(maxsize=4)
def _by_slot(same: _Same, most: int) -> Mapping[str, tuple[Conflict, ...]]:
    template, coverage = same.both
    found: dict[str, tuple[Conflict, ...]] = {}
    for conflict in coverage.conflicts[:most]:
        slot = _slot(conflict, template, coverage)
        found[slot] = (*found.get(slot, ()), conflict)
    return found


def _slot(conflict: Conflict, template: Template, coverage: Coverage) -> str:
    """The slot that most of its places support; else one that asks for such a value; else the first of the template."""
    places = {(e.seed, e.quote) for e in conflict.evidence}
    votes: Counter[str] = Counter()
    for used in coverage.passages.requirement_like_used:
        if (used.seed, used.quote) in places:
            votes.update(used.slots[:1])
    for finding in coverage.findings:
        if finding.status != "missing":
            votes[finding.slot] += 2 * sum((e.seed, e.quote) in places for e in finding.evidence)
    asking = [slot for e in conflict.evidence for slot in _asking(e.quote.lower(), template)]
    ranked = [(-votes[s.id], -asking.count(s.id), n, s.id) for n, s in enumerate(template.slots)]
    return min(ranked)[-1]


def _asking(quote: str, template: Template) -> Iterator[str]:
    """Slots with a question for a date or sum such as the quote has; nothing else tells a slot so surely."""
    kinds = {"date"} if mentions(quote) else set()
    money = any(f.measures == "money" for f in figures(quote))
    for slot in template.slots:
        if any(q.kind in kinds or (money and is_currency(q.unit or "")) for q in slot.questions):
            yield slot.id
