from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

from interviewer.model.spec import Spec

ENOUGH = 3
FOLDER = Path(__file__).parent
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_FILLING = frozenset(re.findall(r"\w+", """
    a an the of to and or in on at is are be it its that this these those with without for from by as who what which
    when where how why whom does do did can may must should will would so if not no any anybody somebody people
    thing things we you they our your their there than then more most about one two first have has had was were
    use used user users else other others into out up like much many"""))
_SAME = {"euros": "eur", "euro": "eur", "dollars": "usd", "€": "eur", "$": "usd", "prize": "price", "cash": "money"}


@cache
def stems(text: str) -> frozenset[str]:
    """Words that carry meaning, without endings; figures without their separators."""
    words = (w.replace(",", "") if w[0].isdigit() else _SAME.get(w, w) for w in _WORD.findall(text.casefold()))
    return frozenset(re.sub(r"(?:ing|ed|es|s|e|ly)$", "", w) if len(w) > 4 else w for w in words if w not in _FILLING)


class Fact(NamedTuple):
    """Something a respondent knows.

    `slot` is what it is about, `cue` what makes them think of it, `short` its heart, `long` a sentence.
    """

    slot: str
    cue: str
    short: str
    long: str

    def fits(self, question: str, slot: str) -> float:
        """How much a question brings the fact to mind: words in common, and being about the same."""
        asked = stems(question)
        return 2 * len(asked & stems(self.cue)) + len(asked & stems(self.long)) + ENOUGH * (slot == self.slot)

    def asked_for(self, question: str, slot: str) -> bool:
        """Would it be the answer, by what the question says and not by its slot alone?"""
        return slot == self.slot and self.fits(question, slot) >= ENOUGH + 2

    def stands_in(self, texts: list[str]) -> bool:
        """Is its heart said in one of the texts?"""
        return any(stems(self.short) <= stems(text) for text in texts)


class Product(NamedTuple):
    """A product with everything that one person knows of it."""

    name: str
    idea: str
    facts: tuple[Fact, ...]


def products(folder: str) -> list[Product]:
    """The products of one set."""
    made = (yaml.safe_load(file.read_text(encoding="utf-8")) for file in sorted((FOLDER / folder).glob("*.yaml")))
    return [Product(m["product"], m["idea"], tuple(Fact(**fact) for fact in m["facts"])) for m in made]


def said(spec: Spec) -> list[str]:
    """Every text of a draft but what is open in it."""
    return list(_texts(spec.model_dump(mode="json", exclude={"open_questions", "left_out"})))


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for part in parts for text in _texts(part)]
