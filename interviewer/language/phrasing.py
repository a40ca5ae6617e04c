"""A text as the wording rules see it: its words, and what in it is a name, a quotation or a measure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from interviewer.language.english import (
    CLAUSES,
    CONDITIONS,
    NUMBERS,
)
from interviewer.language.sentences import split
from interviewer.language.tokens import Token, is_hyphen, tokens

_QUOTED = re.compile(r"“[^”]{1,80}”|\"[^\"]{1,80}\"|‘[^’]{1,80}’|`[^`]{1,80}`|«[^»]{1,80}»")
_MARKS = "“\"‘`«"
_MONEY = frozenset("€$£¥")


@dataclass(frozen=True)
class Classes:
    """The word classes of the rules, as sets."""

    units: frozenset[str]
    verbs: frozenset[str]
    participles: frozenset[str]
    adjectives: frozenset[str]
    estimates: frozenset[str]
    names: frozenset[str]


@dataclass(frozen=True)
class Phrasing:
    """One text, cut into words once for all rules."""

    text: str
    words: Sequence[Token]
    classes: Classes

    @cached_property
    def silent(self) -> frozenset[int]:
        """Indices of words inside quotation marks or names: they mean somebody else's words."""
        return frozenset(self._quoted() | self.names)

    @cached_property
    def measured(self) -> bool:
        """Does the text give a number with a unit?"""
        return any(self._measure(i) for i in range(len(self.words)))

    @cached_property
    def sentence_starts(self) -> frozenset[int]:
        """Indices of the first word of every sentence."""
        starts, at = set(), 0
        for begin, _ in split(self.text):
            while at < len(self.words) and (self.words[at].start < begin or not self.words[at].is_word):
                at += 1
            starts.add(at)
        return frozenset(starts)

    @cached_property
    def _condition_end(self) -> int:
        """Index of the `shall` or `must` behind an opening condition; 0 where the text opens with none."""
        if self.low(0) not in CONDITIONS:
            return 0
        return next((i for i, w in enumerate(self.words) if w.low in ("shall", "must", "should", "will")), 0)

    @cached_property
    def _later_conditions(self) -> frozenset[int]:
        """Indices of words from `if`, `when` or `unless` to the end of their clause."""
        found: set[int] = set()
        inside = False
        for i, word in enumerate(self.words):
            if word.low in CLAUSES:
                inside = i > 0
            elif (not word.is_word and word.text in ",.;:") or word.low in ("shall", "must", "should", "will"):
                inside = False
            if inside:
                found.add(i)
        return frozenset(found)

    def in_condition(self, index: int) -> bool:
        """Does a word belong to a condition: the one with which the text opens, or one behind a demand?"""
        return index < self._condition_end or index in self._later_conditions

    def low(self, index: int) -> str:
        """The word at an index in lower case; empty beyond either end."""
        return self.words[index].low if 0 <= index < len(self.words) else ""

    def before(self, index: int) -> int:
        """Index of the word before, hyphens passed over; -1 at the beginning."""
        index -= 1
        while index >= 0 and is_hyphen(self.words[index]):
            index -= 1
        return index

    def after(self, index: int) -> int:
        """Index of the word after, hyphens passed over."""
        index += 1
        while index < len(self.words) and is_hyphen(self.words[index]):
            index += 1
        return index

    def said(self, first: int, last: int) -> str:
        """The text from one word to another, as written."""
        return self.text[self.words[first].start : self.words[last].end]

    def _quoted(self) -> set[int]:
        if not any(mark in self.text for mark in _MARKS):
            return set()
        spans = [m.span() for m in _QUOTED.finditer(self.text) if len(m.group()) < len(self.text.strip()) - 2]
        return {i for i, w in enumerate(self.words) if any(a <= w.start and w.end <= b for a, b in spans)}

    @cached_property
    def names(self) -> frozenset[int]:
        """Capitalised words inside a sentence, and everything capitalised just before `Inc` and its like."""
        titles = [i for i, w in enumerate(self.words) if w.is_word and w.text[0].isupper() and not w.text.isupper()]
        if len(titles) > 4 and len(titles) > 0.6 * sum(w.is_word for w in self.words):
            return frozenset()
        found = {i for i in titles if i not in self.sentence_starts}
        for i in titles:
            if self.words[i].low in self.classes.names:
                at = i
                while at >= 0 and (is_hyphen(self.words[at]) or self.words[at].text[0].isupper()):
                    found.add(at)
                    at -= 1
        return frozenset(found)

    def is_number(self, index: int) -> bool:
        """Is the word there a number, in digits or in letters?"""
        return 0 <= index < len(self.words) and (self.words[index].is_number or self.words[index].low in NUMBERS)

    def _measure(self, index: int) -> bool:
        if not self.is_number(index):
            return False
        near = {self.low(self.after(index)), self.low(self.after(self.after(index)))}
        return bool(near & self.classes.units) or self.low(index - 1) in _MONEY


def phrasing(text: str, classes: Classes) -> Phrasing:
    """Cuts a text into words."""
    return Phrasing(text, tokens(text), classes)
