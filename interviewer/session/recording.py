"""Entries made from what a person did with a question; nothing here is written to the journal yet."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from interviewer.interview.checking.asked import cleaned
from interviewer.model.answer import Reviewed, Value
from interviewer.model.entry import Answered, Skipped
from interviewer.model.question import Question
from interviewer.session.opening import written
from interviewer.session.respondent import cleaned_name

if TYPE_CHECKING:
    from interviewer.session.interview import Interview


def responded(interview: Interview, question_id: str, value: Any, *, literal: bool = False) -> Answered | Skipped:
    """What somebody said to a question, as an entry: an answer, or skipped where it only declines.

    Raises:
        AnswerError: the value does not fit. UsageError: there is no such question.
    """
    question, by = interview.question(question_id), interview.respondent
    declined = None if literal else interview.declines(question, value)
    if declined:
        return written(Skipped, by, **about(question), reason="refused" if declined == "refusal" else "unknown",
                       note=cleaned(value))
    checked = interview.check(question_id, value)
    accepted = question.kind == "playback" and all(v.verdict == "right" for v in getattr(checked, "verdicts", ()))
    return written(Answered, by, **about(question), value=checked, raw=_raw(value, checked),
                   origin="accepted" if accepted else "stated")


def _raw(value: Any, checked: Value) -> str:
    """What was typed; verdicts that were given as JSON as somebody would type them."""
    if isinstance(value, str):
        return str(cleaned(value))
    if isinstance(checked, Reviewed):
        said = [v.words if v.verdict == "not-quite" else v.verdict for v in checked.verdicts]
        return said[0] if len(set(said)) == 1 and said[0] in ("right", "no") else "\n".join(said)
    return json.dumps(value, ensure_ascii=False)


def about(question: Question) -> dict[str, Any]:
    """What an entry keeps of the question it is about."""
    return {"question": question.id, "slot": question.slot, "ask": question.ask, "parent": question.parent,
            "basis": question.basis}


def due(said: str, today: date) -> str:
    """A day as ISO date where one can be read from what was said, else the words."""
    from interviewer.language.dates import parse

    found = parse(said, today) if said.strip() else None
    return found[1].isoformat() if found else cleaned_name(said)
