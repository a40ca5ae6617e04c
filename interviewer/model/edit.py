"""A saved draft that came back: what somebody edited in it, statement by statement."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from interviewer.model.base import Model
from interviewer.model.sheet import Taken

MAX_EDITS = 500
"""Most edits of one file; with more of them it is another document."""
MAX_WORDS = 4_000
"""Most characters of one edited statement or added line."""
EditKind = Literal["reworded", "ranked", "deleted", "added"]


class Rest(Model):
    """What a statement rested on when the draft came back: an answer, or one item of a list."""

    question: str
    item: int = Field(0, description="number of the list item; 0: the whole answer")
    said: str


class Edit(Model):
    """One thing that somebody changed in a saved draft. It changes nothing until it is decided.

    `reworded`: other words · `ranked`: another priority · `deleted`: left out · `added`: a line the draft did not have.
    """

    kind: EditKind
    key: str = Field(description="of the statement, as in `IssuedStatement`; of an added line one of its own")
    id: str = Field("", description="the number people know it by, of a note its label; empty for an added line")
    note: str = Field("", description="label of the note that is edited, where it is no statement")
    slot: str
    before: str = Field("", description="what the saved draft said")
    now: str = Field("", description="what the interview said when it came back; empty where no longer anything")
    after: str = Field("", description="what the edited draft says; empty for what it leaves out")
    line: int | None = Field(None, description="in the edited file, from 1; None in JSON, or where it is left out")
    rests: tuple[Rest, ...] = ()


class Unasked(Model):
    """Something edited in a part of a draft that is derived, so that it decides nothing."""

    chapter: str
    lines: tuple[int, ...] = Field(description="line numbers in the edited file; none where lines were left out")


class EditTold(Model):
    """An edit with the question that decides it; `known`: an earlier file said the same."""

    question: str
    fate: Literal["new", "known"]
    edit: Edit


class DraftImport(Model):
    """Public JSON `interviewer.draft-import/1`: what became of an edited draft."""

    schema_: Literal["interviewer.draft-import/1"] = Field("interviewer.draft-import/1", alias="schema")
    file: str
    respondent: str = Field(description="who edited it, as far as that is known")
    draft: str = Field(description="name of the saved draft it was made from")
    again: bool = Field(False, description="this very file came back before")
    edits: tuple[EditTold, ...] = ()
    answers: tuple[Taken, ...] = Field((), description="what was written to open questions, recorded as on a sheet")
    unasked: tuple[Unasked, ...] = ()

    def of(self, fate: Literal["new", "known"]) -> tuple[EditTold, ...]:
        """Those that were new, or known already."""
        return tuple(told for told in self.edits if told.fate == fate)
