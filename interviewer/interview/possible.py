"""What a template could ask under an id, whatever was answered so far."""

from __future__ import annotations

from typing import get_args

from interviewer.interview import posing
from interviewer.model.progress import CONFLICT, DECIDE
from interviewer.model.question import FollowUpKind, Kind
from interviewer.model.template import Template


def kinds(template: Template, question_id: str) -> tuple[Kind, ...]:
    """Kinds of a question that the template could bring about under this id, asked now or not; empty for none."""
    root, _, raised = question_id.partition("~")
    if raised:
        decided = raised == DECIDE[1:] or raised.startswith(CONFLICT[1:])
        known: tuple[Kind, ...] = ("choice",) if decided else ("list", "short", "text")
        return known if kinds(template, root) and (decided or raised in get_args(FollowUpKind)) else ()
    slot_id, _, name = root.partition(".")
    slot = template.slot(slot_id)
    if slot is None:
        return ()
    if name == posing.PLAYBACK:
        return ("playback",)
    parts = name.split(".")
    definition = next((d for d in slot.questions or (posing.plain_definition(slot),)
                       if d.id == f"{slot_id}.{parts[0]}"), None)
    if definition is not None and len(parts) == 3 and parts[1].isdecimal():
        definition = next((d for d in definition.each if d.id == parts[2]), None)
    elif len(parts) != 1:
        return ()
    return (definition.kind,) if definition else ()
