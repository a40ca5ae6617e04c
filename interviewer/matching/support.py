"""Which passages of a document support which slots, and how well."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from interviewer.language.patterns import plain, words
from interviewer.matching.cues import BOILERPLATE, DENIAL, PLACEHOLDER, VAGUE, Compiled
from interviewer.matching.headings import label
from interviewer.matching.passage import Looked, concreteness, is_gap, is_mail_header, is_open, is_stamp
from interviewer.matching.scoring import Held
from interviewer.model.seed import Passage

_PROSE = re.compile(r"\b(?:the|an?) \w+ (?:\w+ )?(?:is|are|must|shall|should|will|can|of|to|and)\b")
"""Indented paragraphs look like code to Markdown."""
_HEADING_WORTH = 0.6
_PLAIN = 0.7
"""Strength of a heading under which a question counts as content."""
_HALF = 0.5
_REACH = 12
"""Passages a title reaches that its format does not mark as one: where its part ends is not marked either."""
_CLAIMED = 0.35
"""What a passage is worth to a slot when it stands under the heading of another that claims it."""
_ASKS = "only asks about it"
FULL = (1.0, "")
"""The worth of a passage that nothing is held against."""
_WORDED = 0.5
"""Log-odds from which the words of a passage alone make it a quote to consider."""
_FULL_LENGTH, _FULL_ITEM = 8, 5
"""Words from which a passage under a heading counts as content, and from which an item of a list does."""


class Basis(NamedTuple):
    """What in a passage speaks for one slot."""

    cues: tuple[int, ...]
    headed: float
    told: float
    concrete: float
    worth: tuple[float, str]
    """how much of its score a passage keeps, and why not all"""


def look(compiled: Compiled, passages: Iterable[Passage], languages: Collection[str] = ("en",)) -> list[Looked]:
    """Every passage with the cues it answers to; cues of one language only where the seed is in it."""
    find = compiled.index.find
    out = {number for number, language in compiled.tongues.items() if language not in languages}
    looked = []
    for passage in passages:
        text = plain(passage.text)
        found = words(text)
        hits = find(text, found)
        kept = tuple(h for h in hits if h not in out) if out else tuple(hits)
        looked.append(Looked(passage, text, found, kept, compiled.associated.sums(found)))
    return looked


class Supports:
    """The support every slot has in one document."""

    def __init__(self, compiled: Compiled, looked: Sequence[Looked]) -> None:
        self._compiled = compiled
        self._claiming = frozenset(n for n, slot in enumerate(compiled.template.slots) if slot.claims)
        slots = len(compiled.template.slots)
        self.held: dict[int, list[Held]] = {}
        self.titled = 0
        """passages under headings of documents about something to be built"""
        self.worded: dict[int, list[int]] = {}
        """for every slot the passages that use its words more than those of any other"""
        self.best: list[float] = []
        """for every passage the score of the slot it supports best"""
        self.nth: list[int] = []
        """for every passage how many stand before it under the same heading"""
        known: dict[tuple[str, ...], tuple[Mapping[int, float], bool]] = {}
        above: tuple[str, ...] = ()
        unmarked: tuple[str, ...] = ()
        nth = 0
        for number, one in enumerate(looked):
            self.best.append(0.0)
            if one.passage.heading != above or one.passage.kind == "heading":
                above, unmarked, nth = one.passage.heading, (), 0
            self.nth.append(nth)
            if one.passage.kind == "heading" or not one.words or is_boilerplate(one):
                continue
            if compiled.headings.stands_alone(one.passage):
                unmarked, nth = (one.passage.text,), 0
                continue
            nth += 1
            if nth >= _REACH:
                unmarked = ()
            trail = above + unmarked
            if trail not in known:
                building = compiled.building_headings.of_trail(trail).get(0, 0.0) >= _HALF
                known[trail] = compiled.headings.of_trail(trail), building
            headed, building = known[trail]
            self.titled += building
            self._weigh(number, one, headed)
            self._note_words(number, one.odds[:slots])

    def _note_words(self, number: int, odds: Sequence[float]) -> None:
        most = max(odds, default=0.0)
        if most > _WORDED:
            self.worded.setdefault(odds.index(most), []).append(number)

    def _weigh(self, number: int, one: Looked, trail: Mapping[int, float]) -> None:
        cues: dict[int, list[int]] = {}
        for hit in one.hits:
            if hit >= self._compiled.first:
                cues.setdefault(self._compiled.supports[hit - self._compiled.first].slot, []).append(hit)
        headed = self._headed(one, trail)
        told = self._compiled.associated.strengths(one.odds, one.passage.heading[-1] if one.passage.heading else "")
        slots = sorted({*cues} | {*headed} | {*told})
        if not slots:
            return
        concrete, worth = concreteness(one.passage.text, VAGUE in one.hits), worth_of(one)
        owner = max(self._claiming.intersection(headed), key=lambda s: (headed[s], -s), default=-1) if headed else -1
        claimed = headed.get(owner, 0.0)
        for slot in slots:
            found = cues.get(slot, [])
            grounds = Basis(tuple(found), headed.get(slot, 0.0), told.get(slot, 0.0), concrete, worth)
            held = self._held(number, one, slot, grounds)
            if claimed >= _PLAIN and slot != owner and headed.get(slot, 0.0) < claimed and not held.note:
                held = self._yielding(held, owner)
            self.held.setdefault(slot, []).append(held)
            self.best[-1] = max(self.best[-1], held.score)

    def _headed(self, one: Looked, trail: Mapping[int, float]) -> Mapping[int, float]:
        own = label(one.passage.text, one.passage.kind == "row")
        titled = self._compiled.headings.of_title(own) if own else {}
        return {s: max(trail.get(s, 0.0), titled.get(s, 0.0)) for s in (*trail, *titled)} if titled else trail

    def _held(self, number: int, one: Looked, slot: int, basis: Basis) -> Held:
        supports = [self._compiled.supports[c - self._compiled.first] for c in basis.cues]
        rest = 1 - basis.told
        for support in supports:
            rest *= 1 - support.weight
        full = _FULL_ITEM if one.passage.kind in ("bullet", "row") else _FULL_LENGTH
        headed = basis.headed * min(1.0, len(one.words) / full)
        worth, note = basis.worth
        if note == _ASKS and (basis.headed >= _PLAIN or slot in self._compiled.asking):
            worth, note = FULL
        if self._unlike(slot, one):
            worth, note = 0.2, "is like a counter-example of the template"
        score = (1 - rest * (1 - _HEADING_WORTH * headed)) * (0.7 + 0.3 * basis.concrete) * worth
        return Held(round(score, 4), round((1 - rest) * worth, 4), headed, basis.concrete, number, basis.cues,
                    basis.told, note)

    def _yielding(self, held: Held, owner: int) -> Held:
        note = f"belongs to “{self._compiled.template.slots[owner].title}”"
        return held._replace(score=round(held.score * _CLAIMED, 4), cue=round(held.cue * _CLAIMED, 4), note=note)

    def _unlike(self, slot: int, one: Looked) -> bool:
        """Whether it says most of what a counter-example of the slot says."""
        unlike = self._compiled.unlike[slot]
        return any(_says_most(one.plain, *words) for words in unlike)


def is_boilerplate(one: Looked) -> bool:
    """Whether the passage comes with every mail or page, or with every checklist, and says nothing about the matter."""
    return BOILERPLATE in one.hits or is_mail_header(one.passage.text) or is_stamp(one.passage.text)


def worth_of(one: Looked) -> tuple[float, str]:
    """How much of its score a passage keeps, and why not all. What asks keeps all where questions are looked for."""
    if PLACEHOLDER in one.hits or is_gap(one.passage.text):
        return 0.25, "only leaves room for it"
    if DENIAL in one.hits:
        return 0.6, "says there is none, or no effect"
    if one.plain.endswith("?") or is_open(one.passage.text):
        return 0.5, _ASKS
    if one.passage.kind == "code" and not _PROSE.search(one.plain):
        return 0.4, "is code"
    return FULL


def _says_most(text: str, stems: Sequence[str], spare: int) -> bool:
    if spare < 0 or not any(map(text.__contains__, stems[: spare + 1])):
        return False
    return sum(map(text.__contains__, stems)) >= len(stems) - spare
