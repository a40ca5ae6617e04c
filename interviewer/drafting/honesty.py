"""Where the draft's content comes from, counted: what people said is told apart from what they only agreed to."""

from __future__ import annotations

from collections.abc import Sequence

from interviewer.drafting.record import Record
from interviewer.model.progress import deciding
from interviewer.model.spec import Honesty, Shares, SpecSlot


def honesty(record: Record, slots: Sequence[SpecSlot], assumed: int) -> Honesty:
    """The counts. Cards of quotes count as accepted where every quote on them is right, else as stated."""
    progress = record.progress
    origins = [a.origin for a in record.standing.values()]
    asked = [q for q in progress.responses if not deciding(q)]
    passed = [s for s in progress.skipped() if s.question in asked]
    counts = Honesty(
        stated=origins.count("stated"),
        accepted=origins.count("accepted"),
        defaults=origins.count("default"),
        assumed=assumed,
        asked=len(asked),
        answered=len(origins),
        parked=sum(p.question in asked for p in progress.parked()),
        skipped=sum(s.reason != "irrelevant" for s in passed),
        irrelevant=sum(s.reason == "irrelevant" for s in passed),
        own_words=sum(s.form == "own-words" for slot in slots for s in slot.statements),
    )
    return counts.model_copy(update={"shares": _shares(counts)})


def _shares(counts: Honesty) -> Shares:
    content = counts.stated + counts.accepted + counts.defaults + counts.assumed
    return Shares(
        stated=_share(counts.stated, content),
        accepted=_share(counts.accepted, content),
        defaults=_share(counts.defaults, content),
        assumed=_share(counts.assumed, content),
        answered=_share(counts.answered, counts.asked),
        parked=_share(counts.parked, counts.asked),
        skipped=_share(counts.skipped, counts.asked),
    )


def _share(part: int, whole: int) -> float:
    return round(part / whole, 3) if whole else 0.0
