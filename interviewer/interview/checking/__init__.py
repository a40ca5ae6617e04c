"""What somebody typed, or a JSON value, to a typed value; or an error that says what would fit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from interviewer.errors import AnswerError
from interviewer.interview.checking.agreeing import yesno
from interviewer.interview.checking.asked import Asked, cleaned
from interviewer.interview.checking.choices import choice, choices
from interviewer.interview.checking.days import day
from interviewer.interview.checking.figures import number
from interviewer.interview.checking.listed import listed, picked
from interviewer.interview.checking.played import played
from interviewer.interview.checking.worded import short, words
from interviewer.model.answer import Value
from interviewer.model.question import Kind

_KINDS: Mapping[Kind, Callable[[Asked, Any], Value]] = {
    "yesno": yesno, "choice": choice, "choices": choices, "number": number, "date": day, "short": short,
    "text": words, "list": listed, "pick": picked, "ranking": picked, "playback": played,
}


def check(asked: Asked, raw: Any) -> Value:
    """The value of what was typed (a string) or given as JSON.

    Raises:
        AnswerError: it does not fit; the message says why, the hint what would.
    """
    raw = cleaned(raw)
    if raw is None or (isinstance(raw, (str, list, dict)) and not raw):
        raise AnswerError("There are no words in this answer.", "Answer in your own words, or skip the question.")
    return _KINDS[asked.question.kind](asked, raw)


__all__ = ["Asked", "check"]
