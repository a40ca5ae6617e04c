"""Statements as somebody decided them who looked at the edits of a saved draft."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast, get_args

from interviewer.drafting.ears import form_of
from interviewer.drafting.record import Record
from interviewer.drafting.sources import edit_source
from interviewer.language.edits import Settled
from interviewer.language.sentences import fold
from interviewer.model.spec import Note, Priority, Statement
from interviewer.model.template import Slot

ADDED = "From an edited draft"


def as_edited(record: Record, slot: Slot, composed: Sequence[Statement]) -> tuple[tuple[Statement, ...], list[Note]]:
    """The statements of a slot with the edits that were taken, and notes of added lines that demand nothing.

    An edit about a statement that nothing makes any more brings it back, with its number.
    """
    held = {s.key: s for s in composed}
    notes: list[Note] = []
    for one in record.settled_edits:
        edit = one.one.edit
        if edit.slot != slot.id or edit.note or one.kept:
            continue
        known = held.get(edit.key)
        if edit.kind == "deleted" and one.words == edit.after:
            held.pop(edit.key, None)
        elif edit.kind == "ranked":
            if known and one.words in ("", *get_args(Priority)):
                held[edit.key] = _resting(known, one, priority=cast("Priority | None", one.words or None))
        elif edit.kind == "added" and form_of(fold(one.words)) is None:
            notes.append(Note(label=ADDED, text=(fold(one.words),), sources=(edit_source(one),)))
        else:
            held[edit.key] = _worded(record, known or _anew(slot, one), one)
    return tuple(held.values()), notes


def notes_as_edited(record: Record, slot: Slot, notes: Sequence[Note]) -> tuple[Note, ...]:
    """The notes of a slot with the edits that were taken, line by line."""
    held = list(notes)
    for one in record.settled_edits:
        edit = one.one.edit
        if edit.slot != slot.id or not edit.note or one.kept:
            continue
        mine = [n for n, note in enumerate(held) if note.label == edit.note]
        at = next((n for n in mine if edit.before and edit.before in held[n].text), mine[-1] if mine else None)
        note = held[at] if at is not None else Note(label=edit.note, text=(), sources=(edit_source(one),))
        said = fold(one.words)
        there = edit.before in note.text
        text = tuple(said if line == edit.before else line for line in note.text) if there else (*note.text, said)
        new = note.model_copy(update={"text": tuple(filter(None, text)),
                                      "sources": tuple(dict.fromkeys((*note.sources, edit_source(one))))})
        if at is None:
            held.append(new)
        else:
            held[at] = new
    return tuple(note for note in held if note.text)


def _worded(record: Record, statement: Statement, one: Settled) -> Statement:
    """The statement in the words that were decided for, with what is wrong with these."""
    text = fold(one.words)
    return _resting(statement, one, text=text, form=form_of(text) or "own-words", findings=record.findings(text))


def _resting(statement: Statement, one: Settled, **changes: object) -> Statement:
    sources = dict.fromkeys((*statement.sources, edit_source(one)))
    return statement.model_copy(update={**changes, "sources": tuple(sources)})


def _anew(slot: Slot, one: Settled) -> Statement:
    edit = one.one.edit
    return Statement(id=edit.key, key=edit.key, slot=slot.id, text=edit.after, form="own-words",
                     sources=(edit_source(one),))
