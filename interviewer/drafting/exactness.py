"""Figures that somebody gave roughly or guessed at, and the condition that was named with one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from interviewer.drafting import values
from interviewer.drafting.record import Record
from interviewer.language.usable import is_guess
from interviewer.model.answer import Quantity
from interviewer.model.spec import QualityFinding

INEXACT = "inexact"
"""Rule of the finding about a figure that nobody could test against."""
_CONDITION = re.compile(
    r"^[^\d]{0,20}\d[\d.,]*\s*(?:%|[^\W\d_]{1,12})?\s+"
    r"(?P<condition>(?:for|per|with|on|in|from|during|after|before|when|while|until|unless)\s[^,;?!()]{2,60})$",
    re.IGNORECASE,
)
_NO_CONDITION = re.compile(
    r"\b(?:in total|in all|on average|for now|for sure|for the (?:first )?year|in (?:its|the) first year)\b",
    re.IGNORECASE,
)
_POINTING = re.compile(r"\b(?:it|they|them|he|she|i|we|you|us|me)\b", re.IGNORECASE)


def inexact(record: Record, questions: Iterable[str], text: str) -> Iterator[QualityFinding]:
    """Findings about the figures of a statement: given roughly, guessed, or with a condition that is not in it."""
    for question in questions:
        answer = record.standing.get(question)
        if answer is None or not isinstance(answer.value, Quantity):
            continue
        said, lost = values.quantity(answer.value), _said_with(record, question)
        if lost and lost not in text:
            yield QualityFinding(
                rule=INEXACT,
                severity="advice",
                text=lost,
                message=f"“{lost}” was said with the figure and does not stand in the sentence.",
                ask=f"What exactly does “{lost}” mean for the figure? {answer.ask}",
            )
        if answer.value.about or is_guess(answer.raw):
            guess = "guessed" if is_guess(answer.raw) else "given roughly"
            yield QualityFinding(
                rule=INEXACT,
                severity="advice",
                text=said,
                message=f"“{said}” was {guess}: where exactly a test fails is open.",
                ask=f"Which exact figure is meant by “{said}”? {answer.ask}",
            )


def condition(record: Record, question: str) -> str:
    """What was said with a figure about when it holds: `for 1 GB` in `10 s for 1 GB`; empty where it fits nowhere."""
    found = _said_with(record, question)
    return "" if _POINTING.search(found) else found


def _said_with(record: Record, question: str) -> str:
    answer = record.standing.get(question)
    match = _CONDITION.match(" ".join(answer.raw.split()).rstrip(".")) if answer else None
    return match["condition"] if match and not _NO_CONDITION.search(match["condition"]) else ""
