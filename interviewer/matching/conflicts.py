"""Places in the seeds that cannot both hold."""

from __future__ import annotations

from collections.abc import Sequence

from interviewer.matching.passage import Looked
from interviewer.model.coverage import Conflict
from interviewer.model.scoring import Scoring
from interviewer.model.seed import Seed


class Claims:
    """What the seeds claim, as far as claims can contradict each other."""

    def __init__(self, scoring: Scoring, show_secrets: bool) -> None:
        self._scoring = scoring
        self._show_secrets = show_secrets

    def add(self, seed: Seed, looked: Sequence[Looked]) -> None:
        """Takes the passages of a document into account."""

    def conflicts(self) -> tuple[Conflict, ...]:
        """The contradictions found so far."""
        return ()
