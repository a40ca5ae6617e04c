"""Which words are ordinary, and which are verbs: learned from the texts at hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from interviewer.language.english import CALENDAR, COMMON_ENDINGS, FOLK, VERBS_AND_NOUNS


@dataclass(frozen=True)
class Lexicon:
    """Words known to be ordinary (they were seen in lower case), and base forms of verbs."""

    ordinary: frozenset[str]
    verbs: frozenset[str]

    def knows(self, word: str) -> bool:
        """Is it an ordinary word rather than a name?"""
        low = word.lower()
        if low in CALENDAR:
            return False
        if low.removesuffix("s") in FOLK or low in self.ordinary or low in self.verbs or low in VERBS_AND_NOUNS:
            return True
        return self.base(low) is not None or low.endswith(COMMON_ENDINGS)

    def verb(self, word: str) -> str | None:
        """The word itself where it is the base form of a verb."""
        return word if word in self.verbs else None

    def base(self, word: str) -> str | None:
        """The base form of a verb in its third person, -ing or -ed form; None where it is no verb known."""
        for candidate in _bases(word.lower()):
            if candidate in self.verbs:
                return candidate
        return None


def _bases(low: str) -> Sequence[str]:
    if low.endswith("ies"):
        return (low[:-3] + "y", low[:-1])
    if (low.endswith("ing") and len(low) > 5) or (low.endswith("ed") and len(low) > 4):
        stem = low.removesuffix("ing").removesuffix("ed")
        undoubled = (stem[:-1],) if len(stem) > 2 and stem[-1] == stem[-2] else ()
        return (stem, stem + "e", *undoubled)
    if low.endswith("s") and not low.endswith("ss"):
        return (low[:-1], low[:-2]) if low.endswith("es") else (low[:-1],)
    return ()
