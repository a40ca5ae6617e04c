"""Who confirmed the whole, and what has changed since."""

from __future__ import annotations

from collections.abc import Iterator

from interviewer.drafting.record import Record
from interviewer.language.sentences import fold
from interviewer.model.entry import Confirmed
from interviewer.model.progress import standing
from interviewer.model.spec import Confirmation


def confirmations(record: Record) -> Iterator[Confirmation]:
    """The last confirmation of each respondent, in the order in which they were given."""
    latest: dict[str, Confirmed] = {}
    for confirmed in record.progress.confirmed:
        latest.pop(confirmed.by, None)
        latest[confirmed.by] = confirmed
    now = {q: a.id for q, a in standing(record.progress).items()}
    for confirmed in latest.values():
        before = confirmed.answers
        changed = [q for q in dict.fromkeys((*before, *now)) if before.get(q) != now.get(q)]
        yield Confirmation(by=confirmed.by, at=confirmed.at.isoformat(), answers=len(before),
                           holds=not changed, changed=tuple(_ask(record, q) for q in changed))


def _ask(record: Record, question: str) -> str:
    said = record.progress.responses.get(question, ())
    return fold(said[-1].ask) if said else question
