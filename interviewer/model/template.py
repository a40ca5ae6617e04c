"""What a specification must contain, and everything needed to find, ask and draft it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from interviewer.model.base import Model
from interviewer.model.cue import Cue, Language, Title
from interviewer.model.question import Condition, FollowUpKind, QuestionDefinition, Whom


class StatementPattern(Model):
    """How answers become one requirement sentence (EARS).

    `patterns` are tried in order; the first whose placeholders all have answers is used. Placeholders: `{product}`,
    `{question.id}` for an answer, and with `each` also `{item}` and `{item.NAME}` for the item's own answers.
    `{a item}` and `{the item}` put that article before a thing that has none.
    """

    id: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    each: str | None = Field(None, description="a list question: one statement per item")
    apart: str | None = Field(None, description="a question of choices: one statement per option taken")
    when: Condition | None = None
    patterns: tuple[str, ...] = Field(min_length=1)
    priority: str = Field("", description="must, should, could, wont, or a placeholder such as {item.priority}")
    musts: str = Field("", description="a pick from the same list: what is picked is a must, the others a should")
    acceptance: str = Field("", description="a pattern for the acceptance criterion")
    rationale: str = Field("", description="a pattern for the reason")


class Signal(Model):
    """Words in seeds or answers that make some slots matter more."""

    words: tuple[str, ...] = Field(min_length=1)
    raises: dict[str, int] = Field(description="slot -> points added to its impact")
    why: str = ""


class DeclaredConflict(Model):
    """Answers that exclude each other. Each side is a condition on one answer."""

    a: Condition
    b: Condition = Field(description="its question is asked again under `~conflict`")
    same: bool = Field(False, description="lists: only items that name the same thing on both sides exclude each other")
    exceeds: bool = Field(
        False, description="numbers, dates: they exclude each other only where all of `a` is above all of `b`")
    ask: str = Field(description="the question to decide it")

    @model_validator(mode="after")
    def _answers(self) -> DeclaredConflict:
        if not (self.a.answer and self.b.answer):
            raise ValueError("each side of a conflict names an `answer`")
        return self


class SlotSection(Model):
    """A group of slots with a title."""

    id: str
    title: str


class Slot(Model):
    """One item of a template."""

    id: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    title: str
    need: str = Field(description="one sentence: what a reader must find here")
    why: str = ""
    required: bool = True
    impact: int = Field(5, ge=1, le=10)
    section: str = Field("", description="id of a section of the template")
    code: str = Field("", pattern=r"^([A-Z]{2,5})?$", description="in statement ids: REQ-SEC-003; default from the id")
    after: tuple[str, ...] = Field((), description="slots that are settled first")
    whom: Whom = "anybody"
    headings: tuple[Title, ...] = Field((), description="titles under which it is usually found")
    cues: tuple[Cue, ...] = Field((), description="what in a passage speaks for it")
    examples: tuple[str, ...] = Field((), description="passages that support it")
    counterexamples: tuple[str, ...] = Field((), description="passages that look so but do not")
    figures: bool = Field(False, description="an answer in words that names no number leaves it open")
    claims: bool = Field(False, description="what stands under its headings speaks for no other slot")
    follow_ups: dict[FollowUpKind, str] = {}
    marks: tuple[str, ...] = Field(
        (), description="patterns of an answer that belongs here, where it is given to a slot named in `astray`")
    astray: tuple[str, ...] = Field(
        (), description="slots in which an answer with one of the marks is in the wrong place")
    questions: tuple[QuestionDefinition, ...] = ()
    statements: tuple[StatementPattern, ...] = ()


class Closing(Model):
    """How an interview ends: with questions that look back.

    `slot` holds those that no slot of the template asks: it is asked and drafted, but not compared with seeds.
    """

    questions: tuple[str, ...] = Field((), description="ids of questions that come last, in this order")
    slot: Slot | None = None


class Template(Model):
    """The whole of it: slots, cues, questions, follow-ups and statement patterns together."""

    schema_: Literal["interviewer.template/1"] = Field("interviewer.template/1", alias="schema")
    id: str = Field(pattern=r"^[a-z][a-z0-9_-]*$")
    version: str
    title: str
    description: str = ""
    language: Language = Field("en", description="language of titles, needs and cues that name no other")
    about: Literal["anything", "building"] = Field(
        "anything", description="`building`: only seeds about something to be built count at all"
    )
    associations: str = Field("", description="table of words that speak for its slots, by their ids")
    product: str = Field("", description="id of the question whose answer names the thing to be built")
    sections: tuple[SlotSection, ...] = ()
    signals: tuple[Signal, ...] = ()
    conflicts: tuple[DeclaredConflict, ...] = ()
    slots: tuple[Slot, ...] = Field(min_length=1)
    closing: Closing | None = Field(None, description="without it, prompts/closing.yaml says how an interview ends")

    @property
    def asked(self) -> tuple[Slot, ...]:
        """Every slot that is asked about: those compared with seeds, then the one that looks back."""
        last = self.closing.slot if self.closing else None
        return (*self.slots, last) if last else self.slots

    def slot(self, slot_id: str) -> Slot | None:
        """The slot of that id, or None."""
        return next((s for s in self.asked if s.id == slot_id), None)
