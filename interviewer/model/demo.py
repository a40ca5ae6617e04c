"""The script of the demonstration: what an invented respondent types."""

from __future__ import annotations

from pydantic import Field

from interviewer.model.base import Model
from interviewer.model.question import Depth

MAX_SAID = 200
"""Longest line of the script in characters: it has to be readable while it goes by."""


class Reply(Model):
    """What is typed when a question comes: an answer, or a command of line mode such as `unknown` or `park Ada`."""

    question: str = Field(description="id of the question; items as `list.number.name`, follow-ups as `question~kind`")
    say: str = Field(min_length=1, max_length=MAX_SAID)


class Demo(Model):
    """A whole interview as one person would answer it. `otherwise` is typed where the script says nothing."""

    title: str
    respondent: str
    depth: Depth = "standard"
    answers: tuple[Reply, ...] = Field(min_length=1)
    otherwise: str = "skip"

    def reply(self, question: str) -> str:
        """What is typed when that question comes."""
        return next((a.say for a in self.answers if a.question == question), self.otherwise)
