"""Seeds that can be asked whether a quote stands in them, and where."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cached_property
from itertools import accumulate

from interviewer.language.secrets import MASK
from interviewer.model.seed import Seed
from interviewer.verifying.saved import comparable

CLOSE = 0.6
"""Share of characters in common, 0 to 1, from which a text is what became of a quote."""
_LOOKED_AT = 8
"""Passages that share most words with a lost quote, compared letter by letter."""
_BEFORE = 3
"""A quote may begin as many passages, that one included, before the one it shares most words with."""
_LONGEST = 1_500


class Shelved:
    """One seed: its passages as one text, and where each begins."""

    def __init__(self, seed: Seed) -> None:
        self.path = seed.path
        self.sha256 = seed.sha256
        self._texts = [comparable(p.text) for p in seed.passages]
        self._places = [comparable(p.place.words()) for p in seed.passages]
        self._starts = [0, *accumulate(len(text) + 1 for text in self._texts)][: len(self._texts)]
        self._whole = " ".join(self._texts)

    def places(self, quote: str) -> list[str]:
        """The places, in words, at which a quote begins; empty where it stands nowhere."""
        return [self._places[self._passage(at)] for at in _occurrences(quote, self._whole)]

    def closest(self, quote: str) -> str:
        """The text most like a quote that does not stand here; empty where none is like it."""
        wanted = set(quote.lower().split())
        shared = [(len(wanted & words), -n) for n, words in enumerate(self._words)]
        likely = {-n - back for count, n in sorted(shared)[-_LOOKED_AT:] if count for back in range(_BEFORE)}
        matcher = SequenceMatcher(None, "", quote[:_LONGEST], autojunk=False)
        best, found = CLOSE, ""
        for number in sorted(n for n in likely if n >= 0):
            text = self._as_long(quote, number)
            matcher.set_seq1(text[:_LONGEST])
            if min(matcher.real_quick_ratio(), matcher.quick_ratio()) > best and (ratio := matcher.ratio()) > best:
                best, found = ratio, text
        return found

    @cached_property
    def _words(self) -> list[set[str]]:
        return [set(text.lower().split()) for text in self._texts]

    def _as_long(self, quote: str, number: int) -> str:
        """The passages from `number` on, as many as are about as long as a quote."""
        text = self._texts[number]
        for following in self._texts[number + 1 :]:
            if len(text) + len(following) / 2 > len(quote):
                break
            text += f" {following}"
        return text

    def _passage(self, at: int) -> int:
        return bisect_right(self._starts, at) - 1


def _occurrences(quote: str, text: str) -> Iterator[int]:
    if MASK in quote:
        parts = re.split(f"({MASK}+)", quote)
        pattern = "".join(f".{{1,{len(p) + 9}}}?" if p.startswith(MASK) else re.escape(p) for p in parts)
        yield from (match.start() for match in re.finditer(pattern, text))
        return
    at = text.find(quote)
    while at >= 0:
        yield at
        at = text.find(quote, at + 1)


def same_file(path: str, seeds: Sequence[Shelved]) -> Shelved | None:
    """The seed of that path; where a command is given another folder, paths agree from their end on."""
    wanted = _parts(path)
    agreeing = []
    for seed in seeds:
        parts = _parts(seed.path)
        short = min(len(parts), len(wanted))
        if short and parts[-short:] == wanted[-short:]:
            agreeing.append((short, seed))
    return max(agreeing, key=lambda one: one[0])[1] if agreeing else None


def _parts(path: str) -> list[str]:
    return [part for part in re.split(r"[/\\]", path) if part not in ("", ".", "..")]
