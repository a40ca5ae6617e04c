"""Requirement sentences of the Easy Approach to Requirements Syntax (Mavin and others, RE'09): which form one has."""

from __future__ import annotations

import re

from interviewer.language.sentences import split
from interviewer.model.spec import Form

_SHALL = re.compile(r"\bshall\b", re.IGNORECASE)
_MAIN = re.compile(r"^(?P<name>.{1,80}?)\s+shall\s+(?P<response>\S.*)$", re.IGNORECASE)
_OPENER = re.compile(r"(?:while|when|where|if)\b", re.IGNORECASE)
_FURTHER = re.compile(r",\s+(?=(?:while|when|where|if)\s)", re.IGNORECASE)
_FORMS: dict[str, Form] = {"while": "state", "when": "event", "where": "optional", "if": "unwanted"}


def form_of(text: str) -> Form | None:
    """The EARS form of one sentence with exactly one `shall`; None where it has none.

    `If …` needs its `then`; two or more opening conditions make it complex.
    """
    said = text.strip()
    if len(_SHALL.findall(said)) != 1 or not said.endswith(".") or len(split(said)) != 1:
        return None
    openings, rest = _openings(said)
    main = _MAIN.match(rest)
    if main is None or (openings and "," in main["name"]):
        return None
    if _OPENER.match(main["name"]):
        return None
    if len(openings) > 1:
        return "complex"
    return _FORMS[openings[0]] if openings else "ubiquitous"


def _openings(said: str) -> tuple[list[str], str]:
    """The conditions in front, and what follows. The last comma before `shall` ends the last of them."""
    found: list[str] = []
    rest = said
    while match := _OPENER.match(rest):
        word = match.group().lower()
        end = _end(rest, word)
        if end < 0:
            break
        found.append(word)
        rest = rest[end:].lstrip(", ")
        if word == "if":
            rest = re.sub(r"^then\s+", "", rest, flags=re.IGNORECASE)
    return found, rest


def _end(text: str, word: str) -> int:
    """Where the condition that begins here ends: before the next opening word, or at the last comma before `shall`."""
    shall = _SHALL.search(text)
    limit = shall.start() if shall else len(text)
    if word == "if":
        return text.rfind(", then ", 0, limit)
    following = _FURTHER.search(text, 0, limit)
    return following.start() if following else text.rfind(",", 0, limit)
