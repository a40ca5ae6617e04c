"""Statements as steps of a scenario: what is given, when it happens, what then shall be."""

from __future__ import annotations

import re
from dataclasses import dataclass

from interviewer.export import lines
from interviewer.model.spec import Spec, Statement

_OPENING = {"while": "given", "where": "given", "when": "when", "if": "when"}
_NEXT = re.compile(r",\s+(?:then\s+)?(?=(?:while|when|where|if)\s)", re.IGNORECASE)


@dataclass(frozen=True)
class Steps:
    """One scenario. `given` and `when` may be empty; `then` never is."""

    given: tuple[str, ...]
    when: tuple[str, ...]
    then: tuple[str, ...]


def steps(spec: Spec, statement: Statement) -> Steps:
    """The conditions of an EARS sentence become steps, what the system shall do and the acceptance follow."""
    then = [f"this is seen: {lines.shown(line).rstrip('.')}" for line in statement.acceptance]
    if statement.form == "own-words":
        return Steps((), (), (f"{named(spec)} does what was said: {lines.sentence(statement)}", *then))
    conditions, rest = _parted(lines.shown(statement.text).rstrip("."))
    by_word = [(_OPENING[word], text) for word, text in conditions]
    return Steps(tuple(t for kind, t in by_word if kind == "given"), tuple(t for kind, t in by_word if kind == "when"),
                 (rest, *then))


def named(spec: Spec) -> str:
    """What the thing to be built is called in a sentence."""
    return lines.shown(spec.product) or "the system"


def has_steps(statement: Statement) -> bool:
    """Is there a condition to bring about or an acceptance to look at?"""
    return bool(statement.acceptance) or statement.form not in ("ubiquitous", "own-words")


def _parted(text: str) -> tuple[list[tuple[str, str]], str]:
    """Opening conditions with their words, and the main clause."""
    found: list[tuple[str, str]] = []
    while opening := re.match(r"(while|when|where|if)\s+", text, re.IGNORECASE):
        shall = re.search(r"\bshall\b", text)
        limit = shall.start() if shall else len(text)
        following = _NEXT.search(text[:limit])
        end = following.start() if following else text.rfind(",", 0, limit)
        if end < 0:
            break
        found.append((opening[1].lower(), text[opening.end():end].strip()))
        text = re.sub(r"^then\s+", "", text[end:].lstrip(", "), flags=re.IGNORECASE)
    return found, text
