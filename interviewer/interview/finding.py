"""Questions by their id, whatever their depth."""

from __future__ import annotations

from interviewer.interview.agenda import Agenda
from interviewer.model.entry import Skipped
from interviewer.model.progress import CONFLICT, DECIDE, deciding
from interviewer.model.question import Question


def find(agenda: Agenda, question_id: str) -> Question | None:
    """Any question that exists now: of the template, of an item, raised by an answer."""
    parent, _, raised = question_id.partition("~")
    question = _unraised(agenda, parent)
    if deciding(question_id):
        above = question_id.partition(DECIDE)[0].partition(CONFLICT)[0]
        question = question if above == parent else find(agenda, above)
        topic = agenda.bank.topics.get(parent.partition(".")[0])
        beside = (*agenda.between_seeds(topic), *agenda.between_drafts(topic)) if topic else ()
        every = agenda.deciding(question) if question else beside
        return next((q for q in every if q.id == question_id), None)
    if question is None or not raised:
        return question
    answer = agenda.progress.answer(parent)
    raised_now = (*agenda.bank.follow_ups(question, answer), *agenda.more(question, answer)) if answer else ()
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
