"""Answer sheets: questions for people who are not in the room, and what came of their answers."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from pydantic import Field

from interviewer.model.base import Model
from interviewer.model.coverage import TemplateRef
from interviewer.model.question import Question

SHEET = "interviewer.sheet/1"
"""By this a sheet is known, whatever its form."""
MAX_QUESTIONS = 1_000
"""Most questions of one sheet."""
Way = Literal["answer", "unknown", "ask", "irrelevant", "refused"]
"""What somebody does with a question: `unknown` does not know, `ask` names who does."""


class SheetQuestion(Question):
    """A question with room for what somebody says to it."""

    answer: Any = Field("", description="what a person would type, or a JSON value as for `interviewer answer --json`")
    way: Way = "answer"
    who: str = Field("", description="with `ask`: who will know")
    because: str = Field("", description="the reason, or a note")

    @property
    def filled(self) -> bool:
        """Was anything said to it? 0 and false are answers."""
        return self.way != "answer" or self.answer not in ("", None, [], {}) or bool(self.who or self.because)


class Sheet(Model):
    """Public JSON `interviewer.sheet/1`: exported empty, and saved with the answers in it."""

    schema_: Literal["interviewer.sheet/1"] = Field("interviewer.sheet/1", alias="schema")
    id: str = Field(pattern=r"^[0-9a-f]{16}$", description="the same for the same questions of the same interview")
    interview: str = Field(max_length=64, description="which interview it belongs to")
    title: str = Field(description="what the interview is about")
    language: str = Field("en", max_length=12)
    template: TemplateRef
    as_of: datetime = Field(description="when the last thing was recorded before it was made")
    for_: str = Field("", alias="for", description="for whom it was made")
    name: str = Field("", description="who filled it in")
    saved: datetime | None = Field(None, description="when it was filled in")
    questions: tuple[SheetQuestion, ...] = Field(max_length=MAX_QUESTIONS)


Fate = Literal["new", "same", "disputed", "corrected", "known", "beside", "unfit", "unplaced"]
"""What became of one answer of a sheet.

`new` nobody had answered · `same` says what somebody said already · `disputed` stands beside another answer, to be
decided · `corrected` takes the place of what the same person said before · `known` was imported before · `beside` no
answer, kept as a note beside one · `unfit` no answer of this kind, kept as a note · `unplaced` the interview has no
such question any more, kept as a note.
"""


class Taken(Model):
    """One answer of a sheet and what became of it."""

    question: str
    ask: str
    said: str = Field(description="as it was filled in")
    fate: Fate
    with_: tuple[str, ...] = Field((), alias="with", description="who said the same, or something else")
    because: str = Field("", description="why it does not fit and what would, or what else is to be known")
    later: Literal["", "changed", "waiting"] = Field(
        "", description="`changed`: the question is another one now and is asked again; `waiting`: it is not asked now")


class SheetImport(Model):
    """Public JSON `interviewer.sheet-import/1`: what became of a sheet."""

    schema_: Literal["interviewer.sheet-import/1"] = Field("interviewer.sheet-import/1", alias="schema")
    sheet: str
    respondent: str
    template_changed: bool = Field(False, description="the interview uses another template now, or another version")
    answers: tuple[Taken, ...]

    def of(self, *fates: Fate) -> tuple[Taken, ...]:
        """Those with one of these fates."""
        return tuple(t for t in self.answers if t.fate in fates)
