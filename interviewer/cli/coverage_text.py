"""Coverage as something to read in a terminal, or to paste into a review."""

from __future__ import annotations

from collections.abc import Iterator

from interviewer.language.display import clipped, harmless
from interviewer.language.verdict import reads_like, sentence
from interviewer.model.coverage import Coverage, Evidence, Finding

QUOTES = 3


def plain(coverage: Coverage) -> str:
    """Plain text, one finding a paragraph."""
    return "\n".join(_plain(coverage)).rstrip()


def _plain(coverage: Coverage) -> Iterator[str]:
    yield sentence(coverage)
    if like := reads_like(coverage):
        yield like
    yield ""
    width = max(len(f.title) for f in coverage.findings)
    for finding in coverage.findings:
        yield f"{harmless(finding.title):<{width}}  {finding.status:<8}  {harmless(finding.why)}".rstrip()
        if finding.status != "missing":
            for evidence in finding.evidence[:QUOTES]:
                yield f'    "{clipped(harmless(evidence.quote), 200)}"'
                yield f"      {where(evidence)}"
    yield from _rest(coverage)


def _rest(coverage: Coverage) -> Iterator[str]:
    if coverage.conflicts:
        yield "\nConflicts"
        for conflict in coverage.conflicts:
            yield f"  {harmless(conflict.about)}"
            for evidence in conflict.evidence:
                yield f'    "{clipped(harmless(evidence.quote), 200)}" ({where(evidence)})'
    unused = coverage.passages.requirement_like_unused
    if unused:
        yield "\nReads like a requirement, supports no slot"
        for evidence in unused[:10]:
            yield f'  "{clipped(harmless(evidence.quote), 200)}" ({where(evidence)})'
        if len(unused) > 10:
            yield f"  and {len(unused) - 10} more"
    if coverage.unreadable:
        yield "\nNot read"
        for unread in coverage.unreadable:
            yield f"  {harmless(unread.path)}: {harmless(unread.reason)}"


def where(evidence: Evidence) -> str:
    """`notes/mail.md, line 14`, safe to show."""
    place = evidence.place.words()
    return harmless(f"{evidence.seed}, {place}" if place else evidence.seed)


def markdown(coverage: Coverage) -> str:
    """Markdown: the table, the quotes, the conflicts, the unread files."""
    return "\n".join(_markdown(coverage)).rstrip()


def _markdown(coverage: Coverage) -> Iterator[str]:
    yield f"# Coverage by template `{coverage.template.id}` {coverage.template.version}\n"
    yield f"**{sentence(coverage)}**\n"
    if like := reads_like(coverage):
        yield f"{cell(like)}\n"
    yield "| slot | status | why |\n|---|---|---|"
    for finding in coverage.findings:
        yield f"| {cell(finding.title)} | {finding.status} | {cell(finding.why)} |"
    yield "\n## Seeds\n\n| seed | words | about something to be built | why |\n|---|---|---|---|"
    for seed in coverage.seeds:
        yield f"| {cell(seed.path)} | {seed.words} | {'yes' if seed.about_building else 'no'} | {cell(seed.why)} |"
    touched = [f for f in coverage.findings if f.status != "missing" and f.evidence]
    if touched:
        yield "\n## Quotes"
        for finding in touched:
            yield from _quotes(finding)
    if coverage.conflicts:
        yield "\n## Conflicts\n"
        for conflict in coverage.conflicts:
            both = " — against — ".join(f"“{cell(e.quote)}” ({cell(where(e))})" for e in conflict.evidence)
            yield f"- {cell(conflict.about)}: {both}"
    if coverage.unreadable:
        yield "\n## Not read\n"
        yield from (f"- {cell(u.path)}: {cell(u.reason)}" for u in coverage.unreadable)


def _quotes(finding: Finding) -> Iterator[str]:
    yield f"\n### {cell(finding.title)} ({finding.status})\n"
    for evidence in finding.evidence[:QUOTES]:
        yield f"> {cell(evidence.quote)}\n>\n> {cell(where(evidence))}\n"


def cell(text: str) -> str:
    """Foreign text in Markdown: characters only, nothing active, no cell broken."""
    safe = harmless(text)
    for mark in "\\`*_[]<>|#!&":
        safe = safe.replace(mark, f"\\{mark}" if mark not in "<>&" else {"<": "&lt;", ">": "&gt;", "&": "&amp;"}[mark])
    return safe
