"""Questions: as a template defines them, and as they are put to a person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from pydantic import Field, model_validator

from interviewer.model.base import Model
from interviewer.model.coverage import Evidence, Status

Kind = Literal["yesno", "choice", "choices", "number", "date", "short", "text", "list", "pick", "ranking", "playback"]
Depth = Literal["quick", "standard", "deep"]
Role = Literal["sponsor", "user", "engineer", "legal"]
Whom = Literal["anybody", "sponsor", "user", "engineer", "legal"]
FollowUpKind = Literal[
    "vague", "unmeasured", "open-ended", "compound", "placeholder", "dont-know", "refusal", "off-slot", "empty"
]
DECIDED = ("dispute", "conflict", "edited")
"""Why a question was raised that decides between things that were said."""
ROLES: tuple[Role, ...] = ("sponsor", "user", "engineer", "legal")
DEPTHS: tuple[Depth, ...] = ("quick", "standard", "deep")


class Choice(Model):
    """One option: `value` is what is stored, `label` what people read."""

    value: str
    label: str
    note: str = Field("", description="one line on what choosing it means")
    says: str = Field("", description="how a draft says it, where the label speaks to the respondent: `our own people`")
    also: tuple[str, ...] = Field((), description="other names for it that people type: whole words, any case")


class Condition(Model):
    """When a question or pattern applies. Data, never an expression; exactly one of the forms below.

    `{answer: ID}` alone: answered at all. With `is`, `includes`, `over` or `under`: the answer compared.
    `{slot: ID, status: [missing, hinted]}`: what the seeds said. `{all: […]}`, `{any: […]}`, `{not: …}`.
    """

    answer: str | None = None
    is_: str | bool | None = Field(None, alias="is")
    includes: str | None = None
    over: float | None = None
    under: float | None = None
    slot: str | None = None
    status: tuple[Status, ...] = ()
    all_: tuple[Condition, ...] = Field((), alias="all")
    any_: tuple[Condition, ...] = Field((), alias="any")
    not_: Condition | None = Field(None, alias="not")

    @model_validator(mode="after")
    def _one_form(self) -> Condition:
        forms = [bool(self.answer), bool(self.slot), bool(self.all_), bool(self.any_), self.not_ is not None]
        if sum(forms) != 1:
            raise ValueError("a condition is exactly one of: answer, slot, all, any, not")
        tests = [self.is_ is not None, self.includes is not None, self.over is not None, self.under is not None]
        if sum(tests) > (1 if self.answer else 0):
            raise ValueError("`answer` takes at most one of: is, includes, over, under")
        if bool(self.slot) != bool(self.status):
            raise ValueError("`slot` goes with `status`, a list of: covered, hinted, missing")
        return self


class Detail(Model):
    """How many items of a list are asked about one by one, at each depth."""

    quick: int = Field(0, ge=0)
    standard: int = Field(3, ge=0)
    deep: int = Field(50, ge=0)


class Proposal(Model):
    """An answer that only needs to be agreed to: `text` is what somebody would type."""

    text: str
    origin: Literal["accepted", "default"] = Field(description="read in the seeds, or the usual case of the template")
    evidence: tuple[Evidence, ...] = ()


class QuestionDefinition(Model):
    """A question of a template. Its id is `slot.name`; inside `each` just the name.

    A question inside `each` is asked for every item of the list; `{item}` in its texts is the item's own words.
    """

    id: str = Field(pattern=r"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$")
    kind: Kind = "text"
    ask: str = Field(description="a full interrogative sentence, at most 25 words, one topic")
    why: str = Field("", description="one line on why it is asked")
    example: str = ""
    label: str = Field("", description="what this answer is called in the draft; default: made from the id")
    choices: tuple[Choice, ...] = ()
    own_words: bool = Field(True, description="may the respondent answer a choice in own words?")
    unit: str | None = Field(None, description="unit numbers are converted to: s, ms, %, users, EUR, MB …")
    minimum: float | None = None
    maximum: float | None = None
    future: bool = Field(False, description="date: not before the day on which it is answered")
    from_: str | None = Field(None, alias="from", description="pick, ranking: the list question that offers the items")
    when: Condition | None = None
    depth: Depth = Field("standard", description="the shallowest depth at which it is asked")
    impact: int = Field(5, ge=1, le=10, description="how much of the draft hangs on it")
    whom: Whom = "anybody"
    each: tuple[QuestionDefinition, ...] = Field((), description="list: questions put to every item")
    detail: Detail = Detail()
    assume: str = Field("", description="what the draft assumes while nobody has answered")
    default: str = Field("", description="the usual answer, proposed to be agreed to; as somebody would type it")
    found_under: tuple[str, ...] = Field(
        (), description="list: titles, in small letters, under which seeds list an answer; what is listed is proposed")
    if_wrong: str = Field("", description="the consequence if that assumption is wrong")
    follow_ups: dict[FollowUpKind, str] = Field({}, description="own wording; `{about}` is the respondent's word")
    more: tuple[str, ...] = Field((), description="asked one after the other, for as long as something comes")


class Question(Model):
    """A question as it is put to a person: complete in itself, whatever asks it."""

    id: str
    slot: str
    kind: Kind
    ask: str
    why: str = ""
    example: str = ""
    choices: tuple[Choice, ...] = ()
    unit: str | None = None
    required: bool = True
    evidence: tuple[Evidence, ...] = ()
    title: str = Field("", description="title of the slot")
    own_words: bool = True
    minimum: float | None = None
    maximum: float | None = None
    future: bool = False
    whom: Whom = "anybody"
    impact: int = 5
    parent: str | None = Field(None, description="the question whose answer raised this one")
    raised: str | None = Field(
        None, description="why it was raised: a follow-up kind, more, item, playback, stale, dispute, conflict, "
        "edited, reason")
    about: str = Field("", description="the respondent's own words that raised it")
    previous: str = Field("", description="the answer given before, as typed, where it is asked again")
    put_to: str = Field("", description="whose answer is waited for: a name, or `everybody`; empty: anybody's")
    due: str = Field("", description="until when, where it was put to somebody")
    proposed: Proposal | None = Field(None, description="an answer that `ok` agrees to")
    basis: str = Field("", description="fingerprint of what the respondent sees: question and evidence")


def quotes(card: Sequence[Question]) -> tuple[Evidence, ...]:
    """The quotes of questions that stand on one card, each once, without those that are a part of another one."""
    every = [e for question in card for e in question.evidence]
    return tuple(e for n, e in enumerate(every) if _within(e, every) == n)


def quote_of(evidence: Evidence, shown: Sequence[Evidence]) -> int:
    """Which of the quotes shown, counted from 0, holds this one."""
    return _within(evidence, shown)


def _within(evidence: Evidence, among: Sequence[Evidence]) -> int:
    """The place of the longest quote that holds this one, the first of equals."""
    holding = [n for n, e in enumerate(among) if e.seed == evidence.seed and evidence.quote in e.quote]
    return max(holding, key=lambda n: (len(among[n].quote), -n))


class FollowUp(Model):
    """A question an answer raises."""

    kind: FollowUpKind
    about: str
    ask: str


class Tally(Model):
    """How far the interview is, in questions. `to_go` counts those that answers are expected to spawn."""

    answered: int
    open: int
    parked: int
    to_go: int
    skipped: int = 0
    elsewhere: int = Field(0, description="open questions that wait for other people")
    blocking: tuple[str, ...] = Field((), description="titles of required slots nothing is known about yet")
    grown: str = Field("", description="why `to_go` is larger than before the last entry: `+3: you named three things`")


class Next(Model):
    """Public JSON `interviewer.next/1`; `question` is None when nothing is left to ask."""

    schema_: Literal["interviewer.next/1"] = Field("interviewer.next/1", alias="schema")
    question: Question | None
    together: tuple[Question, ...] = Field(
        (), description="cards of quotes of other slots that belong on one card with the question")
    because: str
    progress: Tally

    @property
    def card(self) -> tuple[Question, ...]:
        """The question with those that stand on one card with it."""
        return (self.question, *self.together) if self.question else ()


class Probe(Model):
    """Public JSON `interviewer.probe/1`: what an answer would raise."""

    schema_: Literal["interviewer.probe/1"] = Field("interviewer.probe/1", alias="schema")
    id: str | None = None
    follow_ups: tuple[FollowUp, ...] = ()
