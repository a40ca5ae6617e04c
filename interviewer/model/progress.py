"""What the entries of a journal add up to."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import ConfigDict

from interviewer.model.answer import Chosen, Items, Picked, Value, Words
from interviewer.model.base import Model
from interviewer.model.coverage import Coverage
from interviewer.model.entry import Answered, Drafted, Entry, Parked, Response, Skipped
from interviewer.model.kept import Entries, Responses
from interviewer.model.question import Depth
from interviewer.model.template import Template

DECIDE = "~decide"
"""Behind a question's id: the question which of several respondents' answers holds."""
CONFLICT = "~conflict"
"""Behind a question's id: the question which holds, its answer or another one that excludes it."""


class Progress(Model):
    """A fold over entries; made by `interview.replay`, never changed in place.

    `responses` holds for every question what was done with it, oldest first, without what was undone; `here` is the
    question last dealt with. `entries` is everything in order of the journal, undone entries too; `numbers` the highest
    item number ever given out in a list.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    template: Template | None = None
    depth: Depth = "standard"
    roots: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    follow_links: bool = False
    coverage: Coverage | None = None
    responses: Responses = Responses()
    here: str = ""
    entries: Entries = Entries()
    undone: frozenset[str] = frozenset()
    drafts: tuple[Drafted, ...] = ()
    issued: Mapping[str, str] = {}
    numbers: Mapping[str, int] = {}
    last: Entry | None = None

    @property
    def trail(self) -> tuple[str, ...]:
        """The questions in the order in which they were last dealt with, oldest first."""
        return tuple(sorted(self.responses, key=lambda q: self.entries.place(self.responses[q][-1].id)))

    def latest(self, question: str) -> Response | None:
        """What was last done with a question by anybody."""
        done = self.responses.get(question)
        return done[-1] if done else None

    def answer(self, question: str) -> Answered | None:
        """The standing answer: the one decided for, else the last response where that is an answer."""
        latest = self.latest(question)
        if not isinstance(latest, Answered):
            return None
        return self._decided(question) or latest

    def answers(self, question: str) -> tuple[Answered, ...]:
        """The latest answer of each respondent, in the order of their first one."""
        by: dict[str, Answered] = {}
        for response in self.responses.get(question, ()):
            if isinstance(response, Answered):
                by[response.by] = response
        return tuple(by.values())

    def differing(self, question: str) -> tuple[Answered, ...]:
        """The first of each set of respondents who agree, where not all do; empty where nobody differs."""
        done = self.responses.get(question, ())
        if all(r.by == done[0].by for r in done) or not isinstance(done[-1], Answered):
            return ()
        views: dict[object, Answered] = {}
        for answer in self.answers(question):
            views.setdefault(meaning(answer.value), answer)
        return tuple(views.values()) if len(views) > 1 else ()

    def disputed(self, question: str) -> tuple[Answered, ...]:
        """Answers that differ while nobody has decided between them."""
        differing = self.differing(question)
        return () if differing and self._decided(question) else differing

    def _decided(self, question: str) -> Answered | None:
        done = self.responses.get(question, ())
        decision = self.latest(question + DECIDE) if len(done) > 1 else None
        if not isinstance(decision, Answered) or not isinstance(decision.value, Chosen):
            return None
        if decision.basis != dispute_basis(self.differing(question)):
            return None
        if not decision.value.values:
            return decision
        return next((a for a in self.answers(question) if a.by == decision.value.values[0]), None)

    def parked(self) -> tuple[Parked, ...]:
        """Every question that stands parked."""
        return tuple(r for q in self.responses if isinstance(r := self.latest(q), Parked))

    def skipped(self) -> tuple[Skipped, ...]:
        """Every question that stands skipped, for whatever reason."""
        return tuple(r for q in self.responses if isinstance(r := self.latest(q), Skipped))


def meaning(value: Value) -> object:
    """What two answers have in common when they say the same: letter case, order and white space do not count."""
    if isinstance(value, Words):
        return _plain(value.text)
    if isinstance(value, Items):
        return frozenset(_plain(i.text) for i in value.items)
    if isinstance(value, Chosen):
        return frozenset(value.values), _plain(value.own)
    if isinstance(value, Picked):
        return tuple(_plain(i.text) for i in value.items), tuple(_plain(o) for o in value.own)
    return value.to_json()


def dispute_basis(answers: tuple[Answered, ...]) -> str:
    """Changes when one of the answers between which was decided does."""
    return " ".join(sorted(a.id for a in answers))


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")
