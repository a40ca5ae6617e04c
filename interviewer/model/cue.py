"""What in a passage speaks for a slot."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field, model_validator

from interviewer.model.base import Model

Language = Literal["en", "de", "fr", "es", "nl"]
"""Languages that are told apart and part their words by spaces, as patterns need it."""


class Cue(Model):
    """One kind of support. A bare string in YAML is `{any: [string]}`.

    Patterns are written in the small language of `interviewer.language.patterns`: words, `word*`, `word?`,
    `(one|other)`, `..` for a gap, `{class}`. They look at one passage at a time.
    """

    any: tuple[str, ...] = Field(min_length=1, description="patterns; one of them must match")
    also: tuple[str, ...] = Field((), description="patterns; one of these must match the same passage too")
    unless: tuple[str, ...] = Field((), description="patterns; none of these may match the same passage")
    weight: float = Field(0.5, gt=0, le=1, description="how much it says on its own: .2 touches, .5 likely, .8 clear")
    says: str = Field("", description="what the passage does then, for people: 'names a response time'")
    language: Language | None = Field(None, description="only for seeds in this language; without it for every seed")

    @model_validator(mode="before")
    @classmethod
    def _bare(cls, value: Any) -> Any:
        return {"any": [value]} if isinstance(value, str) else value


class Title(Model):
    """Titles of one strength under which a slot is usually found. A bare string in YAML is `{any: [string]}`."""

    any: tuple[str, ...] = Field(min_length=1, description="patterns; the more of a title they cover the better")
    weight: float = Field(1.0, gt=0, le=1, description="1: says it plainly; less: other things stand there as well")

    @model_validator(mode="before")
    @classmethod
    def _bare(cls, value: Any) -> Any:
        return {"any": [value]} if isinstance(value, str) else value
