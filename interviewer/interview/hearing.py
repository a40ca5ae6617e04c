"""Signals: words in seeds and answers that make some slots matter more."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from interviewer.model.template import Template


def heard(template: Template, texts: Iterable[str]) -> dict[int, str]:
    """Numbers of the signals whose words occur in the texts, each with the word first heard."""
    words = tuple(s.words for s in template.signals)
    found: dict[int, str] = {}
    for text in texts:
        for number, word in _heard(words, text):
            found.setdefault(number, word)
    return found


@lru_cache(maxsize=64)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(re.escape(w) for w in words) + r")\w{0,3}\b", re.IGNORECASE)


@lru_cache(maxsize=16_384)
def _heard(signals: tuple[tuple[str, ...], ...], text: str) -> tuple[tuple[int, str], ...]:
    hits = ((n, _pattern(words).search(text)) for n, words in enumerate(signals))
    return tuple((n, hit.group().lower()) for n, hit in hits if hit)
