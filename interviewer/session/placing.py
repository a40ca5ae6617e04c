"""Where an answer of a sheet belongs, now that the interview may have moved on."""

from __future__ import annotations

from contextlib import suppress
from typing import Literal, NamedTuple

from interviewer.errors import UsageError
from interviewer.interview.possible import kinds
from interviewer.model.question import Question
from interviewer.model.sheet import Sheet, SheetQuestion
from interviewer.session.interview import Interview

Later = Literal["", "changed", "waiting"]


class Placed(NamedTuple):
    """The question an answer goes to: as it is now, or as the sheet shows it where it has changed or is not asked."""

    question: Question
    later: Later = ""


def place(view: Interview, sheet: Sheet, filled: SheetQuestion) -> Placed | None:
    """The question that somebody answered; None where the interview can have no such question any more.

    What the sheet says of a question counts only where the interview says something else by now, and never for which
    slot it is.
    """
    now = existing(view, filled.id)
    if now and now.basis == filled.basis:
        return Placed(now)
    if alike := _worded_alike(view, sheet, filled):
        return Placed(alike)
    if now:
        shown = filled if filled.kind == now.kind else now
        asked = {"id": now.id, "slot": now.slot, "title": now.title, "basis": filled.basis, "ask": filled.ask}
        return Placed(Question.model_validate({**_fields(shown), **asked}), "changed")
    if filled.kind in kinds(view.template, filled.id):
        slot = filled.id.partition(".")[0]
        return Placed(Question.model_validate({**_fields(filled), "slot": slot}), "waiting")
    return None


def existing(view: Interview, question_id: str) -> Question | None:
    """A question, if it exists now."""
    with suppress(UsageError):
        return view.question(question_id)
    return None


def _worded_alike(view: Interview, sheet: Sheet, filled: SheetQuestion) -> Question | None:
    """The one open question that is word for word that of the sheet, where its id is another one now."""
    ids = {q.id for q in sheet.questions}
    alike = [q for q in view.questions() if q.basis == filled.basis and q.id not in ids]
    return alike[0] if len(alike) == 1 else None


def _fields(question: Question) -> dict[str, object]:
    """The fields of a question, without the room that a sheet has for answers."""
    return {name: getattr(question, name) for name in Question.model_fields}
