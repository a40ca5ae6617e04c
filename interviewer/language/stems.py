"""What forms of one word have in common."""

from __future__ import annotations

import re

ROOT_ENDING = re.compile(r"(?:ations?|itions?|ions?|ings?|ments?|edly|ed|ers?|ies|es|s|ity|ly|e|y)$")


def stem(word: str) -> str:
    """The beginning that forms of one word share; at least four letters where the word has them."""
    if len(word) <= 4:
        return word
    cut = ROOT_ENDING.sub("", word)
    return cut if len(cut) >= 4 else word[: max(4, len(word) - 1)]


def root(word: str) -> str:
    """Like `stem`, but down to three letters: `pay` and `payment` are one word here."""
    cut = ROOT_ENDING.sub("", word)
    return cut if len(cut) >= 3 else stem(word)
