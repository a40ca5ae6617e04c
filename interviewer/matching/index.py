"""Finds which of many cues a passage answers to, without trying every pattern on every passage."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, reduce
from operator import or_
from typing import NamedTuple

from interviewer.language.patterns import Pattern, Way
from interviewer.model.cue import Cue

_MOST_WORDS = 100_000
"""Distinct words remembered; a large folder must not fill the memory."""


class _Asked:
    """One way in which a passage may answer to a cue."""

    def __init__(self, cue: int, way: Way, pattern: Pattern) -> None:
        self.cue = cue
        self.way = way
        self.needs = 0
        """the elements it cannot do without, each a bit"""
        self._pattern = pattern

    @cached_property
    def answers(self) -> Callable[[str], object]:
        """Whether a text does. Compiled when it is tried first: most patterns never are."""
        pattern = re.compile(self.way.regex)
        return pattern.match if self.way.regex.startswith("^") else pattern.search

    def needs_no_more_than(self, words: Collection[str]) -> bool:
        """Whether every element of the whole pattern has its word."""
        return all(any(_stands_for(anchor, words) for anchor in anchors) for anchors in self._pattern.needs)


class _Met(NamedTuple):
    """What a word may be a part of."""

    asked: Sequence[_Asked]
    elements: int
    """bits: there are thousands, and a passage has hundreds of them"""


class _Words(dict[str, _Met]):
    """What every word may be a part of, found once for each."""

    def __init__(self) -> None:
        self._elements: dict[frozenset[str], int] = {}
        """their bits"""
        self._asked: dict[str, list[_Asked]] = {}
        """by the words they are found by, `*` for an open end; likewise"""
        self._parts: dict[str, int] = {}
        self._lengths: set[int] = set()
        """of words with an open end"""

    @property
    def every(self) -> int:
        """The bits of all elements."""
        return (1 << len(self._elements)) - 1

    def enter(self, asked: _Asked) -> None:
        """Takes a way into account."""
        asked.needs = self.needed(asked.way.needs - {asked.way.anchors})
        for anchor in asked.way.anchors:
            self._asked.setdefault(anchor, []).append(asked)
        self._lengths |= {len(a) - 1 for a in asked.way.anchors if a.endswith("*")}

    def needed(self, needs: Iterable[frozenset[str]]) -> int:
        """The bits of elements that are to be looked for."""
        return reduce(or_, map(self._element, needs), 0)

    def _element(self, anchors: frozenset[str]) -> int:
        bit = self._elements.setdefault(anchors, 1 << len(self._elements))
        for anchor in anchors:
            self._parts[anchor] = self._parts.get(anchor, 0) | bit
            if anchor.endswith("*"):
                self._lengths.add(len(anchor) - 1)
        return bit

    def __missing__(self, word: str) -> _Met:
        forms = [word, *(f"{word[:length]}*" for length in self._lengths if length <= len(word))]
        asked = dict.fromkeys(a for form in forms for a in self._asked.get(form, ()))
        parts = reduce(or_, (self._parts.get(form, 0) for form in forms))
        if len(self) >= _MOST_WORDS:
            self.clear()
        self[word] = _Met(sorted(asked, key=lambda a: len(a.way.regex)), parts)
        return self[word]


class CueIndex:
    """Cues by number, in the order in which they were given."""

    def __init__(self, cues: Sequence[Cue], classes: Mapping[str, tuple[str, ...]]) -> None:
        """Raises PatternError when a pattern cannot be read."""
        self._words = _Words()
        self._also: list[list[_Asked]] = []
        self._unless: list[list[_Asked]] = []
        for number, cue in enumerate(cues):
            for asked in _ways(number, cue.any, classes):
                self._words.enter(asked)
            for kept, sources in ((self._also, cue.also), (self._unless, cue.unless)):
                kept.append(list(_ways(number, sources, classes)))
                for asked in kept[-1]:
                    asked.needs = self._words.needed(asked.way.needs)

    def find(self, text: str, words: Iterable[str]) -> list[int]:
        """The numbers of the cues that `text` (made by `plain`) answers to, ascending."""
        said = set(words)
        owners = {part for word in said if "'" in word for part in word.split("'")} if "'" in text else ()
        met = [self._words[word] for word in said.union(owners)]
        there = 0
        for one in met:
            there |= one.elements
        missing = self._words.every ^ there
        answered: set[int] = set()
        tried: set[_Asked] = set()
        for one in met:
            for asked in one.asked:
                if asked.cue in answered or asked.needs & missing or asked in tried:
                    continue
                tried.add(asked)
                if asked.answers(text) and (not owners or asked.needs_no_more_than(said)):
                    answered.add(asked.cue)
        return sorted(n for n in answered if self._stands(n, text, missing))

    def _stands(self, number: int, text: str, missing: int) -> bool:
        also, unless = self._also[number], self._unless[number]
        return (not also or _one_answers(also, text, missing)) and not _one_answers(unless, text, missing)


def _one_answers(ways: Sequence[_Asked], text: str, missing: int) -> bool:
    return any(not asked.needs & missing and asked.answers(text) for asked in ways)


def _ways(cue: int, sources: Iterable[str], classes: Mapping[str, tuple[str, ...]]) -> Iterator[_Asked]:
    for pattern in (Pattern(source, classes) for source in sources):
        for way in pattern.ways():
            yield _Asked(cue, way, pattern)


def _stands_for(anchor: str, words: Collection[str]) -> bool:
    return any(word.startswith(anchor[:-1]) for word in words) if anchor.endswith("*") else anchor in words
