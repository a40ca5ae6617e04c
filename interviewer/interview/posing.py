"""Questions as they are put to a person, made from definitions, items, quotes and earlier answers."""

from __future__ import annotations

from interviewer.model.answer import Item
from interviewer.model.base import fingerprint
from interviewer.model.coverage import Evidence, Finding
from interviewer.model.question import FollowUp, Kind, Question, QuestionDefinition
from interviewer.model.template import Slot

MAX_QUOTES = 3
"""Quotes shown with a question: more are not read."""
PLAYBACK, ALL = "playback", "all"
"""Names of the questions that no template defines: `slot.playback` and `slot.all`."""
_SHORT_SAID = 60
_KINDS: dict[str, Kind] = {"open-ended": "list", "compound": "list", "unmeasured": "short", "placeholder": "short",
                           "dont-know": "short"}


def posed(slot: Slot, definition: QuestionDefinition, evidence: tuple[Evidence, ...] = ()) -> Question:
    """A question of a template; `evidence` is what the seeds only hint at."""
    return with_basis(Question(
        id=definition.id, slot=slot.id, title=slot.title, kind=definition.kind, ask=definition.ask,
        why=definition.why or slot.why, example=definition.example, choices=definition.choices, unit=definition.unit,
        required=slot.required, evidence=evidence, own_words=definition.own_words, minimum=definition.minimum,
        maximum=definition.maximum, whom=definition.whom if definition.whom != "anybody" else slot.whom,
        impact=definition.impact, future=definition.future,
    ))


def with_basis(question: Question) -> Question:
    """The question with the fingerprint of what a respondent sees: an answer given on another basis is stale."""
    seen = (question.kind, question.ask, [c.value for c in question.choices], [e.quote for e in question.evidence])
    return question.model_copy(update={"basis": fingerprint(*seen)})


def plain_definition(slot: Slot) -> QuestionDefinition:
    """The one question of a slot for which a template has none, made from its title and need."""
    need = slot.need.strip().rstrip(".")
    return QuestionDefinition(
        id=f"{slot.id}.{ALL}", kind="text", ask=f"What should the specification say about “{slot.title}”?",
        why=f"Needed: {need[:1].lower()}{need[1:]}." if need else "", impact=slot.impact, depth="quick",
    )


def of_item(slot: Slot, parent: str, item: Item, definition: QuestionDefinition) -> Question:
    """A question put to one item of a list; `{item}` in its texts is the item's own words."""
    base = posed(slot, definition.model_copy(update={"id": f"{slot.id}.x"}))
    texts = {name: getattr(base, name).replace("{item}", item.text) for name in ("ask", "why", "example")}
    asked = {"id": f"{parent}.{item.number}.{definition.id}", "parent": parent, "raised": "item", "about": item.text}
    return with_basis(base.model_copy(update={**texts, **asked}))


def of_follow_up(question: Question, follow_up: FollowUp) -> Question:
    """A question that an answer raised; it stands under that answer."""
    return with_basis(Question(
        id=f"{question.id}~{follow_up.kind}", slot=question.slot, title=question.title, ask=follow_up.ask,
        kind=_KINDS.get(follow_up.kind, "text"), required=question.required, parent=question.id,
        raised=follow_up.kind, about=follow_up.about, impact=question.impact, whom=question.whom,
    ))


def more(question: Question, definition: QuestionDefinition) -> tuple[Question, ...]:
    """The same once more in other words, for what did not come to mind the first time."""
    return tuple(with_basis(question.model_copy(update={
        "id": f"{question.id}~more{number}", "kind": "text", "ask": ask, "example": "", "evidence": (),
        "parent": question.id, "raised": "more"})) for number, ask in enumerate(definition.more, start=1))


def playback(slot: Slot, finding: Finding) -> Question:
    """What the seeds say of a slot, to be accepted, corrected or rejected."""
    quotes = finding.evidence[:MAX_QUOTES]
    one = len(quotes) == 1
    return with_basis(Question(
        id=f"{slot.id}.{PLAYBACK}", slot=slot.id, title=slot.title, kind="playback", evidence=quotes,
        ask=f"The seeds say {'this' if one else 'these things'} about “{slot.title}”. "
            f"{'Is it' if one else 'Are they'} right?",
        why="What is right is noted as accepted, not as said by you.", required=slot.required,
        impact=slot.impact, whom=slot.whom, raised="playback",
    ))


def shortened(text: str, width: int = _SHORT_SAID * 2) -> str:
    """Text on one line, cut at a word where it is longer than `width` characters."""
    line = " ".join(text.split())
    return line if len(line) <= width else line[: width - 2].rsplit(" ", 1)[0] + " …"
