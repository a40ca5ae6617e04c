"""What a template could ask under an id, whatever was answered so far."""

from __future__ import annotations

from typing import get_args

from interviewer.interview import posing
from interviewer.language.contradictions import SEEDS
from interviewer.language.edits import EDITED
from interviewer.model.progress import REASON, deciding
from interviewer.model.question import FollowUpKind, Kind
from interviewer.model.template import Template


def kinds(template: Template, question_id: str) -> tuple[Kind, ...]:
    """Kinds of a question that the template could bring about under this id, asked now or not; empty for none."""
    root, _, raised = question_id.partition("~")
    if deciding(question_id):
        from_seeds = root.endswith((f".{SEEDS}", f".{EDITED}")) and template.slot(root.partition(".")[0])
        decides: Kind = "short" if REASON in question_id else "choice"
        return (decides,) if from_seeds or kinds(template, root) else ()
    if raised:
        return ("list", "short", "text") if kinds(template, root) and raised in get_args(FollowUpKind) else ()
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
