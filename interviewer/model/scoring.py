"""The numbers and generic words of comparing: prompts/matching.yaml. Nothing in it belongs to one slot."""

from __future__ import annotations

from pydantic import Field

from interviewer.model.associations import Associations
from interviewer.model.base import Model
from interviewer.model.claiming import Claiming, Opposite, Topic
from interviewer.model.cue import Cue, Title


class Manner(Model):
    """A way of writing that speaks for or against a document being about something to be built."""

    id: str
    says: str = Field("", description="continues 'reads like …' (against) or 'because it …' (for)")
    any: tuple[str, ...] = Field(min_length=1, description="patterns, counted once a passage")
    unless: tuple[str, ...] = ()
    cap: float = Field(0.2, gt=0, description="share of passages at which it has said all it can")
    weight: float = Field(description="points on a logistic scale when it has said all it can; negative: against")


class About(Model):
    """How a document is judged as a whole."""

    bias: float = 0.0
    threshold: float = Field(0.5, description="probability from which a document counts")
    doubt: float = Field(0.3, description="probability from which it counts if some slot is covered by it")
    headings: tuple[str, ...] = Field((), description="headings of documents about something to be built")
    heading_cap: float = 0.3
    heading_weight: float = 1.0
    associations: str = Field("", description="table of words that speak for `building` and for `other` texts")
    words_weight: float = Field(1.0, description="points for each unit of what these words say")
    manners: tuple[Manner, ...] = ()


class Kind(Model):
    """A generic kind of item, for templates that have titles and needs but no cues: test, risk, goal, rollout."""

    id: str
    titles: tuple[str, ...] = Field(min_length=1, description="patterns a slot's title must match")
    headings: tuple[Title, ...] = ()
    cues: tuple[Cue, ...] = ()


class Weights(Model):
    """Weights of a slot's features on a logistic scale."""

    bias: float = 0.0
    best: float = 0.0
    second: float = 0.0
    third: float = 0.0
    mass: float = 0.0
    headed: float = 0.0
    share: float = 0.0
    both: float = 0.0
    about: float = 0.0
    length: float = 0.0
    run: float = 0.0
    elsewhere: float = 0.0


class Wording(Model):
    """How the words of a passage count by what the words of examples speak for (`prompts/associations/`)."""

    starts: float = Field(1.1, description="log-odds, added up and divided by the length, from which they count")
    full: float = Field(2.9, description="log-odds at which they count for all they can")
    most: float = Field(0.6, gt=0, lt=1, description="what they count for then, as the weight of a cue")
    title: float = Field(0.5, ge=0, description="share at which the words of the title above are added")
    smooth: int = Field(4, ge=1, description="words added to the length: three words prove little")
    length: float = Field(0.6, ge=0, le=1, description="exponent of the length; 1: the mean over words, 0: their sum")


class Merit(Model):
    """What makes a supporting passage a good quote, on a logistic scale. Every value lies between 0 and 1."""

    bias: float = 0.0
    score: float = Field(0.0, description="how well it supports the slot")
    cue: float = Field(0.0, description="weight of its strongest cue")
    headed: float = Field(0.0, description="stands under a heading of the slot")
    worded: float = Field(0.0, description="how much its words speak for the slot")
    first: float = Field(0.0, description="1 for the first passage under its heading, then 1/2, 1/3 …")
    following: float = Field(0.0, description="how well the next passage supports the slot")
    obliging: float = Field(0.0, description="reads like a requirement")
    late: float = Field(0.0, description="its place in the document, 0 first, 1 last")
    short: float = 0.0
    long: float = 0.0
    fragment: float = 0.0
    outdone: float = Field(0.0, description="supports another slot better")
    continued: float = Field(0.0, description="begins in the middle of a sentence")
    announcing: float = Field(0.0, description="ends with a colon: what it announces comes after it")


class Scoring(Model):
    """Everything comparing knows besides the template."""

    version: str = "1"
    classes: dict[str, tuple[str, ...]] = Field({}, description="named word lists for patterns: {user}, {system} …")
    placeholders: tuple[str, ...] = Field((), description="passages that stand for content that is not there")
    denials: tuple[str, ...] = Field((), description="passages that say there is nothing, or no effect")
    vague: tuple[str, ...] = Field((), description="words that leave the needed detail open")
    empty: tuple[str, ...] = Field((), description="words of a title or need that say nothing about content")
    requirement_like: tuple[str, ...] = Field((), description="passages somebody may have meant as a requirement")
    boilerplate: tuple[str, ...] = Field((), description="passages that come with every mail or page")
    about: About = About()
    wording: Wording = Wording()
    tables: dict[str, Associations] = Field({}, description="word associations by name; files beside this one")
    associations: str = Field("", description="table of the generic kinds")
    kinds: tuple[Kind, ...] = ()
    covered: Weights = Weights()
    touched: Weights = Weights()
    bare_covered: Weights = Field(Weights(), description="for slots that bring no cues of their own")
    bare_touched: Weights = Weights()
    merit: Merit = Merit()
    covered_from: float = Field(0.5, description="probability from which a slot is covered")
    touched_from: float = Field(0.5, description="probability from which a slot is hinted")
    opposites: tuple[Opposite, ...] = ()
    topics: tuple[Topic, ...] = ()
    claiming: Claiming = Claiming()
