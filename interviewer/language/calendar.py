"""Days, months, quarters and years as first and last day."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

Span = tuple[date, date]
"""First and last day, both included."""


def day(year: int, month: int, number: int) -> Span | None:
    """One day; None where the calendar has no such day."""
    try:
        found = date(year, month, number)
    except ValueError:
        return None
    return found, found


def months(year: int, first: int, count: int = 1) -> Span | None:
    """Whole months; `first` may run over the year on either side."""
    year, first = year + (first - 1) // 12, (first - 1) % 12 + 1
    last_year, last = year + (first + count - 2) // 12, (first + count - 2) % 12 + 1
    if not (1 <= year <= 9998 and 1 <= last_year <= 9998):
        return None
    return date(year, first, 1), date(last_year, last, monthrange(last_year, last)[1])


def week(day_in_it: date) -> Span:
    """Monday to Sunday of the week of a day."""
    monday = day_in_it - timedelta(days=day_in_it.weekday())
    return monday, monday + timedelta(days=6)


def month_later(start: date, count: int) -> date:
    """The same day some months on, or the last day of a shorter month."""
    span = months(start.year, start.month + count)
    if span is None:
        raise OverflowError
    return span[0].replace(day=min(start.day, span[1].day))


def part(span: Span, which: str) -> Span:
    """The `early`, `mid` or `late` part: of a month ten days, of longer periods the first, middle or last month.

    The end of a week is its Friday; a year's middle is June and July.
    """
    first, last = span
    length = (last - first).days + 1
    if length == 1:
        return span
    if length <= 7:
        only = first + timedelta(days={"early": 0, "mid": 2, "late": 4}[which])
        return only, only
    if length <= 31:
        start, end = {"early": (1, 10), "mid": (11, 20), "late": (21, last.day)}[which]
        return first.replace(day=start), first.replace(day=end)
    count = round(length / 30.4)
    offset, width = {"early": (0, 1 if count < 12 else 3), "late": (count - 1, 1),
                     "mid": ((count - 1) // 2, 1 if count % 2 else 2)}[which]
    return months(first.year, first.month + offset, width) or span


def piece(span: Span, unit: str, nth: int, *, last: bool) -> Span:
    """A `week` (seven days counted from the first day) or a `half` of a period; the `last` one ends with it."""
    first, end = span
    length = (end - first).days + 1
    size = 7 if unit == "week" else length // 2
    if last or (unit == "half" and nth == 2):
        return end - timedelta(days=min(length, size if unit == "week" else length - size) - 1), end
    start = first + timedelta(days=min((nth - 1) * size, length - 1))
    return start, min(end, start + timedelta(days=size - 1))


def easter(year: int) -> Span | None:
    """Easter Sunday in the Gregorian calendar; the anonymous algorithm of 1876 (Meeus, Astronomical Algorithms)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    skipped, left = divmod(century, 4)
    moon = (19 * golden + century - skipped - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week_day = (32 + 2 * left + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (golden + 11 * moon + 22 * week_day) // 451
    month, number = divmod(moon + week_day - 7 * shift + 114, 31)
    return day(year, month, number + 1)
