"""Entries of the journal: facts in the past tense, appended and never changed."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal, get_args

from pydantic import Field, TypeAdapter

from interviewer.model.answer import Value
from interviewer.model.base import Model
from interviewer.model.coverage import Coverage
from interviewer.model.edit import Edit
from interviewer.model.question import Depth, Role
from interviewer.model.template import Template


class Fact(Model):
    """What every entry carries. `id` is made by the writer, so that appending twice is harmless."""

    schema_: Literal["interviewer.entry/1"] = Field("interviewer.entry/1", alias="schema")
    id: str
    at: datetime = Field(description="with time zone")
    by: str = Field(description="the respondent")
    together: str = Field("", description="shared by entries that were recorded in one go, and are undone in one")


class Began(Fact):
    """An interview began: the whole template is kept, so that resuming needs nothing else."""

    kind: Literal["began"] = "began"
    program: str
    template: Template
    depth: Depth
    roots: tuple[str, ...] = Field((), description="seed files and folders as given, absolute")
    exclude: tuple[str, ...] = Field((), description="patterns of files in them that are no seeds")
    follow_links: bool = False


class Adjusted(Fact):
    """Template, depth, seeds or how they are read were changed on purpose; what is None stayed as it was."""

    kind: Literal["adjusted"] = "adjusted"
    template: Template | None = None
    depth: Depth | None = None
    roots: tuple[str, ...] | None = None
    exclude: tuple[str, ...] | None = None
    follow_links: bool | None = None


class Compared(Fact):
    """Seeds were compared with the template."""

    kind: Literal["compared"] = "compared"
    coverage: Coverage


class OnQuestion(Fact):
    """What happened to one question. `ask` is the question's text as the respondent saw it."""

    question: str
    slot: str
    ask: str
    parent: str | None = None
    basis: str = Field("", description="fingerprint of question and evidence as seen")
    sheet: str = Field("", description="id of the answer sheet on which it was filled in")


class Answered(OnQuestion):
    """An answer: what was typed, and what it means.

    `origin`: `stated` in own words or by choosing, `accepted` a quote from the seeds, `default` a proposed default.
    """

    kind: Literal["answered"] = "answered"
    value: Value
    raw: str
    origin: Literal["stated", "accepted", "default"] = "stated"


class Skipped(OnQuestion):
    """Not answered.

    `later`: just passed over. `unknown`: nobody here knows yet. `irrelevant`: does not apply, with a reason in
    `note`. `refused`: will not be answered.
    """

    kind: Literal["skipped"] = "skipped"
    reason: Literal["later", "unknown", "irrelevant", "refused"] = "later"
    note: str = ""


class Parked(OnQuestion):
    """Left to somebody until some day; both may be open."""

    kind: Literal["parked"] = "parked"
    owner: str = ""
    due: str = Field("", description="ISO date, or as it was said where no date could be read from it")
    note: str = ""


class Noted(OnQuestion):
    """Words said to a question that cannot stand as an answer to it: kept for people to read.

    Not a response: the question stays as it was.
    """

    kind: Literal["noted"] = "noted"
    text: str
    why: str = Field(description="why they are no answer, and what would be")


class Assigned(OnQuestion):
    """The question is put to one person, or to everybody in turn: it stays an open question of the interview.

    `to` is a name; with `everybody` it is empty. Both empty: anybody may answer it again.
    """

    kind: Literal["assigned"] = "assigned"
    to: str = ""
    everybody: bool = False
    due: str = Field("", description="ISO date, or as it was said where no date could be read from it")


class Joined(Fact):
    """The respondent `by` answers for these roles from here on; none: for no one in particular."""

    kind: Literal["joined"] = "joined"
    roles: tuple[Role, ...] = ()


class Undone(Fact):
    """Another entry no longer counts. Undoing an `undone` brings its entry back."""

    kind: Literal["undone"] = "undone"
    entry: str = Field(description="id of the entry")


class Confirmed(Fact):
    """Somebody read everything back that was said, and holds it to be right."""

    kind: Literal["confirmed"] = "confirmed"
    answers: dict[str, str] = Field(description="question -> id of the entry of its answer as it was read back")


class IssuedStatement(Model):
    """A statement id that people have seen: never given to another statement."""

    key: str = Field(description="what the statement is made from: pattern, question, item")
    id: str
    text: str
    priority: str | None = Field(None, description="empty: it had none; None: the journal does not say")


class Drafted(Fact):
    """A draft was saved."""

    kind: Literal["drafted"] = "drafted"
    path: str
    format: str
    sha256: str
    statements: tuple[IssuedStatement, ...] = ()


class Returned(Fact):
    """A saved draft came back with edits in it. Nothing follows from it before each edit is decided."""

    kind: Literal["returned"] = "returned"
    file: str = Field(description="name of the edited file")
    sha256: str
    draft: str = Field(description="name of the saved draft it was made from")
    editor: str = Field("", description="who edited it, as far as that is known")
    edits: tuple[Edit, ...] = Field(description="those that no file said before")


Entry = Annotated[
    Began | Adjusted | Compared | Answered | Skipped | Parked | Noted | Assigned | Joined | Confirmed | Undone
    | Drafted | Returned,
    Field(discriminator="kind"),
]
Response = Answered | Skipped | Parked
"""What a person can do with a question."""

ENTRY: TypeAdapter[Entry] = TypeAdapter(Entry)
"""Reads one entry from JSON: `ENTRY.validate_json(payload)`."""
KINDS = frozenset(str(one.model_fields["kind"].default) for one in get_args(get_args(Entry)[0]))
"""Every kind of entry that this program knows. A new one is a new version of the journal: `store/schema.py`."""
