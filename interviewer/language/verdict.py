"""The first sentence the program says about somebody's documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from interviewer.language.tongue import NAMES
from interviewer.model.coverage import Coverage, Finding, SeedSummary

UNSURE = "may say it all the same"
"""Ends what is said of a missing slot where seeds are in a language without cues for it."""
_MOST_NAMED = 4


def counted(number: int, one: str, many: str = "") -> str:
    """`1 seed`, `4 seeds`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def sentence(coverage: Coverage) -> str:
    """What the seeds cover, in one sentence."""
    seeds, slots, n = counted(len(coverage.seeds), "seed"), len(coverage.findings), coverage.summary
    if not coverage.seeds:
        return f"No seed was read: 0 of {slots} slots covered."
    foreign = [seed for seed in coverage.seeds if not seed.understood]
    if coverage.verdict == "nothing-matches":
        covered = f"0 of {slots} slots covered"
        if len(foreign) == len(coverage.seeds):
            match, they_are = ("matches", "it is") if len(foreign) == 1 else ("match", "they are")
            return (f"Whether {seeds} {match} the template cannot be told: {they_are} {_written(foreign)}, "
                    f"and the template has no cues for that; {covered}.")
        unsure = f"; {counted(len(foreign), 'seed')} {_written(foreign)} could not be judged" if foreign else ""
        return f"Nothing in {seeds} matches the template: {covered}{unsure}."
    extra = [counted(coverage.conflicting, "conflict")] if coverage.conflicts else []
    if foreign:
        extra.append(f"{counted(len(foreign), 'seed')} {_written(foreign)} hardly counted")
    if coverage.unreadable:
        extra.append(f"{counted(len(coverage.unreadable), 'file')} could not be read")
    start = f"{n.covered} of {slots} slots covered, {n.hinted} hinted, in {seeds}"
    if coverage.verdict == "complete":
        start = f"Every required slot is covered: {start}"
    return start + (f"; {'; '.join(extra)}" if extra else "") + "."


def _written(foreign: Sequence[SeedSummary]) -> str:
    """`written in German and French`; languages that have no name here are `another language`."""
    names = sorted({NAMES.get(seed.language, "another language") for seed in foreign})
    return f"written in {' and '.join(names) if len(names) < _MOST_NAMED else 'other languages'}"


def reads_like(coverage: Coverage) -> str:
    """Why seeds count for nothing, where they do; empty otherwise."""
    idle = [s for s in coverage.seeds if not s.about_building]
    if not idle:
        return ""
    if len(coverage.seeds) == 1:
        return f"The seed {idle[0].why}." if idle[0].why and idle[0].why[0].islower() else idle[0].why
    return "; ".join(f"{s.path}: {s.why}" for s in idle[:5]) + (f"; and {len(idle) - 5} more" if len(idle) > 5 else "")


def alone(seed: SeedSummary, titles: Mapping[str, str]) -> str:
    """What one seed alone would give: `covers Problem, Users; touches Security`. `titles`: of slots, by id."""
    parts = [f"{verb} {', '.join(titles.get(s, s) for s in slots)}"
             for verb, slots in (("covers", seed.slots.covered), ("touches", seed.slots.hinted)) if slots]
    return "; ".join(parts) or "supports no slot"


def footnote(findings: Sequence[Finding]) -> str:
    """What several slots say alike at the end of their reasons, so that it need not stand in every row."""
    ends = Counter(f.why.rpartition("; ")[2] for f in findings if f.why.endswith(UNSURE))
    return next((end for end, count in ends.most_common(1) if count > 1), "")


def reason(finding: Finding, note: str) -> str:
    """Why a slot has its status, with a `*` for the footnote."""
    return f"{finding.why.removesuffix(f'; {note}')} *" if note and finding.why.endswith(f"; {note}") else finding.why


def unshown(coverage: Coverage, shown: int) -> str:
    """What is not among the first `shown` conflicts, in one line; empty where nothing is."""
    more = coverage.conflicting - min(shown, len(coverage.conflicts))
    parts = [f"and {more:,} more"] if more > 0 else []
    if coverage.claims_left_out:
        parts.append(f"{coverage.claims_left_out:,} dates, numbers and wishes were too many to be compared with others")
    return "; ".join(parts)
