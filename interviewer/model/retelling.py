"""Everything that was said, read back by section."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from interviewer.model.base import Model


class Line(Model):
    """One answer, or why there is none. `response` is the journal's entry; what it says is worded where it is shown."""

    question: str
    ask: str
    response: Any
    below: bool = Field(False, description="does it stand under the line before: a follow-up, one item of a list?")


class Part(Model):
    """The lines of one section."""

    title: str
    lines: tuple[Line, ...]


class Retelling(Model):
    """The whole, and whether the respondent who reads it has confirmed it as it stands.

    `changed` are questions whose answers are others than those confirmed last, by whomever.
    """

    parts: tuple[Part, ...] = ()
    still_open: tuple[Line, ...] = ()
    unknown: tuple[str, ...] = Field((), description="titles of required slots nothing is known about")
    confirmed_by: str = ""
    confirmed_at: str = Field("", description="ISO time")
    changed: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Was it confirmed, and has nothing changed since?"""
        return bool(self.confirmed_by) and not self.changed
