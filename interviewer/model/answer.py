"""Typed values: what an answer means, beside the words in which it was given."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from interviewer.model.base import Model


class YesNo(Model):
    """Yes or no, with what was said beyond it."""

    type: Literal["yesno"] = "yesno"
    yes: bool
    note: str = ""


class Chosen(Model):
    """Values of the options taken, and own words where none or not only one fitted."""

    type: Literal["chosen"] = "chosen"
    values: tuple[str, ...] = ()
    own: str = ""


class Quantity(Model):
    """A number or range in the question's unit; one bound alone is `at most` (high) or `at least` (low)."""

    type: Literal["quantity"] = "quantity"
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    about: bool = Field(False, description="given as approximate")


class Day(Model):
    """A date, or a period from `start` to `end` inclusive ("end of Q3")."""

    type: Literal["day"] = "day"
    start: date
    end: date


class Words(Model):
    """Free text."""

    type: Literal["words"] = "words"
    text: str


class Item(Model):
    """One item of a list; `number` stays with it when the list is edited and is never given to another."""

    number: int = Field(ge=1)
    text: str


class Items(Model):
    """A list of things, each of which may have answers of its own."""

    type: Literal["items"] = "items"
    items: tuple[Item, ...]


class Picked(Model):
    """Items picked from a list answered before (their texts), and others named in own words; order is the rank."""

    type: Literal["picked"] = "picked"
    items: tuple[Item, ...] = ()
    own: tuple[str, ...] = ()


class QuoteVerdict(Model):
    """What a respondent says of one quote played back."""

    quote: str
    seed: str
    verdict: Literal["right", "not-quite", "no"]
    words: str = Field("", description="the correction, for not-quite")


class Reviewed(Model):
    """Verdicts on the quotes of one playback card."""

    type: Literal["reviewed"] = "reviewed"
    verdicts: tuple[QuoteVerdict, ...]


Value = Annotated[
    YesNo | Chosen | Quantity | Day | Words | Items | Picked | Reviewed, Field(discriminator="type")
]
