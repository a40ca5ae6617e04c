"""Coverage as something to read in a terminal."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterator, Sequence

from interviewer.language.display import clipped, harmless
from interviewer.language.verdict import alone, counted, footnote, reads_like, reason, sentence, unshown
from interviewer.model.coverage import Coverage, Evidence, Finding, PassageFate, SeedSummary
from interviewer.model.seed import Place

QUOTES = 3
"""Quotes shown for a slot."""
_CONFLICTS, _SEEDS, _FATES, _UNREAD = 20, 20, 10, 20
"""How many are shown before `and N more`."""
_TITLE = 30
_BESIDE = 50
"""Columns beside the titles that status, quotes and a reason take to be read in a table."""
_NARROWEST = 20
_IN, _UNDER = " " * 2, " " * 6


NO_CONFLICTS = "No two places were found that clearly contradict each other. That does not mean there are none."


def plain(coverage: Coverage, width: int | None = None, path: str = "") -> str:
    """Plain text, at most `width` columns wide where words allow: those of the terminal, 100 without one.

    `path` names the one seed it is about in the first line.
    """
    columns = max(_NARROWEST, width or shutil.get_terminal_size((100, 24)).columns)
    return "\n".join(_wrapped(_plain(coverage, columns, path), columns)).rstrip()


Line = tuple[str, str, str]
"""What the line begins with, its text, what its further lines begin with."""


def _wrapped(lines: Iterator[Line], width: int) -> Iterator[str]:
    for begin, text, further in lines:
        yield from textwrap.wrap(harmless(text), width, initial_indent=begin, subsequent_indent=further,
                                 break_long_words=False, break_on_hyphens=False) or [begin.rstrip()]


def _plain(coverage: Coverage, width: int, path: str) -> Iterator[Line]:
    if path:
        yield "", path, ""
        yield "", "", ""
    yield "", sentence(coverage), ""
    if like := reads_like(coverage):
        yield "", like, ""
    yield "", "", ""
    yield from _table(coverage.findings, width)
    yield from _quotes([f for f in coverage.findings if f.status != "missing" and f.evidence])
    yield from _conflicts(coverage)
    yield from _seeds(coverage)
    yield from _fates(coverage.passages, titles(coverage))
    if coverage.unreadable:
        yield from _title("Not read")
    for unread in coverage.unreadable[:_UNREAD]:
        yield _IN, f"{unread.path}: {unread.reason}", _UNDER
    yield from _more(len(coverage.unreadable) - _UNREAD)


def _title(text: str) -> Iterator[Line]:
    yield "", "", ""
    yield "", text, ""


def _more(number: int) -> Iterator[Line]:
    if number > 0:
        yield _IN, f"and {number:,} more", _IN


def _table(findings: Sequence[Finding], width: int) -> Iterator[Line]:
    wide = min(_TITLE, max(len(f.title) for f in findings))
    note = footnote(findings)
    if width < wide + _BESIDE:
        yield from _stacked(findings, note)
    else:
        yield from _columns(findings, note, wide)
    if note:
        yield "", f"* {note}", _IN


def _columns(findings: Sequence[Finding], note: str, wide: int) -> Iterator[Line]:
    further = " " * (wide + 20)
    yield "", f"{'slot':<{wide}}  {'status':<8}  quotes  why".rstrip(), ""
    for finding in findings:
        number = quotes(finding) or "-"
        begin = f"{clipped(harmless(finding.title), wide):<{wide}}  {finding.status:<8}  {number:>6}  "
        yield begin, reason(finding, note), further


def _stacked(findings: Sequence[Finding], note: str) -> Iterator[Line]:
    """The same where there is no room for columns."""
    for finding in findings:
        number = f", {counted(quotes(finding), 'quote')}" if quotes(finding) else ""
        yield "", f"{finding.title}: {finding.status}{number}", _IN
        yield _IN, reason(finding, note), _IN


def _quotes(findings: Sequence[Finding]) -> Iterator[Line]:
    if findings:
        yield from _title("Quotes")
    for finding in findings:
        yield _IN, f"{finding.title}: {finding.status}", _IN
        for evidence in finding.evidence[:QUOTES]:
            yield from _quote(evidence)
        yield from _more(len(finding.evidence) - QUOTES)


def _quote(evidence: Evidence) -> Iterator[Line]:
    yield f'{_IN}  "', f'{evidence.quote}"', f"{_IN}   "
    yield _UNDER, where(evidence.seed, evidence.place), _UNDER


def _conflicts(coverage: Coverage) -> Iterator[Line]:
    more = unshown(coverage, _CONFLICTS)
    if coverage.conflicts or len(coverage.seeds) > 1 or more:
        yield from _title("Conflicts")
        if not coverage.conflicts:
            yield _IN, NO_CONFLICTS, _IN
    for conflict in coverage.conflicts[:_CONFLICTS]:
        yield _IN, conflict.about, _IN
        for evidence in conflict.evidence:
            yield from _quote(evidence)
    if more:
        yield _IN, more, _IN


def _seeds(coverage: Coverage) -> Iterator[Line]:
    if coverage.seeds:
        yield from _title("Seeds")
    named = titles(coverage)
    for seed in fullest(coverage.seeds)[:_SEEDS]:
        yield _IN, f"{seed.path}: {alone(seed, named)} ({counted(seed.words, 'word')})", _UNDER
        yield _UNDER, seed.why, _UNDER
    yield from _more(len(coverage.seeds) - _SEEDS)


def _fates(passages: PassageFate, named: dict[str, str]) -> Iterator[Line]:
    used, unused = passages.requirement_like_used, passages.requirement_like_unused
    if not used and not unused:
        return
    yield from _title("Passages that read like a requirement")
    yield _IN, fates(passages), _IN
    for evidence in unused[:_FATES]:
        yield f'{_IN}  "', f'{clipped(evidence.quote, 200)}"', f"{_IN}   "
        yield _UNDER, f"{where(evidence.seed, evidence.place)}: supports no slot: {evidence.why}", _UNDER
    yield from _more(unused_total(passages) - min(len(unused), _FATES))
    for use in used[:_FATES]:
        yield f'{_IN}  "', f'{clipped(use.quote, 200)}"', f"{_IN}   "
        yield _UNDER, f"{where(use.seed, use.place)}: supports {listed(use.slots, named)}", _UNDER
    yield from _more(used_total(passages) - min(len(used), _FATES))


def fates(passages: PassageFate) -> str:
    """How many passages that read like a requirement support a slot, and how many none."""
    return f"{used_total(passages):,} support a slot, {unused_total(passages):,} support none."


def used_total(passages: PassageFate) -> int:
    """All that support a slot; journals of older versions have no total."""
    return max(passages.requirement_like_used_total, len(passages.requirement_like_used))


def unused_total(passages: PassageFate) -> int:
    """All that support none; journals of older versions have no total."""
    return max(passages.requirement_like_unused_total, len(passages.requirement_like_unused))


def quotes(finding: Finding) -> int:
    """How many quotes support a slot; the nearest miss of a missing one does not."""
    return len(finding.evidence) if finding.status != "missing" else 0


def titles(coverage: Coverage) -> dict[str, str]:
    """Slot id to title."""
    return {f.slot: f.title for f in coverage.findings}


def listed(slots: Sequence[str], named: dict[str, str]) -> str:
    """Slots by title, separated by commas."""
    return ", ".join(named.get(s, s) for s in slots)


def fullest(seeds: Sequence[SeedSummary]) -> list[SeedSummary]:
    """Those that fill the most slots first."""
    return sorted(seeds, key=lambda s: (-len(s.slots.covered), -len(s.slots.hinted)))


def where(seed: str, place: Place) -> str:
    """`notes/mail.md, line 14`."""
    words = place.words()
    return f"{seed}, {words}" if words else seed
