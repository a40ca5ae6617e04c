"""Cues for slots that bring none: from generic kinds their title names, and from the words of title and need."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from interviewer.language.patterns import WORD, Pattern, plain
from interviewer.language.stems import stem
from interviewer.model.cue import Cue
from interviewer.model.scoring import Kind
from interviewer.model.template import Slot

_TITLE, _NEED, _EXAMPLE = 0.34, 0.12, 0.08
_ADDED = 0.3
_OPEN = 4
"""Letters of a root up to which the word's forms are spelled out."""


def content_stems(text: str, empty: Collection[str]) -> list[str]:
    """Stems of the words that carry meaning, in order, each once."""
    return list(dict.fromkeys(map(stem, _content(text, empty))))


def kinds_of(slot: Slot, kinds: Sequence[Kind], classes: Mapping[str, tuple[str, ...]]) -> list[Kind]:
    """The generic kinds whose title patterns cover the slot's title best; several where each names its own words."""
    title = plain(slot.title)
    spans: list[tuple[int, int, Kind]] = []
    for kind in kinds:
        for source in kind.titles:
            spans += [(m.start(), m.end(), kind) for m in Pattern(source, classes).compiled.finditer(title)]
    kept = [k for a, b, k in spans if not any(c <= a and b <= d and d - c > b - a for c, d, _ in spans)]
    return list(dict.fromkeys(kept))


def word_cues(slots: Sequence[Slot], empty: Collection[str], known: Sequence[bool]) -> list[list[Cue]]:
    """For every slot the words of its title, need and examples, rare ones among the slots counting more.

    `known` says for every slot whether generic kinds speak for it already, so that its words add little.
    """
    weighed = []
    for slot in slots:
        words: dict[str, tuple[float, str]] = {}
        for text, weight in ((" ".join(slot.examples), _EXAMPLE), (slot.need, _NEED), (slot.title, _TITLE)):
            words |= {stem(w): (weight, w) for w in _content(text, empty)}
        weighed.append(words)
    spread = Counter(root for words in weighed for root in words)
    return [[_word_cue(root, word, weight * _rarity(spread[root], len(slots)) * (_ADDED if has_kind else 1.0))
             for root, (weight, word) in words.items()] for words, has_kind in zip(weighed, known, strict=True)]


def _content(text: str, empty: Collection[str]) -> list[str]:
    return [w for w in WORD.findall(plain(text)) if w not in empty and len(w) > 2]


def _rarity(spread: int, slots: int) -> float:
    return 1.0 if slots == 1 else max(0.15, math.log((slots + 1) / spread) / math.log(slots + 1))


def _word_cue(root: str, word: str, weight: float) -> Cue:
    return Cue(any=_forms(root, word), weight=round(max(0.01, weight), 3), says=f"speaks of “{word}”")


def _forms(root: str, word: str) -> tuple[str, ...]:
    """Patterns for the forms of a word. An open end after a few letters would take in too many other words."""
    if len(root) > _OPEN:
        return (f"{root}*",)
    if word.endswith("ies"):
        return word, f"{word[:-3]}y"
    if word.endswith("y"):
        return word, f"{word[:-1]}ies"
    return (word, word.removesuffix("s")) if word.endswith("s") else (word, f"{word}s", f"{word}ed", f"{word}ing")
