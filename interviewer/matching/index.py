"""Finds which of many cues a passage answers to, without trying every pattern on every passage."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from interviewer.language.patterns import Pattern
from interviewer.model.cue import Cue

_MOST_WORDS = 100_000
"""Distinct words remembered; a large folder must not fill the memory."""


class _Anchors(dict[str, tuple[int, ...]]):
    """Word -> the cues it may belong to, found once for every distinct word."""

    def __init__(self) -> None:
        self._exact: dict[str, set[int]] = {}
        self._open: dict[str, set[int]] = {}
        self._shortest = 99

    def learn(self, anchor: str, cue: int) -> None:
        if anchor.endswith("*"):
            self._open.setdefault(anchor[:-1], set()).add(cue)
            self._shortest = min(self._shortest, len(anchor) - 1)
        else:
            self._exact.setdefault(anchor, set()).add(cue)

    def __missing__(self, word: str) -> tuple[int, ...]:
        found = set(self._exact.get(word, ()))
        for length in range(self._shortest, len(word) + 1):
            found |= self._open.get(word[:length], set())
        if len(self) >= _MOST_WORDS:
            self.clear()
        self[word] = tuple(sorted(found))
        return self[word]


class CueIndex:
    """Cues by number, in the order in which they were given."""

    def __init__(self, cues: Sequence[Cue], classes: Mapping[str, tuple[str, ...]]) -> None:
        """Raises PatternError when a pattern cannot be read."""
        self._anchors = _Anchors()
        self._any: list[re.Pattern[str]] = []
        self._also: list[re.Pattern[str] | None] = []
        self._unless: list[re.Pattern[str] | None] = []
        for number, cue in enumerate(cues):
            patterns = [Pattern(source, classes) for source in cue.any]
            for pattern in patterns:
                for anchor in pattern.anchors:
                    self._anchors.learn(anchor, number)
            self._any.append(re.compile("|".join(p.regex for p in patterns)))
            self._also.append(_joined(cue.also, classes))
            self._unless.append(_joined(cue.unless, classes))

    def find(self, text: str, words: Iterable[str]) -> list[int]:
        """The numbers of the cues that `text` (made by `plain`) answers to, ascending."""
        anchors = self._anchors
        candidates: set[int] = set()
        for word in words:
            if found := anchors[word]:
                candidates.update(found)
        return sorted(n for n in candidates if self._holds(n, text))

    def _holds(self, number: int, text: str) -> bool:
        if not self._any[number].search(text):
            return False
        also, unless = self._also[number], self._unless[number]
        if also is not None and not also.search(text):
            return False
        return unless is None or not unless.search(text)


def _joined(sources: Sequence[str], classes: Mapping[str, tuple[str, ...]]) -> re.Pattern[str] | None:
    return re.compile("|".join(Pattern(s, classes).regex for s in sources)) if sources else None
