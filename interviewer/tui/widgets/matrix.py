"""Slots against seeds: which seed alone gives which slot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.content import Content
from textual.visual import Visual

from interviewer.language.verdict import counted
from interviewer.model.coverage import Coverage, SeedSummary
from interviewer.tui.plain import Stack, joined, line, words
from interviewer.tui.widgets.slots import GLYPHS, STYLES

TITLE, CELL = 16, 3
"""Cells of the name of a slot, and of each seed behind it."""


def matrix(coverage: Coverage, width: int) -> Iterator[Visual]:
    """Blocks of as many seeds as fit beside each other, each with all slots that one of its seeds gives."""
    if not coverage.seeds:
        yield words("There are no seeds.", "$foreground 60%")
        return
    legend = joined(*(Content.styled(f"{GLYPHS[s]} {s}  ", STYLES[s]) for s in ("covered", "hinted")), "· nothing")
    yield Stack(legend, words(" "))
    many = max(1, (width - TITLE) // CELL)
    for first in range(0, len(coverage.seeds), many):
        yield _block(coverage, coverage.seeds[first:first + many], first)


def _block(coverage: Coverage, seeds: Sequence[SeedSummary], first: int) -> Visual:
    numbers = "".join(f"{first + n:>{CELL}}" for n in range(1, len(seeds) + 1))
    rows: list[Visual] = [Content.styled(" " * TITLE + numbers, "$text-accent")]
    given = {slot for seed in seeds for slot in (*seed.slots.covered, *seed.slots.hinted)}
    for finding in coverage.findings:
        if finding.slot not in given:
            continue
        cells = [_cell(seed, finding.slot) for seed in seeds]
        title = line(finding.title, width=TITLE - 1)
        rows.append(joined(title, " " * max(0, TITLE - title.cell_length), *cells))
    if len(given) < len(coverage.findings):
        rows.append(words(f"{counted(len(coverage.findings) - len(given), 'slot')} that none of them gives",
                          "$foreground 60%"))
    return Stack(*rows, words(" "))


def _cell(seed: SeedSummary, slot: str) -> Content:
    status = "covered" if slot in seed.slots.covered else "hinted" if slot in seed.slots.hinted else ""
    style = STYLES[status] if status else "$foreground 30%"
    return Content.styled(f"{GLYPHS[status] if status else '·':>{CELL}}", style)
