"""Rules that no list of words can hold: they look at neighbours, word endings and the whole sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from interviewer.language.company import counted
from interviewer.language.english import BE, DETERMINERS, word_set
from interviewer.language.phrasing import Phrasing
from interviewer.language.pronouns import pronouns
from interviewer.model.wording import RuleId, TermGroup

_NO_GROUP = TermGroup(words=("",))
_STRONG = frozenset(("shall", "must"))
_JOINS = frozenset(("and", "or", "then", "/"))
_BOUNDS = word_set("within under below over above exceed exceeds than least most to")
_PLACEHOLDER = re.compile(
    r"\?{2,}|\bx{3,}\b|\bX{2,}\b(?=\s*(?:%|seconds|users|days|ms|s\b))|_{3,}|<[^<>]{0,40}\s[^<>]{1,40}>"
    r"|\[(?:insert|fill|add|your|tbd|to be|todo|name|date|number|x)\b[^\]]{0,60}\]|(?<=\s)<\s?[XYN]\b|\bN/K\b"
)


class Hit(NamedTuple):
    """A fault between two words, both included. A `wide` one does not hide faults of other rules inside it."""

    rule: RuleId
    first: int
    last: int
    group: TermGroup = _NO_GROUP
    wide: bool = False
    mild: bool = False


def special(seen: Phrasing, modals: Sequence[int]) -> Iterator[Hit]:
    """Hits of every rule in this file. `modals` are the indices of words such as shall and should."""
    if not seen.words:
        return
    yield from (Hit("pronoun", i, i, mild=named) for i, named in pronouns(seen))
    yield from _degrees(seen)
    yield from _placeholders(seen)
    yield from _compound(seen, modals)
    yield from _passive(seen)
    yield from _bare_numbers(seen)
    if not modals or seen.text.rstrip().endswith("?"):
        yield Hit("not-a-requirement", 0, len(seen.words) - 1, wide=True)


def _degrees(seen: Phrasing) -> Iterator[Hit]:
    for i, word in enumerate(seen.words):
        if not word.low.endswith(("er", "est")) or i in seen.silent:
            continue
        than = seen.low(i + 1) == "than" and word.low not in ("other", "rather") and not counted(seen, i + 1)
        if than and word.low.endswith("er") and len(word.low) > 4:
            yield Hit("comparative", i, i)
        elif len(word.low) > 5 and word.low.endswith("est") and word.low not in seen.classes.estimates:
            yield Hit("superlative", i, i)


def _placeholders(seen: Phrasing) -> Iterator[Hit]:
    for match in _PLACEHOLDER.finditer(seen.text):
        inside = [i for i, w in enumerate(seen.words) if match.start() <= w.start < match.end()]
        if inside:
            yield Hit("placeholder", inside[0], inside[-1])


def _compound(seen: Phrasing, modals: Sequence[int]) -> Iterator[Hit]:
    strong = [i for i in modals if seen.low(i) in _STRONG and i not in seen.silent]
    if len(strong) > 1:
        yield Hit("compound", strong[1], strong[1], wide=True)
    elif modals:
        joined = list(_joined_verbs(seen, modals[0] + 1))
        with_object = [i for i in joined if seen.low(i + 1) in DETERMINERS]
        if len(joined) > 1 or (with_object and with_object[0] - modals[0] > 3):
            yield Hit("compound", joined[0], joined[0], wide=True)


def _joined_verbs(seen: Phrasing, start: int) -> Iterator[int]:
    """Verbs after the first one that begin a clause of their own: after a comma or `and`, before an object."""
    for i in range(start, len(seen.words)):
        if seen.low(i) not in seen.classes.verbs or i in seen.silent:
            continue
        previous, following = seen.low(i - 1), seen.low(i + 1)
        if previous not in _JOINS and previous != ",":
            continue
        chain = following in (",", "and", "or", "", ".") and seen.low(i - 2) in seen.classes.verbs
        if following in DETERMINERS or chain:
            yield i


def _passive(seen: Phrasing) -> Iterator[Hit]:
    for i, word in enumerate(seen.words):
        if word.low not in BE or i in seen.silent or seen.in_condition(i):
            continue
        at = i + 1
        while seen.low(at).endswith("ly") or seen.low(at) in ("not", "also"):
            at += 1
        if _participle(seen, at) and not any(seen.low(k) == "by" for k in range(at, min(at + 8, len(seen.words)))):
            yield Hit("passive-no-actor", i, at, wide=True)


def _participle(seen: Phrasing, index: int) -> bool:
    word = seen.low(index)
    if word in seen.classes.adjectives:
        return False
    return word in seen.classes.participles or (len(word) > 3 and word.endswith("ed"))


def _bare_numbers(seen: Phrasing) -> Iterator[Hit]:
    """`within 2.`: a bound without its unit."""
    for i, word in enumerate(seen.words):
        bound = word.is_number and ":" not in word.low and seen.low(i - 1) in _BOUNDS
        alone = bound and seen.low(i + 1) in ("", ".", ",", ";")
        if alone and not any(w.is_number for w in (*seen.words[max(0, i - 2) : i], *seen.words[i + 1 : i + 3])):
            yield Hit("unmeasured", i, i)
