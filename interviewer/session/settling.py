"""Questions that a quote answers once somebody has accepted it: they are answered with it and not asked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from interviewer.interview.checking.options import mentioned
from interviewer.interview.said import Said
from interviewer.model.answer import Chosen, Reviewed
from interviewer.model.entry import Answered
from interviewer.model.question import Question
from interviewer.session.opening import written

if TYPE_CHECKING:
    from interviewer.session.interview import Interview


def settled_by(interview: Interview, entry: Answered) -> Iterator[Answered]:
    """The entries of questions of the same slot on which others hang, where accepted quotes name their options."""
    topic = interview.agenda.bank.topics.get(entry.slot)
    if topic is None or not isinstance(entry.value, Reviewed):
        return
    said = [v.words or v.quote for v in entry.value.verdicts if v.verdict != "no"]
    for question in topic.questions:
        if question.id in interview.agenda.bank.keys and interview.record.latest(question.id) is None:
            named = _named(question, said)
            if named is not None:
                labels = "; ".join(c.label for c in question.choices if c.value in named.values)
                yield written(Answered, interview.respondent, question=question.id, slot=question.slot,
                              ask=question.ask, basis=question.basis, value=named, raw=labels, origin="accepted")


def _named(question: Question, said: list[str]) -> Chosen | None:
    """The options named; of a question that takes only one nothing where they name several."""
    found = {c.value for text in said for one in Said(text).sentences for c in mentioned(question.choices, one.text)[0]}
    if not found or (len(found) > 1 and question.kind != "choices"):
        return None
    return Chosen(values=tuple(c.value for c in question.choices if c.value in found))
