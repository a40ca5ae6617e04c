"""Answers that cannot both hold, by the conflicts that a template declares."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from interviewer.language.conditions import holds
from interviewer.language.contradiction import Contradiction, Side
from interviewer.language.said import choices_of, in_words
from interviewer.language.units import unit
from interviewer.model.answer import Day, Items, Quantity, Value
from interviewer.model.coverage import Coverage
from interviewer.model.entry import Answered
from interviewer.model.progress import Progress
from interviewer.model.template import DeclaredConflict, Template

_WORD = re.compile(r"[^\W_]+")
_EMPTY = frozenset(["no", "not", "the", "a", "an", "any", "of", "to", "and", "or", "for", "in", "on", "with", "it",
                    "its", "their", "must", "should", "can", "will", "be", "is", "are", "by", "from", "all", "do",
                    "does"])
_ENDINGS = re.compile(r"(?:ing|ed|es|s|e)$")
_STEM = 3


def declared(template: Template, progress: Progress, coverage: Coverage) -> Iterator[Contradiction]:
    """Answers that exclude each other now, decided or not, in the order in which the template declares them."""
    before: Counter[str] = Counter()
    for rule in template.conflicts:
        first, second = (_standing(side.answer or "", progress) for side in (rule.a, rule.b))
        number = before[rule.b.answer or ""] = before[rule.b.answer or ""] + 1
        if first and second and holds(rule.a, progress, coverage) and holds(rule.b, progress, coverage):
            prefix = str(number) if number > 1 else ""
            for name, sides in _sides(rule, template, first, second):
                yield Contradiction(second.question, prefix + name, rule.ask, sides)


def _standing(question: str, progress: Progress) -> Answered | None:
    """The answer to a question; of one about items (`systems.what.often`) that to their list."""
    return progress.answer(question) or progress.answer(".".join(question.split(".")[:2]))


def _sides(
    rule: DeclaredConflict, template: Template, first: Answered, second: Answered
) -> Iterator[tuple[str, tuple[Side, Side]]]:
    """A name, and what of the answers excludes each other: all of them, or items that name the same thing."""
    if rule.exceeds and not _exceeds(first.value, second.value):
        return
    if not rule.same:
        one, other = (Side(a, in_words(a, choices_of(template, a.question))) for a in (first, second))
        yield "", (one, other)
    elif isinstance(first.value, Items) and isinstance(second.value, Items):
        for item in first.value.items:
            for against in second.value.items:
                if _same(_stems(item.text), _stems(against.text)):
                    yield (f"-{item.number}-{against.number}",
                           (Side(first, item.text, item=item.number), Side(second, against.text, item=against.number)))


def _exceeds(one: Value, other: Value) -> bool:
    """Is the whole of a number or period above the whole of another, in the same unit?"""
    if isinstance(one, Day) and isinstance(other, Day):
        return one.start > other.end
    if not (isinstance(one, Quantity) and isinstance(other, Quantity)) or one.about or other.about:
        return False
    first, second = unit(one.unit or ""), unit(other.unit or "")
    if one.unit != other.unit and (not first or not second or first.measures != second.measures):
        return False
    low = one.low if one.low is not None else one.high
    high = other.high if other.high is not None else None
    factors = (first.factor if first else 1.0, second.factor if second else 1.0)
    return low is not None and high is not None and low * factors[0] > high * factors[1]


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Does one name all that the other names? A single word must be everything on both sides."""
    return bool(other) and (one == other or (len(other) > 1 and other < one))


@lru_cache(maxsize=4096)
def _stems(text: str) -> frozenset[str]:
    words = (w for w in _WORD.findall(text.casefold()) if w not in _EMPTY)
    return frozenset(stem if len(stem := _ENDINGS.sub("", w)) >= _STEM else w for w in words)
