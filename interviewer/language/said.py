"""What an answer says, in words for one line."""

from __future__ import annotations

from collections.abc import Sequence

from interviewer.model.answer import Chosen, Items, Picked, Reviewed, YesNo
from interviewer.model.entry import Answered
from interviewer.model.question import Choice
from interviewer.model.template import Template


def in_words(answer: Answered, choices: Sequence[Choice] = ()) -> str:
    """The answer: of options their labels, of lists their items, of a number or a text what was typed."""
    value = answer.value
    if isinstance(value, Chosen):
        labels = {c.value: c.label for c in choices}
        return "; ".join([*(labels.get(v, v) for v in value.values), *([value.own] if value.own else [])])
    if isinstance(value, Items):
        return "; ".join(i.text for i in value.items)
    if isinstance(value, Picked):
        return "; ".join([*(i.text for i in value.items), *value.own])
    if isinstance(value, YesNo):
        return ("yes" if value.yes else "no") + (f", {value.note}" if value.note else "")
    if isinstance(value, Reviewed):
        return "; ".join(f"“{v.quote}”: {v.words or v.verdict}" for v in value.verdicts)
    return answer.raw


def choices_of(template: Template, question: str) -> tuple[Choice, ...]:
    """The options of a question of the template, also of one put to an item of a list."""
    slot_id, *rest = question.split(".")
    slot, names = template.slot(slot_id), [r for r in rest if not r.isdecimal()]
    asked = slot.questions if slot else ()
    main = next((q for q in asked if names and q.id == f"{slot_id}.{names[0]}"), None)
    inner = next((q for q in main.each if q.id == names[-1]), None) if main and len(names) > 1 else main
    return inner.choices if inner else ()
