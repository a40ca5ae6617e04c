"""Wording faults in a text: words that nobody can test, and the questions that would repair them.

The rules and their words are data (`prompts/wording.yaml`), named after ISO/IEC/IEEE 29148 and the INCOSE rules.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from interviewer.language.company import acts, counted, excused, operator
from interviewer.language.fault_rules import Hit, special
from interviewer.language.phrasing import Classes, Phrasing, phrasing
from interviewer.language.tokens import PhraseIndex
from interviewer.model.wording import Fault, TermGroup, Wording, WordingRule

MAX_CHARACTERS = 20_000
"""Longer texts are looked at only so far: no requirement is."""


def faults(text: str, wording: Wording) -> tuple[Fault, ...]:
    """Every fault in a text, in order of place. A repeated word of one rule is reported once for each place.

    Spans count characters of `text`. Words in quotation marks and in names are somebody's words and are left alone.
    """
    if not text.strip():
        return ()
    return _rules(wording).faults(text[:MAX_CHARACTERS])


_ADJECTIVES = frozenset(("vague-term", "subjective", "comparative"))


class _Group:
    """A group of words with its rule and the company in which it is harmless."""

    def __init__(self, rule: WordingRule, group: TermGroup) -> None:
        self.rule = rule
        self.group = group
        self._before = PhraseIndex([(p, None) for p in group.before])
        self._after = PhraseIndex([(p, None) for p in group.after])

    def harmless(self, seen: Phrasing, first: int, last: int) -> bool:
        """Is the word no fault here?"""
        if excused(self.group, seen, first, last) or operator(seen, first):
            return True
        if self.rule.id in _ADJECTIVES and first == last and acts(seen, first):
            return True
        if self.rule.id == "absolute" and seen.is_number(seen.after(last)):
            return True
        if self.rule.id == "comparative" and counted(seen, seen.after(last)):
            return True
        return self._before.begins(seen.words, seen.after(last)) or self._after.ends(seen.words, seen.before(first))


class _Rules:
    """A `Wording` made ready for many texts."""

    def __init__(self, wording: Wording) -> None:
        self.wording = wording
        groups = [_Group(rule, group) for rule in wording.rules for group in rule.terms]
        self._index = PhraseIndex([(word, group) for group in groups for word in group.group.words])
        self._modals = PhraseIndex([(modal, None) for modal in wording.modals])

    @cached_property
    def classes(self) -> Classes:
        """The word classes as sets."""
        w = self.wording
        return Classes(*(frozenset(x) for x in (w.units, w.verbs, w.participles, w.adjectives, w.estimates, w.names)))

    def faults(self, text: str) -> tuple[Fault, ...]:
        """Hits of words and of the other rules, the longest where several lie over one another."""
        seen = phrasing(text, self.classes)
        modals = [first for first, _, _ in self._modals.find(seen.words)]
        hits = _longest([*self._terms(seen), *special(seen, modals)])
        return tuple(self._fault(seen, hit) for hit in hits)

    def _terms(self, seen: Phrasing) -> Iterator[Hit]:
        for first, last, group in self._index.find(seen.words):
            if first in seen.silent or last in seen.silent or group.harmless(seen, first, last):
                continue
            yield Hit(group.rule.id, first, last, group.group)

    def _fault(self, seen: Phrasing, hit: Hit) -> Fault:
        rule = self.wording.rule(hit.rule)
        about = seen.said(hit.first, hit.last)
        said = rule.mild if hit.mild and rule.mild else hit.group
        message, ask = said.message or rule.message, hit.group.ask or rule.ask
        shown = about if len(about) <= 60 else about[:59] + "…"
        span = (seen.words[hit.first].start, seen.words[hit.last].end)
        return Fault(
            rule=rule.id,
            severity=said.severity or rule.severity,
            span=span,
            text=about,
            message=message.replace("{about}", shown),
            ask=ask.replace("{about}", _inside(shown, hit)),
        )


def _inside(shown: str, hit: Hit) -> str:
    """The word as it stands in the middle of a sentence; where it is not of the list it may be a name."""
    listed = shown.lower() in hit.group.words and shown[1:] == shown[1:].lower()
    return shown[:1].lower() + shown[1:] if listed else shown


def _longest(hits: list[Hit]) -> list[Hit]:
    """In order of place; a word inside a longer phrase goes, also one of another rule unless that looks wider.

    Two rules may both find their fault in the same words: `never` is negative and absolute.
    """
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda h: (h.first - h.last, h.first)):
        if not any(_hides(other, hit) for other in kept):
            kept.append(hit)
    return sorted(kept, key=lambda h: (h.first, h.last, h.rule))


def _hides(longer: Hit, hit: Hit) -> bool:
    if not (longer.first <= hit.first and hit.last <= longer.last):
        return False
    same_words = (longer.first, longer.last) == (hit.first, hit.last)
    return longer.rule == hit.rule or not (longer.wide or same_words)


_made: dict[int, _Rules] = {}


def _rules(wording: Wording) -> _Rules:
    """One `_Rules` a `Wording`: hashing its thousand words for every text would cost more than looking."""
    found = _made.get(id(wording))
    if found is None or found.wording is not wording:
        _made.clear()
        found = _made[id(wording)] = _Rules(wording)
    return found
