"""What somebody changed in the notes of a draft: the lines that are no requirements, each under its label."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from interviewer.language.inert import inert, plain
from interviewer.model.edit import EditKind
from interviewer.model.spec import Note, Spec
from interviewer.verifying.outline import Line, alike, likeness

_LABELLED = re.compile(r"\*\*(?P<label>.+?)\*\*\s*(?P<text>.*)")
LIKE = 0.5
"""Share of words that two wordings of one line have in common."""
Place = tuple[str, str]


class NoteChange(NamedTuple):
    """One changed line: of which note, what it said and says; without `before` it is new, without `line` gone."""

    kind: EditKind
    slot: str
    note: Note
    before: str
    after: str
    line: int | None


class _Said(NamedTuple):
    text: str
    number: int


def note_changes(spec: Spec, lines: Iterable[Line]) -> tuple[list[NoteChange], frozenset[int]]:
    """The changes, and the numbers of all lines that stand under a label of the draft."""
    there, changes, numbers = _under_labels(lines), list[NoteChange](), set[int]()
    for slot in spec.slots:
        for label in dict.fromkeys(note.label for note in slot.notes):
            notes = [note for note in slot.notes if note.label == label]
            said = there.get((alike(slot.title), alike(_label(label))), [])
            numbers |= {one.number for one in said}
            changes += (change for change in _changed(slot.slot, notes, said))
    return changes, frozenset(numbers)


def _label(label: str) -> str:
    return plain(inert(label)).rstrip(":")


def _under_labels(lines: Iterable[Line]) -> dict[Place, list[_Said]]:
    """What stands under each heading and label: behind it, or as list below it."""
    found: dict[Place, list[_Said]] = {}
    place: Place | None = None
    for line in lines:
        labelled = None if line.id or line.cells else _LABELLED.fullmatch(line.text)
        if labelled:
            place = (alike(line.heading), alike(labelled["label"].rstrip(":")))
            found.setdefault(place, [])
            if labelled["text"]:
                found[place].append(_Said(labelled["text"], line.number))
        elif line.nested and place and not line.under:
            found[place].append(_Said(line.text, line.number))
        else:
            place = None
    return found


def _changed(slot: str, notes: list[Note], said: list[_Said]) -> Iterator[NoteChange]:
    before = [(note, text) for note in notes for text in note.text]
    left = list(said)
    gone: list[tuple[Note, str]] = []
    for note, text in before:
        same = next((one for one in left if alike(one.text) == alike(text)), None)
        if same:
            left.remove(same)
        else:
            gone.append((note, text))
    for note, text in gone:
        alone = len(before) == len(left) == 1
        best = max(left, key=lambda one: likeness(one.text, text), default=None)
        if best and (alone or likeness(best.text, text) >= LIKE):
            left.remove(best)
            yield NoteChange("reworded", slot, note, text, best.text, best.number)
        else:
            yield NoteChange("deleted", slot, note, text, "", None)
    for one in left:
        yield NoteChange("added", slot, notes[-1], "", one.text, one.number)
