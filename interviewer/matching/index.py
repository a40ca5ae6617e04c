"""Finds which of many cues a passage answers to, without trying every pattern on every passage."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from interviewer.language.patterns import Pattern
from interviewer.model.cue import Cue

_MOST_WORDS = 100_000
"""Distinct words remembered; a large folder must not fill the memory."""


class _Elements(dict[str, tuple[int, ...]]):
    """Word -> the pattern elements it may stand for, found once for every distinct word."""

    def __init__(self) -> None:
        self._numbers: dict[frozenset[str], int] = {}
        self._exact: dict[str, set[int]] = {}
        self._open: dict[str, set[int]] = {}
        self._shortest = 99

    def number(self, anchors: frozenset[str]) -> int:
        """The number of the element that any of these words stands for."""
        if anchors not in self._numbers:
            number = self._numbers[anchors] = len(self._numbers)
            for anchor in anchors:
                if anchor.endswith("*"):
                    self._open.setdefault(anchor[:-1], set()).add(number)
                    self._shortest = min(self._shortest, len(anchor) - 1)
                else:
                    self._exact.setdefault(anchor, set()).add(number)
        return self._numbers[anchors]

    def __missing__(self, word: str) -> tuple[int, ...]:
        found = set(self._exact.get(word, ()))
        for length in range(self._shortest, len(word) + 1):
            found |= self._open.get(word[:length], set())
        if len(self) >= _MOST_WORDS:
            self.clear()
        self[word] = tuple(sorted(found))
        return self[word]


class _Asked(NamedTuple):
    """A pattern, the elements it cannot do without, and the cue it belongs to."""

    needs: frozenset[int]
    pattern: Pattern
    cue: int


class CueIndex:
    """Cues by number, in the order in which they were given."""

    def __init__(self, cues: Sequence[Cue], classes: Mapping[str, tuple[str, ...]]) -> None:
        """Raises PatternError when a pattern cannot be read."""
        self._elements = _Elements()
        self._asked: dict[int, list[_Asked]] = {}
        """by the most telling element"""
        self._also: list[re.Pattern[str] | None] = []
        self._unless: list[re.Pattern[str] | None] = []
        for number, cue in enumerate(cues):
            for source in cue.any:
                pattern = Pattern(source, classes)
                needs = frozenset(map(self._elements.number, pattern.needs))
                asked = _Asked(needs, pattern, number)
                self._asked.setdefault(self._elements.number(pattern.anchors), []).append(asked)
            self._also.append(_joined(cue.also, classes))
            self._unless.append(_joined(cue.unless, classes))
        self._telling = frozenset(self._asked)

    def find(self, text: str, words: Iterable[str]) -> list[int]:
        """The numbers of the cues that `text` (made by `plain`) answers to, ascending."""
        elements = self._elements
        there: set[int] = set().union(*[elements[word] for word in set(words)])
        answered: set[int] = set()
        for element in there & self._telling:
            for needs, pattern, cue in self._asked[element]:
                if cue not in answered and needs <= there and pattern.compiled.search(text):
                    answered.add(cue)
        return sorted(n for n in answered if self._stands(n, text))

    def _stands(self, number: int, text: str) -> bool:
        also, unless = self._also[number], self._unless[number]
        if also is not None and not also.search(text):
            return False
        return unless is None or not unless.search(text)


def _joined(sources: Sequence[str], classes: Mapping[str, tuple[str, ...]]) -> re.Pattern[str] | None:
    return re.compile("|".join(Pattern(s, classes).regex for s in sources)) if sources else None
