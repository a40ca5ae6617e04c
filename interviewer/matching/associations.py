"""How much the words of a passage speak for each slot, by what the words of examples speak for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import add

from interviewer.language.patterns import WORD
from interviewer.matching.bare import stem
from interviewer.model.associations import Associations
from interviewer.model.scoring import Wording

_MOST_WORDS = 100_000
"""Distinct words remembered; a large folder must not fill the memory."""


def associable(word: str) -> str:
    """The form under which a word of `plain` text stands in a table: its stem, `#` for a number."""
    return "#" if word[0].isdigit() else stem(word)


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
    """A table made ready for the slots of a template."""

    def __init__(self, table: Associations, slots: Mapping[str, Sequence[int]], wording: Wording) -> None:
        """`slots`: the numbers of the slots that go by a name of the table."""
        self._wording = wording
        self._odds = _Odds({
            word: tuple((n, odds) for name, odds in by.items() for n in slots.get(name, ()))
            for word, by in table.words.items()
        })
        self._none = [0.0] * (1 + max((n for numbers in slots.values() for n in numbers), default=0))
        self._titles: dict[str, Sequence[float]] = {}

    def strengths(self, words: Sequence[str], title: str) -> dict[int, float]:
        """Slot -> 0 to `wording.most` for a passage of these words under a title; slots with nothing are left out."""
        wording = self._wording
        sums = list(map(add, self.sums(words), self._of_title(title)))
        if max(sums) <= wording.starts:
            return {}
        scale = wording.most / (wording.full - wording.starts)
        return {slot: min(wording.most, (odds - wording.starts) * scale)
                for slot, odds in enumerate(sums) if odds > wording.starts}

    def telling(self, words: Sequence[str], slot: int) -> list[str]:
        """The words that speak most for a slot, best first, one of each stem."""
        odds: dict[str, tuple[float, str]] = {}
        for word in words:
            here = sum(o for n, o in self._odds[word] if n == slot)
            if here > 0 and word[0].isalpha():
                odds.setdefault(associable(word), (-here, word))
        return [word for _, word in sorted(odds.values())]

    def sums(self, words: Sequence[str]) -> Sequence[float]:
        """For every slot the log-odds of these words, each once, added up and divided by a power of their number."""
        sums, every = self._none.copy(), self._odds
        for word in dict.fromkeys(words):
            for slot, odds in every[word]:
                sums[slot] += odds
        weight = (len(words) + self._wording.smooth) ** -self._wording.length
        return [odds * weight for odds in sums]

    def _of_title(self, title: str) -> Sequence[float]:
        if title not in self._titles:
            if len(self._titles) >= _MOST_WORDS:
                self._titles.clear()
            self._titles[title] = [self._wording.title * odds for odds in self.sums(WORD.findall(title.lower()))]
        return self._titles[title]
