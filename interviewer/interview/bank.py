"""Everything that one template and one coverage can ask: made once for both, looked up ever after."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from interviewer.interview import posing, structure
from interviewer.interview.proposing import proposal
from interviewer.language.claimed import Claiming, silent
from interviewer.model.answer import Chosen, Item, Items, Picked, Reviewed, Value, Words, YesNo
from interviewer.model.coverage import Coverage, Finding
from interviewer.model.entry import Answered
from interviewer.model.question import Choice, FollowUp, Question, QuestionDefinition
from interviewer.model.template import Slot, Template

MAX_FOLLOW_UPS = 2
"""An answer raises no more: people stop reading the third."""


class Raise(Protocol):
    """Slot and text of an answer to the follow-ups it raises; `anything` where the question left open what about."""

    def __call__(self, slot: str, text: str, *, anything: bool = False) -> tuple[FollowUp, ...]:
        """The follow-ups, most pressing first."""


_WORDY = ("short", "text", "list", "choice", "choices", "playback")
_SEVERAL = ("list", "short", "choice", "choices")
"""Kinds in which naming more than one thing is no fault."""


@dataclass(frozen=True)
class Topic:
    """A slot with what can be asked about it."""

    slot: Slot
    finding: Finding | None
    definitions: tuple[QuestionDefinition, ...]
    questions: tuple[Question, ...]
    playback: Question | None

    @property
    def status(self) -> str:
        """What the seeds say: covered, hinted or missing."""
        return self.finding.status if self.finding else "missing"


@dataclass(frozen=True)
class Bank:
    """Topics in template order; `keys` to `looking_at` as in `structure`; `parts` as an agenda last saw each slot."""

    template: Template
    coverage: Coverage
    raises: Raise
    topics: dict[str, Topic]
    keys: frozenset[str]
    completing: frozenset[str]
    hanging: Mapping[str, frozenset[str]]
    waiting: Mapping[str, int]
    looking_at: Mapping[str, tuple[str, ...]]
    claims: Claiming
    _mains: Mapping[str, tuple[Question, QuestionDefinition]]
    parts: dict[str, Any] = field(default_factory=dict)
    _items: dict[tuple[str, str], Question] = field(default_factory=dict)
    _offers: dict[tuple[str, tuple[Item, ...]], Question] = field(default_factory=dict)
    _raised: dict[str, tuple[Question, ...]] = field(default_factory=dict)

    @property
    def closing(self) -> tuple[str, ...]:
        """Ids of the questions that end an interview, in their order."""
        return self.template.closing.questions if self.template.closing else ()

    def main(self, question_id: str) -> tuple[Question, QuestionDefinition] | None:
        """A question of the template with its definition."""
        return self._mains.get(question_id)

    def item(self, parent: Question, item: Item, definition: QuestionDefinition) -> Question:
        """A question put to one item of a list."""
        key = (f"{parent.id}.{item.number}.{definition.id}", item.text)
        if key not in self._items:
            slot = self.topics[parent.slot].slot
            self._items[key] = posing.of_item(slot, parent.id, item, definition)
        return self._items[key]

    def offering(self, question: Question, items: tuple[Item, ...]) -> Question:
        """A pick or ranking with the items it offers."""
        key = (question.id, items)
        if key not in self._offers:
            choices = tuple(Choice(value=str(i.number), label=i.text) for i in items) or question.choices
            self._offers[key] = posing.with_basis(question.model_copy(update={"choices": choices}))
        return self._offers[key]

    def follow_ups(self, question: Question, answered: Answered) -> tuple[Question, ...]:
        """What an answer raises; nothing where the question was itself a follow-up or a decision."""
        if "~" in question.id or question.kind not in _WORDY or question.id == self.template.product:
            return ()
        if answered.id not in self._raised:
            text = words_of(answered.value)
            anything = question.id in self.closing and question.kind == "text"
            raised = self.raises(question.slot, text, anything=anything) if text else ()
            fitting = [f for f in raised if f.kind != "compound" or question.kind not in _SEVERAL]
            worded = (self._worded(question, text, f) for f in fitting[:MAX_FOLLOW_UPS])
            self._raised[answered.id] = tuple(posing.of_follow_up(question, f) for f in worded)
        return self._raised[answered.id]

    def _worded(self, question: Question, text: str, follow_up: FollowUp) -> FollowUp:
        """The follow-up in the words that its question has for it."""
        own = self.definition(question.id)
        ask = own.follow_ups.get(follow_up.kind) if own else None
        if not ask:
            return follow_up
        from interviewer.interview.said import Said

        about = Said(text).inside(follow_up.about)
        return follow_up.model_copy(update={"ask": ask.replace("{about}", about)})

    def definition(self, question_id: str) -> QuestionDefinition | None:
        """The definition of a question, also of one put to an item of a list."""
        parts = question_id.split(".")
        found = self.main(".".join(parts[:2]))
        if found is None or len(parts) == 2:
            return found[1] if found else None
        return next((d for d in found[1].each if d.id == parts[-1]), None)


def words_of(value: Value) -> str:
    """What a respondent said in own words: the part of an answer that can be vague."""
    if isinstance(value, Words):
        return value.text
    if isinstance(value, Items):
        return "\n".join(i.text for i in value.items)
    if isinstance(value, Chosen):
        return value.own
    if isinstance(value, Picked):
        return "\n".join(value.own)
    if isinstance(value, YesNo):
        return value.note
    if isinstance(value, Reviewed):
        return "\n".join(v.words for v in value.verdicts if v.words)
    return ""


def open_bank(template: Template, coverage: Coverage, raises: Raise, claims: Claiming = silent) -> Bank:
    """Poses every question of the template against what the seeds say."""
    topics = {slot.id: _topic(slot, template, coverage) for slot in template.asked}
    mains = {q.id: (q, d) for t in topics.values() for q, d in zip(t.questions, t.definitions, strict=True)}
    return Bank(
        template, coverage, raises, topics, keys=structure.keys(template), completing=structure.completing(template),
        hanging=structure.hanging(template), waiting=structure.waiting(template),
        looking_at=structure.looking_at(template), claims=claims, _mains=mains,
    )


def _topic(slot: Slot, template: Template, coverage: Coverage) -> Topic:
    """A slot's questions; what the seeds say stands with all but the one for the product's name."""
    finding = coverage.finding(slot.id)
    definitions = slot.questions or (posing.plain_definition(slot),)
    evidence = finding.evidence[: posing.MAX_QUOTES] if finding and finding.status != "missing" else ()
    covered = finding is not None and finding.status == "covered" and bool(finding.evidence)
    posed = tuple(
        posing.posed(slot, d, evidence if d.id != template.product else ()).model_copy(
            update={"proposed": proposal(template, d, coverage)}) for d in definitions)
    return Topic(slot, finding, definitions, posed, posing.playback(slot, finding) if finding and covered else None)
