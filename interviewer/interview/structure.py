"""What hangs on what in a template: read once from its conditions and prerequisites."""

from __future__ import annotations

from collections.abc import Iterator

from interviewer.language.conditions import answers_in
from interviewer.model.question import QuestionDefinition
from interviewer.model.template import Template


def keys(template: Template) -> frozenset[str]:
    """The product question, and questions on which questions of other slots hang."""
    found = {template.product} if template.product else set()
    for slot in template.slots:
        for definition in slot.questions:
            found |= {a for a in answers_in(definition.when) if not a.startswith(f"{slot.id}.")}
    return frozenset(found)


def completing(template: Template) -> frozenset[str]:
    """Questions that a yes within their own slot leads to: "Which systems?" after "Any systems?"."""
    yesno = {d.id for slot in template.slots for d in slot.questions if d.kind == "yesno"}
    return frozenset(
        d.id for slot in template.slots for d in slot.questions
        if any(a in yesno and a.startswith(f"{slot.id}.") for a in answers_in(d.when))
    )


def hanging(template: Template) -> dict[str, frozenset[str]]:
    """For each question those whose conditions look at its answer, or that pick from its list."""
    found: dict[str, set[str]] = {}
    for definition in (d for slot in template.slots for d in slot.questions):
        for answer in (*answers_in(definition.when), *((definition.from_,) if definition.from_ else ())):
            found.setdefault(answer, set()).add(definition.id)
    return {answer: frozenset(questions) for answer, questions in found.items()}


def waiting(template: Template) -> dict[str, int]:
    """How many slots come after each one, directly or further on."""
    direct: dict[str, set[str]] = {}
    for slot in template.slots:
        for before in slot.after:
            direct.setdefault(before, set()).add(slot.id)
    counts: dict[str, int] = {}
    for slot_id in direct:
        reached: set[str] = set()
        front = [slot_id]
        while front:
            fresh = direct.get(front.pop(), set()) - reached
            reached |= fresh
            front.extend(fresh)
        counts[slot_id] = len(reached - {slot_id})
    return counts


def looking_at(template: Template) -> dict[str, tuple[str, ...]]:
    """For each slot itself and the other slots whose answers decide what is open in it."""
    found = {slot.id: {_slot(a): None for d in slot.questions for a in _needed(d)} for slot in template.asked}
    return {slot: (slot, *(other for other in others if other not in (slot, "item"))) for slot, others in found.items()}


def _needed(definition: QuestionDefinition) -> Iterator[str]:
    """Answers that a question and those about its items hang on."""
    yield from answers_in(definition.when)
    if definition.from_:
        yield definition.from_
    for inner in definition.each:
        yield from _needed(inner)


def _slot(question: str) -> str:
    return question.partition(".")[0]
