"""What stands beside the slots: the quotes of one, or something about all seeds. One row a thing to point at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from textual.content import Content
from textual.visual import Visual

from interviewer.language.verdict import alone, counted, unshown
from interviewer.model.coverage import Coverage, Evidence, Finding
from interviewer.model.template import Slot
from interviewer.tui.plain import Hanging, Sides, Stack, joined, line, words
from interviewer.tui.widgets.evidence import placed, quoted
from interviewer.tui.widgets.matrix import matrix
from interviewer.tui.widgets.pane import Row
from interviewer.tui.widgets.slots import STYLES

_SHOWN = 20
"""Requirement-like passages shown that support no slot."""
Judged = Mapping[tuple[str, str], str]
"""Seed and quote -> what was said of it, in words."""


def _heading(text: str) -> Row:
    return Row(Stack(words(" "), words(text, "bold")), title=True)


def _quote(evidence: Evidence, *parts: Visual, above: Visual | None = None) -> Row:
    visual = Stack(*([above] if above else []), *quoted(evidence, heading=True), *parts, words(" "))
    return Row(visual, evidence.seed, evidence.place, evidence.quote)


def explained(slot: Slot, finding: Finding, judged: Judged) -> Iterator[Row]:
    """All about one slot: what is needed, why that is there or not, the quotes with what was said of each."""
    style = STYLES[finding.status]
    parts: list[Visual] = [
        Sides(line(slot.title, "bold"), Content.styled(finding.status, f"{style} bold")),
        Hanging(Content.styled("needed: ", "$foreground 60%"), words(slot.need)),
    ]
    missing = finding.status == "missing"
    label = "why not: " if missing else "because: "
    if finding.why:
        parts.append(Hanging(Content.styled(label, "$foreground 60%"), words(finding.why)))
    if finding.evidence:
        title = "NEAREST" if missing else counted(len(finding.evidence), "quote").upper()
        parts.extend([words(" "), words(title, "$foreground 60%")])
    yield Row(Stack(*parts), title=bool(finding.evidence))
    for one in finding.evidence:
        why = [Hanging(Content.styled(label, "$foreground 60%"), words(one.why))] if one.why else []
        said = judged.get((one.seed, one.quote), "")
        told = [Hanging(Content.styled("you said: ", "$foreground 60%"), words(said))] if said else []
        yield _quote(one, *why, *told)


def conflicts(coverage: Coverage) -> Iterator[Row]:
    """Places that cannot both hold."""
    yield Row(words("Conflicts in the seeds", "bold"), title=bool(coverage.conflicts))
    if not coverage.conflicts:
        yield Row(words("No two places contradict each other.", "$foreground 60%"))
    for conflict in coverage.conflicts:
        yield Row(Stack(words(" "), words(conflict.about, "$text-warning")), title=True)
        yield from (_quote(evidence) for evidence in conflict.evidence)
    if more := unshown(coverage, len(coverage.conflicts)):
        yield Row(words(more, "$foreground 60%"))


def files(coverage: Coverage) -> Iterator[Row]:
    """What could not be read and why, then what was read and what it is taken for."""
    if coverage.unreadable:
        yield _heading(f"{counted(len(coverage.unreadable), 'file')} not read")
    for unread in coverage.unreadable:
        yield Row(Stack(words(unread.path), Hanging("  ", words(unread.reason, "$text-warning"))))
    yield _heading(f"{counted(len(coverage.seeds), 'seed')} read")
    for seed in coverage.seeds:
        yield Row(Stack(Sides(line(seed.path), words(f"{seed.words} words", "$foreground 60%")),
                        Hanging("  ", words(seed.why, "$foreground 60%"))), seed.path)
    if not coverage.seeds and not coverage.unreadable:
        yield Row(words("There are no seeds: everything is asked.", "$foreground 60%"))


def per_seed(coverage: Coverage, width: int) -> Iterator[Row]:
    """What each seed alone would give, as a matrix and in words; passages that read like a requirement in vain."""
    titles = {f.slot: f.title for f in coverage.findings}
    yield Row(words("What each seed alone would give", "bold"), title=bool(coverage.seeds))
    for block in matrix(coverage, width):
        yield Row(block)
    for number, seed in enumerate(coverage.seeds, start=1):
        head = joined(Content.styled(f"{number} ", "$text-accent bold"), words(seed.path, "$text-accent"))
        yield Row(Stack(head, Hanging("  ", words(alone(seed, titles)))), seed.path)
    unused = coverage.passages.requirement_like_unused
    if unused:
        yield _heading("Reads like a requirement, supports no slot")
    for one in unused[:_SHOWN]:
        where = Hanging("  ", joined(words(f"“{one.quote}” "), words(placed(one), "$foreground 60%")))
        yield Row(Stack(where, Hanging("    ", words(one.why, "$foreground 60%"))), one.seed, one.place, one.quote)
    hidden = max(coverage.passages.requirement_like_unused_total, len(unused)) - _SHOWN
    if hidden > 0:
        yield Row(Hanging("  ", words(f"and {hidden:,} more", "$foreground 60%")))
