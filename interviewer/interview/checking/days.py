"""Dates and periods."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from interviewer.errors import AnswerError
from interviewer.interview.checking.asked import Asked
from interviewer.language import dates
from interviewer.language.date_spellings import readings
from interviewer.language.display import clipped
from interviewer.model.answer import Day

_ANY = "Type a date or period: 2027-03-31, next Friday, mid March, end of Q3, in two weeks."
_NEVER = (
    (r"\bf(?:iscal )?y(?:ear)?(?:\b|(?=\d))", "“{said}” begins and ends on another day in every organisation.",
     "Type the day itself, for example 30 June 2027."),
    (r"^\W*(?:\w+ )?after (?!(?:about )?\w+ (?:days?|weeks?|months?|years?)\b).*",
     "“{said}” says only what comes before, not when it is.",
     "Type the day or period you expect, for example mid January."),
)
"""What is no date although one may stand in it."""
_UNDATED = (
    (r"\b(?:asap|as soon as possible|soon(?:est)?|immediately|right away|urgent(?:ly)?|quick(?:ly)?)\b",
     "“{said}” is no date: nobody can tell whether it was kept.",
     "Type the latest day that would still do, for example end of March or in six weeks."),
    (r"\b(?:when|once)\b.*", "“{said}” says only what comes before, not when it is.",
     "Type the day or period you expect, for example mid January."),
    (r"\b(?:a )?(?:few|several|some) (?:days|weeks|months|years)\b", "“{said}” can be almost any day.",
     "A guess will do: in three weeks, mid March."),
)
"""What people say where no date stands."""
_NO_SUCH_DAY = re.compile(
    r"(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|(?:19|20)\d\d-\d\d(?:-\d\d)?)(?!\d)"
    r"|\b(?:29|30|31)(?:st|th)? (?:of )?[a-z]{3,9}\b",
    re.IGNORECASE)


def day(asked: Asked, raw: Any) -> Day:
    """A day or period, which may have begun already but not lie behind where the question looks ahead."""
    found = _period(raw) if isinstance(raw, dict) else _said(str(raw), asked.today)
    if found is None or found[0] > found[1]:
        raise _unread(str(raw))
    if asked.question.future and found[1] < asked.today:
        raise AnswerError(f"This was understood as {found[1].isoformat()}, which is over.",
                          f"Type a date from today on ({asked.today.isoformat()} or later).")
    return Day(start=found[0], end=found[1])


def _said(text: str, today: date) -> tuple[date, date] | None:
    if two := readings(text):
        first, second = (f"{d.day} {d:%B %Y}" for d in two)
        raise AnswerError(f"This can be {first} or {second}.", f"Type {first}, or {second}.")
    if unfit := _reason(_NEVER, text):
        raise unfit
    return dates.parse(text, today)


def _unread(text: str) -> AnswerError:
    if found := _NO_SUCH_DAY.search(text):
        return AnswerError(f"The calendar has no day “{found.group()}”.", _ANY)
    return _reason(_UNDATED, text) or AnswerError("No date can be read from this answer.", _ANY)


def _reason(rules: Iterable[tuple[str, str, str]], text: str) -> AnswerError | None:
    found = ((re.search(pattern, text, re.IGNORECASE), message, hint) for pattern, message, hint in rules)
    return next((AnswerError(message.format(said=clipped(match.group().strip(), 60)), hint)
                 for match, message, hint in found if match), None)


def _period(raw: dict[str, Any]) -> tuple[date, date] | None:
    try:
        return date.fromisoformat(raw.get("start", "")), date.fromisoformat(raw.get("end", ""))
    except (TypeError, ValueError):
        return None
