"""Why a question is next, in a sentence or two that a person believes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from interviewer.interview.agenda import Agenda
from interviewer.interview.weighing import Weight
from interviewer.model.entry import Assigned
from interviewer.model.question import DECIDED, DEPTHS, Question, Tally

_STATUS = {
    "missing": "the seeds say nothing about it",
    "hinted": "the seeds touch it but leave the detail open",
    "covered": "the seeds cover it, so it only needs a yes or a correction",
}
_RAISED = {
    "vague": "“{about}” in your answer can mean many things",
    "unmeasured": "“{about}” in your answer has no figure yet",
    "open-ended": "“{about}” leaves your list open",
    "compound": "your answer holds several requirements, which are tested one by one",
    "placeholder": "“{about}” stands where the content belongs",
    "dont-know": "somebody else may know",
    "more": "something came to your mind, and the second thing is often the important one",
    "item": "it completes “{about}”",
    "conflict": "two things that were said exclude each other: {about}",
    "edited": "a draft of this interview came back with edits",
    "dispute": "the answers to this question differ",
    "reason": "a decision without its reason is taken again",
}


class Reason(NamedTuple):
    """Everything a reason is made of."""

    agenda: Agenda
    question: Question | None
    weight: Weight | None
    tally: Tally
    scope: Mapping[str, Sequence[Question]]
    asked_for: str

    @property
    def last(self) -> str:
        """The question last dealt with."""
        return self.agenda.progress.here

    @property
    def state(self) -> str:
        """What the seeds say of the slot, as the end of a sentence."""
        if not self.agenda.bank.coverage.seeds:
            return "nothing is known about it yet"
        return _STATUS[self.weight.status] if self.weight else ""


def because(reason: Reason) -> str:
    """One or two sentences."""
    if reason.question is None or reason.weight is None:
        return _end(reason)
    question = reason.question
    put = reason.agenda.progress.put_to(question.id, reason.agenda.respondent)
    if put:
        return _put(put, reason.agenda)
    stale = reason.agenda.stale(question)
    if stale and question.raised not in (*DECIDED, "reason"):
        return "You answered this before, but the question or what it rests on has changed since."
    if question.raised in _RAISED:
        return f"Asked because {_RAISED[question.raised].format(about=_inline(question.about))}."
    if reason.asked_for:
        return f"You asked for {question.title}: {reason.state}."
    if question.id == reason.agenda.bank.template.product:
        return "Everything else is about this, so it comes first."
    offered = _offered(reason.agenda.others(question.whom), question.whom)
    return " ".join(part for part in (_place(question, reason, reason.weight), _opened(reason), offered) if part)


def _put(put: Assigned, agenda: Agenda) -> str:
    """By whom it was put to this respondent, and who is asked beside them."""
    who = "you" if put.by == agenda.respondent else put.by
    whom = "everybody, and each is asked without seeing what the others said" if put.everybody else put.to
    return f"{who[:1].upper()}{who[1:]} put it to {whom}" + (f", until {put.due}." if put.due else ".")


def _offered(others: Sequence[str], whom: str) -> str:
    """Who is better asked, where that is somebody else."""
    return f"It is a question for {' or '.join(others)} ({whom}); answer it if you know." if others else ""


def _place(question: Question, reason: Reason, weight: Weight) -> str:
    if question.slot != reason.last.split(".", 1)[0]:
        return " ".join(_parts(question, reason, weight))
    if question.id in reason.agenda.bank.hanging.get(reason.last, ()):
        return "It follows from your last answer."
    return f"Staying with {question.title} until it is settled."


def _opened(reason: Reason) -> str:
    """Why the way to the end became longer."""
    hanging = reason.agenda.bank.hanging.get(reason.last)
    if not hanging:
        return ""
    opened = sum(q.id in hanging for questions in reason.scope.values() for q in questions)
    return f"That answer opened {opened} questions." if opened > 1 else ""


def _inline(about: str) -> str:
    line = " ".join(about.split())
    return line if len(line) <= 60 else line[:58].rsplit(" ", 1)[0] + " …"


def _parts(question: Question, reason: Reason, weight: Weight) -> list[str]:
    """The parts of the score, largest claim first."""
    first = f"{question.title} is next: {reason.state}"
    said = [f"{first}, and of what is open it weighs most."]
    if weight.waiting:
        topics = "one later topic waits" if weight.waiting == 1 else f"{weight.waiting} later topics wait"
        said.append(f"{topics[0].upper()}{topics[1:]} for it.")
    if weight.signals:
        said.append(f"It matters more here: {'; '.join(weight.signals)}.")
    said.append(f"Its weight is {weight.impact:g}.")
    return said


def _end(reason: Reason) -> str:
    if reason.asked_for:
        title = _title(reason.agenda, reason.asked_for)
        if title in reason.tally.blocking and reason.agenda.depth != DEPTHS[-1]:
            return f"Depth “{reason.agenda.depth}” asks nothing more about {title}."
        return f"Nothing is left to ask about {title}."
    tally = reason.tally
    left = [f"{tally.parked} parked" if tally.parked else "", f"{tally.skipped} skipped" if tally.skipped else "",
            f"{tally.elsewhere} put to others" if tally.elsewhere else ""]
    named = ", ".join(part for part in left if part)
    said = "Nothing is left to ask at this depth" + (f"; {named}." if named else ".")
    if tally.blocking:
        said += f" Nothing is known yet about: {', '.join(tally.blocking)}."
    return said


def _title(agenda: Agenda, slot: str) -> str:
    topic = agenda.bank.topics.get(slot)
    return topic.slot.title if topic else slot
