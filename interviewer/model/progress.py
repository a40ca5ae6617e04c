"""What the entries of a journal add up to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from interviewer.model.base import Model
from interviewer.model.coverage import Coverage
from interviewer.model.entry import Answered, Drafted, Entry, Parked, Response, Skipped
from interviewer.model.question import Depth
from interviewer.model.template import Template


class Progress(Model):
    """A fold over entries; made by `interview.replay`, never changed in place.

    `responses` holds for every question what was done with it, oldest first, without what was undone.
    `trail` is the order in which questions were last dealt with, oldest first.
    """

    template: Template | None = None
    depth: Depth = "standard"
    roots: tuple[str, ...] = ()
    coverage: Coverage | None = None
    responses: Mapping[str, tuple[Any, ...]] = {}
    trail: tuple[str, ...] = ()
    entries: Mapping[str, Any] = {}
    undone: frozenset[str] = frozenset()
    drafts: tuple[Drafted, ...] = ()
    issued: Mapping[str, str] = {}
    last: Entry | None = None

    def latest(self, question: str) -> Response | None:
        """What was last done with a question by anybody."""
        done = self.responses.get(question, ())
        return done[-1] if done else None

    def answer(self, question: str) -> Answered | None:
        """The standing answer: the last response, where that is an answer."""
        latest = self.latest(question)
        return latest if isinstance(latest, Answered) else None

    def answers(self, question: str) -> tuple[Answered, ...]:
        """The latest answer of each respondent, in the order of their first one."""
        by: dict[str, Answered] = {}
        for response in self.responses.get(question, ()):
            if isinstance(response, Answered):
                by[response.by] = response
        return tuple(by.values())

    def parked(self) -> tuple[Parked, ...]:
        """Every question that stands parked."""
        return tuple(r for q in self.responses if isinstance(r := self.latest(q), Parked))

    def skipped(self) -> tuple[Skipped, ...]:
        """Every question that stands skipped, for whatever reason."""
        return tuple(r for q in self.responses if isinstance(r := self.latest(q), Skipped))
