"""A template made ready for comparing: every pattern compiled once, every cue with its number."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from interviewer.errors import TemplateError
from interviewer.language.claim_words import ClaimWords
from interviewer.language.patterns import PatternError
from interviewer.matching.associations import Associated
from interviewer.matching.bare import content_stems, kinds_of, word_cues
from interviewer.matching.claiming import claim_cues
from interviewer.matching.headings import Headings
from interviewer.matching.index import CueIndex
from interviewer.model.cue import Cue, Title
from interviewer.model.scoring import Kind, Scoring
from interviewer.model.template import Slot, Template

PLACEHOLDER, DENIAL, VAGUE, REQUIREMENT, BOILERPLATE = range(5)
"""Marks any passage may carry; they are the first cues of the index, the manners of writing follow."""
_ALIKE = 0.75
"""Share of a counter-example's words in a passage that counts as that again."""
_MARKS = ("placeholders", "denials", "vague", "requirement_like", "boilerplate")


class Support(NamedTuple):
    """A cue as one slot uses it."""

    slot: int
    weight: float
    says: str


class Compiled:
    """What comparing needs of a template and the scoring."""

    def __init__(self, template: Template, scoring: Scoring) -> None:
        """Raises PatternError (a ValueError) naming the pattern that cannot be read."""
        self.template = template
        self.scoring = scoring
        classes = scoring.classes
        cues = [Cue(any=getattr(scoring, name) or ("unused",)) for name in _MARKS]
        cues += [Cue(any=m.any, unless=m.unless) for m in scoring.about.manners]
        self.manners = range(len(_MARKS), len(cues))
        cues += claim_cues(scoring)
        self.claims = range(self.manners.stop, len(cues))
        self.claim_words = ClaimWords(scoring)
        self.first = len(cues)
        self.supports: list[Support] = []
        self.asking: set[int] = set()
        """slots that look for questions, so that asking does not weaken what speaks for them"""
        bare = [not slot.cues for slot in template.slots]
        titles: list[Sequence[Title]] = []
        kinds_by = [kinds_of(s, scoring.kinds, classes) if b else []
                    for s, b in zip(template.slots, bare, strict=True)]
        words = word_cues(template.slots, frozenset(scoring.empty), [any(k.cues for k in kinds) for kinds in kinds_by])
        for number, (slot, kinds) in enumerate(zip(template.slots, kinds_by, strict=True)):
            own = [*slot.cues, *(c for k in kinds for c in k.cues), *(words[number] if bare[number] else ())]
            cues += own
            self.supports += [Support(number, cue.weight, cue.says) for cue in own]
            if any("{question}" in pattern for cue in own for pattern in cue.any):
                self.asking.add(number)
            titles.append(_titles(slot, kinds))
        self.associated = _associated(template, scoring, kinds_by)
        self.index = CueIndex(cues, classes)
        self.tongues = {number: cue.language for number, cue in enumerate(cues) if cue.language}
        """languages of the cues that are tried on seeds in that language only"""
        empty = frozenset(scoring.empty)
        self.unlike = [[_unlike(content_stems(c, empty)) for c in slot.counterexamples] for slot in template.slots]
        """content of each slot's counter-examples, and how many words of it a passage may lack that says it again"""
        self.headings = Headings(titles, classes)
        self.building_headings = Headings([[Title(any=scoring.about.headings or ("requirements",))]], classes)


_latest: list[Compiled] = []


def compiled(template: Template, scoring: Scoring) -> Compiled:
    """The template made ready; the latest one is kept, since seeds are often compared one by one with the same.

    Raises:
        TemplateError: a title or cue of the template cannot be read.
    """
    if not (_latest and _latest[0].template is template and _latest[0].scoring is scoring):
        try:
            _latest[:] = [Compiled(template, scoring)]
        except PatternError as fault:
            hint = "cues are words, (a|b), word*, .. and {class}"
            raise TemplateError(f"template {template.id}: {fault}", hint) from None
    return _latest[0]


def _associated(template: Template, scoring: Scoring, kinds_by: Sequence[Sequence[Kind]]) -> Associated:
    """The words that speak for the slots: by slot where the template names a table, else by the generic kinds."""
    named: dict[str, list[int]] = {}
    for number, (slot, kinds) in enumerate(zip(template.slots, kinds_by, strict=True)):
        for name in [slot.id] if template.associations else [kind.id for kind in kinds]:
            named.setdefault(name, []).append(number)
    first = len(template.slots)
    tables = [(template.associations or scoring.associations, named),
              (scoring.about.associations, {"building": [first], "other": [first + 1]})]
    known = [(scoring.tables[name], numbers) for name, numbers in tables if name in scoring.tables]
    return Associated(known, first, scoring.wording)


def _unlike(stems: Sequence[str]) -> tuple[Sequence[str], int]:
    """The longest first: most texts lack them."""
    return sorted(stems, key=len, reverse=True), len(stems) - math.ceil(max(3, _ALIKE * len(stems)))


def _titles(slot: Slot, kinds: Sequence[Kind]) -> list[Title]:
    return [*slot.headings, *(h for k in kinds for h in k.headings), Title(any=(_as_pattern(slot.title),))]


def _as_pattern(title: str) -> str:
    return " ".join(c for c in "".join(ch if ch.isalnum() else " " for ch in title).split()) or "untitled"
