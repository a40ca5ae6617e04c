"""A saved draft as verifying sees it, whichever format it was saved in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from interviewer.language.display import harmless
from interviewer.language.sentences import fold
from interviewer.model.verification import Discrepancy

SCHEMA = "interviewer.spec/1"
SHOWN = 60
"""Characters of the words of a finding that a draft in Markdown shows."""


class Said(NamedTuple):
    """A statement with its id, and the line it stands in."""

    id: str
    text: str
    line: int | None = None


class Quoted(NamedTuple):
    """A quote, the seed and the place (in words, empty where unknown) it is said to come from."""

    about: str
    seed: str
    place: str
    text: str
    line: int | None = None


class Reported(NamedTuple):
    """A finding about its wording that a draft itself reports."""

    id: str
    rule: str
    words: str


@dataclass
class Saved:
    """What a draft claims. `wrong` is what was found while reading it."""

    product: str = ""
    statements: list[Said] = field(default_factory=list)
    quotes: list[Quoted] = field(default_factory=list)
    others: list[tuple[str, int | None]] = field(default_factory=list)
    """ids of what are no statements: open questions, assumptions, decisions, short names of sources"""
    reported: set[Reported] = field(default_factory=set)
    seeds: dict[str, str] = field(default_factory=dict)
    """path -> beginning of its SHA-256"""
    wrong: list[Discrepancy] = field(default_factory=list)


def comparable(text: str) -> str:
    """The text as both formats keep it: white space folded, control characters gone."""
    return fold(harmless(text))


def words_shown(text: str) -> str:
    """The words of a finding, as far as a draft in Markdown shows them."""
    text = comparable(text)
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
