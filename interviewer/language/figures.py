"""Numbers of a passage in a form in which those of two passages can be compared."""

from __future__ import annotations

import math
import re
from typing import NamedTuple

from interviewer.language.mentions import mentions
from interviewer.language.quantities import Said, measured
from interviewer.language.stems import root
from interviewer.language.units import Unit, is_currency, unit

_ROUGHLY = 0.15
"""How far "about" reaches on either side."""
_NOT_MORE = re.compile(r"(?:\bnot|n't)\b[^.,;]{1,30}\b(?:more|longer|later|over|exceed)")
_LIMIT = re.compile(r"\b(?:limit|maximum)\b")
"""Says of a number beside it that it is the most."""
_REFERENCES = re.compile(
    r"^\W*\d+(?:\.\d+)*[.)]\s(?=\D)|^\W*\d+\.\d[\d.]*\s|\d+(?:\.\d+){2,}|[#§]\s?\d[\d.]*|(?<=[a-z])-\d[\d.]*"
    r"|\b\d{1,2}:\d\d(?:\s?[ap]m)?\b|\b(?:rfc|sections?|chapter|figure|fig|table|appendix|page|mode|iso|port|no)"
    r"\.?\s?\d[\d.]*")
"""Numbers that name something instead of counting it."""
_YEARS = range(1900, 2101)
_SHORTEST = 3
"""Letters of a noun; what is shorter is a mark such as `am`."""


class Figure(NamedTuple):
    """A number or range with its unit, in base units."""

    measures: str
    """`money`, `time`, `share`, `count` for things, or another measure"""
    head: str
    """the noun that is counted, or the unit"""
    key: str
    """only figures with the same key can be compared"""
    low: float
    high: float
    bound: str
    """`most` or `least` where only one end was said, else empty"""
    text: str

    @property
    def root(self) -> str:
        """The root of what is counted."""
        return root(self.head)


def figures(text: str) -> list[Figure]:
    """The numbers with a unit or noun in a text in lower case, dates and references aside.

    Ranges that run backwards are changes ("from 14 to 3 days"), and a single thing is seldom counted.
    """
    limits = "most" if _LIMIT.search(text) else ""
    not_more = bool(_NOT_MORE.search(text))
    for date in reversed(mentions(text)):
        text = f"{text[: date.start]};{text[date.end :]}"
    said = measured(_REFERENCES.sub(";", text))
    found = [_figure(one, not_more, limits) for one in said if one.amount.unit]
    found = [f for f in found if math.isfinite(f.low) and math.isfinite(f.high)]
    return [f for f in found if f.low <= f.high and not (f.measures == "count" and _is_no_count(f))]


def _is_no_count(figure: Figure) -> bool:
    return figure.high == 1 or int(figure.low) in _YEARS or len(figure.head) < _SHORTEST


def _figure(said: Said, not_more: bool, limits: str) -> Figure:
    amount = said.amount
    name, slash, per = (amount.unit or "").partition("/")
    known = unit(name)
    low = amount.low if amount.low is not None else amount.high
    high = amount.high if amount.high is not None else amount.low
    bound = "most" if amount.low is None else "least" if amount.high is None else ""
    bound = "most" if not_more and bound == "least" else bound
    bound = limits if low == high and not bound else bound
    scale = known.factor if known else 1.0
    low, high = (low or 0.0) * scale, (high or 0.0) * scale
    if amount.about and not bound:
        low, high = low * (1 - _ROUGHLY), high * (1 + _ROUGHLY)
    head = known.symbol if known else _head(name)
    kind = known.measures if known else root(head)
    return Figure(_measures(known), head, f"{kind}{slash}{per}", low, high, bound, _short(said.text, head, known))


def _measures(known: Unit | None) -> str:
    if known is None:
        return "count"
    return "money" if is_currency(known.symbol) else known.measures


def _head(name: str) -> str:
    """The noun among up to three words after a number: the first that looks like a plural, else the first."""
    every = name.split()
    return next((w for w in every if w.endswith("s") and not w.endswith("ss")), every[0] if every else "")


def _short(text: str, head: str, known: Unit | None) -> str:
    """The words up to the noun."""
    return text if known or head not in text else text[: text.index(head) + len(head)]
