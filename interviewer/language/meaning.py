"""What an amount or a date was read as, in words: shown back to whoever typed it otherwise."""

from __future__ import annotations

import re

from interviewer.model.answer import Day, Quantity, Value

_GLUED = re.compile(r"[^\w.,<>≤≥~-]+")
_BOUNDS = (("≤", "at most "), ("<=", "at most "), ("≥", "at least "), (">=", "at least "), ("~", "about "))


def read_as(value: Value, raw: str) -> str:
    """`0.5 s` for "half a second"; empty where it is what was typed, or no amount or date."""
    if isinstance(value, Quantity):
        meant = amount(value)
        bare = amount(value.model_copy(update={"unit": None}))
        return "" if _plain(raw) in (_plain(meant), _plain(bare)) else meant
    if isinstance(value, Day):
        meant = period(value)
        same = (_plain(meant), _plain(meant.partition(", ")[2]), value.start.isoformat())
        return "" if _plain(raw) in same else meant
    return ""


def amount(value: Quantity) -> str:
    """`2 s`, `about 40 users`, `at most 2 s`, `5 to 10 users`."""
    low, high = (None if b is None else figure(b) for b in (value.low, value.high))
    unit = f" {value.unit}" if value.unit else ""
    about = "about " if value.about else ""
    if low is None or high is None:
        return f"{about}at {'most' if low is None else 'least'} {low or high}{unit}"
    return f"{about}{low if low == high else f'{low} to {high}'}{unit}"


def period(value: Day) -> str:
    """`Friday, 4 December 2026`, `1 to 31 March 2027`, `1 July to 30 September 2027`."""
    start, end = value.start, value.end
    last = f"{end.day} {end:%B %Y}"
    if start == end:
        return f"{start:%A}, {last}"
    first = f"{start.day}" + ("" if (start.year, start.month) == (end.year, end.month) else f" {start:%B}")
    return f"{first}{'' if start.year == end.year else f' {start.year}'} to {last}"


def figure(number: float) -> str:
    """A number without needless digits: `40`, `0.5`, `1,200,000`; in groups from ten thousand on."""
    if number == int(number):
        return f"{int(number):,}" if abs(number) >= 10_000 else str(int(number))
    return f"{number:.6g}"


def _plain(text: str) -> str:
    low = text.casefold()
    for mark, words in _BOUNDS:
        low = low.replace(mark, words)
    return _GLUED.sub("", low).replace(",", "").strip(".")
