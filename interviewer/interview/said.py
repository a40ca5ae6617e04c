"""An answer as it is looked at: its words, its sentences, and what in it can be held on to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from interviewer.language.patterns import Pattern
from interviewer.language.quantities import Amount, amounts
from interviewer.model.phrases import Phrases
from interviewer.model.template import Template

_MARKS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "\u00a0": " ", "\n": " "})
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SENTENCE = re.compile(r"[^.!?;\n]+(?:\.(?=\w)[^.!?;\n]*)*[.!?;\n]*")
_NAME = re.compile(r"(?<=[\w,:'\")–-] )(?!I\b|I'|IT\b)[A-Z][\w&-]*\w|\b(?!IT\b)[A-Z]{2,}[A-Z0-9]*\b"
                   r"|\b[A-Za-z]+\d+\w*\b")
_QUOTED = re.compile(r"[\"“'‘][^\"”'’]{2,40}[\"”'’](?!\w)")
_PRONOUN = re.compile(
    r"\b(?:the|this|that|every|no|any|each|which|another|some) one\b"
    r"|\bone (?=(?:of|after|by|another|needs?|has|can|must|should|wants?"
    r"|could|would|does|knows?|likes?|gets?|sees?)\b)", re.IGNORECASE)
"""`one` where it counts nothing."""
_START = 60


class Said:
    """Words of an answer, or of one sentence of it from `offset` on."""

    def __init__(self, text: str, offset: int = 0) -> None:
        text = text.replace("24/7", "ever")   # of the same length, so that places stay; it is no number
        self.text = text
        self.offset = offset
        lowered = (c.lower() if len(c.lower()) == 1 else c for c in text)
        self.plain = "".join(lowered).translate(_MARKS)
        self.words = _WORD.findall(self.plain)

    @property
    def empty(self) -> bool:
        """Nothing but blanks and marks."""
        return not self.words

    @cached_property
    def sentences(self) -> list[Said]:
        """The sentences; semicolons and line breaks end one too."""
        found = (Said(m.group(), m.start()) for m in _SENTENCE.finditer(self.text))
        return [s for s in found if not s.empty] or [self]

    def at(self, place: int) -> Said:
        """The sentence in which a character stands."""
        return next((s for s in reversed(self.sentences) if s.offset <= place), self)

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """Numbers in it, also those in words."""
        return amounts(_PRONOUN.sub(lambda m: "-" * len(m.group()), self.text))

    @cached_property
    def grounded(self) -> bool:
        """Is there a number, a name or a quoted term: something that two people understand alike?"""
        return bool(self.amounts or _NAME.search(self.text) or _QUOTED.search(self.text))

    @property
    def names(self) -> set[str]:
        """Words written like names, in lower case."""
        return {word for match in _NAME.finditer(self.text) for word in _WORD.findall(match.group().lower())}

    def inside(self, words: str) -> str:
        """Words of it as they stand in the middle of a sentence: without the capital that the beginning gave them."""
        first = words.split(maxsplit=1)[0] if words else ""
        named = first.lower() in self.names or first == "I" or first.startswith(("I'", "I’"))
        return words if named or first[1:] != first[1:].lower() else words[:1].lower() + words[1:]

    @property
    def start(self) -> str:
        """Its first words."""
        line = " ".join(self.text.split())
        return line if len(line) <= _START else line[:_START].rsplit(" ", 1)[0]


class Way:
    """Patterns of one kind, matched together."""

    def __init__(self, patterns: Sequence[str]) -> None:
        self._compiled = re.compile("|".join(f"(?:{Pattern(p, {}).regex})" for p in patterns) or r"(?!)")

    def first(self, said: Said) -> str:
        """The respondent's own words that match first, empty where none do."""
        match = self._compiled.search(said.plain)
        return said.text[match.start():match.end()].strip(" ,.;:!?\n") if match else ""

    def without(self, said: Said) -> Said:
        """What was said with every match blotted out, the rest in its place."""
        text = said.text
        for match in self._compiled.finditer(said.plain):
            text = text[:match.start()] + "·" * len(match.group()) + text[match.end():]
        return Said(text)

    def count(self, said: Said) -> int:
        """How often they match."""
        return sum(1 for _ in self._compiled.finditer(said.plain))


class Ways:
    """`Phrases` made ready for many answers."""

    def __init__(self, phrases: Phrases) -> None:
        self.phrases = phrases
        self.dont_know, self.refusal = Way(phrases.dont_know), Way(phrases.refusal)
        self.knows_after_all, self.vague = Way(phrases.knows_after_all), Way(phrases.vague)
        self.open_ended, self.placeholder = Way(phrases.open_ended), Way(phrases.placeholder)
        self.unmeasured, self.joints = Way(phrases.unmeasured), Way(phrases.joints)
        self.demands, self.hedges = Way(phrases.demands), frozenset(phrases.hedges)
        self.empty, self.plain = frozenset(phrases.empty), frozenset(phrases.plain)
        self.clauses, self.harmless = Way(phrases.clauses), Way(phrases.harmless)


_marks: dict[tuple[str, ...], Way] = {}


def marked(template: Template, slot_id: str) -> Way:
    """The marks of a slot, matched together."""
    slot = template.slot(slot_id)
    marks = slot.marks if slot else ()
    if marks not in _marks:
        _marks[marks] = Way(marks)
    return _marks[marks]


_made: list[Ways] = []


def ways(phrases: Phrases) -> Ways:
    """One `Ways` a `Phrases`. Raises ValueError naming a pattern that cannot be read."""
    if not _made or _made[0].phrases is not phrases:
        _made[:] = [Ways(phrases)]
    return _made[0]

