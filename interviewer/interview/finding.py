"""Questions by their id, whatever their depth."""

from __future__ import annotations

from typing import get_args

from interviewer.interview import posing
from interviewer.interview.agenda import Agenda
from interviewer.model.entry import Skipped
from interviewer.model.progress import CONFLICT, DECIDE
from interviewer.model.question import FollowUpKind, Kind, Question
from interviewer.model.template import Template


def find(agenda: Agenda, question_id: str) -> Question | None:
    """Any question that exists now: of the template, of an item, raised by an answer."""
    parent, _, raised = question_id.partition("~")
    question = _unraised(agenda, parent)
    if question is None or not raised:
        return question
    if raised == DECIDE[1:]:
        differing = agenda.progress.differing(parent)
        return posing.decision(question, differing) if differing else None
    if raised.startswith(CONFLICT[1:]):
        return next((posing.contradiction(question, c) for c in agenda.contradictions if c.id == question_id), None)
    answer = agenda.answers.get(parent)
    raised_now = agenda.bank.follow_ups(question, answer) if answer else ()
    return next((q for q in raised_now if q.id == question_id), None)


def _unraised(agenda: Agenda, question_id: str) -> Question | None:
    parts = question_id.split(".")
    topic = agenda.bank.topics.get(parts[0])
    if topic is None:
        return None
    if len(parts) == 4 and parts[2].isdecimal():
        return _of_item(agenda, ".".join(parts[:2]), parts[2], parts[3])
    return next((q for q in agenda.mains(topic) if q.id == question_id), None)


def _of_item(agenda: Agenda, list_id: str, number: str, name: str) -> Question | None:
    found = agenda.bank.main(list_id)
    item = next((i for i in agenda.items(list_id) if str(i.number) == number), None)
    inner = next((d for d in found[1].each if d.id == name), None) if found else None
    if found is None or item is None or inner is None or not agenda.applies(inner, f"{list_id}.{number}"):
        return None
    return agenda.offering(agenda.bank.item(found[0], item, inner), inner)


def passed_over(agenda: Agenda, slot: str) -> list[Question]:
    """Questions of a slot skipped for later: they come back when somebody goes there."""
    skipped = [s.question for s in agenda.progress.skipped() if s.slot == slot and s.reason == "later"]
    found = (find(agenda, q) for q in skipped if isinstance(agenda.progress.latest(q), Skipped))
    return [q for q in found if q]


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
