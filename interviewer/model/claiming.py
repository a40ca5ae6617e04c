"""What of two seeds can contradict each other: `opposites`, `topics` and `claiming` of prompts/matching.yaml."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from interviewer.model.base import Model


class Opposite(Model):
    """Two ways to say things that cannot both hold for one product."""

    about: str
    says: tuple[str, str] = Field(description="the two sides in a few words")
    one: tuple[str, ...] = Field(min_length=1)
    other: tuple[str, ...] = Field(min_length=1)
    unless: tuple[str, ...] = ()


class Topic(Model):
    """Something that has one date, sum, number or choice; two of them are a conflict."""

    about: str
    any: tuple[str, ...] = Field(min_length=1, description="patterns; `{choice}` stands for every name in `choices`")
    unless: tuple[str, ...] = ()
    value: Literal["date", "money", "count", "time", "share", "choice"]
    choices: dict[str, tuple[str, ...]] = Field({}, description="name -> how it is written, in lower case")

    @model_validator(mode="after")
    def _chooses(self) -> Topic:
        if (self.value == "choice") != bool(self.choices):
            raise ValueError("`choices` go with `value: choice`")
        return self


class Claiming(Model):
    """What is common to all of them."""

    silent: tuple[str, ...] = Field((), description="patterns of passages that claim nothing: examples, history")
    silent_headings: tuple[str, ...] = Field((), description="patterns of titles under which nothing is claimed")
    settings: dict[str, tuple[str, ...]] = Field(
        {}, description="what sets two claims apart unless both have it, with the same number: phase, peak, today")
    figure_settings: dict[str, tuple[str, ...]] = Field({}, description="the same for sums and numbers: peak, each")
    general: tuple[str, ...] = Field((), description="words that do not tell one thing from another")
    measures: tuple[str, ...] = Field((), description="patterns of labels in tables beside which a figure is claimed")
    outside: tuple[str, ...] = Field((), description="patterns that call the rest of a passage out of scope")
    outside_headings: tuple[str, ...] = Field((), description="patterns of titles of what is out of scope")
    inside: tuple[str, ...] = Field((), description="patterns after which stands what is asked for")
    inside_unless: tuple[str, ...] = ()
