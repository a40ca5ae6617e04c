"""Whether two claims contradict each other: their values exclude each other, and they are about the same thing."""

from __future__ import annotations

from datetime import date

from interviewer.model.contribution import Claim

_ALIKE = 0.6
"""Share of the longer subject from which two passages that count something speak of the same thing."""
_NO_YEAR = 2000


def apart(one: Claim, other: Claim) -> bool:
    """Whether two values exclude each other. Two limits of one kind do so when they differ."""
    (low, high), (low2, high2) = _comparable(one, other)
    if one.bound == other.bound:
        return high < low2 or high2 < low
    if "most" in (one.bound, other.bound) and "least" in (one.bound, other.bound):
        return False
    if one.bound == "most" or other.bound == "least":
        return low2 > high if one.bound == "most" else high < low2
    return low > high2 if other.bound == "most" else high2 < low


def _comparable(one: Claim, other: Claim) -> tuple[tuple[float, float], tuple[float, float]]:
    if one.dated == other.dated:
        return (one.low, one.high), (other.low, other.high)
    return _yearless(one), _yearless(other)


def _yearless(claim: Claim) -> tuple[float, float]:
    """A date as a day of an unknown year; what runs over the end of one may be any day."""
    first, last = date.fromordinal(int(claim.low)), date.fromordinal(int(claim.high))
    if first.year != last.year:
        return 0.0, float("inf")
    days = [d.replace(year=_NO_YEAR, day=min(d.day, 28) if d.month == 2 else d.day) for d in (first, last)]
    return float(days[0].toordinal()), float(days[1].toordinal())


def same(one: Claim, other: Claim, inside: bool) -> bool:
    """Whether two claims are about the same thing. Inside one document that takes the same words but for the value."""
    if inside:
        return bool(one.around) and one.around == other.around
    a, b = set(one.subject), set(other.subject)
    if not one.strict:
        return not a or not b or bool(a & b)
    shared = len(a & b)
    return a == b or (shared > 1 and shared >= _ALIKE * max(len(a), len(b)))
