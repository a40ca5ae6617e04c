"""Dates as people say them: 2027-03, next Friday, mid March, end of Q3, in two weeks."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from interviewer.language import calendar
from interviewer.language.calendar import Span
from interviewer.language.date_spellings import mended, readings, respelled
from interviewer.language.numerals import in_digits

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NTHS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_MONTH = (r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may(?! (?:be|not|have|well|also)\b)|june?|july?"
          r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?")
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_NTH = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_PART = {
    "early": "early", "beginning": "early", "start": "early", "begin": "early", "mid": "mid", "middle": "mid",
    "late": "late", "end": "late",
}
_PARTS = re.compile(r"\b(?P<part>early|beginning|start|begin|mid|middle|late|end)\b[\s-]*(?:of\s+|in\s+)?(?:the\s+)?")
_NTH_OF = re.compile(r"\b(?P<nth>first|1st|second|2nd|third|3rd|fourth|4th|last) (?P<unit>week|half)"
                     r" (?:of|in) (?:the )?$")
_RANGE = re.compile(
    r"^(?:between|from)?\s*(?P<first>.+?)\s*(?:\band\b|\bto\b|\buntil\b|\btill\b|–|—|\s-\s)\s*(?P<last>.+)$")
_LIMIT = re.compile(
    r"\b(?P<word>by|before|until|till|(?:no|not) later than|(?:at the )?latest|at latest|deadline:?|due)(?: by| on)?\s+"
    r"(?P<rest>(?!now\b).+)$")
_HAS_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_TOO_FAR = 200
"""Years; who says more does not mean a date."""


def parse(text: str, today: date) -> Span | None:
    """First and last day of what was said, both included; None where no date can be read.

    What names no year means the next one to come. A limit ("by March", "before Christmas") is its last day alone.
    Numbers parted by slashes are read only where day and month cannot be confused (see `readings`).
    """
    plain = respelled(" ".join(in_digits(text.lower()).replace(",", " ").split()))
    if readings(plain):
        return None
    try:
        return _said(plain, today) or _said(mended(plain), today)
    except OverflowError:
        return None


def _said(text: str, today: date) -> Span | None:
    limit = _LIMIT.search(text)
    if limit is None:
        return _range(text, today) or _one(text, today)
    found = _one(limit["rest"], today)
    if found is None:
        return None
    before = limit["word"] == "before" and not re.match(r"(?:the )?end\b", limit["rest"])
    last = found[0] - timedelta(days=1) if before else found[1]
    return last, last


def _range(text: str, today: date) -> Span | None:
    match = _RANGE.match(text)
    if not match:
        return None
    last = _one(match["last"], today)
    first = _one(match["first"], _year_before(match, last, today))
    if last and not first and re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)?", match["first"]):
        number = int(re.sub(r"\D", "", match["first"]))
        first = calendar.day(last[0].year, last[0].month, number)
    if first is None or last is None:
        return None
    if last[1] < first[0]:
        first = _shifted(first, last)
    return (first[0], last[1]) if first[0] <= last[1] else None


def _year_before(range_: re.Match[str], last: Span | None, today: date) -> date:
    """The day from which on the first of two dates is looked for: the year that only the second names is its year."""
    if last is None or not _HAS_YEAR.search(range_["last"]) or _HAS_YEAR.search(range_["first"]):
        return today
    return max(today, last[1] - timedelta(days=365))


def _shifted(first: Span, last: Span) -> Span:
    """November to February: the first without a year came out a year too late."""
    start = calendar.months(first[0].year - 1, first[0].month)
    return (start[0].replace(day=min(first[0].day, start[1].day)), last[1]) if start else first


def _one(text: str, today: date) -> Span | None:
    for pattern, read in _READINGS:
        match = pattern.search(text)
        if match:
            found = read(match, today)
            return _in_part(text[: match.start()], found) if found else None
    return None


def _in_part(before: str, span: Span) -> Span:
    """"End of", "mid", "first week of" before a period narrow it."""
    if nth := _NTH_OF.search(before):
        return calendar.piece(span, nth["unit"], _NTHS[nth["nth"]], last=nth["nth"] == "last")
    match = next((m for m in _PARTS.finditer(before) if m.end() == len(before)), None)
    return calendar.part(span, _PART[match["part"]]) if match else span


def _iso(match: re.Match[str], _today: date) -> Span | None:
    year, month, number = int(match["y"]), int(match["m"]), match["d"]
    if not 1 <= month <= 12:
        return None
    return calendar.day(year, month, int(number)) if number else calendar.months(year, month)


def _iso_week(match: re.Match[str], today: date) -> Span | None:
    year = int(match["y"]) if match["y"] else today.year
    try:
        span = calendar.week(date.fromisocalendar(year, int(match["w"]), 1))
    except ValueError:
        return None
    if match["y"] or span[1] >= today:
        return span
    return calendar.week(date.fromisocalendar(year + 1, int(match["w"]), 1))


def _dotted(match: re.Match[str], today: date) -> Span | None:
    number, month, year = int(match["d"]), int(match["m"]), match["y"]
    if match["s"] == "/" and number <= 12 < month:
        number, month = month, number
    if not 1 <= month <= 12:
        return None
    if year:
        return calendar.day(int(year) + (2000 if len(year) == 2 else 0), month, number)
    return _coming(lambda y: calendar.day(y, month, number), today)


def _coming(of_year: Callable[[int], Span | None], today: date) -> Span | None:
    """The first of a yearly period that has not passed yet."""
    spans = (of_year(today.year + ahead) for ahead in range(9))
    return next((s for s in spans if s and s[1] >= today), None)


def _month_number(match: re.Match[str]) -> int:
    return _MONTHS.index(match["month"][:3]) + 1


def _day_of_month(match: re.Match[str], today: date) -> Span | None:
    month, number = _month_number(match), int(match["day"])
    if match["year"]:
        return calendar.day(int(match["year"]), month, number)
    return _coming(lambda year: calendar.day(year, month, number), today)


def _period(month: int, count: int) -> Callable[[re.Match[str], date], Span | None]:
    def read(match: re.Match[str], today: date) -> Span | None:
        if match["year"]:
            return calendar.months(int(match["year"]), month, count)
        return _coming(lambda year: calendar.months(year, month, count), today)

    return read


def _month(match: re.Match[str], today: date) -> Span | None:
    return _period(_month_number(match), 1)(match, today)


def _quarter(match: re.Match[str], today: date) -> Span | None:
    number = _NTHS.get(match["n"]) or int(match["n"])
    return _period(3 * number - 2, 3)(match, today)


def _half(match: re.Match[str], today: date) -> Span | None:
    second = match["n"] in ("2", "second")
    return _period(7 if second else 1, 6)(match, today)


def _season(match: re.Match[str], today: date) -> Span | None:
    return _period(_SEASONS[match["season"]], 3)(match, today)


def _feast(match: re.Match[str], today: date) -> Span | None:
    month, number = (12, 25) if match["feast"] != "new year" else (1, 1)
    if match["year"]:
        return calendar.day(int(match["year"]), month, number)
    return _coming(lambda year: calendar.day(year, month, number), today)


def _easter(match: re.Match[str], today: date) -> Span | None:
    if match["year"]:
        return calendar.easter(int(match["year"]))
    return _coming(calendar.easter, today)


def _nth_day(match: re.Match[str], today: date) -> Span | None:
    """The 3rd: of this month, or of the next one where that is over."""
    if match["which"]:
        return calendar.day(*_next_month(today), int(match["day"]))
    here = calendar.day(today.year, today.month, int(match["day"]))
    return here if here and here[0] >= today else calendar.day(*_next_month(today), int(match["day"]))


def _next_month(today: date) -> tuple[int, int]:
    return today.year + today.month // 12, today.month % 12 + 1


def _named_day(match: re.Match[str], today: date) -> Span | None:
    ahead = {"today": 0, "now": 0, "tonight": 0, "tomorrow": 1, "day after tomorrow": 2}[match["named"]]
    found = today + timedelta(days=ahead)
    return found, found


def _ahead(match: re.Match[str], today: date) -> Span | None:
    """In two weeks; within 10 days."""
    count = float(match["count"]) if match["count"] not in ("a", "an") else 1.0
    unit = match["unit"]
    if count > {"day": 365, "week": 53, "month": 12, "year": 1}[unit] * _TOO_FAR:
        return None
    if unit in ("month", "year") and count == int(count):
        found = calendar.month_later(today, int(count) * (12 if unit == "year" else 1))
    else:
        found = today + timedelta(days=round(count * {"day": 1, "week": 7, "month": 30.4, "year": 365.25}[unit]))
    return (today if match["lead"] == "within" else found), found


def _relative(match: re.Match[str], today: date) -> Span | None:
    """This quarter, next month, the year."""
    step = 1 if match["which"] in ("next", "the coming", "coming") else 0
    unit = match["unit"]
    if unit == "week":
        return calendar.week(today + timedelta(days=7 * step))
    if unit == "month":
        return calendar.months(today.year, today.month + step)
    if unit == "quarter":
        return calendar.months(today.year, 3 * ((today.month - 1) // 3 + step) + 1, 3)
    return calendar.months(today.year + step, 1, 12)


def _weekday_of_week(match: re.Match[str], today: date) -> Span | None:
    """Friday next week, Friday in two weeks."""
    weeks = int(match["weeks"] or 1)
    found = calendar.week(today)[0] + timedelta(days=7 * min(weeks, 53) + _DAYS.index(match["weekday"][:3]))
    return found, found


def _weekday(match: re.Match[str], today: date) -> Span | None:
    """A bare weekday is the next to come; `next Friday` is that of next week."""
    wanted = _DAYS.index(match["weekday"][:3])
    if match["which"] == "next":
        found = calendar.week(today)[0] + timedelta(days=7 + wanted)
    else:
        found = today + timedelta(days=(wanted - today.weekday() - 1) % 7 + 1)
    return found, found


def _year(match: re.Match[str], _today: date) -> Span | None:
    return calendar.months(int(match["year"]), 1, 12)


_SOME = r"(?P<count>\d+(?:\.\d+)?|an?)\s+"
_UNITS = r"(?P<unit>day|week|month|year)s?\b"
_WEEKDAY = (r"(?P<weekday>mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?"
            r"|sun(?:day)?)")
_OF_YEAR = rf"(?:\s*(?:of\s+)?{_YEAR}\b)?"
_NTH_DAY = (r"(?:^|\b(?:the|on|by|before) )(?P<day>\d{1,2})(?:st|nd|rd|th)\b(?P<which> of (?:the )?next month)?"
            r"(?! (?:quarter|week|half|of (?!the month|this month|next)))")
_READINGS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], Span | None]], ...] = tuple(
    (re.compile(pattern), read) for pattern, read in (
        (r"(?<!\d)(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)(?:-(?P<d>\d\d))?(?![\d-])", _iso),
        (r"\b(?:(?P<y>(?:19|20)\d\d)-?w|week |kw ?|cw ?|wk ?)(?P<w>\d{1,2})\b(?!\s*weeks)", _iso_week),
        (r"(?<![\d.])(?P<d>\d{1,2})(?P<s>[./])(?P<m>\d{1,2})(?:(?P=s)(?P<y>(?:19|20)?\d\d)|\.)(?![\d])", _dotted),
        (rf"\b{_NTH}\s*(?:of\s+)?{_MONTH}{_OF_YEAR}", _day_of_month),
        (rf"\b{_MONTH}\s*(?:the\s+)?{_NTH}\b(?!\d)(?:\s+{_YEAR}\b)?", _day_of_month),
        (rf"\b{_MONTH}{_OF_YEAR}", _month),
        (rf"\bq(?P<n>[1-4])\b[\s/-]*(?:of\s+)?(?:{_YEAR})?", _quarter),
        (rf"\b(?P<n>[1-4]|first|second|third|fourth|last)(?:st|nd|rd|th)?\s+quarter{_OF_YEAR}", _quarter),
        (rf"\bh(?P<n>[12])\b{_OF_YEAR}", _half),
        (rf"\b(?P<n>first|second)\s+half\b(?:\s+of)?{_OF_YEAR}", _half),
        (rf"\b(?P<season>spring|summer|autumn|fall|winter)\b{_OF_YEAR}", _season),
        (rf"\b(?P<feast>christmas|xmas|new year)(?:'s)?(?: day| eve)?\b(?!\s+\w+ly){_OF_YEAR}", _feast),
        (rf"\beaster(?: sunday)?\b{_OF_YEAR}", _easter),
        (rf"\b{_WEEKDAY} (?:(?:of )?next week|in (?P<weeks>\d+) weeks?)\b", _weekday_of_week),
        (rf"\b(?P<lead>in|within)\s+(?:about\s+)?{_SOME}(?:working |business )?{_UNITS}", _ahead),
        (rf"\b{_SOME}{_UNITS}\s+(?P<lead>from now|from today|ahead)\b", _ahead),
        (_NTH_DAY, _nth_day),
        (r"\b(?P<named>day after tomorrow|tomorrow|today|tonight|now)\b(?!\s+on)", _named_day),
        (r"\b(?P<which>next|this|the coming|coming|the)\s+(?:calendar\s+)?(?P<unit>week|month|quarter|year)\b",
         _relative),
        (rf"\b(?:(?P<which>next|this|coming|on)\s+)?{_WEEKDAY}\b", _weekday),
        (rf"(?<![\d.,]){_YEAR}(?![\d])", _year),
    )
)
