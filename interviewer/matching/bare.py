"""Cues for slots that bring none: from generic kinds their title names, and from the words of title and need."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from interviewer.language.patterns import WORD, Pattern, plain
from interviewer.model.cue import Cue
from interviewer.model.scoring import Kind
from interviewer.model.template import Slot

_ENDING = re.compile(r"(?:ations?|itions?|ions?|ings?|ments?|edly|ed|ers?|ies|es|s|ity|ly|e|y)$")
_TITLE, _NEED, _EXAMPLE = 0.34, 0.12, 0.08


def stem(word: str) -> str:
    """The beginning that forms of one word share; at least four letters where the word has them."""
    if len(word) <= 4:
        return word
    cut = _ENDING.sub("", word)
    return cut if len(cut) >= 4 else word[: max(4, len(word) - 1)]


def content_stems(text: str, empty: Collection[str]) -> list[str]:
    """Stems of the words that carry meaning, in order, each once."""
    return list(dict.fromkeys(stem(w) for w in WORD.findall(plain(text)) if w not in empty and len(w) > 2))


def kinds_of(slot: Slot, kinds: Sequence[Kind], classes: Mapping[str, tuple[str, ...]]) -> list[Kind]:
    """The generic kinds whose title patterns cover the slot's title best; several where each names its own words."""
    title = plain(slot.title)
    spans: list[tuple[int, int, Kind]] = []
    for kind in kinds:
        for source in kind.titles:
            spans += [(m.start(), m.end(), kind) for m in Pattern(source, classes).compiled.finditer(title)]
    kept = [k for a, b, k in spans if not any(c <= a and b <= d and d - c > b - a for c, d, _ in spans)]
    return list(dict.fromkeys(kept))


def word_cues(slots: Sequence[Slot], empty: Collection[str]) -> list[list[Cue]]:
    """For every slot the words of its title, need and examples, rare ones among the slots counting more."""
    stems = []
    for slot in slots:
        weighed = dict.fromkeys(content_stems(" ".join(slot.examples), empty), _EXAMPLE)
        weighed |= dict.fromkeys(content_stems(slot.need, empty), _NEED)
        stems.append(weighed | dict.fromkeys(content_stems(slot.title, empty), _TITLE))
    spread = Counter(word for found in stems for word in found)
    return [[_word_cue(word, weight, spread[word], len(slots)) for word, weight in found.items()] for found in stems]


def _word_cue(word: str, weight: float, spread: int, slots: int) -> Cue:
    rarity = 1.0 if slots == 1 else max(0.15, math.log((slots + 1) / spread) / math.log(slots + 1))
    return Cue(any=(f"{word}*",), weight=round(max(0.01, weight * rarity), 3), says=f"speaks of “{word}…”")
