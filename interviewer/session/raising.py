"""The rules for follow-ups, loaded when the first answer needs them."""

from __future__ import annotations

from interviewer.interview.bank import Raise
from interviewer.model.question import FollowUp
from interviewer.model.template import Template


def raiser(template: Template) -> Raise:
    """Slot and text of an answer to the follow-ups it raises, by the rules of the built-in data."""

    def raised(slot: str, text: str) -> tuple[FollowUp, ...]:
        return ()

    return raised
