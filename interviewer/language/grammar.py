"""Just enough English to put a person's words into a sentence without changing what they say.

Every function returns the words as they were where it is not sure; `None` says that they do not fit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from interviewer.language.lexicon import Lexicon
from interviewer.language.sentences import fold

_BULLET = re.compile(r"^(?:[-*•–—]\s+|\(?\d{1,2}[.)]\s+)+")
_ENDING = " .,;:"
_SILENT_H = re.compile(r"hour|honest|heir|honou?r", re.IGNORECASE)
_AS_YOU = re.compile(r"uni(?!n|m)|us[ae]|usu|uti|eu|ubi|on(?:e|ce)\b", re.IGNORECASE)
_DOUBLED = re.compile(r"\b(the|an?|to|of|and|at|at most|at least|within|by)(?:\s+\1\b)+", re.IGNORECASE)
_TWO_ARTICLES = re.compile(r"\bthe\s+(?=(?:the|an?|each|every|our)\s)", re.IGNORECASE)
_PARTS = re.compile(r"[-/’']")
_SPACED = re.compile(r"\s+([,.;:])")
_COMMAS = re.compile(r",\s*,")
_EVASION = re.compile(
    r"(?:no idea|no clue|idk|(?:i |we )?(?:do not|don['’]?t|dont) (?:really )?know|not sure|(?:it |that )?depends"
    r"|no comment|(?:(?:i|we)['’ ]?(?:d| would)? ?)?(?:rather|prefer) not)\b"
    r"|(?:unknown|dunno|whatever|n/?a|none|nothing|yes|no|tb[dca]|todo|same|ok)[.!?]*$|[?.…!-]+$",
    re.IGNORECASE,
)
_TIMES = re.compile(
    r"^(?:every|each|at|on|once|twice|by|within|daily|hourly|weekly|monthly|nightly|yearly|annually|quarterly|during)\b",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"(?:there (?:is|are) )?(?:none|nothing|no|nobody|no one|nil|n/?a|not applicable)"
    r"(?: (?:at all|yet|so far|special|in particular|(?:that )?(?:i|we) (?:know|can think) of|comes to mind))*",
    re.IGNORECASE,
)


def phrase(text: str) -> str:
    """One line without list marks in front or punctuation behind."""
    return _BULLET.sub("", fold(text)).rstrip(_ENDING)


def names_nothing(text: str) -> bool:
    """Is this no item of a list but the word that there is none: `nothing so far`, `n/a`?"""
    return bool(_NOTHING.fullmatch(phrase(text)))


def joined(parts: Iterable[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    listed = [p for p in parts if p]
    if len(listed) < 2:
        return "".join(listed)
    return f"{', '.join(listed[:-1])} {last} {listed[-1]}"


def article(word: str) -> str:
    """`a` or `an`, by the sound that the spelling suggests."""
    first = word.split(maxsplit=1)[0] if word.strip() else ""
    if first.isupper() and len(first) > 1 and (len(first) < 4 or not set(first) & set("AEIOU")):
        return "an" if first[0] in "AEFHILMNORSX" else "a"
    if _SILENT_H.match(first):
        return "an"
    return "an" if first[:1].lower() in tuple("aeiou8") and not _AS_YOU.match(first) else "a"


def lower_first(text: str, lexicon: Lexicon) -> str:
    """The text with a small first letter, unless it begins with a name or an abbreviation."""
    first, _, rest = text.partition(" ")
    bare = first.strip("“\"'(,")
    if not bare or not bare[0].isupper() or bare == "I" or any(c.isupper() or c.isdigit() for c in bare[1:]):
        return text
    following = rest.partition(" ")[0]
    if following[:1].isupper() and following[1:].islower() and bare.lower() not in ("a", "an", "the"):
        return text
    core = _PARTS.split(bare)[0]
    small = bare.lower() in ("a", "the", "an") or lexicon.knows(core)
    return text.replace(bare[0], bare[0].lower(), 1) if small else text


def is_evasion(text: str) -> bool:
    """Is it no answer at all: `no idea`, `it depends`, `TBD`?"""
    return not text.strip() or bool(_EVASION.match(text.strip()))


def is_time(text: str) -> bool:
    """Does it say when by the clock or calendar: `every night at 2:00`?"""
    return bool(_TIMES.match(phrase(text))) and len(text.split()) <= 8


def sentence(text: str) -> str:
    """One sentence: capital first letter, one full stop, no doubled words or spaces."""
    said = _DOUBLED.sub(r"\1", fold(text))
    said = _TWO_ARTICLES.sub("", said)
    said = _COMMAS.sub(",", _SPACED.sub(r"\1", said)).rstrip(_ENDING)
    return said[:1].upper() + said[1:] + "." if said else ""
