"""What is taken back when somebody undoes."""

from __future__ import annotations

from collections.abc import Iterator

from interviewer.model.entry import Adjusted, Answered, Assigned, Confirmed, Entry, Parked, Returned, Skipped, Undone
from interviewer.model.progress import Progress
from interviewer.session.opening import written

UNDOABLE = (Answered, Skipped, Parked, Assigned, Adjusted, Confirmed, Returned)
"""Entries that `undo` without an id takes back."""


def last_of(record: Progress, respondent: str) -> Entry | None:
    """The last entry of a respondent that can be taken back and still counts; of several in one go the first."""
    alive = (e for e in reversed(tuple(record.entries.values())) if e.id not in record.undone)
    last = next((e for e in alive if isinstance(e, UNDOABLE) and e.by == respondent), None)
    return next(iter(_in_one_go(record, last)), None) if last else None


def undoing(record: Progress, entry: Entry, by: str, *, whole: bool) -> tuple[Undone, ...]:
    """The entries that take one back, with `whole` everything that was recorded with it in one go."""
    undone = [written(Undone, by, entry=e.id) for e in (_in_one_go(record, entry) if whole else (entry,))]
    together = undone[0].id if len(undone) > 1 else ""
    return tuple(u.model_copy(update={"together": together}) for u in undone)


def _in_one_go(record: Progress, entry: Entry) -> Iterator[Entry]:
    if not entry.together:
        yield entry
        return
    for one in record.entries.values():
        if one.together == entry.together and one.id not in record.undone:
            yield one
