"""Numbers of questions, by which they are shown and edited."""

from __future__ import annotations

from interviewer.model.entry import OnQuestion, Response
from interviewer.session import Session


def question_ids(session: Session) -> list[str]:
    """Ids by number, from 1: in the order in which anything was first done with them; undoing moves none."""
    return list(dict.fromkeys(e.question for e in session.entries() if isinstance(e, OnQuestion)))


def number(session: Session, question_id: str) -> int:
    """The number of a question; one that nothing was done with comes after all others."""
    seen = question_ids(session)
    return seen.index(question_id) + 1 if question_id in seen else len(seen) + 1


def responses(session: Session) -> dict[int, Response]:
    """What stands, by number."""
    found = ((n, session.record.latest(q)) for n, q in enumerate(question_ids(session), 1))
    return {n: response for n, response in found if response is not None}
