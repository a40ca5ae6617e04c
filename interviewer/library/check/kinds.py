"""What a question of each kind needs, and options among which people can choose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from interviewer.library.check.fault import Fault, Path, placed
from interviewer.model.question import Choice, QuestionDefinition
from interviewer.model.template import Template

MOST_OPTIONS = 9
"""One key takes one option; longer lists are skimmed."""
_WORD = re.compile(r"[^\W_]+")
_RANGE = re.compile(r"(\d+(?:\.\d+)?)\s*(?:-|–|—|to|and)\s*(\d+(?:\.\d+)?)")
_BOTH = re.compile(r"^(?:both|either|any|all)(?: of (?:these|them|the above|the others))?$|\ball of these$")
_OTHER = re.compile(r"^(?:other|others|another|something else|anything else|other \(.*\))$")


def kinds(template: Template) -> Iterator[Fault]:
    """Questions that cannot be answered as their kind wants, and options that overlap."""
    for path, _, question in placed(template):
        yield from _needs(question, path)
        if question.kind in ("choice", "choices"):
            yield from _options(question, (*path, "choices"))


def _needs(question: QuestionDefinition, path: Path) -> Iterator[Fault]:
    kind = question.kind
    if kind == "playback":
        yield Fault((*path, "kind"), question.id, "playback cards are made from seeds; choose another kind")
    if kind in ("choice", "choices") and len(question.choices) < 2:
        yield Fault((*path, "choices"), question.id, f"a question of kind {kind} needs two choices or more")
    if kind in ("pick", "ranking") and not question.from_ and not question.choices:
        yield Fault((*path, "from"), question.id, f"a question of kind {kind} needs `from`, the id of a list question")
    if question.each and kind != "list":
        yield Fault((*path, "each"), question.id, "only a question of kind list has questions for each item")
    values = [c.value for c in question.choices]
    for value in {v for v in values if values.count(v) > 1}:
        yield Fault((*path, "choices"), question.id, f"the choice {value!r} is given twice")
    if question.minimum is not None and question.maximum is not None and question.minimum > question.maximum:
        yield Fault((*path, "minimum"), question.id, "minimum is larger than maximum")


def _options(question: QuestionDefinition, path: Path) -> Iterator[Fault]:
    for n, said in _faulty(question):
        yield Fault((*path, n), question.id, said, True)
    if len(question.choices) > MOST_OPTIONS:
        yield Fault(path, question.id, f"{len(question.choices)} options; group them into {MOST_OPTIONS} at most", True)
    if not question.own_words and not any(_open_end(c) for c in question.choices):
        yield Fault(path, question.id, "whoever means something else has no answer; drop `own_words: false`, or add an "
                                       "option such as “none of these”", True)


def _open_end(choice: Choice) -> bool:
    return bool(_OTHER.match(_plain(choice))) or bool({"none", "neither", "nothing", "not"} & set(_words(choice)))


def _faulty(question: QuestionDefinition) -> Iterator[tuple[int, str]]:
    """Number of an option with what is wrong with it."""
    for n, choice in enumerate(question.choices):
        if question.own_words and _OTHER.match(_plain(choice)):
            yield n, f"“{choice.label}” is offered anyway as own words; leave it out"
        if question.kind == "choice" and _BOTH.search(_plain(choice)):
            yield n, f"“{choice.label}” takes the others in; make the kind `choices`, or say what sets it apart"
    for (_, one), (m, other) in combinations(enumerate(question.choices), 2):
        if _plain(one) == _plain(other):
            yield m, f"“{other.label}” stands there twice; give each option words of its own"
        elif question.kind == "choice" and _overlap(one, other):
            yield m, f"“{one.label}” and “{other.label}” overlap; word them so that only one can be right"


def _overlap(one: Choice, other: Choice) -> bool:
    """Do two ranges share a number, or does one option name all that another does and something more?"""
    first, second = _RANGE.search(one.label), _RANGE.search(other.label)
    if first and second:
        return float(first[1]) <= float(second[2]) and float(second[1]) <= float(first[2])
    return any(_adds(a, b) for a, b in ((_words(one), _words(other)), (_words(other), _words(one))))


def _adds(words: Sequence[str], more: Sequence[str]) -> bool:
    """`web` and `web and mobile`: the second is the first and another."""
    return len(more) > len(words) + 1 and list(more[:len(words) + 1]) == [*words, "and"]


def _plain(choice: Choice) -> str:
    return " ".join(choice.label.casefold().split()).rstrip(".")


def _words(choice: Choice) -> list[str]:
    return _WORD.findall(choice.label.casefold())
