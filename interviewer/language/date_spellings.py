"""How people spell dates, put into the few spellings that `dates` reads."""

from __future__ import annotations

import re
from datetime import date
from difflib import get_close_matches

_ABROAD = {
    "januar": "january", "februar": "february", "märz": "march", "maerz": "march", "mai": "may", "juni": "june",
    "juli": "july", "oktober": "october", "okt": "october", "dezember": "december", "dez": "december",
    "janvier": "january", "février": "february", "mars": "march", "avril": "april", "juin": "june",
    "juillet": "july", "août": "august", "septembre": "september", "octobre": "october", "novembre": "november",
    "décembre": "december", "enero": "january", "febrero": "february", "marzo": "march", "abril": "april",
    "mayo": "may", "junio": "june", "julio": "july", "agosto": "august", "septiembre": "september",
    "octubre": "october", "noviembre": "november", "diciembre": "december",
    "montag": "monday", "dienstag": "tuesday", "mittwoch": "wednesday", "donnerstag": "thursday",
    "freitag": "friday", "heute": "today", "morgen": "tomorrow", "ende": "end of", "anfang": "early", "mitte": "mid",
}
"""German, French and Spanish words that mean nothing else in an English date."""
_KNOWN = (
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "tomorrow", "today", "christmas",
    "easter", "quarter", "month", "weeks", "months", "years", "summer", "spring", "autumn", "winter", "next",
    "beginning",
)
_CLOSE, _LONG = 0.85, 5
_SLASHED = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/((?:19|20)?\d\d)(?!\d)")
_WORD = re.compile(r"[^\W\d_]+")
_MON = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_Y4 = r"(?:19|20)\d\d"
_UNIT = r"(?:days?|weeks?|months?|years?)"
_SPELLINGS: tuple[tuple[re.Pattern[str], str], ...] = tuple((re.compile(p), r) for p, r in (
    (r"^((?:19|20)\d\d)(\d\d)(\d\d)$", r"\1-\2-\3"),
    (rf"(?<!\d)({_Y4})[/.](\d\d)[/.](\d\d)(?!\d)", r"\1-\2-\3"),
    (rf"(?<!\d)(\d{{1,2}})[- ](\d{{1,2}})[- ]({_Y4})(?!\d)", r"\1.\2.\3"),
    (rf"(?<![\d/.])(0?[1-9]|1[0-2])/({_Y4})(?!\d)", r"\2-\1"),
    (r"(?<!\d)((?:19|20)\d\d)-(\d)(?![\d-])", r"\1-0\2"),
    (rf"(?<!\d)(\d{{1,2}})-?({_MON})[- ]?({_Y4})", r"\1 \2 \3"),
    (rf"\b(\d{{1,2}}) ({_MON}) '?(\d\d)(?![\d:.])", r"\1 \2 20\3"),
    (r"\b([1-4])q ?'?(\d\d)?\b", r"q\1 \2"),
    (r"\b(q[1-4]|h[12]) ?[/' -]? ?'?(2\d)\b", r"\1 20\2"),
    (rf"\b(q[1-4]) ?(?:-|–|/|or|and) ?(q[1-4]) ?({_Y4})", r"\1 \3 to \2 \3"),
    (r"\b(q[1-4]) ?[-–] ?(q[1-4])\b", r"\1 to \2"),
    (rf"^(q[1-4]|{_MON}) or (q[1-4]|{_MON})\b", r"\1 to \2"),
    (rf"\b(\d{{1,2}}) ?[-–] ?(\d{{1,2}})\.? (?=(?:of )?{_MON}\b)", r"\1 to \2 "),
    (rf"\b(?:the )?first of (?={_MON}\b)", "1 "),
    (rf"\b(?:the )?1 of (?={_MON}\b)", "1 "),
    (r"\beow\b", "end of the week"), (r"\beom\b", "end of the month"),
    (r"\beoq\b", "end of the quarter"), (r"\beoy\b", "end of the year"),
    (r"\byear[- ]?end\b", "end of the year"),
    (r"\b(end|beginning|start|middle) (?:of )?(week|month|quarter|year)\b", r"\1 of the \2"),
    (r"\b1er\b", "1"), (r"\bfortnight\b", "2 weeks"), (r"\ba 2 weeks\b", "2 weeks"),
    (rf"\bin (\d+) ?(?:-|–|to|or) ?(\d+) ({_UNIT})", r"in \1 \3 to in \2 \3"),
    (rf"^(?:after|about|around|roughly|maybe|i think)?\s*((?:\d+(?:\.\d+)?|an?) {_UNIT})(?: time)?$", r"in \1"),
))


def respelled(plain: str) -> str:
    """A text in lower case with its dates in the spellings that `dates` reads."""
    text = _WORD.sub(lambda m: _ABROAD.get(m.group(), m.group()), plain)
    for pattern, put in _SPELLINGS:
        text = pattern.sub(put, text)
    return text


def mended(plain: str) -> str:
    """The same with typing errors in names of days, months and the like put right."""
    return _WORD.sub(lambda m: _mended(m.group()), plain)


def _mended(word: str) -> str:
    if len(word) < _LONG or word in _KNOWN:
        return word
    close = get_close_matches(word, _KNOWN, 1, _CLOSE)
    return close[0] if close and close[0][0] == word[0] else word


def readings(text: str) -> tuple[date, date] | None:
    """The two days that a date like 4/5/2027 can be: April in one country, May in another. None where it is one."""
    found = _SLASHED.search(text)
    if not found or max(int(found[1]), int(found[2])) > 12 or int(found[1]) == int(found[2]):
        return None
    first, second, year = int(found[1]), int(found[2]), int(found[3])
    year += 2000 if year < 100 else 0
    return (date(year, second, first), date(year, first, second)) if first and second else None
