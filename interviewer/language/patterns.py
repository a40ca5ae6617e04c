"""The small pattern language of cues: words, alternatives, gaps and classes instead of regular expressions.

- `respond* within` words in a row; `*` leaves the end of a word open, `needs?` may lack its last letter;
- `roll-out` is written with a hyphen, a space or neither;
- `(can|may|is able to)` alternatives, `(the)?` may be absent, `..` a gap of at most five words;
- `{user}` a named word list, `{duration}` one of the built-in classes below, `{question}` the passage ends as a
  question, `{defined}` it begins as the definition of a term;
- `^` and `$` tie the pattern to the beginning and the end of the passage.

Patterns are matched against `plain(text)`, and only where every element has a word in the passage.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

_MARKS = str.maketrans({"*": "", "`": "", "_": " ", "’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "\\": " ",
                        "–": "-", "—": "-", "‑": "-"})
_LINKS = re.compile(r"(?<=\])\([^()\s]*\)|\bhttps?://[^\s)>\]]+"
                    r"|(?<!\S)(?!\d{1,4}/\d\d?/\d{1,4}(?![\w/]))[\w.$-]*(?:/[\w.-]+){2,}")
_DIGITS = re.compile(r"[0-9]")
WORD = re.compile(r"[^\W_]+(?:'[a-z]+)?")
DIGIT, DATE, QUESTION, DEFINES = "#digit", "#date", "#question", "#defines"
"""Stand among the words of a passage that may have a number, a date, a question or a definition in it: the classes for
these are found by them."""

_NUMBER = r"\d[\d.,]*(?:[km]\b)?"
_TIME = (r"(?:ms|msec|s|sec|secs|seconds?|milliseconds?|mins?|minutes?|hrs?|h|hours?|days?|weeks?|months?|years?"
         r"|nights?|business days?|working days?)\b")
_CURRENCY = "(?:usd|eur|gbp|chf|jpy|inr)"
_MONTH = (r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
          r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)")
NUMERIC: Mapping[str, str] = {
    "number": rf"(?<!\w){_NUMBER}",
    "duration": rf"(?<!\w){_NUMBER}[\s-]?{_TIME}",
    "rate": rf"(?<!\w){_NUMBER}\s?(?:[a-z]+\s){{0,2}}(?:per|/|a|an|every|each)\s?"
            r"(?:s|sec|second|min|minute|h|hour|day|week|month|year|request|user|query|call)\b",
    "size": rf"(?<!\w){_NUMBER}\s?(?:[kmgtp]i?b|bytes?|kilobytes?|megabytes?|gigabytes?|terabytes?|gigs?)\b",
    "percent": rf"(?<!\w){_NUMBER}\s?(?:%|percent|per cent|percentage points)",
    "money": rf"(?:(?:[$€£¥₹]|\b{_CURRENCY})\s?{_NUMBER}"
             rf"|(?<!\w){_NUMBER}\s?(?:[€£¥₹]|(?:{_CURRENCY}|euros?|dollars?|pounds?|cents)\b))",
    "date": rf"\b(?=[\djfmasondqw])(?:\b(?:19|20)\d\d-\d\d?(?:-\d\d?)?\b|\b(?:19|20)\d\d/\d\d?/\d\d?\b"
            rf"|(?<![\w./])\d\d?[./]\d\d?[./](?:19|20)?\d\d\b(?![./]\d)|\b{_MONTH}\.?\s\d\d?\b"
            rf"|\b\d\d?(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH}\b|\b{_MONTH}\.?,?\s(?:19|20)\d\d\b"
            r"|\bq[1-4]\b(?:[\s/-](?:19|20)?\d\d\b)?|\bweek\s\d\d?\b|\bsprint\s\d+)",
    "version": r"\bv?\d+\.\d+(?:\.\d+)*(?:\.x)?\+?",
    "code": r"\b[a-z]{1,6}-?\d{1,4}(?:\.\d+)*\b",
}
"""Built-in classes; months are ordinary words, so a date without any digit is not one."""
_DEFINED = (r"^\W*(?:\w[\w'/-]*\s){0,3}\w[\w'/()-]*\W?\s?[:-]\s(?:an?|the|any|one|short)\b"
            r"|^\W*(?:an?\s)?\"[^\"]{2,40}\"\s(?:is|are|means)\b")
_DATING = frozenset((
    "week", "sprint", "q1", "q2", "q3", "q4", "jan", "january", "feb", "february", "mar", "march", "apr", "april",
    "may", "jun", "june", "jul", "july", "aug", "august", "sep", "sept", "september", "oct", "october", "nov",
    "november", "dec", "december",
))
_PARTED = re.compile(r"\d[-./]\d")
"""Of every date it has one or the other, and both are quicker to look for."""
_ASKS = r"(?=.*\?\W*$)"
_TOKEN = re.compile(r"\s*(?:(\()|(\)\??)|(\|)|\{([a-z_]+)\}(\??)|(\.\.)|(\^)|(\$)|([^\s(){}?|^$]+)(\??))")
_GAP = r"(?:\W{1,3}+\w++){0,5}?"
_SPACE = r"\W{1,3}"
_MANY = 4
_REPEATED = ("?", "*", "+", "{")
_NOTHING: frozenset[str] = frozenset()


class PatternError(ValueError):
    """A pattern that cannot be read; the message says what is wrong with it."""


def plain(text: str) -> str:
    """Lower case, typographic marks made plain, Markdown emphasis, link targets and file paths dropped."""
    if "/" in text or "](" in text:
        text = _LINKS.sub(" ", text)
    return " ".join(text.translate(_MARKS).lower().split())


def words(text: str) -> list[str]:
    """The words of a text made by `plain`, with `DIGIT`, `DATE`, `QUESTION` and `DEFINES` where they apply."""
    found = WORD.findall(text)
    if _DIGITS.search(text):
        found.append(DIGIT)
        if not _DATING.isdisjoint(found) or _PARTED.search(text):
            found.append(DATE)
    if "?" in text:
        found.append(QUESTION)
    if ": " in text or "- " in text or '"' in text:
        found.append(DEFINES)
    return found


class _Piece(NamedTuple):
    """A part of a pattern: its regular expression, and words of which one occurs wherever it matches."""

    regex: str
    anchors: frozenset[str] = _NOTHING
    rarity: float = -9.0
    """how well the anchors single out a match: letters of the shortest, less for classes"""
    optional: bool = False
    role: str = "word"
    needs: tuple[frozenset[str], ...] = ()
    """anchors of every element that cannot be absent"""
    certain: bool = False
    """matches wherever one of its anchors is a word of the text"""
    options: tuple[_Piece, ...] = ()
    """alternatives of which it consists"""


class Way(NamedTuple):
    """One of the alternatives of a pattern, with words as in its `needs`."""

    anchors: frozenset[str]
    """one of them occurs in whatever it matches: the most telling of `needs`"""
    needs: frozenset[frozenset[str]]
    regex: str
    """empty where the words are all of it"""


class Pattern:
    """A compiled pattern: `regex` as source, and `needs`, sets of words: what it matches has a word of each.

    One that ends in `*` stands for every word that begins so.
    """

    def __init__(self, source: str, classes: Mapping[str, tuple[str, ...]]) -> None:
        """Raises PatternError when the pattern cannot be read, or has no word it could be found by."""
        self.source = source
        self._classes = classes
        self._tokens = list(self._split(source.strip().lower()))
        try:
            whole = self._alternatives()
        except PatternError as fault:
            raise PatternError(f"pattern {source!r}: {fault}") from None
        if self._tokens:
            raise PatternError(f"pattern {source!r}: a bracket closes that never opened")
        if not whole.anchors:
            raise PatternError(f"pattern {source!r} has no word it could be found by")
        self.regex = whole.regex
        self.needs = frozenset(whole.needs) or frozenset({whole.anchors})
        self._whole = whole

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern alone; cues join `regex` of several instead."""
        return re.compile(self.regex)

    def ways(self) -> Iterator[Way]:
        """The pattern as alternatives that can be looked for one by one; plain words are one of them together."""
        plain_words: set[str] = set()
        for option in _flat(self._whole):
            if option.certain:
                plain_words |= option.anchors
            else:
                yield Way(option.anchors, frozenset(option.needs) or frozenset({option.anchors}), _led(option.regex))
        if plain_words:
            anchors = frozenset(plain_words)
            yield Way(anchors, frozenset({anchors}), "")

    def _split(self, source: str) -> Iterator[re.Match[str]]:
        end = 0
        for token in _TOKEN.finditer(source):
            if token.start() != end:
                break
            yield token
            end = token.end()
        if source[end:].strip():
            raise PatternError(f"pattern {source!r}: cannot read {source[end:].strip()!r}")

    def _alternatives(self) -> _Piece:
        """Sequences between bars, up to a closing bracket or the end; the longest first, as titles are covered."""
        sequences = [self._sequence()]
        while self._tokens and self._tokens[0][3]:
            self._tokens.pop(0)
            sequences.append(self._sequence())
        if len(sequences) == 1:
            return sequences[0]
        anchors = frozenset().union(*(s.anchors for s in sequences)) if all(s.anchors for s in sequences) else _NOTHING
        regexes = sorted((s.regex for s in sequences), key=len, reverse=True)
        return _Piece(_either(regexes), anchors, min(s.rarity for s in sequences), options=tuple(sequences),
                      certain=all(s.certain for s in sequences))

    def _sequence(self) -> _Piece:
        pieces: list[_Piece] = []
        while self._tokens and not self._tokens[0][2] and not self._tokens[0][3]:
            pieces.append(self._piece(self._tokens.pop(0)))
        if not pieces:
            raise PatternError("an alternative is empty")
        if len(pieces) == 1 and pieces[0].role == "word" and not pieces[0].optional:
            return pieces[0]
        best = max((p for p in pieces if not p.optional and p.anchors), key=lambda p: p.rarity, default=_Piece(""))
        needs = [n for p in pieces if not p.optional for n in p.needs or ((p.anchors,) if p.anchors else ())]
        return _Piece(_joined(pieces), best.anchors, best.rarity, needs=tuple(needs))

    def _piece(self, token: re.Match[str]) -> _Piece:
        opening, _, _, name, name_optional, gap, start, finish, word, word_optional = token.groups()
        if opening:
            inside = self._alternatives()
            if not self._tokens:
                raise PatternError("a bracket is not closed")
            optional = self._tokens.pop(0)[2].endswith("?")
            if optional and inside.regex == _GAP:
                raise PatternError("a gap may be empty as it is: write .. without brackets")
            return inside._replace(optional=optional)
        if gap:
            return _Piece(_GAP, role="gap")
        if start or finish:
            return _Piece(r"^\W*(?:\d+\W+)?", role="start") if start else _Piece(r"\W*$", role="end")
        if name == "question":
            return _Piece(_ASKS, frozenset({QUESTION}), 1.5, role="end")
        if name == "defined":
            return _Piece(f"(?:{_DEFINED})", frozenset({DEFINES}), 1.5, role="start")
        if name:
            return self._class(name)._replace(optional=bool(name_optional))
        return _word(word + word_optional)

    def _class(self, name: str) -> _Piece:
        if name in NUMERIC:
            return _Piece(f"(?:{NUMERIC[name]})", frozenset({DATE if name == "date" else DIGIT}), 2.5)
        if name not in self._classes:
            known = ", ".join(sorted({*NUMERIC, "question", "defined", *self._classes}))
            raise PatternError(f"no class {name!r}; there are {known}")
        return _listed(self._classes[name])


@lru_cache(maxsize=64)
def _listed(words: tuple[str, ...]) -> _Piece:
    found = [_word(word) for word in words]
    regexes = sorted((p.regex for p in found), key=lambda r: (-len(r), r))
    return _Piece(_either(regexes), frozenset().union(*(p.anchors for p in found)), 1.0, options=tuple(found),
                  certain=all(p.certain for p in found))


@lru_cache(maxsize=4096)
def _word(text: str) -> _Piece:
    """A word of a pattern, hyphens and endings as the module says."""
    parts = WORD.findall(text)
    if not parts:
        raise PatternError(f"{text!r} has no letter or digit")
    glue, tail = (r"\W{0,3}" if "-" in text else _SPACE), text[-1]
    longest = max(range(len(parts)), key=lambda i: len(parts[i]))
    found = {"".join(parts), parts[-1]} if longest == len(parts) - 1 else {parts[longest]}
    if glue != _SPACE:
        found.add("".join(parts))
    anchors = {w + "*" if tail == "*" and w.endswith(parts[-1]) else w for w in found}
    if tail == "?":
        anchors |= {w[:-1] for w in found if w.endswith(parts[-1])}
    body = glue.join(re.escape(p) for p in parts) + {"*": r"\w*", "?": r"?\b"}.get(tail, r"\b")
    return _Piece(rf"\b{body}", frozenset(anchors), float(len(parts[longest])), certain=parts == [text.rstrip("?*")])


def _flat(piece: _Piece) -> Iterator[_Piece]:
    if piece.certain or not piece.options:
        yield piece
    for option in () if piece.certain else piece.options:
        yield from _flat(option)


def _either(regexes: Sequence[str]) -> str:
    """Alternatives; where all begin at a word's beginning, that is looked for once, and each first letter once."""
    if not all(r.startswith(r"\b") for r in regexes):
        return f"(?:{'|'.join(regexes)})"
    bodies = [r[2:] for r in regexes]
    if len(bodies) >= _MANY and all(b[0].isalnum() and b[1:2] not in _REPEATED for b in bodies):
        letters: dict[str, list[str]] = {}
        for body in bodies:
            letters.setdefault(body[0], []).append(body[1:])
        bodies = [first + (f"(?:{'|'.join(rest)})" if len(rest) > 1 else rest[0]) for first, rest in letters.items()]
    return rf"\b(?:{'|'.join(bodies)})"


def _led(regex: str) -> str:
    """The same, but a first word's beginning is looked for after its first letter: `re` skips to letters fast."""
    if not regex.startswith(r"\b") or not regex[2].isalnum() or regex[3:4] in _REPEATED:
        return regex
    return rf"{regex[2]}(?<=\b{regex[2]}){regex[3:]}"


def _joined(pieces: Sequence[_Piece]) -> str:
    """One regular expression of pieces in a row; `apart` says whether the next one needs a space before it."""
    regex, apart = "", False
    for piece in pieces:
        if piece.optional:
            regex += f"(?:{_SPACE}{piece.regex})?" if apart else f"(?:{piece.regex}{_SPACE})?"
        elif piece.role == "word":
            regex += (_SPACE if apart else "") + piece.regex
            apart = True
        else:
            regex += piece.regex
            apart = apart or piece.role == "gap"
    return regex
