"""Answers in words."""

from __future__ import annotations

from typing import Any

from interviewer.errors import AnswerError
from interviewer.interview.checking.asked import Asked
from interviewer.model.answer import Words


def words(_asked: Asked, raw: Any) -> Words:
    """Free text; JSON may give it as a string or a number."""
    if isinstance(raw, bool) or not isinstance(raw, (str, int, float)):
        raise AnswerError("This question takes text.", "Give a string.")
    return Words(text=str(raw))


def short(asked: Asked, raw: Any) -> Words:
    """Text on one line: line breaks become blanks."""
    return Words(text=" ".join(words(asked, raw).text.split()))
