"""What is known of one slot so far, over the parts of a seed and over seeds alike."""

from __future__ import annotations

from collections.abc import Iterable

from interviewer.matching.merit import MOST
from interviewer.model.contribution import Quotable
from interviewer.model.coverage import Status
from interviewer.model.scoring import Scoring


def status_of(scoring: Scoring, covered: float, touched: float) -> Status:
    """The status that goes with two probabilities."""
    if covered >= scoring.covered_from:
        return "covered"
    return "hinted" if touched >= scoring.touched_from else "missing"


class Standing:
    """The highest probabilities and the best quotes, each quote with the path of its seed."""

    def __init__(self) -> None:
        self.covered = 0.0
        self.touched = 0.0
        self.quotes: list[tuple[str, Quotable]] = []
        """best first: of documents that count, by merit"""

    def take(self, covered: float, touched: float, path: str, quotes: Iterable[Quotable]) -> None:
        """Takes what one more document says into account."""
        self.covered, self.touched = max(self.covered, covered), max(self.touched, touched)
        ranked = sorted([*self.quotes, *((path, quote) for quote in quotes)], key=_rank)
        self.quotes = ranked[:MOST]


def _rank(quote: tuple[str, Quotable]) -> tuple[bool, float, str, int]:
    path, one = quote
    return one.against, -one.merit, path, one.number
