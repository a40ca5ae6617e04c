"""What checking an answer needs to know, and the cleaning every answer goes through."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, NamedTuple

from interviewer.errors import AnswerError
from interviewer.model.answer import Item
from interviewer.model.question import Question

MAX_CHARACTERS = 20_000
"""Longest answer; more is a document and belongs among the seeds."""
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_ESCAPE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-Z\\^_])")


class Asked(NamedTuple):
    """A question, the day on which it is answered, and what a list held before.

    `highest` is the highest item number the list ever gave out.
    """

    question: Question
    today: date
    before: tuple[Item, ...] = ()
    highest: int = 0


def cleaned(raw: Any) -> Any:
    """Raw input without escape sequences and control characters, inside too; strings stripped."""
    if isinstance(raw, str):
        return _text(raw)
    if isinstance(raw, (list, tuple)):
        return [cleaned(value) for value in raw]
    if isinstance(raw, dict):
        return {str(key): cleaned(value) for key, value in raw.items()}
    return raw


def named(raw: Any, *keys: str) -> list[str]:
    """Texts in a JSON list, or under these keys of a JSON object; of objects inside, their `text`."""
    parts: list[Any] = []
    for part in [raw.get(key) for key in keys] if isinstance(raw, dict) else [raw]:
        parts += part if isinstance(part, list) else [] if part is None else [part]
    texts = (str(p.get("text", "") if isinstance(p, dict) else p).strip() for p in parts)
    return [text for text in texts if text]


def _text(raw: str) -> str:
    if len(raw) > MAX_CHARACTERS:
        raise AnswerError(f"This answer has {len(raw):,} characters; {MAX_CHARACTERS:,} fit.",
                          "Put the long text in a file among the seeds and answer with the gist of it.")
    return stripped(raw)


def stripped(raw: str) -> str:
    """Text of any length without escape sequences, control characters and the blanks around it."""
    text = _ESCAPE.sub("", raw.replace("\r\n", "\n").replace("\r", "\n"))
    return _CONTROL.sub("", text).strip()
