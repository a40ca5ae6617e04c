"""Where sentences begin and end, and how white space folds: the same for every stage."""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words that carry a full stop and are followed by what they belong to: never the end of a sentence.
_LEADING = _words(
    "mr mrs ms dr prof st sr jr hon rev gen col lt sgt capt gov sen rep pres messrs mme mlle hr fr frau "
    "vs e.g i.e cf viz approx ca resp incl excl esp bzw z.b d.h u.a o.ä vgl ggf inkl zzgl evtl usw env p.ex "
    "bijv d.w.z m.a.w o.a p.ej sra srta dña ing arch av ave rd blvd fig figs eq eqs tab sec sect chap ch "
    "pp art nr núm num vol ed eds tel ext std abb abs kap str"
)
# Words whose stop may also end a sentence: they do when a usual first word of a sentence follows.
_TRAILING = _words(
    "inc ltd co corp llc plc gmbh bros dept univ assn est al etc a.m p.m u.s u.k e.u u.n no"
)
_MONTHS = _words(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun"
)
_STARTERS = _words(
    "the a an it he she we they you i this that these those there here in on at by for from with without after "
    "before when while where if but and or so as our their his her its my no not most many some all each every "
    "what who why how however also then once until since both "
    "der die das ein eine es er sie wir in im bei mit nach le la les un une il elle nous el los las una"
)
_CLOSERS = "\"'”’»›)]}*_`"
_OPENERS = "\"'“‘„«‹([{*_`¿¡>#-–—•"
_MARK = re.compile(r"[.!?…。！？｡।॥\n]")
_END = re.compile(
    rf"(?P<wide>[。！？｡।॥]+[」』”’）】\"']*)"
    rf"|(?P<stop>[.!?…]+)(?P<close>[{re.escape(_CLOSERS)}]*)(?=\s|$)"
    r"|(?P<gap>\n[^\S\n]*\n)"
)
_WORD_BEFORE = re.compile(r"[^\s(\[{\"“‘'«/]*$")
_FIRST_WORD = re.compile(r"\w+(?:['’]\w+)?")
_INITIALS = re.compile(r"^(?:[^\W\d_]\.)*[^\W\d_]$")
_LOOK_BACK = 40


def fold(text: str) -> str:
    """The text with every run of white space as one space, none at the ends."""
    return " ".join(text.split())


def split(text: str) -> list[tuple[int, int]]:
    """Spans of the sentences of `text`, in order, without white space at their ends.

    Every character that is not white space lies in exactly one span. A line break is no end of a sentence, a blank
    line is. Abbreviations, initials, decimals, version numbers, addresses on the web, ellipses that go on in lower
    case and the full stops of Chinese, Japanese and Hindi are understood.
    """
    spans: list[tuple[int, int]] = []
    start = seen = 0
    for mark in _MARK.finditer(text):
        match = _END.match(text, mark.start()) if mark.start() >= seen else None
        if match is None:
            continue
        seen = match.end()
        if match["stop"] is None or _ends(text, start, match):
            _add(spans, text, start, seen)
            start = seen
    _add(spans, text, start, len(text))
    return spans


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    """Append the span without the white space at its ends, unless nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append((start, end))


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the marks found end the sentence that begins at `start`."""
    following = _next_character(text, match.end())
    if following is None:
        return True
    position, character = following
    if character.islower() or character in ".!?…":
        return False
    if match["stop"] != "." or match["close"]:
        return True
    before = _WORD_BEFORE.search(text, max(start, match.start() - _LOOK_BACK), match.start())
    word = before.group().lstrip("".join(_OPENERS)).lower() if before else ""
    first = _FIRST_WORD.match(text, position)
    return _stop_ends(word, first.group() if first else "", text[start : match.start()])


def _next_character(text: str, position: int) -> tuple[int, str] | None:
    """The first character after white space and opening marks, with its position; None at the end."""
    while position < len(text) and (text[position].isspace() or text[position] in _OPENERS):
        position += 1
    return (position, text[position]) if position < len(text) else None


def _stop_ends(word: str, following: str, sentence: str) -> bool:
    """Whether a full stop after `word` (lower case, without it) ends the sentence before `following`."""
    if word in _LEADING:
        return False
    starter = following.lower() in _STARTERS
    if word in _MONTHS or word == "no":
        return not following[:1].isdigit()
    if word in _TRAILING:
        return starter or (word == "etc" and following[:1].isupper())
    if _INITIALS.match(word) and word != "i":
        return starter and len(word) > 1
    return not _only_a_number(sentence)


def _only_a_number(sentence: str) -> bool:
    """Whether nothing but a list number such as `1` or `2.3` stands before the stop."""
    plain = sentence.strip().lstrip(_OPENERS)
    return len(plain) <= 6 and bool(plain) and plain.replace(".", "").isdigit()
