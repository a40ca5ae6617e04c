"""Options that somebody points at without their names: "1-3", "b)", "the first two", "all except 4"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from interviewer.model.question import Choice

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_COUNTS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_SOME_COUNT = rf"(?:\d{{1,2}}|{'|'.join(_COUNTS)})"
_ALL = re.compile(
    rf"(?:all|any|every)(?: (?:of )?(?:(?:them|these|those|the above|the options|options)|{_SOME_COUNT}))?"
    r"|every(?:thing|one|body)|the lot|all together")
_EXCEPT = re.compile(r"\s+(?:except(?: for)?|but(?: not)?|besides|apart from|other than|without|minus)\s+(?:the\s+)?")
_BEFORE = re.compile(r"^(?:(?:i (?:think|guess|say|choose|take)|maybe|it's|it is|only|just|both|we take)\s+)+(?=\S)")
_BEHIND = re.compile(r"(?:\s+(?:please|only|i think|i guess|maybe|thanks))+$")
_SPANNED = re.compile(r"(?<![\w-])(\d{1,3}|[a-z])\s*(?:-|–|—|\bto\b|\bthrough\b)\s*(\d{1,3}|[a-z])(?![\w-])")
_CHAIN = re.compile(r"\d{1,2}(?:\s*(?:->|→|-|/)\s*\d{1,2}){2,}|\d{1,2}(?:\s*(?:->|→)\s*\d{1,2})+")
_FIRST_FEW = re.compile(rf"(?:the\s+)?(first|last)\s+({_SOME_COUNT})(?=$|[\s,;])")
_APART = re.compile(r"[\s,;/+&>]+")
_WORDLESS = frozenset(["and", "or", "then", "the", "option", "options", "number", "numbers", "no.", "nr", "nr.",
                       "answer", "one", "before", ""])
"""Words between pointers that point at nothing."""
_POINTER = re.compile(r"[#(\[]?(\d{1,4}|[a-z]|[a-z]{3,7}|\d(?:st|nd|rd|th))[.):\]]*")


class Beyond(Exception):
    """Somebody points at an option that is not there."""

    def __init__(self, said: str) -> None:
        super().__init__(said)
        self.said = said


def pointed(choices: Sequence[Choice], text: str, *, ranked: bool = False) -> tuple[Choice, ...] | None:
    """The options a text points at, in its order; None where it says anything else.

    `ranked`: an order is asked for, so that "213" and "2-1-3" are three options.

    Raises:
        Beyond: it points at one that is not there.
    """
    plain = _BEHIND.sub("", _BEFORE.sub("", " ".join(text.casefold().split()).strip(" .!")))
    if _ALL.fullmatch(plain) or (plain == "both" and len(choices) == 2):
        return tuple(choices)
    if ranked and plain.isdecimal() and plain.isascii() and len(choices) < int(plain) and len(choices) <= 9:
        plain = " ".join(plain)
    if ranked:
        plain = _CHAIN.sub(lambda m: " ".join(re.findall(r"\d+", m.group())), plain)
    plain = _FIRST_FEW.sub(lambda m: _few(m[1], m[2], len(choices)), plain)
    plain = _SPANNED.sub(_spanned, plain)
    places = [_place(token, len(choices)) for token in _APART.split(plain) if token not in _WORDLESS]
    if not places and (plain in _COUNTS or plain == "one"):
        places = [1]
    if not places or None in places:
        return None
    return tuple(dict.fromkeys(_at(choices, place) for place in places if place is not None))


def excepted(text: str) -> str | None:
    """What "all except …" leaves out; None where a text says no such thing."""
    parts = _EXCEPT.split(" ".join(text.casefold().split()), maxsplit=1)
    return parts[1] if len(parts) == 2 and _ALL.fullmatch(parts[0]) else None


def led(text: str) -> Iterator[tuple[str, str]]:
    """A pointer in front of words, and the words: `1 - web`, `b) phone`."""
    if found := re.fullmatch(r"[#(]?(\d{1,3}|[a-z])(?:\s*[-–:]|[).])\s+(\S.*)", text, re.IGNORECASE):
        yield found[1].casefold(), found[2]


def _at(choices: Sequence[Choice], place: int) -> Choice:
    if not 1 <= place <= len(choices):
        raise Beyond(str(place))
    return choices[place - 1]


def _place(token: str, count: int) -> int | None:
    """The place an option stands at, from 1; None for what is no pointer. The place may be one that is not there."""
    found = _POINTER.fullmatch(token)
    if found is None:
        return None
    said = found[1]
    if said.isdecimal():
        return int(said)
    if said[0].isdecimal():
        return int(said[0])
    if len(said) == 1:
        place = ord(said) - ord("a") + 1
        return place if place <= count else None
    if said == "last":
        return count
    named = next((names for names in (_ORDINALS, _COUNTS) if said in names), None)
    return named.index(said) + 1 if named else None


def _few(which: str, said: str, count: int) -> str:
    number = int(said) if said.isdecimal() else _COUNTS.index(said) + 1
    if number == 1:
        return "1" if which == "first" else str(count)
    span = range(1, number + 1) if which == "first" else range(count - number + 1, count + 1)
    return " ".join(map(str, span))


def _spanned(match: re.Match[str]) -> str:
    if match[1].isdecimal() != match[2].isdecimal():
        return match.group()
    first, last = (int(said) if said.isdecimal() else ord(said) - ord("a") + 1 for said in match.groups())
    step = 1 if first <= last else -1
    return " ".join(map(str, range(first, last + step, step)))
