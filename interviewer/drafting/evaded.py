"""Answers that answer nothing: the question stays open, and whoever was said to know is its owner."""

from __future__ import annotations

from interviewer.drafting import values
from interviewer.drafting.record import Record
from interviewer.language.sentences import fold
from interviewer.language.usable import is_no_answer
from interviewer.model.answer import Items, Words

WHO = ("placeholder", "dont-know", "refusal")
"""Follow-ups that ask for no content: their answers say who knows, and stand in no requirement and no note."""


def asks_who(question: str) -> bool:
    """Is it one of these follow-ups?"""
    return question.rpartition("~")[2] in WHO


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
    said = (record.standing.get(f"{question}~{kind}") for kind in WHO)
    return next((fold("; ".join(values.lines(a.value))) for a in said if a), "")
