"""The draft as a model: public JSON `interviewer.spec/1`. Markdown is one rendering of it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from interviewer.model.base import Model
from interviewer.model.coverage import Conflict, Evidence, Status, TemplateRef
from interviewer.model.seed import Place, Unreadable

Form = Literal["ubiquitous", "state", "event", "optional", "unwanted", "complex", "own-words"]
"""EARS forms (Mavin et al., RE'09); `own-words` is a respondent's sentence kept as it was said."""
Priority = Literal["must", "should", "could", "wont"]
Origin = Literal["stated", "accepted", "default"]
Filling = Literal["answered", "accepted", "open", "irrelevant"]


class Source(Model):
    """What a line rests on: an answer, or a quote from a seed."""

    kind: Literal["answer", "quote"]
    entry: str = Field("", description="id of the journal entry of the answer")
    question: str = ""
    ask: str = ""
    said: str = Field("", description="the answer as typed, or the item of a list that a statement is about")
    by: str = ""
    at: str = ""
    origin: Origin = "stated"
    seed: str = ""
    place: Place | None = None
    quote: str = ""
    masked: tuple[tuple[int, int], ...] = ()


class QualityFinding(Model):
    """A wording rule a line breaks, and the question that would repair it."""

    rule: str
    severity: Literal["error", "warning", "advice"]
    text: str
    message: str
    ask: str = ""
    about: str = Field("", description="id of the statement or note")


class Statement(Model):
    """One requirement sentence."""

    id: str
    key: str = Field(description="what it is made from; the same key keeps its id from draft to draft")
    slot: str
    text: str
    form: Form
    priority: Priority | None = None
    rationale: str = ""
    acceptance: tuple[str, ...] = ()
    owner: str = ""
    sources: tuple[Source, ...] = Field(min_length=1)
    findings: tuple[QualityFinding, ...] = ()


class Note(Model):
    """What was said that is no requirement sentence: a problem, a group of users, a goal."""

    label: str
    text: tuple[str, ...] = Field(description="one line each; more than one is a list")
    sources: tuple[Source, ...] = Field(min_length=1)
    findings: tuple[QualityFinding, ...] = ()


class SpecSlot(Model):
    """One slot of the template as the draft fills it."""

    slot: str
    title: str
    need: str
    section: str = ""
    status: Status = Field(description="what the seeds covered")
    filled: Filling
    notes: tuple[Note, ...] = ()
    statements: tuple[Statement, ...] = ()


class OpenQuestion(Model):
    """Something nobody has settled yet."""

    id: str
    slot: str
    ask: str
    why: str = Field(description="why it is open: never asked, skipped, nobody knows, parked, disputed, only hinted")
    owner: str = ""
    due: str = ""
    blocks: tuple[str, ...] = Field((), description="titles of what cannot be finished without it")
    sources: tuple[Source, ...] = ()


class LeftOut(Model):
    """Questions about a slot that only a deeper interview asks."""

    slot: str
    title: str
    labels: tuple[str, ...]
    each: tuple[str, ...] = Field((), description="what it would ask about every item of the slot's lists")


class Assumption(Model):
    """Taken for granted while nobody has said otherwise."""

    id: str
    slot: str
    text: str
    if_wrong: str = ""
    sources: tuple[Source, ...] = ()


class Decision(Model):
    """A choice that was made, what was turned down, by whom."""

    id: str
    slot: str
    text: str
    rejected: tuple[str, ...] = ()
    by: str = Field("", description="who decided, where that was a decision between things that were said")
    reason: str = Field("", description="why, in the words of who decided")
    sources: tuple[Source, ...] = ()


class Disagreement(Model):
    """Respondents, or a respondent and an accepted quote, that say different things."""

    slot: str
    ask: str
    sources: tuple[Source, ...]


class Term(Model):
    """A defined term."""

    term: str
    meaning: str
    sources: tuple[Source, ...] = ()


class CoverageRow(Model):
    """One line of the coverage table."""

    slot: str
    title: str
    seeds: Status
    quotes: int
    answers: int
    filled: Filling


class Shares(Model):
    """Shares from 0 to 1: of all content (`stated` to `assumed` add up to 1), and of all questions asked."""

    stated: float = Field(0, ge=0, le=1)
    accepted: float = Field(0, ge=0, le=1)
    defaults: float = Field(0, ge=0, le=1)
    assumed: float = Field(0, ge=0, le=1)
    answered: float = Field(0, ge=0, le=1)
    parked: float = Field(0, ge=0, le=1)
    skipped: float = Field(0, ge=0, le=1)


class Honesty(Model):
    """Where the draft's content comes from, in counts."""

    stated: int = Field(0, description="answers in own words or by choosing")
    accepted: int = Field(0, description="cards of quotes on which everything was held to be right")
    defaults: int = Field(0, description="proposed answers that were accepted")
    assumed: int = Field(0, description="assumptions of the template that nobody has spoken about")
    asked: int = Field(0, description="questions put: answered, parked, skipped or said not to apply")
    answered: int = 0
    parked: int = 0
    skipped: int = 0
    irrelevant: int = Field(0, description="questions said not to apply")
    shares: Shares = Shares()
    required: int = Field(0, description="required slots")
    required_open: int = Field(0, description="required slots about which nothing is known")
    required_partly: int = Field(0, description="required slots that are answered, with open questions left in them")
    own_words: int = Field(0, description="statements kept in a respondent's own words")


class Confirmation(Model):
    """Somebody read back everything that was said, and held it to be right."""

    by: str
    at: str = Field(description="ISO time")
    answers: int = Field(description="how many answers were read back")
    holds: bool = Field(description="has no answer changed since?")
    changed: tuple[str, ...] = Field((), description="questions whose answers are new, others or gone since")


class Change(Model):
    """What became of a statement since the last saved draft."""

    kind: Literal["added", "changed", "retired"]
    id: str
    text: str
    before: str = ""


class SeedRef(Model):
    """A seed the draft rests on."""

    path: str
    sha256: str
    about_building: bool
    why: str


class Spec(Model):
    """The whole draft. The same journal gives the same value, and the same bytes."""

    schema_: Literal["interviewer.spec/1"] = Field("interviewer.spec/1", alias="schema")
    title: str
    product: str
    status: str = Field(description="draft, and what it lacks, in a sentence")
    template: TemplateRef
    program: str
    as_of: str = Field(description="when the last entry was made: ISO time; never the time of writing")
    respondents: tuple[str, ...] = ()
    confirmations: tuple[Confirmation, ...] = Field((), description="the last one of each respondent")
    sections: tuple[str, ...] = Field((), description="titles in order; SpecSlot.section names one")
    slots: tuple[SpecSlot, ...] = ()
    open_questions: tuple[OpenQuestion, ...] = ()
    left_out: tuple[LeftOut, ...] = Field((), description="what the depth of the interview leaves out")
    assumptions: tuple[Assumption, ...] = ()
    decisions: tuple[Decision, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    glossary: tuple[Term, ...] = ()
    seeds: tuple[SeedRef, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
    unused: tuple[Evidence, ...] = Field((), description="requirement-like passages of seeds that nothing took up")
    coverage: tuple[CoverageRow, ...] = ()
    honesty: Honesty = Honesty()
    changes: tuple[Change, ...] = ()
    since: str = Field("", description="path of the saved draft that `changes` compares with")

    def statements(self) -> tuple[Statement, ...]:
        """Every statement, in the order of the draft."""
        return tuple(s for slot in self.slots for s in slot.statements)
