"""Numbers written as words, put into digits: "two hundred and fifty" becomes "250"."""

from __future__ import annotations

import re

_SMALL = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_SPELLED = {"fourty": "forty", "dozens": "dozen", "hundreds": "hundred", "thousands": "thousand", "millions": "million"}

_BELOW_TEN = "|".join(w for w, n in _SMALL.items() if 0 < n < 10)
_BELOW_HUNDRED = rf"(?:(?:{'|'.join(_TENS)}|fourty)(?:[\s-]+(?:{_BELOW_TEN})\b)?|{'|'.join(_SMALL)})\b"
_SCALE = "|".join(_SCALES)
_GROUP = rf"(?:{_BELOW_HUNDRED}[\s-]+)?(?:{_SCALE})\b(?:\s+(?:{_SCALE})\b)*"
_AND = r"[\s-]+(?:and\s+)?"
_NUMBER = rf"(?:{_GROUP}(?:{_AND}{_GROUP}){{0,4}}(?:{_AND}{_BELOW_HUNDRED})?|{_BELOW_HUNDRED})"
_RUN = re.compile(
    rf"(?<![\w'-])(?<!\d\s)(?:(?P<half>half\s+(?:a\s+)?(?={_SCALE}))|an?\s+(?=(?:{_SCALE})\b))?"
    rf"(?P<number>{_NUMBER})(?P<and_half>\s+and\s+a\s+half(?:\s+(?P<of>{_SCALE})\b)?)?(?![\w'])", re.IGNORECASE)
_ANY = re.compile("|".join((*_SMALL, *_TENS, *_SPELLED, *_SCALES, "half", "quarter", "couple")), re.IGNORECASE)
"""What every number in words has one of; quicker to look for."""
_NOT_A_NUMBER = re.compile(r"\b(?:this|that|no|every|each|which|any|the|another|some|last|next)\s+$", re.IGNORECASE)
_HOUR_AND_HALF = re.compile(r"\b(?:an?|one)\s+([a-z]+)\s+and\s+a\s+half\b", re.IGNORECASE)
_THREE_QUARTERS = re.compile(r"\bthree[\s-]quarters?\s+of\s+an?\s+(?=[a-z])", re.IGNORECASE)
_QUARTER = re.compile(r"\b(?:an?\s+)?quarter\s+of\s+an?\s+(?=[a-z])", re.IGNORECASE)
_HALF = re.compile(r"\bhalf\s+(?:an?|the)\s+(?=[a-z])", re.IGNORECASE)
_COUPLE = re.compile(r"\ba\s+couple(?:\s+of)?\b", re.IGNORECASE)


def in_digits(text: str) -> str:
    """The text with its numbers in digits; everything else stays as it is."""
    if not _ANY.search(text):
        return text
    text = _HOUR_AND_HALF.sub(r"1.5 \1", text)
    text = _THREE_QUARTERS.sub("0.75 ", text)
    text = _QUARTER.sub("0.25 ", text)
    text = _RUN.sub(_digits, text)
    text = _COUPLE.sub("about 2", text)
    return _HALF.sub("0.5 ", text)


def _digits(match: re.Match[str]) -> str:
    if match["number"].lower() == "one" and _NOT_A_NUMBER.search(match.string[: match.start()]):
        return match.group()
    words = re.findall(r"[a-z]+", match["number"].lower())
    value = _value([_SPELLED.get(w, w) for w in words if w != "and"])
    if match["half"]:
        value /= 2
    if match["and_half"]:
        value = (value + 0.5) * _SCALES.get((match["of"] or "").lower(), 1)
    return f"{value:.10g}" if value < 1e15 else match.group()


def _value(words: list[str]) -> float:
    """Scales multiply what stands before them; thousands and above close a group."""
    total = group = 0.0
    for word in words:
        if word in _SCALES:
            group = (group or 1) * _SCALES[word]
            if _SCALES[word] >= 1000:
                total, group = total + group, 0.0
        else:
            group += _SMALL.get(word, _TENS.get(word, 0))
    return total + group
