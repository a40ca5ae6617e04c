"""A composed sentence with two things done in it, as two sentences of one thought each."""

from __future__ import annotations

import re
from itertools import pairwise

from interviewer.language.english import DETERMINERS, word_set
from interviewer.language.lexicon import Lexicon
from interviewer.language.naming import is_plural, object_named

_SHALL = re.compile(r"\bshall\s+")
_LET_USERS = re.compile(r"let its users\s+")
_JOINT = re.compile(r"(?:,?\s+and(?:\s+then)?|,\s+then|,)\s+(?=(?P<verb>[a-z]+)\s+(?P<next>[\w’']+))")
_POINTS = re.compile(r"^(?P<verb>[a-z]+) (?P<pronoun>it|them)\b")
_SUBORDINATE = word_set("that which who whom whose when where if while until unless because so whether how what or")
_GIVES_OVER = word_set("let help have ask allow enable make tell not")
"""Verbs after which somebody else does what follows."""
_MOST = 3


def thoughts(sentence: str, lexicon: Lexicon) -> tuple[str, ...]:
    """A sentence for each thing done: it computes the loss, and it saves the loss, for `compute the loss and save it`.

    A pronoun for what was just named gets its name back. The sentence itself where one thought is in it, or where
    it is not certain that the product itself does both.
    """
    shall = _SHALL.search(sentence)
    if shall is None or any(mark in sentence for mark in ":;“\"("):
        return (sentence,)
    start, response = sentence[: shall.end()], sentence[shall.end() :].rstrip(".")
    if users := _LET_USERS.match(response):
        start, response = start + users.group(), response[users.end() :]
    parts = _parts(response, lexicon)
    if not 1 < len(parts) <= _MOST:
        return (sentence,)
    named = _named(parts)
    return tuple(f"{start}{part}." for part in named) if named else (sentence,)


def _parts(response: str, lexicon: Lexicon) -> list[str]:
    first = response.split(maxsplit=1)[0] if response else ""
    if first not in lexicon.verbs or first in _GIVES_OVER:
        return [response]
    parts, at = [], 0
    for joint in _JOINT.finditer(response):
        before = response[at : joint.start()]
        if joint["verb"] in lexicon.verbs and joint["next"].lower() in DETERMINERS and _whole(before, lexicon):
            parts.append(before)
            at = joint.end()
    return [*parts, response[at:]]


def _whole(part: str, lexicon: Lexicon) -> bool:
    """A verb with what it acts on and nothing in which another verb could have its place: `ask a clerk to check it`."""
    words = [w.lower().strip(",") for w in part.split()]
    infinitive = any(a == "to" and b in lexicon.verbs for a, b in pairwise(words))
    return len(words) > 1 and not infinitive and words[0] not in _GIVES_OVER and _SUBORDINATE.isdisjoint(words)


def _named(parts: list[str]) -> list[str]:
    """The parts with pronouns named again by what the part before acts on; none where that is not certain."""
    made = parts[:1]
    for part in parts[1:]:
        points = _POINTS.match(part)
        if points is None:
            made.append(part)
            continue
        thing = object_named(made[-1])
        if not thing or is_plural(thing) is not (points["pronoun"] == "them"):
            return []
        made.append(f"{points['verb']} {thing}{part[points.end() :]}")
    return made
