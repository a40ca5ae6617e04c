"""What was said that cannot both hold: declared by the template, claimed in words, or written in the seeds."""

from __future__ import annotations

from collections.abc import Iterator

from interviewer.language.claimed import Claiming, claimed, silent
from interviewer.language.contradiction import Contradiction
from interviewer.language.declared import declared
from interviewer.model.coverage import Conflict, Coverage
from interviewer.model.entry import Answered
from interviewer.model.progress import CONFLICT, REASON, Progress
from interviewer.model.template import Template

SEEDS = "seeds"
"""Name of what the seeds themselves say about a slot, in ids of questions: `slot.seeds~conflict-…`."""


def contradictions(
    template: Template, progress: Progress, coverage: Coverage, claims: Claiming = silent
) -> Iterator[Contradiction]:
    """What excludes each other now, decided or not. `claims` finds what a sentence claims."""
    yield from declared(template, progress, coverage)
    yield from claimed(template, progress, coverage, claims)


def between_seeds(coverage: Coverage, progress: Progress) -> Iterator[tuple[Conflict, Answered | None]]:
    """The conflicts of the seeds, each with how it was decided."""
    decided = {q.rpartition("-")[2]: q for q in progress.responses if f".{SEEDS}{CONFLICT}" in q and REASON not in q}
    for conflict in coverage.conflicts:
        yield conflict, progress.answer(decided.get(conflict.key, ""))
