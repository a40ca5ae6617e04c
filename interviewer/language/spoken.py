"""An answer that is nothing but an amount, as people type it, put so that `quantities` reads it.

These spellings are too short or too loose to be looked for in running text: "1h30", "3 out of 5", "none", "40?".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from interviewer.language.numerals import in_digits
from interviewer.language.units import measures

_FRACTIONS = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "1/3", "⅔": "2/3"}
_PARTS = {"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5,
          "tenth": 10, "tenths": 10}
_NOTHING = re.compile(r"(?:none|nobody|no one|nothing|zero|nil|null|for free|free|0 of them|not any|no [a-z]+s)\W*")
_NEEDS_A_GUESS = re.compile(
    r"(?:an?\s+)?(?:few|several|some|many|tens of|hundreds|thousands|millions)\s*(?:of\s+)?"
    r"(?:dozens?|hundreds?|thousands?|millions?)?\b|\b(?:hundreds|thousands|millions|dozens) of\b")
_N = r"\d+(?:[.,]\d+)?"
_BOTH_BOUNDS = (rf"\b(?:at least|min(?:imum)?\.?)\s+({_N}[^,\d]*?)[\s,]+(?:(?:and|but|to)\s+)?"
                rf"(?:at (?:the )?most|max(?:imum)?\.?|up to|no more than)\s+(?={_N})")
_REWRITES: tuple[tuple[re.Pattern[str], str], ...] = tuple((re.compile(p), r) for p, r in (
    (r"(?<=\d)\s*point\s*(?=\d)", "."),
    (r"(?<![\d.,])[.,](?=\d)", "0."),
    (rf"\b({_N})\s*(?:±|\+\s*/?\s*-|plus[ -]minus)\s*({_N})", r"\1 ± \2"),
    (r"\bminus\s+(?=\d)", "-"),
    (r"\bc\.?\s+(?=\d)", "about "),
    (r"^(?:i(?:'d)? )?(?:guess|say|reckon|suppose)\s+(?=\D{0,12}\d)", "about "),
    (r"\s*\?+$", " or so"),
    (r"\b(\d+)\s*(?:h|hours?)\s*(\d{1,2})(?:\s*(?:m|min|minutes?))?$", r"\1 h \2 min"),
    (r"\b(\d+)\s*(?:m|min|minutes?)\s*(\d{1,2})(?:\s*(?:s|sec|seconds?))?$", r"\1 min \2 s"),
    (r"\b(?:r|q|t)ps\b|\b(?:req|rq)s?\s*(?:/|per)\s*s(?:ec(?:ond)?)?\b", "requests per second"),
    (_BOTH_BOUNDS, r"\1 to "),
))
_TIMES = re.compile(r"\b(?:faster|quicker|sooner|earlier) than\b")
_CLOCK = re.compile(r"^(\D*)(\d{1,3}):(\d\d)(?::(\d\d))?\s*(?:h|hrs?|hours?|min|minutes?|s)?\b")
_DIGIT = "one|two|three|four|five|six|seven|eight|nine|ten"
_PAIR = re.compile(rf"\b({_DIGIT})\s*-\s*({_DIGIT})\b")
_EXPONENT = re.compile(r"(?<![\w.])(\d+(?:\.\d+)?)e([+-]?\d{1,2})(?!\w)")
_MIXED = re.compile(r"(?<![\w/.])(?:(\d+)\s+)?(\d{1,3})\s*/\s*(\d{1,3})(?![\w/])")
_AND_HALF = re.compile(rf"\b({_N})\s+and\s+(?:an?\s+)?(half|quarter)\b")
_SPREAD = re.compile(rf"(?P<mid>{_N})\s*±\s*(?P<by>{_N})")
_OF = re.compile(r"\b(\d+)\s*(?:out of|of|in)\s*(?:every\s+)?(\d+)\b")
_PORTION = re.compile(rf"\b(?:(\d+|an?)\s+)?({'|'.join(_PARTS)})\b(?:\s+of\s+(?:them|it|the|all|our)\b.*)?")
_NINES = re.compile(r"\b([2-9])\s*(?:x\s*)?(?:nines|9s)\b")
_EVERYTHING = re.compile(r"(?:all|all of (?:them|it)|everything|everybody|everyone|completely|always)\W*")
_MILLIONS = re.compile(r"(?<=\d)\s*m\b")


class Spoken(NamedTuple):
    """An amount in words that `quantities` reads; `vague` is the part of it in which nobody can find a number."""

    text: str
    vague: str = ""


def spoken(text: str, unit: str | None) -> Spoken:
    """The amount somebody typed when asked for one in `unit`."""
    plain = " ".join(text.lower().replace("’", "'").split())
    if _NOTHING.fullmatch(plain):
        return Spoken("0")
    for sign, value in _FRACTIONS.items():
        plain = re.sub(rf"(?<=\d)\s*{sign}", f" and {value}", plain).replace(sign, value)
    plain = re.sub(r"(\d+) and (0\.\d+)", lambda m: f"{int(m[1]) + float(m[2]):g}", plain)
    if (vague := _NEEDS_A_GUESS.match(plain)) and not re.search(r"\d|\bsome\b", plain):
        return Spoken("", vague.group().strip())
    plain = in_digits(_PAIR.sub(r"\1 to \2", plain))
    for pattern, put in _REWRITES:
        plain = pattern.sub(put, plain)
    for read in (_exponents, _spread, _halves):
        plain = read(plain)
    return Spoken(_for_unit(plain, unit))


def _for_unit(plain: str, unit: str | None) -> str:
    """Spellings that only the unit asked for makes clear."""
    kind = measures(unit)
    if kind == "time":
        return _clock(_TIMES.sub("at most", _mixed(plain)), unit or "")
    if kind == "temperature":
        return re.sub(r"(?<=\d)\s*c\b", " °C", plain)
    if kind == "share":
        return _share(plain)
    return _MILLIONS.sub(" million", _mixed(plain)) if kind in ("", "EUR", "USD", "GBP", "CHF") else _mixed(plain)


def _exponents(plain: str) -> str:
    return _EXPONENT.sub(lambda m: f"{float(m[1]) * 10 ** int(m[2]):.12g}", plain)


def _spread(plain: str) -> str:
    def both(m: re.Match[str]) -> str:
        mid, by = (float(m[g].replace(",", ".")) for g in ("mid", "by"))
        return f"{mid - by:.12g} to {mid + by:.12g}"

    return _SPREAD.sub(both, plain)


def _halves(plain: str) -> str:
    return _AND_HALF.sub(lambda m: f"{float(m[1].replace(',', '.')) + (0.5 if m[2] == 'half' else 0.25):.12g}", plain)


def _mixed(plain: str) -> str:
    """`1 1/2` is one and a half."""
    return _MIXED.sub(lambda m: f"{int(m[1] or 0) + int(m[2]) / int(m[3]):.6g}" if int(m[3]) else m.group(), plain)


def _clock(plain: str, unit: str) -> str:
    """`1:30` is hours and minutes where hours or days are asked for, minutes and seconds otherwise."""
    def parts(m: re.Match[str]) -> str:
        long, short = ("min", "s") if unit in ("s", "ms", "min") and not m[4] else ("h", "min")
        return f"{m[1]}{m[2]} {long} {m[3]} {short}" + (f" {m[4]} s" if m[4] else "")

    return _CLOCK.sub(parts, plain)


def _share(plain: str) -> str:
    if _EVERYTHING.fullmatch(plain):
        return "100 %"
    for read in _shares():
        plain = read(plain)
    return plain


def _shares() -> Iterator[Callable[[str], str]]:
    """Parts of a whole as percentages."""
    def of(m: re.Match[str]) -> str:
        part, whole = int(m[1]), int(m[2])
        return f"{100 * part / whole:.12g} %" if part <= whole and whole else m.group()

    yield lambda t: _NINES.sub(lambda m: f"{100 - 10 ** (2 - int(m[1])):.12g} %", t)
    yield lambda t: _OF.sub(of, t)
    yield lambda t: re.sub(r"(?<![\w/.])(\d+)\s*/\s*(\d+)(?![\w/])", of, t)
    yield lambda t: _PORTION.sub(lambda m: f"{100 * _count(m[1]) / _PARTS[m[2]]:.12g} %", t)


def _count(said: str | None) -> int:
    return int(said) if said and said.isdecimal() else 1
