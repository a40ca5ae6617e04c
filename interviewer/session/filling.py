"""What somebody wrote to the open questions of a draft, as a filled answer sheet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from interviewer.language.sentences import fold
from interviewer.model.base import fingerprint
from interviewer.model.coverage import TemplateRef
from interviewer.model.question import DECIDED, Question
from interviewer.model.sheet import MAX_QUESTIONS, Sheet, SheetQuestion
from interviewer.session.foreseeing import existing_now
from interviewer.session.merging import interview_id
from interviewer.verifying.edited import Comparison

if TYPE_CHECKING:
    from interviewer.session.interview import Interview

NOWHERE = "open"
"""Name of an open question that no question of the template asks: what is said to it is kept as a note."""


def filled(interview: Interview, comparison: Comparison, name: str) -> Sheet | None:
    """The sheet with these answers; None where there are none. The same answers give the same sheet."""
    questions = tuple(_answered(interview, comparison))[:MAX_QUESTIONS]
    if not questions:
        return None
    belongs, template = interview_id(interview.record), interview.template
    said = comparison.spec.as_of
    as_of = datetime.fromisoformat(said) if said else next(iter(interview.record.entries.values())).at
    return Sheet(
        id=fingerprint("edited draft", belongs), interview=belongs, title=template.title, language=template.language,
        template=TemplateRef(id=template.id, version=template.version), as_of=as_of, name=name,
        questions=questions,
    )


def _answered(interview: Interview, comparison: Comparison) -> Iterator[SheetQuestion]:
    asked = {(q.slot, fold(q.ask)): q for q in existing_now(interview.agenda).values() if q.raised not in DECIDED}
    for one in comparison.answers():
        slot, ask = one.question.slot, one.question.ask
        question = asked.get((slot, ask)) or Question(id=f"{slot}.{NOWHERE}", slot=slot, kind="text", ask=ask)
        yield SheetQuestion.model_validate({**dict(question), "answer": one.said})
