"""Answers that answer nothing: the question stays open, and whoever was said to know is its owner."""

from __future__ import annotations

from interviewer.drafting import values
from interviewer.drafting.record import Record
from interviewer.language.sentences import fold
from interviewer.language.usable import is_no_answer
from interviewer.model.answer import Items, Words

WHO = ("placeholder", "dont-know", "refusal")
"""Follow-ups that ask for no content but for who has it."""


MAX_NAMED = 6
"""Words; `Petra from the office, on Monday` is somebody, a sentence is an answer."""


def asks_who(question: str) -> bool:
    """Is it one of these follow-ups?"""
    return question.rpartition("~")[2] in WHO


def names_who(record: Record, question: str) -> bool:
    """Does the answer to such a follow-up only name somebody, or a day; who says more has answered after all."""
    parent = question.rpartition("~")[0]
    if not asks_who(question) or parent not in record.standing or not evaded(record, parent):
        return False
    return len(" ".join(values.lines(record.standing[question].value)).split()) <= MAX_NAMED


def evaded(record: Record, question: str) -> str:
    """The words that stand where an answer belongs: a marker, `idk`, a whole answer of not knowing; else empty."""
    if asks_who(question):
        return ""
    value = record.standing[question].value
    if isinstance(value, Items):
        return record.placeholder(question) or "; ".join(i.text for i in value.items if is_no_answer(i.text))
    return record.placeholder(question) or (fold(value.text) if isinstance(value, Words) and declined(record, question)
                                            else "")


def declined(record: Record, question: str) -> bool:
    """Is the whole answer that somebody does not know or will not tell?"""
    value = record.standing[question].value
    if not isinstance(value, Words):
        return False
    behind = (f"{question}~{kind}" for kind in ("dont-know", "refusal"))
    return is_no_answer(value.text) or any(q in record.progress.responses for q in behind)


def who_knows(record: Record, question: str) -> str:
    """Who was named when the follow-up asked."""
    behind = (f"{question}~{kind}" for kind in WHO)
    said = (record.standing[q] for q in behind if q in record.standing and names_who(record, q))
    return next((fold("; ".join(values.lines(a.value))) for a in said), "")
