"""Coverage as Markdown, to paste into a review."""

from __future__ import annotations

from collections.abc import Iterator

from interviewer.cli.coverage_text import (
    NO_CONFLICTS,
    QUOTES,
    fates,
    fullest,
    listed,
    quotes,
    titles,
    unused_total,
    used_total,
    where,
)
from interviewer.language.display import clipped
from interviewer.language.inert import inert
from interviewer.language.verdict import footnote, reads_like, reason, sentence, unshown
from interviewer.model.coverage import Coverage, Finding, PassageFate, SeedSummary

_SEEDS, _FATES, _UNREAD = 100, 50, 100
"""How many are shown before `and N more`."""



def markdown(coverage: Coverage, path: str = "") -> str:
    """Markdown: verdict, slots, quotes, conflicts, seeds, requirement-like passages, files that were not read.

    `path` names the one seed it is about in the title.
    """
    return "\n".join(_markdown(coverage, path)).rstrip()


def _markdown(coverage: Coverage, path: str) -> Iterator[str]:
    start = f"{cell(path)}: coverage" if path else "Coverage"
    yield f"# {start} by template `{coverage.template.id}` {cell(coverage.template.version)}\n"
    yield f"**{sentence(coverage)}**\n"
    if like := reads_like(coverage):
        yield f"{cell(like)}\n"
    yield "| slot | status | quotes | why |\n|---|---|--:|---|"
    note = footnote(coverage.findings)
    for finding in coverage.findings:
        yield _row(finding.title, finding.status, str(quotes(finding)), reason(finding, note))
    if note:
        yield f"\n{cell(f'* {note}')}"
    touched = [f for f in coverage.findings if f.status != "missing" and f.evidence]
    if touched:
        yield "\n## Quotes"
    for finding in touched:
        yield from _quotes(finding)
    yield from _conflicts(coverage)
    yield from _seeds(coverage)
    yield from _fates(coverage.passages, titles(coverage))
    if coverage.unreadable:
        yield "\n## Not read\n"
    yield from (f"- {cell(u.path)}: {cell(u.reason)}" for u in coverage.unreadable[:_UNREAD])
    yield from _more(len(coverage.unreadable) - _UNREAD)


def _row(*cells: str) -> str:
    return f"| {' | '.join(map(cell, cells))} |"


def _more(number: int) -> Iterator[str]:
    if number > 0:
        yield f"\nand {number:,} more"


def _quotes(finding: Finding) -> Iterator[str]:
    yield f"\n### {cell(finding.title)} ({finding.status})\n"
    for evidence in finding.evidence[:QUOTES]:
        yield f"> {cell(evidence.quote)}\n>\n> {cell(where(evidence.seed, evidence.place))}\n"
    yield from _more(len(finding.evidence) - QUOTES)


def _conflicts(coverage: Coverage) -> Iterator[str]:
    more = unshown(coverage, len(coverage.conflicts))
    if coverage.conflicts or len(coverage.seeds) > 1 or more:
        yield f"\n## Conflicts\n{'' if coverage.conflicts else chr(10) + NO_CONFLICTS}"
    for conflict in coverage.conflicts:
        both = " — against — ".join(f"“{cell(e.quote)}” ({cell(where(e.seed, e.place))})" for e in conflict.evidence)
        yield f"- {cell(conflict.about)}: {both}"
    if more:
        yield f"\n{more}"


def _seeds(coverage: Coverage) -> Iterator[str]:
    if not coverage.seeds:
        return
    named = titles(coverage)
    yield "\n## Seeds\n\nWhat each alone would give.\n"
    yield "| seed | words | covers | touches | about something to be built | why |\n|---|--:|---|---|---|---|"
    for seed in fullest(coverage.seeds)[:_SEEDS]:
        yield _row(seed.path, str(seed.words), listed(seed.slots.covered, named), listed(seed.slots.hinted, named),
                   _about(seed), seed.why)
    yield from _more(len(coverage.seeds) - _SEEDS)


def _about(seed: SeedSummary) -> str:
    if not seed.understood:
        return "cannot be told"
    return "yes" if seed.about_building else "no"


def _fates(passages: PassageFate, named: dict[str, str]) -> Iterator[str]:
    used, unused = passages.requirement_like_used, passages.requirement_like_unused
    if used or unused:
        yield f"\n## Passages that read like a requirement\n\n{fates(passages)}"
    if unused:
        yield "\n| supports no slot | place | why |\n|---|---|---|"
    for evidence in unused[:_FATES]:
        yield _row(clipped(evidence.quote, 200), where(evidence.seed, evidence.place), evidence.why)
    yield from _more(unused_total(passages) - min(len(unused), _FATES))
    if used:
        yield "\n| supports a slot | place | slots |\n|---|---|---|"
    for use in used[:_FATES]:
        yield _row(clipped(use.quote, 200), where(use.seed, use.place), listed(use.slots, named))
    yield from _more(used_total(passages) - min(len(used), _FATES))


def cell(text: str) -> str:
    """Foreign text in Markdown: characters only, nothing active, no cell broken."""
    return inert(text)
