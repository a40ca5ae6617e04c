"""Typed values in words: for a line of their own, and for the middle of a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from interviewer.language.grammar import joined
from interviewer.language.units import convert
from interviewer.model.answer import Chosen, Day, Items, Picked, Quantity, Reviewed, Value, Words, YesNo
from interviewer.model.question import Choice

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_SMALLER = {"days": "h", "h": "min", "min": "s"}
_LARGER = {"kB": "MB", "MB": "GB", "GB": "TB"}
_GLUED = frozenset(("°", "″", "′"))


def lines(value: Value, choices: Sequence[Choice] = ()) -> tuple[str, ...]:
    """What was said, one line for each thing named; empty lines are left out."""
    if isinstance(value, Words):
        found = value.text.splitlines()
    elif isinstance(value, Items):
        found = [i.text for i in value.items]
    elif isinstance(value, Picked):
        found = [*(i.text for i in value.items), *value.own]
    elif isinstance(value, Chosen):
        found = [*labels(value, choices), "" if _said_again(value, choices) else value.own]
    elif isinstance(value, YesNo):
        found = [_yes_no(value)]
    elif isinstance(value, Quantity):
        found = [quantity(value)]
    elif isinstance(value, Day):
        found = [day(value)]
    else:
        found = _verdicts(value)
    return tuple(line for f in found if (line := " ".join(f.split())))


def labels(value: Chosen, choices: Sequence[Choice]) -> list[str]:
    """What people read for the options taken; the stored value where the template no longer has the option."""
    known = {c.value: c.says or c.label for c in choices}
    return [known.get(v, v) for v in value.values]


def _said_again(value: Chosen, choices: Sequence[Choice]) -> bool:
    """Are the own words only a shorter name of an option taken?"""
    taken = {w for c in choices if c.value in value.values for w in re.findall(r"\w+", c.label.lower())}
    return set(re.findall(r"\w+", value.own.lower())) <= taken


def quantity(value: Quantity) -> str:
    """`2 s`, `at most 2 s`, `5 to 10 users`, `about 40 orders`; empty where no bound is known."""
    low, high, unit = _readable(value)
    if low is None and high is None:
        return ""
    if low is not None and high is not None:
        amount = number(low) if low == high else f"{number(low)} to {number(high)}"
        bound = ""
    else:
        amount, bound = number(low if high is None else high), "at most " if low is None else "at least "
    return f"{'about ' if value.about else ''}{bound}{amount}{_unit(unit, amount)}"


def _readable(value: Quantity) -> tuple[float | None, float | None, str | None]:
    """Bounds and unit in the unit people would say: `30 min` for half an hour, `8 GB` for 8,000 MB."""
    low, high, name = value.low, value.high, value.unit
    while name:
        bounds = [b for b in (low, high) if b is not None]
        below, above = all(0 < b < 1 for b in bounds), all(b >= 1000 for b in bounds)
        other = (_SMALLER.get(name) if below else None) or (_LARGER.get(name) if above else None)
        if not bounds or other is None:
            break
        low, high = (None if b is None else convert(b, name, other) for b in (low, high))
        name = other
    return low, high, name


UNDECIDED = re.compile(
    r"\bnot (?:yet )?(?:decided|settled|known|sure)\b|\bundecided\b|\bopen question\b", re.IGNORECASE
)
"""Options that say that nothing is decided yet."""
_PLAIN_AMOUNT = re.compile(r"^\D{0,20}?(?P<number>\d+(?:\.\d+)?)\s*(?P<unit>[a-z]{2,12})\W*$", re.IGNORECASE)


def as_said(value: Value, raw: str) -> Value:
    """An amount in the unit in which it was given: 24 months are not 730.5 days to those who said so."""
    match = _PLAIN_AMOUNT.match(raw.strip())
    known = {v for v in (value.low, value.high) if v is not None} if isinstance(value, Quantity) else set()
    if match is None or not isinstance(value, Quantity) or len(known) != 1 or known == {float(match["number"])}:
        return value
    low, high = (None if v is None else float(match["number"]) for v in (value.low, value.high))
    return value.model_copy(update={"low": low, "high": high, "unit": match["unit"]})


def number(value: float | None) -> str:
    """Digits in groups of three, no more decimals than there are: `10,000`, `99.95`, `0.5`."""
    if value is None:
        return ""
    if value == int(value):
        return f"{int(value):,}"
    return f"{value:,.6f}".rstrip("0")


def _unit(unit: str | None, amount: str) -> str:
    if not unit:
        return ""
    if amount == "1" and len(unit) > 3 and unit.endswith("s"):
        unit = unit[:-1]
    return unit if unit in _GLUED else f" {unit}"


def day(value: Day) -> str:
    """`15 March 2027`, or `1 July 2027 to 30 September 2027`."""
    start = f"{value.start.day} {_MONTHS[value.start.month - 1]} {value.start.year}"
    if value.end == value.start:
        return start
    return f"{start} to {value.end.day} {_MONTHS[value.end.month - 1]} {value.end.year}"


def in_sentence(value: Value, choices: Sequence[Choice] = ()) -> str:
    """The value on one line: `a, b and c`."""
    if isinstance(value, Words):
        return " ".join(value.text.split())
    return joined(lines(value, choices))


def _yes_no(value: YesNo) -> str:
    answer = "Yes" if value.yes else "No"
    note = value.note.strip()
    return f"{answer}: {note}" if note and note.lower().strip(".") not in ("yes", "no", "y", "n") else answer


def _verdicts(value: Reviewed) -> list[str]:
    return [v.words for v in value.verdicts if v.words]
