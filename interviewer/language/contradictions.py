"""Answers that cannot both hold, by the conflicts that a template declares."""

from __future__ import annotations

import re
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
    """Two answers that exclude each other, each with the words that do."""

    question: str
    ask: str
    sides: tuple[Answered, Answered]
    words: tuple[str, str]

    @property
    def basis(self) -> str:
        """Changes when one of the answers does."""
        return " ".join((*(side.id for side in self.sides), *self.words))


def contradictions(template: Template, progress: Progress, coverage: Coverage) -> dict[str, Contradiction]:
    """For each question whose answer excludes another the first contradiction to decide, else the last decided."""
    found: dict[str, list[Contradiction]] = {}
    for one in _all(template, progress, coverage):
        found.setdefault(one.question, []).append(one)
    return {question: min(ones, key=lambda one: _order(one, progress)) for question, ones in found.items()}


def undecided(template: Template, progress: Progress, coverage: Coverage) -> Iterator[Contradiction]:
    """All between which nobody has decided as they stand now."""
    return (one for one in _all(template, progress, coverage) if not _decided(one, progress))


def _all(template: Template, progress: Progress, coverage: Coverage) -> Iterator[Contradiction]:
    for rule in template.conflicts:
        first, second = (_standing(side.answer or "", progress) for side in (rule.a, rule.b))
        if first and second and holds(rule.a, progress, coverage) and holds(rule.b, progress, coverage):
            for words in _words(rule, template, first, second):
                yield Contradiction(second.question, rule.ask, (first, second), words)


def _order(one: Contradiction, progress: Progress) -> int:
    latest = progress.latest(one.question + CONFLICT)
    last = isinstance(latest, Answered) and latest.basis == one.basis
    return 1 if last else 2 if _decided(one, progress) else 0


def _decided(one: Contradiction, progress: Progress) -> bool:
    done = progress.responses.get(one.question + CONFLICT, ())
    return any(isinstance(d, Answered) and d.basis == one.basis for d in done)


def _standing(question: str, progress: Progress) -> Answered | None:
    """The answer to a question; of one about items (`systems.what.often`) that to their list."""
    return progress.answer(question) or progress.answer(".".join(question.split(".")[:2]))


def _words(rule: DeclaredConflict, template: Template, first: Answered, second: Answered) -> Iterator[tuple[str, str]]:
    """What of the answers excludes each other: all of them, or items that name the same thing."""
    if not rule.same:
        yield _said(first, template), _said(second, template)
    elif isinstance(first.value, Items) and isinstance(second.value, Items):
        for one in texts(first.value):
            yield from ((one, other) for other in texts(second.value) if _same(_stems(one), _stems(other)))


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
