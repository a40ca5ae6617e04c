"""In which company a word does no harm: what stands beside it, and what part of speech that makes it."""

from __future__ import annotations

from interviewer.language.english import (
    ACTING,
    ALSO_VERBS,
    ARTICLES,
    BE,
    BEFORE_NUMBERS,
    DETERMINERS,
    NO_NOUNS,
    NUMBERS,
    PREPOSITIONS,
    SAYING,
    TELLING_TO,
)
from interviewer.language.phrasing import Phrasing
from interviewer.language.tokens import is_hyphen
from interviewer.model.wording import TermGroup


def excused(group: TermGroup, seen: Phrasing, first: int, last: int) -> bool:
    """Is a word of the group harmless by what the group says of numbers, names, conditions and parts of speech?"""
    return (
        (group.measured and seen.measured)
        or (not group.in_condition and (seen.in_condition(first) or reported(seen, first)))
        or (group.numbered and numbered(seen, first, last))
        or (group.named and named(seen, last))
        or (group.verb and not verbal(seen, first))
        or (group.attributive and not attributive(seen, first, last))
    )


def reported(seen: Phrasing, index: int) -> bool:
    """Is a word part of what the product says, not of what it shall leave: `report that no paper is left`?"""
    for that in range(index - 1, max(-1, index - 8), -1):
        if not (seen.words[that].is_word or is_hyphen(seen.words[that])):
            return False
        if seen.low(that) == "that":
            return seen.low(that - 1) in SAYING or any(seen.low(i) in TELLING_TO for i in range(that - 4, that - 1))
    return False


def numbered(seen: Phrasing, first: int, last: int) -> bool:
    """Does a number stand among the five words behind a phrase, or just before it?"""
    return any(seen.is_number(i) for i in (first - 1, *range(last + 1, last + 6)))


def named(seen: Phrasing, last: int) -> bool:
    """Does a name or a number follow, also behind words such as `up to`?"""
    at = last + 1
    while seen.low(at) in BEFORE_NUMBERS:
        at += 1
    if at >= len(seen.words):
        return False
    return seen.is_number(at) or at in seen.names or (seen.words[at].text.isupper() and at > last)


def verbal(seen: Phrasing, first: int) -> bool:
    """Is the word there a verb, by what stands before it: `shall support`, `to support`, `the tool supports`?"""
    before = seen.low(seen.before(first))
    if before in ACTING or (before.endswith("ly") and seen.low(seen.before(seen.before(first))) in ACTING):
        return True
    if before in ("and", "or", ",", "/"):
        return any(seen.low(i) in ACTING for i in range(max(0, first - 6), first))
    thing = bool(before) and before[0].isalpha() and before not in ARTICLES | PREPOSITIONS | DETERMINERS
    return seen.low(first).endswith("s") and thing


def attributive(seen: Phrasing, first: int, last: int) -> bool:
    """Does it say something of a noun behind it, or behind `be` of one before: an adjective, or an adverb?"""
    following = seen.after(last)
    noun = seen.low(following)[:1].isalpha() and seen.low(following) not in NO_NOUNS
    return noun or seen.low(seen.before(first)) in BE or seen.low(seen.before(first)).endswith("ly")


def acts(seen: Phrasing, index: int) -> bool:
    """Is a word that may be an adjective a verb here: `shall complete the form`?"""
    return seen.low(index) in seen.classes.verbs | ALSO_VERBS and seen.low(seen.before(index)) in ACTING


def operator(seen: Phrasing, index: int) -> bool:
    """Is it an operator of logic, such as the NOT beside AND and OR?"""
    joined = seen.words[index].text == "NOT" and seen.low(index - 1) not in ACTING
    return joined and any(w.text in ("AND", "OR") for w in seen.words)


def counted(seen: Phrasing, than: int) -> bool:
    """Does `than` at an index compare with a number: `no later than 12:00`?"""
    return seen.low(than) == "than" and (seen.low(than + 1) in NUMBERS or seen.low(than + 1)[:1].isdigit())
