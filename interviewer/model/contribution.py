"""What one seed contributes to a comparison. It depends on its content alone, so `Evidence.seed` is empty here."""

from __future__ import annotations

from typing import Literal

from interviewer.model.base import Model
from interviewer.model.coverage import Evidence, SeedSummary
from interviewer.model.seed import Unreadable


class Quotable(Model):
    """A passage that may be quoted for a slot."""

    merit: float
    """how good a quote it makes, 0 to 1"""
    number: int
    """index of the passage in its seed"""
    against: bool
    """its document is not about something to be built"""
    evidence: Evidence


class SlotSupport(Model):
    """What a seed says for one slot; probabilities are 0 to 1."""

    slot: str
    covered: float
    touched: float
    """covered or hinted"""
    quotes: tuple[Quotable, ...] = ()


class Claim(Model):
    """A value that a place in a seed claims for something; claims of one topic can contradict each other."""

    topic: str
    about: str = ""
    value: str = ""
    """in lower case"""
    low: float = 0.0
    high: float = 0.0
    bound: Literal["most", "least", ""] = ""
    """set where only one end was said"""
    dated: bool = True
    """False for days of an unknown year"""
    strict: bool = False
    """the same thing only where subjects are alike; else unless they differ"""
    subject: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()
    """what it is limited to, and the other numbers beside it"""
    around: str = ""
    """the sentence without the value; empty where the value is spelled otherwise there"""
    number: int
    """index of the passage in its seed"""
    evidence: Evidence


class Demand(Model):
    """A passage that reads like a requirement, and what became of it: `slots` it supports, best first, or none."""

    score: float
    number: int
    against: bool
    slots: tuple[str, ...] = ()
    evidence: Evidence


class Contribution(Model):
    """One seed as far as comparing has any use for it. Secrets are masked unless they were to be shown."""

    summary: SeedSummary
    also_in: tuple[str, ...] = ()
    """languages of further large parts"""
    unread: tuple[Unreadable, ...] = ()
    supports: tuple[SlotSupport, ...] = ()
    claims: tuple[Claim, ...] = ()
    claims_left_out: int = 0
    """those that were too many"""
    supporting: int = 0
    """passages that support a slot"""
    demands: tuple[Demand, ...] = ()
    """the best ones; `used` and `unused` count all"""
    used: int = 0
    unused: int = 0
