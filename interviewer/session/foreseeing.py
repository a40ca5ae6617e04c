"""What a response would change, found by looking at the interview and the draft as they would be with it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from interviewer.interview.agenda import Agenda
from interviewer.interview.finding import find
from interviewer.model.entry import Answered, Response
from interviewer.model.impact import Impact
from interviewer.model.progress import Progress
from interviewer.model.question import Question
from interviewer.model.spec import Change, Spec

if TYPE_CHECKING:
    from interviewer.session.interview import Interview


def composed(interview: Interview) -> Spec:
    """The specification as an interview stands; what was composed last is kept while nothing more is recorded."""
    if interview.drafted is not None and interview.drafted[0] is interview.record:
        return interview.drafted[1]
    record = interview.record
    spec = composed_from(interview, record)
    interview.drafted = (record, spec)
    return spec


def composed_from(interview: Interview, record: Progress) -> Spec:
    """The specification as it was when the journal held no more than this."""
    from interviewer import __version__
    from interviewer.drafting import draft
    from interviewer.library import load_wording

    return draft(record.template or interview.template, record.coverage or interview.coverage, record, load_wording(),
                 program=f"interviewer {__version__}", claims=interview.rules.claims,
                 folder=interview.journal.resolve().parent)


def impact(now: Interview, response: Response) -> Impact:
    """What would change beside the response to its own question."""
    then = now.foreseen(response)
    before, after = now.agenda, then.agenda
    known, coming = existing_now(before), existing_now(after)
    for one in (known, coming):
        one.pop(response.question, None)
    answered = {q for q in before.progress.responses if isinstance(before.progress.latest(q), Answered)}
    open_before, open_after = ({q.id for q in i.questions()} for i in (now, then))
    return Impact(
        statements=tuple(_changes(composed(now), composed(then))),
        review=tuple(q.ask for q in coming.values() if q.id in known and q.id in answered
                     and after.stale(q) and not before.stale(known[q.id])),
        gone=tuple(q.ask for q in known.values() if q.id not in coming and q.id in answered),
        opened=tuple(q.ask for q in coming.values() if q.id not in known and q.id in open_after),
        closed=tuple(q.ask for q in known.values() if q.id not in coming and q.id in open_before),
    )


def existing_now(agenda: Agenda) -> dict[str, Question]:
    """Every question that exists now: those that could be asked, what their answers raised, and what was answered."""
    mains = [q for topic in agenda.bank.topics.values() for q in agenda.mains(topic)]
    raised = [c for q in mains if q.id in agenda.progress.responses for c in agenda.spawned(q)]
    named = (find(agenda, q) for q in agenda.progress.responses)
    return {q.id: q for q in (*mains, *raised, *(q for q in named if q))}


def _changes(before: Spec, after: Spec) -> Iterator[Change]:
    """Statements that are not the same in both drafts, in the order of the draft."""
    old = {s.key: s for s in before.statements()}
    new = {s.key: s for s in after.statements()}
    for key, statement in new.items():
        was = old.get(key)
        if was is None:
            yield Change(kind="added", id=statement.id, text=statement.text)
        elif was.text != statement.text:
            yield Change(kind="changed", id=statement.id, text=statement.text, before=was.text)
    for key, statement in old.items():
        if key not in new:
            yield Change(kind="retired", id=statement.id, text=statement.text)
