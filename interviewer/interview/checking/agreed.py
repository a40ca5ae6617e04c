"""Agreeing to what was proposed, in a word."""

from __future__ import annotations

from typing import Any

from interviewer.model.question import Proposal, Question

WORDS = frozenset(("ok", "okay", "k", "agreed", "agree", "i agree", "right", "that's right", "thats right", "accept",
                   "accepted", "take it", "as proposed", "yes", "y", "correct", "fine", "all right"))
_OF_YESNO = frozenset(("yes", "y", "right", "correct"))
"""An answer of its own where yes or no is asked."""


def agreed(question: Question, raw: Any) -> Proposal | None:
    """The proposal of a question, where what was typed only agrees to it."""
    if question.proposed is None or not isinstance(raw, str):
        return None
    said = " ".join(raw.casefold().replace("’", "'").split()).strip(" .!")
    return question.proposed if said in WORDS and not (question.kind == "yesno" and said in _OF_YESNO) else None
