"""Edits of saved drafts that came back: which there are, what decides each, and what was decided."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from interviewer.language.contradiction import SIDES
from interviewer.language.display import clipped
from interviewer.model.answer import Chosen, Items
from interviewer.model.base import fingerprint
from interviewer.model.edit import Edit, Rest
from interviewer.model.entry import Answered
from interviewer.model.progress import CONFLICT, Progress

EDITED = "edited"
"""Name of what edited drafts say about a slot, in ids of questions: `slot.edited~conflict-…`."""
KEEP, TAKE = SIDES[:2]
"""Values of the options: what the interview says, and what the edited draft says."""
RANKED = {"must": "must", "should": "should", "could": "could", "wont": "not this time", "": "no priority"}
"""Priorities as people read them."""
_ASKS = {
    "reworded": "{id} was reworded ({where}). Which words hold?",
    "ranked": "{id} was given another priority ({where}). Which holds?",
    "deleted": "{id} was left out ({where}). Shall it go?",
    "added": "This was added ({where}): “{after}”. Shall the specification say it?",
}
_ADDED_TO = "This was added to {id} ({where}): “{after}”. Shall the specification say it?"
_KEY, _MOST_ADDED = 10, 120


class Returning(NamedTuple):
    """An edit with the file it came from and who edited that."""

    edit: Edit
    file: str
    by: str

    @property
    def id(self) -> str:
        """The id of the question that decides it."""
        return question_id(self.edit)

    @property
    def where(self) -> str:
        """`spec-otto.md, line 41`."""
        return self.file + (f", line {self.edit.line}" if self.edit.line else "")


def edit_asks(one: Returning) -> str:
    """The question that decides an edit, in words."""
    after = clipped(one.edit.after, _MOST_ADDED)
    asks = _ADDED_TO if one.edit.note and one.edit.kind == "added" else _ASKS[one.edit.kind]
    return asks.format(id=one.edit.id, where=one.where, after=after)


def question_id(edit: Edit) -> str:
    """The id of the question that decides an edit: the same whichever file says it, and however often."""
    return f"{edit.slot}.{EDITED}{CONFLICT}-{fingerprint(edit.kind, edit.key, edit.after)[:_KEY]}"


def edits(progress: Progress) -> tuple[Returning, ...]:
    """Every edit once, those of the first file first."""
    found: dict[str, Returning] = {}
    for came in progress.returned:
        for edit in came.edits:
            one = Returning(edit, came.file, came.editor)
            found.setdefault(one.id, one)
    return tuple(found.values())


def said_now(rest: Rest, progress: Progress) -> str:
    """What stands now where a statement rested on something; empty where nothing does."""
    answer = progress.answer(rest.question)
    if answer is None or not rest.item:
        return answer.raw if answer else ""
    items = answer.value.items if isinstance(answer.value, Items) else ()
    return next((i.text for i in items if i.number == rest.item), "")


def overtaken(edit: Edit, progress: Progress) -> tuple[str, ...]:
    """What was said anew, since the draft came back, of that on which the statement rests; empty where all stands."""
    return tuple(now for rest in edit.rests if (now := said_now(rest, progress)) != rest.said)


def basis(edit: Edit, progress: Progress) -> str:
    """Changes when something that the statement rests on is said anew: then it is to be decided again."""
    return fingerprint(edit.now, edit.after, *overtaken(edit, progress))


def decision(edit: Edit, progress: Progress) -> Answered | None:
    """How an edit was decided, while what the statement rests on stands as it did then."""
    latest = progress.latest(question_id(edit))
    return latest if isinstance(latest, Answered) and latest.basis == basis(edit, progress) else None


class Settled(NamedTuple):
    """A decided edit. `kept`: it was turned down. `words` are what the statement says or ranks as instead."""

    one: Returning
    decided: Answered
    kept: bool
    words: str


def settled_edits(progress: Progress) -> Iterator[Settled]:
    """Edits that were decided, in the order of the decisions: the later holds where two are about one statement."""
    made = ((one, decision(one.edit, progress)) for one in edits(progress))
    done = [_settled(one, decided) for one, decided in made if decided]
    yield from sorted(done, key=lambda s: progress.entries.place(s.decided.id))


def _settled(one: Returning, decided: Answered) -> Settled:
    value = decided.value
    taken, own = (value.values, value.own) if isinstance(value, Chosen) else ((), decided.raw)
    if own.strip():
        return Settled(one, decided, False, own)
    return Settled(one, decided, KEEP in taken, one.edit.after)


def said_of(edit: Edit, said: str) -> str:
    """One side of an edit, in words; empty where it says nothing."""
    return RANKED.get(said, said) if edit.kind == "ranked" else said


def edit_holds(one: Settled) -> str:
    """What was decided about an edit, in words."""
    edit = one.one.edit
    if not one.kept:
        return said_of(edit, one.words) or "it goes"
    return said_of(edit, edit.now) or "it stays out"


def open_edits(progress: Progress) -> tuple[Returning, ...]:
    """Edits that nobody has decided yet."""
    return tuple(one for one in edits(progress) if decision(one.edit, progress) is None)
