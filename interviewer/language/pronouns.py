"""Pronouns, and whether their sentence names what they could stand for."""

from __future__ import annotations

from collections.abc import Iterator

from interviewer.language.english import (
    AFTER_PRONOUN,
    ARTICLES,
    BE,
    CONDITIONS,
    FINITE,
    JUDGED,
    PLURALS,
    POINTING,
    PREPOSITIONS,
    word_set,
)
from interviewer.language.phrasing import Phrasing

_PERSONAL = word_set("it they them he him she")
_POINTERS = POINTING | _PERSONAL
_MANY = word_set("they them")
_DEPARTMENTS = word_set("department staff team")
"""`It staff` is the department for information technology."""
_ENDS = FINITE | PREPOSITIONS | CONDITIONS | word_set("and or that which who whom whose then so but be , . ; : ( )")
_OPENS = ARTICLES | word_set("one another no any all some two three these those both several many other")
_NO_NOUN = word_set("this its does is was has less yes thus always as us gps perhaps towards plus")


def pronouns(seen: Phrasing) -> Iterator[tuple[int, bool]]:
    """Indices of pronouns that stand for something, and whether the sentence names a thing before them that fits.

    `When an order is late, it …` names one; `This shall …` and `It shall …` name none.
    """
    for i, word in enumerate(seen.words):
        if word.low not in _POINTERS or i in seen.silent:
            continue
        if (word.text.isupper() and len(word.text) > 1) or seen.low(i - 1) in ("/", "-"):
            continue
        if word.low in POINTING:
            if _stands_alone(seen, i, seen.low(i + 1)):
                yield i, False
        elif word.low in _PERSONAL and seen.low(i + 1) not in _DEPARTMENTS and not _expletive(seen, i):
            yield i, _named_before(seen, i, many=word.low in _MANY)


def _stands_alone(seen: Phrasing, index: int, following: str) -> bool:
    """`this shall` stands for something; `this order` names it; `orders that are late` is a relative clause."""
    if following and following not in AFTER_PRONOUN:
        return False
    return seen.words[index].low != "that" or index in seen.sentence_starts


def _expletive(seen: Phrasing, index: int) -> bool:
    """`It shall be possible to …` stands for nothing at all."""
    if seen.low(index) != "it":
        return False
    near = [w.low for w in seen.words[index + 1 : index + 16] if w.is_word][:6]
    be = next((n for n, low in enumerate(near) if low in BE), -1)
    return be >= 0 and any(low in JUDGED for low in near[be + 1 :])


def _named_before(seen: Phrasing, index: int, *, many: bool) -> bool:
    """Does the sentence name a thing of the right number before an index?"""
    at = start = max((s for s in seen.sentence_starts if s <= index), default=0)
    while at < index:
        if seen.low(at) in _ENDS or not seen.words[at].is_word:
            at += 1
            continue
        head = at
        while head + 1 < index and seen.words[head + 1].is_word and seen.low(head + 1) not in _ENDS | _OPENS:
            head += 1
        opens = at == start or seen.low(at) in _OPENS or seen.low(at - 1) in PREPOSITIONS
        plural = _plural(seen.low(head))
        if (opens or plural) and head != index - 1 and plural is many:
            return True
        at = head + 1
    return False


def _plural(noun: str) -> bool:
    ends = len(noun) > 3 and noun.endswith("s") and not noun.endswith(("ss", "us", "is"))
    return (ends and noun not in _NO_NOUN) or noun in PLURALS
