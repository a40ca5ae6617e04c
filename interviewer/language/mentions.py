"""Dates inside running text: "we go live mid April", "by 1 March 2027"."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from interviewer.language.calendar import Span
from interviewer.language.dates import parse

_MONTH = (r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
          r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?")
_YEAR = r"(?:19|20)\d\d\b"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_SEASON = r"(?:spring|summer|autumn|winter)"
_PART = r"(?:early|mid|late|(?:the )?(?:beginning|start|middle|end)(?: of)?)[\s-]+(?:the )?"
_DATE = re.compile(
    rf"\b(?:19|20)\d\d-\d\d(?:-\d\d)?\b"
    rf"|(?<![\w./])\d{{1,2}}\.\d{{1,2}}\.(?:(?:19|20)?\d\d\b)?(?!\.?\d)|(?<![\w./])\d{{1,2}}/\d{{1,2}}/{_YEAR}(?!/)"
    rf"|(?:{_PART})?(?:\b{_DAY}\s(?:of\s)?{_MONTH}(?:,?\s{_YEAR})?|\b{_MONTH}\s(?:the\s)?{_DAY}\b(?!\d)(?:,?\s{_YEAR})?"
    rf"|\b{_MONTH}\s(?:of\s)?{_YEAR}|\bq[1-4]\b(?:[\s/-]?{_YEAR})?|\b{_SEASON}\s(?:of\s)?{_YEAR})"
    rf"|(?:{_PART}|(?<=\bin )|(?<=\bby )|(?<=\bbefore )|(?<=\buntil )|(?<=\bfrom )|(?<=\bfor ))"
    rf"(?:{_MONTH}(?!\s(?:be|not|have|also)\b)|the {_SEASON}\b|{_SEASON}\b|{_YEAR})",
)
_LAST = re.compile(r"(?:by|before|until|till|at the latest|no later than|not later than|deadline:?)\s(?:the )?$")
_FIRST = re.compile(r"(?:after|from|not before|no earlier than|not earlier than|since)\s(?:the )?$")
_HINT = re.compile(r"\d[./]\d|\bq[1-4]\b|(?:19|20)\d\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
                   r"|spring|summer|autumn|winter")
"""What every date has something of; quicker to look for."""
_ANY_DAY = date(2000, 1, 1)
"""Without a year, days are compared as those of one year."""
_HAS_YEAR = re.compile(_YEAR)


class Mention(NamedTuple):
    """A date in a text, `start` and `end` of it there."""

    start: int
    end: int
    span: Span
    dated: bool
    """names a year"""
    bound: str
    """`most` for "by", `least` for "from", else empty"""


@lru_cache(maxsize=64)
def mentions(text: str) -> tuple[Mention, ...]:
    """The dates in a text in lower case. Those that depend on the day they were said ("next Friday") are left out."""
    found: list[Mention] = []
    if not _HINT.search(text):
        return ()
    for match in _DATE.finditer(text):
        span = parse(match.group(), _ANY_DAY)
        if span:
            before = text[max(0, match.start() - 25) : match.start()]
            bound = "most" if _LAST.search(before) else "least" if _FIRST.search(before) else ""
            found.append(Mention(match.start(), match.end(), span, bool(_HAS_YEAR.search(match.group())), bound))
    return tuple(found)
