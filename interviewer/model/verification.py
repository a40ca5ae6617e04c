"""What is wrong with a saved draft, held against its seeds: public JSON `interviewer.verify/1`."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from interviewer.model.base import Model

DiscrepancyKind = Literal[
    "unknown-schema", "malformed", "duplicate-id", "no-source", "unknown-source", "rule-broken",
    "quote-moved", "quote-edited", "quote-gone", "seed-missing", "seed-moved", "seed-unreadable",
]  # fmt: skip


class Discrepancy(Model):
    """One thing that does not hold."""

    kind: DiscrepancyKind
    about: str = Field("", description="id of the statement, name of the quote or path of the seed")
    line: int | None = Field(None, description="line of the draft in Markdown, from 1; none in JSON")
    message: str
    seed: str = Field("", description="path of the seed that a quote names")
    place: str = Field("", description="where a quote should stand, in words")
    quote: str = ""
    found: str = Field("", description="where the quote stands now, or the text closest to it")


class Verification(Model):
    """Everything that does not hold; nothing where the draft is sound."""

    schema_: Literal["interviewer.verify/1"] = Field("interviewer.verify/1", alias="schema")
    spec: str
    statements: int
    quotes: int
    seeds: int
    discrepancies: tuple[Discrepancy, ...] = ()
