"""Answers that cannot both hold, by the conflicts that a template declares."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from interviewer.language.conditions import holds, texts
from interviewer.model.answer import Chosen, Items
from interviewer.model.coverage import Coverage
from interviewer.model.entry import Answered
from interviewer.model.progress import CONFLICT, Progress
from interviewer.model.template import DeclaredConflict, Template

_WORD = re.compile(r"[^\W_]+")
_EMPTY = frozenset(["no", "not", "the", "a", "an", "any", "of", "to", "and", "or", "for", "in", "on", "with", "it",
                    "its", "their", "must", "should", "can", "will", "be", "is", "are", "by", "from", "all", "do",
                    "does"])
_ENDINGS = re.compile(r"(?:ing|ed|es|s|e)$")
_STEM = 3


class Contradiction(NamedTuple):
    """Two answers that exclude each other, each with the words that do; `name` tells it apart from others of its kind.

    Item numbers stay with their items, so that the name does when a list is edited.
    """

    question: str
    name: str
    ask: str
    sides: tuple[Answered, Answered]
    words: tuple[str, str]

    @property
    def id(self) -> str:
        """The id of the question that decides it."""
        return self.question + CONFLICT + self.name

    @property
    def basis(self) -> str:
        """Changes when one side says something else."""
        return " | ".join(self.words)


def contradictions(template: Template, progress: Progress, coverage: Coverage) -> Iterator[Contradiction]:
    """Answers that exclude each other now, decided or not, in the order in which the template declares them."""
    before: Counter[str] = Counter()
    for rule in template.conflicts:
        first, second = (_standing(side.answer or "", progress) for side in (rule.a, rule.b))
        number = before[rule.b.answer or ""] = before[rule.b.answer or ""] + 1
        if first and second and holds(rule.a, progress, coverage) and holds(rule.b, progress, coverage):
            prefix = str(number) if number > 1 else ""
            for name, words in _words(rule, template, first, second):
                yield Contradiction(second.question, prefix + name, rule.ask, (first, second), words)


def undecided(template: Template, progress: Progress, coverage: Coverage) -> Iterator[Contradiction]:
    """Those between which nobody has decided as they stand now."""
    for one in contradictions(template, progress, coverage):
        latest = progress.latest(one.id)
        if not (isinstance(latest, Answered) and latest.basis == one.basis):
            yield one


def _standing(question: str, progress: Progress) -> Answered | None:
    """The answer to a question; of one about items (`systems.what.often`) that to their list."""
    return progress.answer(question) or progress.answer(".".join(question.split(".")[:2]))


def _words(
    rule: DeclaredConflict, template: Template, first: Answered, second: Answered
) -> Iterator[tuple[str, tuple[str, str]]]:
    """A name, and what of the answers excludes each other: all of them, or items that name the same thing."""
    if not rule.same:
        yield "", (_said(first, template), _said(second, template))
    elif isinstance(first.value, Items) and isinstance(second.value, Items):
        for one in first.value.items:
            for other in second.value.items:
                if _same(_stems(one.text), _stems(other.text)):
                    yield f"-{one.number}-{other.number}", (one.text, other.text)


def _said(answer: Answered, template: Template) -> str:
    """An answer in words: of options their labels, else as it was typed."""
    if not isinstance(answer.value, Chosen):
        return answer.raw
    asked = (q for slot in template.slots for q in slot.questions if q.id == answer.question)
    labels = {c.value: c.label for question in asked for c in question.choices}
    return "; ".join(labels.get(text, text) for text in texts(answer.value))


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Does one name all that the other names? A single word must be everything on both sides."""
    return bool(other) and (one == other or (len(other) > 1 and other < one))


@lru_cache(maxsize=4096)
def _stems(text: str) -> frozenset[str]:
    words = (w for w in _WORD.findall(text.casefold()) if w not in _EMPTY)
    return frozenset(stem if len(stem := _ENDINGS.sub("", w)) >= _STEM else w for w in words)
