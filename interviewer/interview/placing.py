"""In which slot a conflict between seeds is put to the team, and how many of them are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

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
    """The slot that most of its places support, the best first; the first slot of the template where none does."""
    places = {(e.seed, e.quote) for e in conflict.evidence}
    votes: Counter[str] = Counter()
    for used in coverage.passages.requirement_like_used:
        if (used.seed, used.quote) in places:
            votes.update(dict.fromkeys(used.slots[:1], 1))
    for finding in coverage.findings:
        if finding.status != "missing":
            votes[finding.slot] += 2 * sum((e.seed, e.quote) in places for e in finding.evidence)
    known = [(-votes[s.id], n, s.id) for n, s in enumerate(template.slots)]
    return min(known)[2]
