"""A decision between the answers of several people."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from interviewer.interview.checking.asked import Asked, cleaned
from interviewer.interview.checking.choices import choice
from interviewer.model.answer import Value


def decided(asked: Asked, raw: Any, otherwise: Callable[[Any], Value]) -> Value:
    """One of the answers, by its number, its words or its author; else own words, as an answer to the question itself.

    `otherwise` checks them against the question about which people differ, and raises AnswerError where they do not
    fit it.
    """
    raw = cleaned(raw)
    if isinstance(raw, str) and raw.isdecimal() and not 0 < int(raw) <= len(asked.question.choices):
        return otherwise(raw)
    taken = choice(asked, raw)
    return taken if taken.values else otherwise(taken.own)
