"""Slots with what the seeds say of each."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets.option_list import Option

from interviewer.model.coverage import Coverage, Finding
from interviewer.model.template import Slot, Template
from interviewer.tui.plain import Sides, joined, line, words
from interviewer.tui.widgets.listing import Pointed

GLYPHS = {"covered": "●", "hinted": "◐", "missing": "○"}
STYLES = {"covered": "$text-success", "hinted": "$text-warning", "missing": "$foreground 60%"}
FILTERS = ("all", "missing", "hinted", "covered")
SORTS = {"template": "in the order of the template", "status": "missing first", "quotes": "most quotes first"}
_RANK = {"missing": 0, "hinted": 1, "covered": 2}


def found(finding: Finding) -> Sides:
    """A slot on one line: glyph, title, number of quotes, status in words."""
    style = STYLES[finding.status]
    number = len(finding.evidence) if finding.status != "missing" else 0
    right = joined(Content.styled(f"{number} " if number else "", "$foreground 60%"),
                   Content.styled(f"{finding.status:<8}", style))
    return Sides(joined(Content.styled(f"{GLYPHS[finding.status]} ", style), line(finding.title)), right)


class SlotList(Pointed):
    """Slots grouped by section; the cursor skips the titles of sections."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Start", id="compare.go", tooltip="Start the interview, or go on"),
    ]

    def show(self, template: Template, coverage: Coverage, *, only: str = "all", search: str = "",
             sort: str = "template") -> int:
        """Shows the slots of one status, or all, that have the searched words. Returns how many there are."""
        at = self.highlighted_option.id if self.highlighted_option else None
        titles = {s.id: s.title for s in template.sections}
        options: list[Option] = []
        section = ""
        both = [(slot, finding) for slot in template.slots if (finding := coverage.finding(slot.id))]
        for slot, finding in _sorted(both, sort):
            if not _wanted(finding, slot, only, search):
                continue
            if sort == "template" and slot.section != section and slot.section in titles:
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


def _sorted(both: list[tuple[Slot, Finding]], sort: str) -> list[tuple[Slot, Finding]]:
    if sort == "status":
        return sorted(both, key=lambda pair: _RANK[pair[1].status])
    if sort == "quotes":
        return sorted(both, key=lambda pair: -len(pair[1].evidence) if pair[1].status != "missing" else 1)
    return both


def _wanted(finding: Finding, slot: Slot, only: str, search: str) -> bool:
    if only not in ("all", finding.status):
        return False
    text = " ".join((slot.title, slot.need, finding.why, *(e.quote for e in finding.evidence))).casefold()
    return all(part in text for part in search.casefold().split())
