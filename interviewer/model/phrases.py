"""How people say that they do not know, will not answer, or leave an answer open: data of `prompts/follow_ups.yaml`."""

from __future__ import annotations

from pydantic import Field

from interviewer.model.base import Model
from interviewer.model.question import FollowUpKind

Patterns = tuple[str, ...]


class Phrases(Model):
    """Patterns in the small language of `interviewer.language.patterns`, by what they give away."""

    dont_know: Patterns = Field(description="the person does not know, or says that somebody else would")
    filler: tuple[str, ...] = Field((), description="words that add nothing to “I do not know”")
    knows_after_all: Patterns = Field((), description="what looks like not knowing and is an answer")
    refusal: Patterns = Field(description="the person declines to answer")
    vague: Patterns = Field(description="the words point elsewhere instead of saying what is needed")
    open_ended: Patterns = Field(description="a list is left open")
    placeholder: Patterns = Field(description="a marker stands where the content belongs")
    unmeasured: Patterns = Field(description="a quality or gain that wants a figure; only in slots that want figures")
    joints: Patterns = Field(description="words that add one requirement to another")
    clauses: Patterns = Field((), description="a clause with a subject of its own, after another")
    demands: Patterns = Field(description="words that make a clause a requirement; two in a sentence are two")
    harmless: Patterns = Field((), description="fixed phrases in which such a word leaves nothing open")
    hedges: tuple[str, ...] = Field((), description="vague words that describe more often than they demand")
    empty: tuple[str, ...] = Field((), description="words that judge without a measure")
    plain: tuple[str, ...] = Field((), description="words that go with anything")
    asks: dict[FollowUpKind, str] = Field(description="the question to ask; `{about}` is the respondent's own word")
