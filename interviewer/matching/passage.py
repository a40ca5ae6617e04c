"""What comparing looks at in one passage besides its cues."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from interviewer.model.seed import Passage

_SIGN = re.compile(r"[A-Z`_]|://|\.[cgijoy]")
"""What every name has something of, its beginning aside; quicker to look for."""
_CAPITALS = r"[A-Z](?:(?<=[a-z,;:(] [A-Z])[\w.-]+|(?<=\b[A-Z])[A-Z]\w*)"
"""Begins with a set of letters: `re` skips to those fast."""
_ODD_SIGN = re.compile(r"[`_]|://|[a-z][A-Z]|\.[cgijoy]")
_ODD = (r"`[^`]+`|\b[a-z]++[A-Z]\w+|", r"https?://|\b\w++\.(?:com|org|io|gov|json|yaml)\b")
_NAMED, _ODDLY, _SNAKED = (re.compile("|".join(p)) for p in (
    (_CAPITALS,), (_CAPITALS, "".join(_ODD)), (r"\w+_\w+", _CAPITALS, "".join(_ODD))))
_MOST_NAMES = 3
_NUMBER = re.compile(r"\d")
_UNIT = re.compile(r"\d\s?(?:%|[a-zA-Z]{1,12}\b)")
_BRACKETED = re.compile(r"^\W*(?:[\[<{(][^\])}>]{0,200}[\])}>]\W*)+$")
_OPEN = re.compile(
    r"^\W*(?:needs?[ _-]clarif\w+|clarify|clarification(?: needed)?|tb[dc]|to ?do|open(?: question| issue| point)?"
    r"|question|to be (?:decided|clarified|discussed|confirmed)|decision needed|undecided|unclear)\b"
    r"[^:?\]})>]{0,40}[:,–—-]\s*(?:\w[^\s\]})>]*[\s\]})>?.]+){3}", re.I)
_CONTENTS = re.compile(r"^\W*\[.*\]\(#[^)]*\)\W*$")
_GAPS = re.compile(r"<[^<>@/\n]{0,40}>|\[_+\]|_{4,}|\.{4,}|…\s*$|\bX{2,}\b|[<>]\s?[XN]\b")


class Looked(NamedTuple):
    """A passage with what was found in it."""

    passage: Passage
    plain: str
    words: list[str]
    hits: tuple[int, ...]
    """numbers of cues, manners and marks, ascending"""
    odds: Sequence[float] = ()
    """how much its words speak for each slot, and last for and against something to be built"""


def concreteness(text: str, vague: bool) -> float:
    """0 to 1: numbers with units, names, code, length; vague words without any of them count against it."""
    score = 0.25
    if _UNIT.search(text):
        score += 0.3
    elif _NUMBER.search(text):
        score += 0.15
    score += 0.1 * _names(text)
    score += min(0.3, len(text) / 500)
    if vague and score < 0.7:
        score -= 0.25
    return max(0.0, min(1.0, score))


def _names(text: str) -> int:
    """How many names there are, three at most."""
    if not _SIGN.search(text, 1):
        return 0
    pattern = _NAMED
    if _ODD_SIGN.search(text):
        pattern = _SNAKED if "_" in text else _ODDLY
    return sum(1 for _ in islice(pattern.finditer(text), _MOST_NAMES))


_MAIL_HEADER = re.compile(
    r"(?:From|To|Cc|Bcc|Sent|Date|Subject|Reply-To|Message-ID|Received|MIME-Version|Content-\w+): "
)
_NOT_YET = re.compile(r"\W*(?:tbd|tba|tbc|todo|n/?a|none)\b\W*(?:\([^)]{0,30}\)|yet|so far|for now|later)?\W*", re.I)


_STAMP = re.compile(
    r"\W*(?:[\w /&-]{1,30}\s?[|:=–—]\W{0,5}|(?:it |this |that )?(?:is|are) )?(?:all )?"
    r"(?:covered|completed?|satisfied|fulfilled|approved|done|see (?:above|below|there))\W*"
    r"|(?:--[a-z][\w-]*(?:[= ][^\s-]\S*)?\s*){2,}", re.I)


def is_stamp(text: str) -> bool:
    """Whether the passage only says of a heading that it is settled, `Security | done`, or is options of a command."""
    return len(text) < 200 and bool(_STAMP.fullmatch(text))


def is_mail_header(text: str) -> bool:
    """Whether the passage is a line from the head of a mail, as it stands in a text it was copied into."""
    return bool(_MAIL_HEADER.match(text))


def is_open(text: str) -> bool:
    """Whether the passage says in brackets what is still open: `[NEEDS CLARIFICATION: how long are photos kept?]`."""
    return text[:1] in "[({<" and bool(_OPEN.match(text)) and bool(_BRACKETED.match(text))


@lru_cache(maxsize=64)
def is_gap(text: str) -> bool:
    """Whether the passage only leaves room for content: `< X seconds`, `____`, a line of a table of contents."""
    if _CONTENTS.match(text) or _NOT_YET.fullmatch(text):
        return True
    if is_open(text):
        return False
    return (bool(_BRACKETED.match(text)) and "](" not in text) or (bool(_GAPS.search(text)) and len(text) < 200)
