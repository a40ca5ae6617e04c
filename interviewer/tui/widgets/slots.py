"""Slots with what the seeds say of each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.visual import Visual
from textual.widgets.option_list import Option

from interviewer.language.verdict import alone, counted, unshown
from interviewer.model.coverage import Coverage, Evidence, Finding
from interviewer.model.seed import Unreadable
from interviewer.model.template import Slot, Template
from interviewer.tui.plain import Hanging, Sides, Stack, joined, line, words
from interviewer.tui.widgets.evidence import placed, quoted
from interviewer.tui.widgets.listing import Listing

GLYPHS = {"covered": "●", "hinted": "◐", "missing": "○"}
STYLES = {"covered": "$text-success", "hinted": "$text-warning", "missing": "$foreground 60%"}
FILTERS = ("all", "missing", "hinted", "covered")
_SHOWN = 20
"""Requirement-like passages shown that support no slot."""


def found(finding: Finding) -> Sides:
    """A slot on one line: glyph, title, number of quotes, status in words."""
    style = STYLES[finding.status]
    number = len(finding.evidence) if finding.status != "missing" else 0
    right = joined(Content.styled(f"{number} " if number else "", "$foreground 60%"),
                   Content.styled(f"{finding.status:<8}", style))
    return Sides(joined(Content.styled(f"{GLYPHS[finding.status]} ", style), line(finding.title)), right)


class SlotList(Listing):
    """Slots grouped by section; the cursor skips the titles of sections."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Start", id="compare.go", tooltip="Start the interview, or go on"),
    ]

    def show(self, template: Template, coverage: Coverage, *, only: str = "all", search: str = "") -> int:
        """Shows the slots of one status, or all, that have the searched words. Returns how many there are."""
        at = self.highlighted_option.id if self.highlighted_option else None
        titles = {s.id: s.title for s in template.sections}
        options: list[Option] = []
        section = ""
        for slot in template.slots:
            finding = coverage.finding(slot.id)
            if finding is None or not _wanted(finding, slot, only, search):
                continue
            if slot.section != section and slot.section in titles:
                section = slot.section
                options.append(Option(words(titles[section].upper(), "$foreground 60%"), disabled=True))
            options.append(Option(found(finding), id=slot.id))
        self.set_options(options)
        ids = [o.id for o in options]
        if at is not None and at in ids:
            self.highlighted = ids.index(at)
        else:
            self.action_first()
        return sum(not o.disabled for o in options)


def _wanted(finding: Finding, slot: Slot, only: str, search: str) -> bool:
    if only not in ("all", finding.status):
        return False
    text = " ".join((slot.title, slot.need, finding.why, *(e.quote for e in finding.evidence))).casefold()
    return all(part in text for part in search.casefold().split())


def explained(slot: Slot, finding: Finding) -> Stack:
    """All about one slot: what is needed, what the seeds say, why that is enough or not."""
    style = STYLES[finding.status]
    parts: list[Visual] = [
        Sides(line(slot.title, "bold"), Content.styled(finding.status, f"{style} bold")),
        Hanging(Content.styled("needed: ", "$foreground 60%"), words(slot.need)),
    ]
    if finding.why:
        label = "why not: " if finding.status == "missing" else "because: "
        parts.append(Hanging(Content.styled(label, "$foreground 60%"), words(finding.why)))
    if finding.evidence:
        title = "NEAREST" if finding.status == "missing" else counted(len(finding.evidence), "quote").upper()
        parts.extend([words(" "), words(title, "$foreground 60%")])
    for evidence in finding.evidence:
        parts.extend(_reasoned(evidence, missing=finding.status == "missing"))
    return Stack(*parts)


def _reasoned(evidence: Evidence, *, missing: bool = False) -> list[Visual]:
    why = Hanging(Content.styled("why not: " if missing else "because: ", "$foreground 60%"), words(evidence.why))
    return [*quoted(evidence, heading=True), *([why] if evidence.why else []), words(" ")]


def conflicts(coverage: Coverage) -> Stack:
    """Places that cannot both hold."""
    parts: list[Visual] = [words("Conflicts in the seeds", "bold"), words(" ")]
    if not coverage.conflicts:
        parts.append(words("No two places contradict each other.", "$foreground 60%"))
    for conflict in coverage.conflicts:
        parts.append(words(conflict.about, "$text-warning"))
        for evidence in conflict.evidence:
            parts.extend(quoted(evidence))
        parts.append(words(" "))
    if more := unshown(coverage, len(coverage.conflicts)):
        parts.append(words(more, "$foreground 60%"))
    return Stack(*parts)


def files(coverage: Coverage, unreadable: Sequence[Unreadable]) -> Stack:
    """What was read, what it is taken for, and what could not be read."""
    parts: list[Visual] = [words(counted(len(coverage.seeds), "seed") + " read", "bold")]
    for seed in coverage.seeds:
        parts.extend([
            Sides(line(seed.path), words(f"{seed.words} words", "$foreground 60%")),
            Hanging("  ", words(seed.why, "$foreground 60%")),
        ])
    parts.extend([words(" "), words(f"{counted(len(unreadable), 'file')} not read", "bold")])
    for unread in unreadable:
        parts.append(Hanging("  ", joined(words(unread.path), words(f": {unread.reason}", "$text-warning"))))
    return Stack(*parts)


def per_seed(coverage: Coverage) -> Stack:
    """What each seed alone would give, and what became of passages that read like a requirement."""
    titles = {f.slot: f.title for f in coverage.findings}
    parts: list[Visual] = [words("What each seed alone would give", "bold"), words(" ")]
    for seed in coverage.seeds:
        parts.extend([words(seed.path, "$text-accent"), Hanging("  ", words(alone(seed, titles)))])
    passages = coverage.passages
    unused = passages.requirement_like_unused
    if unused:
        parts.extend([words(" "), words("Reads like a requirement, supports no slot", "bold")])
    for evidence in unused[:_SHOWN]:
        parts.append(Hanging("  ", joined(words(f"“{evidence.quote}” "), words(placed(evidence), "$foreground 60%"))))
        parts.append(Hanging("    ", words(evidence.why, "$foreground 60%")))
    hidden = max(passages.requirement_like_unused_total, len(unused)) - _SHOWN
    if hidden > 0:
        parts.append(Hanging("  ", words(f"and {hidden:,} more", "$foreground 60%")))
    return Stack(*parts)
