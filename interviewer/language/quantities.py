"""Numbers, ranges and units as people say them: "about forty", "1,5 s", "between 5 and 10", "10k users"."""

from __future__ import annotations

import re
from typing import NamedTuple

from interviewer.language.numerals import in_digits
from interviewer.language.units import CURRENCIES, convert, is_filler, measures, unit

__all__ = ["Amount", "Said", "amounts", "convert", "measured"]


class Amount(NamedTuple):
    """A number or range; one bound alone is `at most` (high) or `at least` (low). `unit` None: none was said."""

    low: float | None
    high: float | None
    unit: str | None
    about: bool


class Said(NamedTuple):
    """An amount and the words for it, without "about" and "at most"."""

    amount: Amount
    text: str


_PLAIN = str.maketrans({"–": "-", "—": "-", "−": "-", "‑": "-", "…": "-", "\u00a0": " ", "\u202f": " ", "’": "'"})
_NUMBER = r"\d{1,3}(?:[,.' ]\d{3})+(?![\d])(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d+)?"
_SCALES = {"k": 1e3, "thousand": 1e3, "tsd": 1e3, "hundred": 1e2, "m": 1e6, "mio": 1e6, "mn": 1e6, "million": 1e6,
           "bn": 1e9, "billion": 1e9, "dozen": 12.0}
_SCALE = r"k|thousand|tsd|hundred|mio|mn|million|bn|billion|dozen|m(?=\s+[a-z]{3})"
_HIGH = (r"at (?:the )?most|up to|no more than|not more than|not over|less than|fewer than|lower than|smaller than"
         r"|(?:no |not )longer than|shorter than|under|below|within|in under|max(?:imum)?(?: of)?\.?|<=?|≤|until")
_LOW = (r"at (?:the )?least|no less than|no fewer than|not less than|more than|greater than|larger than|longer than"
        r"|over|above|min(?:imum)?(?: of)?\.?|>=?|≥|upwards of")
_ABOUT = (r"about|around|approx(?:imately)?\.?|roughly|circa|ca\.?|~|≈|some|nearly|almost|maybe|perhaps|probably"
          r"|in the order of|an estimated|estimated")
_STOP = (r"(?:to|and|or|an?|per|each|every|of|in|at|on|for|by|is|are|but|with|from|the|if|when|while|ish|maybe|i|so|max"
         r"|minimum|maximum|tops|give|today|next|last|till|through|x)\b")
_UNIT = rf"(?!{_STOP}|[€$£¥₹]\s*\d)[a-zµ°‰%€$£¥₹]+"
_MONEY = r"[€$£¥₹]|eur|usd|gbp|chf|jpy|inr"
_AMOUNT = re.compile(
    rf"(?P<before>(?:(?:{_HIGH}|{_LOW}|{_ABOUT}|from|i think)\s*){{0,4}})(?P<between>between\s+)?"
    rf"(?<![\w.,])(?:(?P<money>{_MONEY})\s*)?(?P<first>[-+]?(?:{_NUMBER}))\s*(?P<scale>(?:{_SCALE})\b)?"
    rf"(?:\s*-?\s*(?P<unit>{_UNIT}))?"
    rf"(?:\s*(?(between)(?:-|to|and)|(?:-|to|or|till|through|\.\.\.?))\s*(?:{_MONEY})?\s*(?P<second>{_NUMBER})"
    rf"\s*(?P<scale2>(?:{_SCALE})\b)?(?:\s*(?P<unit2>{_UNIT}))?)?"
    rf"(?P<noun>(?:[ \t]+(?!{_STOP})[a-z'-]+){{0,2}})"
    r"(?:\s*(?:/|per|an?(?=\s)|each|every)\s*(?P<per>(?!(?:most|least)\b)[a-z]+))?"
    r"(?P<after>\s*(?:\+|(?:or|and) (?:more|less|fewer|over|up|so|under)|at (?:the )?(?:most|least)|max(?:imum)?"
    r"|min(?:imum)?|tops|-?ish|give or take|,? ?(?:maybe|perhaps|i think|i guess|probably))(?!\w))?",
    re.IGNORECASE,
)
_LEAD = 60
"""Characters before a number that may belong to its amount."""
_CLAUSE = re.compile(r"[;,:()] | [-;(]")
_DIGIT = re.compile(r"\d")
_UPPER = re.compile(rf"(?:{_HIGH})\s*$|(?:or|and) (?:less|fewer|under)|at (?:the )?most|max|tops", re.IGNORECASE)
_LOWER = re.compile(rf"(?:{_LOW})\s*$|(?:or|and) (?:more|over|up)|at (?:the )?least|min(?!u)|\+", re.IGNORECASE)
_ROUGH = re.compile(rf"(?<!\w)(?:{_ABOUT}|i think|i guess)(?!\w)|or so|ish|give or take", re.IGNORECASE)
_ONE = re.compile(rf"(?P<lead>^\s*|\b(?:{_HIGH}|{_LOW}|{_ABOUT})\s+)an?\s+(?=(?P<unit>[a-z]+))", re.IGNORECASE)


def amounts(text: str) -> tuple[Amount, ...]:
    """Every amount in a text, in its order; parts of one measure (1 h 30 min) are added up."""
    plain = _articles(in_digits(text.translate(_PLAIN)))
    found: list[tuple[Amount, int, int]] = []
    for match in _AMOUNT.finditer(plain):
        for amount in _read(match):
            joined = found and _joined(found[-1], amount, plain[found[-1][2]:match.start()])
            if joined:
                found[-1] = (joined, found[-1][1], match.end())
            else:
                found.append((amount, match.start(), match.end()))
    return tuple(amount for amount, _, _ in found)


def measured(text: str) -> list[Said]:
    """Every amount with the words for it; "a minute" is none here, and parts are not added up."""
    clauses = _CLAUSE.split(in_digits(text.translate(_PLAIN)))
    near = ((c, max(0, digit.start() - _LEAD)) for c in clauses if (digit := _DIGIT.search(c)))
    return [Said(a, _said(match)) for clause, start in near for match in _AMOUNT.finditer(clause, start)
            for a in _read(match)]


def _said(match: re.Match[str]) -> str:
    start = match.start("money") if match["money"] else match.start("first")
    known = next((g for g in ("unit2", "unit") if match[g] and unit(match[g])), "money" if match["money"] else None)
    groups = ("per", "second", known) if known else ("per", "noun", "unit2", "second", "unit", "scale", "first")
    end = max(match.end(g) for g in (*groups, "first") if g and match[g])
    return match.string[start:end].strip()


def _articles(text: str) -> str:
    """A minute counts as one minute; a user is no amount."""
    return _ONE.sub(lambda m: f"{m['lead']}1 " if unit(m["unit"]) else m.group(), text)


def _read(match: re.Match[str]) -> list[Amount]:
    """The amount of a match; two numbers that are no range are two amounts."""
    before, after = match["before"].lower(), (match["after"] or "").lower()
    name = _unit(match)
    million = "m" if match["money"] and (match["unit"] or "").lower() == "m" else None
    scale = match["scale"] or million or (match["scale2"] if match["second"] else None)
    first = _number(match["first"], scale, name)
    about = bool(_ROUGH.search(before) or _ROUGH.search(after))
    if match["second"] is not None:
        second = _number(match["second"], match["scale2"], name)
        if match["unit"] and match["unit2"] and unit(match["unit"]) != unit(match["unit2"]):
            first = convert(first, match["unit"], match["unit2"]) or first
        return [Amount(first, second, name, about)]
    if _UPPER.search(before) or _UPPER.search(after):
        return [Amount(None, first, name, about)]
    if _LOWER.search(before) or _LOWER.search(after):
        return [Amount(first, None, name, about)]
    return [Amount(first, first, name, about)]


def _unit(match: re.Match[str]) -> str | None:
    """The unit as we write it, or the noun that is counted, with what it is counted per."""
    words = [w for w in (match["unit2"] or match["unit"] or "", *match["noun"].split()) if w]
    while words and is_filler(words[0].lower()):
        words.pop(0)
    if match["money"]:
        name = CURRENCIES.get(match["money"]) or match["money"].upper()
    elif words and (known := unit(words[0])):
        name = known.symbol
    else:
        name = " ".join(words).lower()
    per = unit(match["per"]) if match["per"] else None
    if per is not None:
        return f"{name}/{per.symbol.rstrip('s') or 's'}"
    return name or None


def _number(text: str, scale: str | None, name: str | None) -> float:
    """Digits with their separators. A dot before three digits parts thousands only where things are counted."""
    digits = re.sub(r"[ ']", "", text)
    if re.fullmatch(r"[-+]?[1-9]\d{0,2}(?:,\d{3})+", digits):
        digits = digits.replace(",", "")
    elif re.fullmatch(r"[-+]?[1-9]\d{0,2}(?:\.\d{3})+", digits) and _counts(digits, name):
        digits = digits.replace(".", "")
    elif "," in digits and "." in digits:
        thousands = "," if digits.rfind(".") > digits.rfind(",") else "."
        digits = digits.replace(thousands, "").replace(",", ".")
    else:
        digits = digits.replace(",", ".")
    value = float(digits) if digits.count(".") <= 1 else float(digits.replace(".", ""))
    return float(f"{value * _SCALES.get((scale or '').lower(), 1.0):.12g}")


def _counts(digits: str, name: str | None) -> bool:
    if name is None:
        return digits.count(".") > 1 or digits.endswith("000")
    return name == "ms" or measures(name) in ("", "EUR", "USD", "GBP", "CHF", "JPY", "INR")


def _joined(last: tuple[Amount, int, int], amount: Amount, between: str) -> Amount | None:
    """1 h 30 min is one amount: the same measure, the second unit smaller, nothing but `and` between."""
    before = last[0]
    if between.strip().lower() not in ("", "and", ",") or before.unit is None or amount.unit is None:
        return None
    first, second = unit(before.unit), unit(amount.unit)
    if first is None or second is None or first.measures != second.measures or first.factor <= second.factor:
        return None
    more = (amount.high or 0) * second.factor / first.factor
    low, high = (None if bound is None else bound + more for bound in (before.low, before.high))
    return Amount(low, high, before.unit, before.about or amount.about)
