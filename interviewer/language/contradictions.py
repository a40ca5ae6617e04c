"""Answers that cannot both hold, by the conflicts that a template declares."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeVar

from interviewer.language.conditions import holds
from interviewer.language.said import choices_of, in_words
from interviewer.model.answer import Chosen, Items
from interviewer.model.coverage import Conflict, Coverage, Evidence
from interviewer.model.entry import Answered
from interviewer.model.progress import CONFLICT, REASON, Progress
from interviewer.model.template import DeclaredConflict, Template

SIDES = ("first", "second", "third", "fourth")
"""Values of the options of a deciding question where the sides are no people."""
SEEDS = "seeds"
"""Name of what the seeds themselves say about a slot, in ids of questions: `slot.seeds~conflict-…`."""
_WORD = re.compile(r"[^\W_]+")
_EMPTY = frozenset(["no", "not", "the", "a", "an", "any", "of", "to", "and", "or", "for", "in", "on", "with", "it",
                    "its", "their", "must", "should", "can", "will", "be", "is", "are", "by", "from", "all", "do",
                    "does"])
_ENDINGS = re.compile(r"(?:ing|ed|es|s|e)$")
_STEM = 3
S = TypeVar("S")


class Side(NamedTuple):
    """An answer, and what of it excludes the other side.

    `item` is the number of the list item it is, 0 where it is none; `quote` a quote that the answer accepted.
    """

    answer: Answered
    words: str
    item: int = 0
    quote: Evidence | None = None


class Contradiction(NamedTuple):
    """Two things said that exclude each other; `name` tells it apart from others of its kind.

    Item numbers stay with their items, so that the name does when a list is edited.
    """

    question: str
    name: str
    ask: str
    sides: tuple[Side, Side]

    @property
    def id(self) -> str:
        """The id of the question that decides it."""
        return self.question + CONFLICT + self.name

    @property
    def basis(self) -> str:
        """Changes when one side says something else."""
        return " | ".join(side.words for side in self.sides)


def contradictions(template: Template, progress: Progress, coverage: Coverage) -> Iterator[Contradiction]:
    """Answers that exclude each other now, decided or not, in the order in which the template declares them."""
    before: Counter[str] = Counter()
    for rule in template.conflicts:
        first, second = (_standing(side.answer or "", progress) for side in (rule.a, rule.b))
        number = before[rule.b.answer or ""] = before[rule.b.answer or ""] + 1
        if first and second and holds(rule.a, progress, coverage) and holds(rule.b, progress, coverage):
            prefix = str(number) if number > 1 else ""
            for name, sides in _sides(rule, template, first, second):
                yield Contradiction(second.question, prefix + name, rule.ask, sides)


def undecided(template: Template, progress: Progress, coverage: Coverage) -> Iterator[Contradiction]:
    """Those between which nobody has decided as they stand now."""
    return (one for one in contradictions(template, progress, coverage) if decision(one, progress) is None)


def decision(one: Contradiction, progress: Progress) -> Answered | None:
    """How it was decided, while both sides say what they said then."""
    latest = progress.latest(one.id)
    return latest if isinstance(latest, Answered) and latest.basis == one.basis else None


def turned_down(sides: Sequence[S], decided: Answered) -> tuple[S, ...]:
    """The sides that a decision turns down: all but the one taken; all where it was decided in other words."""
    taken = decided.value.values if isinstance(decided.value, Chosen) else ()
    return tuple(side for value, side in zip(SIDES, sides, strict=False) if value not in taken)


def between_seeds(coverage: Coverage, progress: Progress) -> Iterator[tuple[Conflict, Answered | None]]:
    """The conflicts of the seeds, each with how it was decided."""
    decided = {q.rpartition("-")[2]: q for q in progress.responses if f".{SEEDS}{CONFLICT}" in q and REASON not in q}
    for conflict in coverage.conflicts:
        yield conflict, progress.answer(decided.get(conflict.key, ""))


def _standing(question: str, progress: Progress) -> Answered | None:
    """The answer to a question; of one about items (`systems.what.often`) that to their list."""
    return progress.answer(question) or progress.answer(".".join(question.split(".")[:2]))


def _sides(
    rule: DeclaredConflict, template: Template, first: Answered, second: Answered
) -> Iterator[tuple[str, tuple[Side, Side]]]:
    """A name, and what of the answers excludes each other: all of them, or items that name the same thing."""
    if not rule.same:
        one, other = (Side(a, in_words(a, choices_of(template, a.question))) for a in (first, second))
        yield "", (one, other)
    elif isinstance(first.value, Items) and isinstance(second.value, Items):
        for item in first.value.items:
            for against in second.value.items:
                if _same(_stems(item.text), _stems(against.text)):
                    yield (f"-{item.number}-{against.number}",
                           (Side(first, item.text, item=item.number), Side(second, against.text, item=against.number)))


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Does one name all that the other names? A single word must be everything on both sides."""
    return bool(other) and (one == other or (len(other) > 1 and other < one))


@lru_cache(maxsize=4096)
def _stems(text: str) -> frozenset[str]:
    words = (w for w in _WORD.findall(text.casefold()) if w not in _EMPTY)
    return frozenset(stem if len(stem := _ENDINGS.sub("", w)) >= _STEM else w for w in words)
