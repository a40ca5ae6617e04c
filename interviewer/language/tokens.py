"""Words of a text with their places, and many phrases found in one pass."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|[^\w\s]|_|\d")
_HYPHENS = frozenset("-‐‑–")
P = TypeVar("P")


class Token(NamedTuple):
    """A word, number or mark; `low` is in lower case with a straight apostrophe."""

    start: int
    end: int
    text: str
    low: str

    @property
    def is_word(self) -> bool:
        """Begins with a letter."""
        return self.text[0].isalpha()

    @property
    def is_number(self) -> bool:
        """Begins with a digit."""
        return self.text[0].isdigit()


def tokens(text: str) -> list[Token]:
    """Words, numbers and marks in order; the hyphen of `well-known` is a mark of its own."""
    found = []
    for match in _TOKEN.finditer(text):
        word = match.group()
        low = word.lower()
        found.append(Token(match.start(), match.end(), word, low.replace("’", "'") if "’" in low else low))
    return found


def is_hyphen(token: Token) -> bool:
    """Joins two words into one."""
    return token.text in _HYPHENS


class PhraseIndex(Generic[P]):
    """Phrases with something attached, found by their first word: a text costs its length, not their number.

    Case does not count; hyphens and spaces between the words of a phrase are the same.
    """

    def __init__(self, phrases: Iterable[tuple[str, P]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], P]]] = {}
        for phrase, attached in phrases:
            first, *rest = (t.low for t in tokens(phrase) if not is_hyphen(t))
            self._by_first.setdefault(first, []).append((tuple(rest), attached))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def find(self, words: Sequence[Token]) -> Iterator[tuple[int, int, P]]:
        """First and last index (included) of every phrase that occurs, longest first where they begin alike."""
        for start, word in enumerate(words):
            for rest, attached in self._by_first.get(word.low, ()):
                end = _end(words, start, rest) if rest else start
                if end >= 0:
                    yield start, end, attached

    def begins(self, words: Sequence[Token], start: int) -> bool:
        """Does one of the phrases begin at this index?"""
        if start >= len(words):
            return False
        return any(_end(words, start, rest) >= 0 for rest, _ in self._by_first.get(words[start].low, ()))

    def ends(self, words: Sequence[Token], end: int) -> bool:
        """Does one of the phrases, of at most six words, end at this index?"""
        begin = max(0, end - 5)
        return any(begin + last == end for _, last, _ in self.find(words[begin : end + 1]))


def _end(words: Sequence[Token], start: int, rest: tuple[str, ...]) -> int:
    at = start
    for wanted in rest:
        at += 1
        while at < len(words) and is_hyphen(words[at]):
            at += 1
        if at >= len(words) or words[at].low != wanted:
            return -1
    return at
