"""Bringing back what an undo took away."""

from __future__ import annotations

from interviewer.model.entry import Compared, Drafted, Entry, Undone
from interviewer.session.session import Session


def redo(session: Session) -> Entry | None:
    """Brings back what the respondent took back last, unless something else was recorded since.

    None where there is nothing to bring back.
    """
    session.refresh()
    taken = _taken_back(session)
    if taken is None or session.undo(taken.id) is None:
        return None
    return session.record.entries.get(taken.entry)


def _taken_back(session: Session) -> Undone | None:
    record = session.record
    for entry in reversed(session.entries()):
        if entry.by != session.respondent or entry.id in record.undone or isinstance(entry, Drafted | Compared):
            continue
        if not isinstance(entry, Undone):
            return None
        if not isinstance(record.entries.get(entry.entry), Undone):
            return entry
    return None
