"""Seeds in languages for which a template has no cues: said plainly, never silently missing."""

from __future__ import annotations

from collections.abc import Sequence

from interviewer.language.tongue import UNKNOWN, named
from interviewer.language.verdict import UNSURE
from interviewer.matching.about import Judgement
from interviewer.model.seed import Seed
from interviewer.model.template import Template

_JUDGED = "en"
"""The language in which documents about something to be built are told from others."""


class Foreign:
    """Which languages the cues of a template speak, and which seeds do not."""

    def __init__(self, template: Template) -> None:
        every = frozenset(range(len(template.slots)))
        self._own = template.language
        self._slots: dict[str, frozenset[int]] = {self._own: every}
        for number, slot in enumerate(template.slots):
            for language in {cue.language for cue in slot.cues if cue.language}:
                self._slots[language] = self._slots.get(language, frozenset()) | {number}
        self._many = len(every)

    def languages(self, seed: Seed) -> frozenset[str]:
        """The languages whose cues are tried on a seed."""
        return frozenset((self._own if seed.language == UNKNOWN else seed.language, *seed.also_in))

    def understood(self, seed: Seed) -> bool:
        """Whether there are cues for at least a part of it. Where too little tells the language, it is the own."""
        return not self._slots.keys().isdisjoint(self.languages(seed))

    def judged(self, seed: Seed, judgement: Judgement) -> Judgement:
        """Cues in a language count, also where nobody can tell what a document in it is about."""
        if judgement.building or seed.language == _JUDGED or seed.language not in self._slots:
            return judgement
        return Judgement(True, 0.5, "what it is about is judged in English only")

    def why(self, seed: Seed, why: str) -> str:
        """What is said of a seed: its language where that matters, before `why` it counts."""
        languages = _told((seed.language, *seed.also_in))
        partly = len(languages) > 1
        said = "; ".join(note for language in languages if (note := self._note(language, partly)))
        if not said:
            return why
        return f"{said}; {why}" if self.understood(seed) else said

    def missing(self, slot: int, met: Met) -> str:
        """What is added where a slot is missing and the seeds are in these languages."""
        parts = [part for language, part in met.parts.items() if slot not in self._slots.get(language, ())]
        return f"; {min(parts)}a seed is not in {named(self._own)} and {UNSURE}" if parts else ""

    def _note(self, language: str, partly: bool) -> str:
        slots = len(self._slots.get(language, ()))
        if slots == self._many:
            return ""
        written = f"is {'partly ' if partly else ''}written in {named(language)}; cues exist for "
        if not slots:
            known = " and ".join(named(t) for t in sorted(self._slots, key=lambda t: (t != self._own, t)))
            return f"{written}{known} only, so findings are unreliable"
        return f"{written}{slots} of {self._many} slots in it, so the findings of the others are unreliable"


class Met:
    """The languages of the seeds so far."""

    def __init__(self) -> None:
        self.parts: dict[str, str] = {}
        """language -> `part of ` where it was met beside another only, else empty"""

    def add(self, languages: Sequence[str]) -> None:
        """Takes the languages of one more seed into account."""
        told = _told(languages)
        part = "part of " if len(told) > 1 else ""
        self.parts |= {t: part and self.parts.get(t, part) for t in told}


def _told(languages: Sequence[str]) -> list[str]:
    return [language for language in languages if language != UNKNOWN]
