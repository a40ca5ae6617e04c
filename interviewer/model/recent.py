"""What the user's state folder holds: interviews that somebody sat at on this machine."""

from __future__ import annotations

from typing import Literal

from pydantic import AwareDatetime, Field

from interviewer.model.base import Model


class RecentInterview(Model):
    """Where an interview is, and how far it was when somebody left it."""

    journal: str = Field(max_length=4096, description="absolute path")
    name: str = Field(max_length=200, description="what its seeds are called")
    answered: int = Field(ge=0)
    to_go: int = Field(ge=0)
    at: AwareDatetime


class Recently(Model):
    """The whole file."""

    schema_: Literal["interviewer.recent/1"] = Field("interviewer.recent/1", alias="schema")
    interviews: tuple[RecentInterview, ...] = Field((), description="the latest first")
