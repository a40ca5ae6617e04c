"""Which of a question's options somebody means."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any

from interviewer.interview.checking.pointing import led, pointed
from interviewer.model.question import Choice

_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*|[#+]+")
_LEADING = frozenset(
    ["a", "an", "the", "our", "my", "its", "it", "is", "it's", "will", "be", "should", "just", "only", "simply"])
_FILLING = _LEADING | frozenset(
    ["and", "or", "also", "please", "both", "one", "of", "kind", "some", "thing", "for", "us"])
_NOT = frozenset(["no", "not", "never", "without", "except", "neither", "nor", "nothing", "instead", "than"])
_QUOTES = "\"'“”„‘’*_`"
_CLOSE, _CLOSE_WORD, _SHORT = 0.87, 0.8, 4
"""How alike a typo and what was meant are, as a whole and word by word; shorter words must be the same."""


def option(choices: Sequence[Choice], raw: Any) -> Choice | None:
    """The option somebody means: its number from 1, its value, its label or another name for it, mistyped or not.

    A part of a label will do where only one has it.
    """
    text = " ".join(str(raw).split()).casefold().strip(_QUOTES).rstrip(".")
    if text.isdecimal() and text.isascii():
        exact = next((c for c in choices if c.value == text), None)
        return exact or (choices[int(text) - 1] if 0 < int(text) <= len(choices) else None)
    for choice in choices:
        if text in (choice.value.casefold(), " ".join(choice.label.split()).casefold().rstrip(".")):
            return choice
    begun = [c for c in choices if len(text) >= 3 and _begins(c.label.casefold(), text)]
    if len(begun) == 1:
        return begun[0]
    said = _bare(text)
    return _same(choices, said) or _part(choices, said) or _alike(choices, said) or _led(choices, text)


def _led(choices: Sequence[Choice], text: str) -> Choice | None:
    """`1 - web`: a number or letter, then words that mean the same option."""
    for pointer, rest in led(text):
        found = option(choices, rest)
        if found and pointed(choices, pointer) == (found,):
            return found
    return None


def _part(choices: Sequence[Choice], said: Sequence[str]) -> Choice | None:
    """The only option in whose label these words stand side by side."""
    if len("".join(said)) < _SHORT:
        return None
    wanted = [_singular(word) for word in said]
    found = [c for c in choices if _inside(wanted, [_singular(word) for word in _words(c.label)])]
    return found[0] if len(found) == 1 else None


def _inside(wanted: Sequence[str], words: Sequence[str]) -> bool:
    return any(words[n : n + len(wanted)] == wanted for n in range(len(words) - len(wanted) + 1))


def _singular(word: str) -> str:
    return word[:-1] if len(word) > _SHORT and word.endswith("s") and not word.endswith("ss") else word


def _begins(label: str, text: str) -> bool:
    return label.startswith(text) or any(label.startswith(f"{article} {text}") for article in ("a", "an", "the"))


def _words(text: str) -> list[str]:
    return [word.replace("’", "'") for word in _WORD.findall(text.casefold())]


def _bare(text: str) -> list[str]:
    """The words without those in front that say nothing: `it will be a website`."""
    words = _words(text)
    first = next((n for n, word in enumerate(words) if word not in _LEADING), len(words))
    return words[first:]


def _same(choices: Sequence[Choice], said: Sequence[str]) -> Choice | None:
    return next((c for c in choices if said and any(_bare(name) == said for name in (c.label, *c.also))), None)


def _alike(choices: Sequence[Choice], said: Sequence[str]) -> Choice | None:
    """The only option whose name was mistyped like that."""
    found = [c for c in choices if any(_typo(said, _bare(name)) for name in (c.value, c.label, *c.also))]
    return found[0] if len(found) == 1 else None


def _typo(said: Sequence[str], meant: Sequence[str]) -> bool:
    if not said or len(said) != len(meant) or not all(map(_typo_of_word, said, meant)):
        return False
    one, other = " ".join(said), " ".join(meant)
    return sorted(one) == sorted(other) or SequenceMatcher(None, one, other).ratio() >= _CLOSE


def _typo_of_word(said: str, meant: str) -> bool:
    """A word mistyped: letters swapped, or a few too many, too few or wrong."""
    if said == meant:
        return True
    comparable = max(len(said), len(meant)) >= _SHORT and said[0] == meant[0] and (said + meant).isalpha()
    swapped = len(said) > _SHORT and sorted(said) == sorted(meant)
    return comparable and (swapped or SequenceMatcher(None, said, meant).ratio() >= _CLOSE_WORD)


def mentioned(choices: Sequence[Choice], text: str) -> tuple[tuple[Choice, ...], bool]:
    """Options one of whose other names stands in a text, and whether the text says more than that.

    Whole words only; what stands inside a longer name counts as that alone; nothing where the text denies something.
    """
    words = _words(text)
    hits = sorted(_hits(choices, words), key=lambda hit: hit[0] - hit[1])
    taken: set[int] = set()
    found: set[str] = set()
    for start, end, choice in hits:
        span = set(range(start, end))
        if not span & taken:
            taken |= span
            found.add(choice.value)
    beside = [word for n, word in enumerate(words) if n not in taken]
    if any(word in _NOT or word.endswith("n't") for word in beside):
        return (), True
    return tuple(c for c in choices if c.value in found), not _FILLING.issuperset(beside)


def _hits(choices: Sequence[Choice], words: Sequence[str]) -> Iterator[tuple[int, int, Choice]]:
    for choice in choices:
        for name in map(_words, choice.also):
            for start in range(len(words) - len(name) + 1):
                if name and words[start : start + len(name)] == name:
                    yield start, start + len(name), choice
