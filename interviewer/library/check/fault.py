"""A fault of a template, and the words that several checks share."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from interviewer.model.question import Condition, QuestionDefinition
from interviewer.model.template import Template

Path = tuple[str | int, ...]


class Fault(NamedTuple):
    """A fault, the words and the path of where it is: what is wrong, and how to repair it."""

    path: Path
    where: str
    message: str
    advice: bool = False


def unknown(name: str, known: Sequence[str], what: str) -> str:
    """That there is no such thing, with what was likely meant."""
    close = difflib.get_close_matches(name, known, 1)
    return f"there is no {what} {name!r}" + (f"; did you mean {close[0]!r}?" if close else
                                             f"; there are: {', '.join(known[:12]) or 'none'}")


def definitions(template: Template) -> dict[str, QuestionDefinition]:
    """Every question of a template by its id; questions of list items are `list.id.name`."""
    return {name: question for _, name, question in placed(template)}


def placed(template: Template) -> Iterator[tuple[Path, str, QuestionDefinition]]:
    """Every question with its path and id, those of list items after their list."""
    for s, slot in enumerate(template.asked):
        for q, question in enumerate(slot.questions):
            path: Path = ("slots", s, "questions", q)
            yield path, question.id, question
            yield from (((*path, "each", e), f"{question.id}.{inner.id}", inner)
                        for e, inner in enumerate(question.each))


def flat(condition: Condition | None) -> Iterator[Condition]:
    """A condition and everything inside it."""
    if condition is not None:
        yield condition
        for inner in (*condition.all_, *condition.any_, *((condition.not_,) if condition.not_ else ())):
            yield from flat(inner)
