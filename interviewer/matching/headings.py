"""Which slots a heading announces."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from interviewer.language.patterns import Pattern, plain, words
from interviewer.model.cue import Title
from interviewer.model.seed import Passage

_FADE = (1.0, 0.8, 0.6, 0.45)
"""How much a title counts, from the innermost outwards: what stands right above says more than the chapter."""
_MOST = 20_000
_PARTLY = 1.3
_LEAST = 0.3
"""A word of a long title says little about what stands under it."""
_LINE = re.compile(r"[A-Z0-9][^.!?;:|]{2,60}:?")
_LABEL = re.compile(r"^[^\w(\[]{0,6}(?P<label>[A-Z][^:.!?;|\n]{1,60}?)[*_]{0,2}(?::[*_]{0,2}|\s[-–—])\s+(?=\S)")
_MARK = re.compile(r"[:–—-]")
"""What every label ends with; quicker to look for."""
_CELLS = re.compile(r"\s*\|?\s*([^|]{2,60}?)\s*\|\s*(?=[^|\s])")


def label(text: str, row: bool) -> str:
    """What a passage announces itself: `Performance: …`, `**Out of scope** - …`, the first cell of a row."""
    if not (row or _MARK.search(text)):
        return ""
    match = _CELLS.match(text) if row else _LABEL.match(text)
    return match.group(1) if match and len(match.group(1).split()) <= 6 else ""


class Headings:
    """Titles to slots. Where one match lies inside a longer one (`goals` in `non-goals`), the longer one counts."""

    def __init__(self, slots: Sequence[Sequence[Title]], classes: Mapping[str, tuple[str, ...]]) -> None:
        """`slots`: the titles of each slot, by its number."""
        self._patterns = [
            (n, title.weight, Pattern(source, classes))
            for n, titles in enumerate(slots) for title in titles for source in title.any
        ]
        self._known: dict[str, Mapping[int, float]] = {}

    def of_title(self, title: str) -> Mapping[int, float]:
        """Slot -> how much of the title speaks of it, 0 to 1."""
        found = self._known.get(title)
        if found is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            found = self._known[title] = self._match(plain(title))
        return found

    def stands_alone(self, passage: Passage) -> bool:
        """Whether a short line is a title that its format does not mark as one."""
        if passage.kind not in ("sentence", "fragment") or not _LINE.fullmatch(passage.text):
            return False
        return len(passage.text.split()) <= 5 and max(self.of_title(passage.text).values(), default=0.0) >= 0.9

    def of_trail(self, trail: Sequence[str]) -> dict[int, float]:
        """Slot -> strength 0 to 1 of the titles above a passage, outermost first."""
        strengths: dict[int, float] = {}
        for depth, title in enumerate(reversed(trail)):
            fade = _FADE[min(depth, len(_FADE) - 1)]
            for slot, strength in self.of_title(title).items():
                strengths[slot] = max(strengths.get(slot, 0.0), fade * strength)
        return strengths

    def _match(self, title: str) -> Mapping[int, float]:
        spans: list[tuple[int, int, int, float]] = []
        for slot, weight, pattern in self._patterns:
            spans += [(m.start(), m.end(), slot, weight) for m in pattern.compiled.finditer(title)]
        total = max(1, len(words(title)))
        found: dict[int, float] = {}
        for start, end, slot, weight in spans:
            if any(a <= start and end <= b and b - a > end - start for a, b, *_ in spans):
                continue
            strength = weight * (len(words(title[start:end])) / total) ** _PARTLY
            if strength >= _LEAST:
                found[slot] = max(found.get(slot, 0.0), min(1.0, strength))
        return found
