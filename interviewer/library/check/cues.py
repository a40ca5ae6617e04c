"""Patterns of titles and cues that cannot be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from interviewer.language.patterns import Pattern, PatternError
from interviewer.library.check.fault import Fault
from interviewer.model.template import Template


def unreadable_patterns(template: Template, classes: Mapping[str, tuple[str, ...]]) -> Iterator[Fault]:
    """Patterns of titles and cues that cannot be read. Takes a while for a large template: every one is compiled."""
    for s, slot in enumerate(template.slots):
        places = [(("headings", n, "any"), title.any) for n, title in enumerate(slot.headings)]
        for n, cue in enumerate(slot.cues):
            places += [(("cues", n, key), getattr(cue, key)) for key in ("any", "also", "unless")]
        for path, sources in places:
            for number, source in enumerate(sources):
                if said := _unreadable(source, classes):
                    yield Fault(("slots", s, *path, number), slot.id, said)


def _unreadable(source: str, classes: Mapping[str, tuple[str, ...]]) -> str:
    try:
        Pattern(source, classes)
    except PatternError as fault:
        return str(fault)
    return ""


