"""What the entries of a journal add up to."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import ConfigDict

from interviewer.model.answer import Chosen, Items, Picked, Value, Words
from interviewer.model.base import Model
from interviewer.model.coverage import Coverage
from interviewer.model.entry import (
    Answered,
    Assigned,
    Confirmed,
    Drafted,
    Entry,
    Noted,
    Parked,
    Response,
    Returned,
    Skipped,
)
from interviewer.model.kept import Entries, Responses
from interviewer.model.question import Depth, Role
from interviewer.model.template import Template

DECIDE = "~decide"
"""Behind a question's id: the question which of several respondents' answers holds."""
CONFLICT = "~conflict"
"""Behind a question's id: the question which holds, its answer or another one that excludes it."""
REASON = "~reason"
"""Behind the id of one of these: the question why it was decided so."""


def deciding(question: str) -> bool:
    """Does a question only decide between things that were said, or ask why it was decided so?"""
    return DECIDE in question or CONFLICT in question


class Progress(Model):
    """A fold over entries; made by `interview.replay`, never changed in place.

    `responses` holds for every question what was done with it, oldest first, without what was undone; `here` is the
    question last dealt with.
    `assigned` holds the questions that were put to somebody, in that order: to one person until anybody responds, to
    everybody for good. `roles` are those people said they answer for.
    `entries` is everything in order of the journal, undone entries too; `numbers` the highest item number ever
    given out in a list; `confirmed` what was read back and held to be right, `returned` the drafts that came back
    edited, both oldest first.
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
    assigned: Mapping[str, Assigned] = {}
    roles: Mapping[str, tuple[Role, ...]] = {}
    entries: Entries = Entries()
    undone: frozenset[str] = frozenset()
    noted: tuple[Noted, ...] = ()
    drafts: tuple[Drafted, ...] = ()
    returned: tuple[Returned, ...] = ()
    confirmed: tuple[Confirmed, ...] = ()
    issued: Mapping[str, str] = {}
    numbers: Mapping[str, int] = {}
    last: Entry | None = None

    @property
    def trail(self) -> tuple[str, ...]:
        """The questions in the order in which they were last dealt with, oldest first."""
        return tuple(sorted(self.responses, key=lambda q: self.entries.place(self.responses[q][-1].id)))

    def latest(self, question: str) -> Response | None:
        """What stands: the last that was done with a question by anybody.

        Passing over for now leaves what was said before; of a question put to everybody, who passes says nothing
        against the answers of the others.
        """
        done: tuple[Response, ...] = self.responses.get(question, ())
        if not done:
            return None
        if isinstance(done[-1], Skipped) and done[-1].reason == "later":
            done = tuple(r for r in done if not (isinstance(r, Skipped) and r.reason == "later")) or done[-1:]
        put = self.assigned.get(question)
        if isinstance(done[-1], Answered) or put is None or not put.everybody:
            return done[-1]
        passed = {r.by for r in done} - {r.by for r in done if isinstance(r, Answered)}
        return next((r for r in reversed(done) if r.by not in passed), done[-1])

    def answer(self, question: str) -> Answered | None:
        """The standing answer: the one decided for, else what stands where that is an answer."""
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

    def views(self, question: str) -> tuple[tuple[Answered, ...], ...]:
        """The latest answer of each respondent, those who agree together; empty where nobody differs."""
        done = self.responses.get(question, ())
        if all(r.by == done[0].by for r in done) or not isinstance(self.latest(question), Answered):
            return ()
        views: dict[object, tuple[Answered, ...]] = {}
        for answer in self.answers(question):
            means = meaning(answer.value)
            views[means] = (*views.get(means, ()), answer)
        return tuple(views.values()) if len(views) > 1 else ()

    def differing(self, question: str) -> tuple[Answered, ...]:
        """The first of each set of respondents who agree, where not all do; empty where nobody differs."""
        return tuple(view[0] for view in self.views(question))

    def disputed(self, question: str) -> tuple[Answered, ...]:
        """Answers that differ while nobody has decided between them."""
        differing = self.differing(question)
        return () if differing and self._decided(question) else differing

    def _decided(self, question: str) -> Answered | None:
        """The answer decided for; where it was decided otherwise, the decision as an answer to the question."""
        done = self.responses.get(question, ())
        decision = self.latest(question + DECIDE) if len(done) > 1 else None
        if not isinstance(decision, Answered) or decision.basis != dispute_basis(self.differing(question)):
            return None
        if isinstance(decision.value, Chosen) and decision.value.values:
            held = next((a for a in self.answers(question) if a.by == decision.value.values[0]), None)
            if held is not None:
                return held
        return decision.model_copy(update={"question": question, "ask": done[-1].ask, "parent": done[-1].parent})

    def put_to(self, question: str, respondent: str) -> Assigned | None:
        """How a question was put to this person, alone or with everybody, while their response is missing."""
        put = self.assigned.get(question)
        if put is None or not put.everybody:
            return put if put and put.to == respondent else None
        return None if any(r.by == respondent for r in self.responses.get(question, ())) else put

    def left_to(self, question: str, respondent: str) -> Assigned | None:
        """How a question was put to another person than this one, who did not respond yet."""
        put = self.assigned.get(question)
        return put if put and not put.everybody and put.to != respondent else None

    def people(self) -> tuple[str, ...]:
        """Everybody who said something or to whom something was put, in that order."""
        said = (r.by for done in self.responses.values() for r in done)
        put = (a.to for a in self.assigned.values() if a.to)
        return tuple(dict.fromkeys((*said, *self.roles, *put)))

    def parked(self) -> tuple[Parked, ...]:
        """Every question that stands parked."""
        return tuple(r for q in self.responses if isinstance(r := self.latest(q), Parked))

    def skipped(self) -> tuple[Skipped, ...]:
        """Every question that stands skipped, for whatever reason."""
        return tuple(r for q in self.responses if isinstance(r := self.latest(q), Skipped) and REASON not in q)


def standing(progress: Progress) -> dict[str, Answered]:
    """The standing answer to every question that has one, without the decisions between answers."""
    found = ((q, progress.answer(q)) for q in progress.responses if not deciding(q))
    return {q: a for q, a in found if a is not None}


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
