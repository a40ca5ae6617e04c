"""How an answer of each kind is given, in words that fit any form of a sheet."""

from __future__ import annotations

from datetime import datetime

from interviewer.model.coverage import Evidence
from interviewer.model.question import Question

WHOM = {"sponsor": "whoever pays for it", "user": "somebody who will use it", "engineer": "somebody who will build it",
        "legal": "somebody who knows the law"}
"""Who is meant where a template says whom to ask."""


_PLAIN = {"The seeds say": "The documents say", "Two seeds say": "Two documents say",
          "Two places in a seed say": "Two places in a document say"}


def accepted(question: Question) -> str:
    """What would be accepted, in a sentence; empty where any words are."""
    if question.kind == "number":
        return _number(question)
    return {
        "date": "A day, a month, a quarter or a year: 2027-03-31, mid March, end of Q3.",
        "list": "One item a line.",
    }.get(question.kind, "")


def asked(question: Question) -> str:
    """The question, in words for people who know nothing of seeds."""
    for ours, plain in _PLAIN.items() if question.raised in ("playback", "conflict") else ():
        if question.ask.startswith(ours):
            return plain + question.ask.removeprefix(ours)
    return question.ask


def _number(question: Question) -> str:
    unit = f" {question.unit}" if question.unit else ""
    low, high = (None if b is None else f"{b:g}" for b in (question.minimum, question.maximum))
    if low is not None and high is not None:
        return f"A number from {low} to {high}{unit}, or a range."
    bound = f", at least {low}" if question.minimum else f", at most {high}" if high is not None else ""
    return f"A number{unit}{bound}, or a range such as 5 to 10."


def source(evidence: Evidence) -> str:
    """Where a quote stands, and who said it."""
    place = ", ".join(part for part in (evidence.seed, evidence.place.words()) if part)
    return f"{evidence.speaker}, {place}" if evidence.speaker else place


def day(moment: datetime) -> str:
    """The day of a moment, here."""
    return moment.astimezone().date().isoformat()
