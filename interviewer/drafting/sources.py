"""What a line of the draft rests on: answers with who and when, quotes with their place."""

from __future__ import annotations

from interviewer.language.contradiction import Side
from interviewer.language.edits import Settled, edit_holds
from interviewer.language.sentences import fold
from interviewer.model.coverage import Evidence
from interviewer.model.entry import Answered, Response
from interviewer.model.spec import Origin, Source


def answer_source(answer: Response) -> Source:
    """What was said, by whom and when."""
    said = answer.raw if isinstance(answer, Answered) else answer.note
    origin: Origin = answer.origin if isinstance(answer, Answered) else "stated"
    return Source(
        kind="answer",
        entry=answer.id,
        question=answer.question,
        ask=answer.ask,
        said=said,
        by=answer.by,
        at=answer.at.isoformat(),
        origin=origin,
    )


def edit_source(one: Settled) -> Source:
    """The decision about an edit of a draft, with the words that hold in place of the option's name."""
    return answer_source(one.decided).model_copy(update={"said": fold(edit_holds(one))})


def side_source(side: Side) -> Source:
    """One side of a contradiction: an answer, or the quote it accepted."""
    if side.quote is not None:
        return quote_source(side.quote, "accepted")
    return answer_source(side.answer)


def quote_source(evidence: Evidence, origin: Origin = "default") -> Source:
    """A quote with its place; origin `default` while nobody has confirmed it."""
    return Source(
        kind="quote",
        seed=evidence.seed,
        place=evidence.place,
        quote=evidence.quote,
        masked=evidence.masked,
        origin=origin,
    )
