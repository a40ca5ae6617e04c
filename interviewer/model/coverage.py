"""The comparison of seeds with a template: public JSON `interviewer.coverage/1`."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from interviewer.model.base import Model, fingerprint
from interviewer.model.seed import Place, Unreadable

Status = Literal["covered", "hinted", "missing"]
Verdict = Literal["nothing-matches", "partial", "complete"]


class Evidence(Model):
    """A verbatim quote, where it stands, and why it counts (or, for a nearest miss, why it does not)."""

    seed: str
    place: Place
    heading: tuple[str, ...] = ()
    speaker: str | None = None
    quote: str
    masked: tuple[tuple[int, int], ...] = Field((), description="spans of the quote that hide a secret")
    score: float = Field(0.0, ge=0, le=1)
    why: str = ""


class Finding(Model):
    """The coverage of one slot; evidence best first. Evidence of a `missing` slot is the nearest miss."""

    slot: str
    title: str
    status: Status
    score: float = Field(ge=0, le=1)
    why: str = Field("", description="one line a person understands: what supports the status, why not more")
    evidence: tuple[Evidence, ...] = ()


class SeedSlots(Model):
    """The slots one seed alone would give, by id, in template order."""

    covered: tuple[str, ...] = ()
    hinted: tuple[str, ...] = ()


class SeedSummary(Model):
    """One seed as comparing saw it."""

    path: str
    sha256: str
    words: int
    passages: int
    language: str
    understood: bool = Field(True, description="are there cues for its language?")
    about_building: bool = Field(description="is it about something to be built, by this team?")
    why: str
    slots: SeedSlots = SeedSlots()


class Conflict(Model):
    """Two places in the seeds that cannot both hold."""

    about: str
    evidence: tuple[Evidence, ...]

    @property
    def key(self) -> str:
        """Eight hex digits that stay the same as long as the places say the same."""
        return fingerprint(*((e.seed, e.quote) for e in self.evidence))[:8]


class Use(Model):
    """A requirement-like passage with the slots it supports, best first."""

    seed: str
    place: Place
    quote: str
    masked: tuple[tuple[int, int], ...] = Field((), description="spans of the quote that hide a secret")
    slots: tuple[str, ...]


class PassageFate(Model):
    """What became of the passages: how many support a slot, and of those that read like a requirement what each does.

    The lists hold the best of each kind, the totals count all.
    """

    supporting: int = 0
    requirement_like_unused: tuple[Evidence, ...] = Field((), description="support no slot; `why` says why not")
    requirement_like_unused_total: int = 0
    requirement_like_used: tuple[Use, ...] = ()
    requirement_like_used_total: int = 0


class TemplateRef(Model):
    """Which template was compared with."""

    id: str
    version: str


class Summary(Model):
    """How many slots have which status."""

    covered: int
    hinted: int
    missing: int


class Coverage(Model):
    """One entry per slot, in template order."""

    schema_: Literal["interviewer.coverage/1"] = Field("interviewer.coverage/1", alias="schema")
    template: TemplateRef
    verdict: Verdict
    summary: Summary
    seeds: tuple[SeedSummary, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
    findings: tuple[Finding, ...] = ()
    conflicts: tuple[Conflict, ...] = Field((), description="the most valuable first")
    conflicts_total: int = Field(0, description="all that were found; `conflicts` lists the first of them")
    claims_left_out: int = Field(0, description="dates, numbers and wishes that were too many to be compared")
    passages: PassageFate = PassageFate()

    @property
    def conflicting(self) -> int:
        """How many conflicts were found; journals of older versions have no total."""
        return max(self.conflicts_total, len(self.conflicts))

    def finding(self, slot: str) -> Finding | None:
        """The finding of a slot, None where the template compared with had no such slot."""
        return next((f for f in self.findings if f.slot == slot), None)
