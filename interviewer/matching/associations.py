"""How much the words of a passage speak for each slot, by what the words of examples speak for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain
from operator import add

from interviewer.language import patterns
from interviewer.language.stems import stem
from interviewer.model.associations import Associations
from interviewer.model.scoring import Wording

_MOST_WORDS = 100_000
"""Distinct words remembered; a large folder must not fill the memory."""

_TELLING = 0.8
"""Log-odds from which a word says something to a reader."""


def associable(word: str) -> str:
    """The form under which one of the `words` of a text stands in a table: its stem, `#` once for all its numbers.

    Single letters say nothing.
    """
    if word == patterns.DIGIT:
        return "#"
    return stem(word) if word[0].isalpha() and len(word) > 1 else ""


class _Odds(dict[str, tuple[tuple[int, float], ...]]):
    """Word -> the slots it speaks for, with log-odds."""

    def __init__(self, stems: Mapping[str, tuple[tuple[int, float], ...]]) -> None:
        self._stems = stems

    def __missing__(self, word: str) -> tuple[tuple[int, float], ...]:
        if len(self) >= _MOST_WORDS:
            self.clear()
        self[word] = self._stems.get(associable(word), ())
        return self[word]


class Associated:
    """Tables made ready for a template: for its slots and, in the two places after them, for and against building."""

    def __init__(
        self, tables: Sequence[tuple[Associations, Mapping[str, Sequence[int]]]], slots: int, wording: Wording,
    ) -> None:
        """`tables`: each with the places that go by a name of it; the first `slots` places are those of slots."""
        self._wording = wording
        self._slots = slots
        stems: dict[str, tuple[tuple[int, float], ...]] = {}
        for table, places in tables:
            for word, by in table.words.items():
                found = tuple((n, odds) for name, odds in by.items() for n in places.get(name, ()))
                stems[word] = stems.get(word, ()) + found
        self._odds = _Odds(stems)
        self._none = [0.0] * (slots + 2)
        self._titles: dict[str, Sequence[float]] = {}

    def strengths(self, sums: Sequence[float], title: str) -> dict[int, float]:
        """Slot -> 0 to `wording.most` for a passage with these `sums` under a title; without those with nothing."""
        wording = self._wording
        both = list(map(add, sums, self._of_title(title)))[:self._slots]
        starts, most = wording.starts, wording.most
        if max(both) <= starts:
            return {}
        scale = most / (wording.full - starts)
        return {slot: min(most, (odds - starts) * scale) for slot, odds in enumerate(both) if odds > starts}

    def telling(self, words: Sequence[str], slot: int) -> list[str]:
        """The words that speak most for a slot, best first, one of each stem."""
        odds: dict[str, tuple[float, str]] = {}
        for word in words:
            here = sum(o for n, o in self._odds[word] if n == slot)
            if here >= _TELLING and word[0].isalpha():
                odds.setdefault(associable(word), (-here, word))
        return [word for _, word in sorted(odds.values())]

    def sums(self, words: Sequence[str]) -> Sequence[float]:
        """For every place the log-odds of these words, each once, added up and divided by a power of their number."""
        sums = self._none.copy()
        for slot, odds in chain.from_iterable(map(self._odds.__getitem__, dict.fromkeys(words))):
            sums[slot] += odds
        weight = (len(words) + self._wording.smooth) ** -self._wording.length
        return [odds * weight for odds in sums]

    def _of_title(self, title: str) -> Sequence[float]:
        if title not in self._titles:
            if len(self._titles) >= _MOST_WORDS:
                self._titles.clear()
            self._titles[title] = [self._wording.title * odds for odds in self.sums(patterns.words(title.lower()))]
        return self._titles[title]
