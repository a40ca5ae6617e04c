"""An edited draft held against the draft it was made from: what somebody changed in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from interviewer.language.inert import inert, plain
from interviewer.model.edit import EditKind, Unasked
from interviewer.model.spec import OpenQuestion, Spec, Statement
from interviewer.verifying.noted import LIKE, NoteChange, note_changes
from interviewer.verifying.outline import Line, alike, likeness, outline
from interviewer.verifying.saved import comparable

ROW = 2
"""Cells of the row of an open question in which an answer may stand: the question, and why it is open."""
_ANSWER = re.compile(r"^(?:[\s:=>→–—-]|answers?\s*:|a\s*:)+", re.IGNORECASE)
_POINTING = re.compile(r"\b[QA]-\d+(?:, | and )?")
"""Numbers that are given anew in every draft."""
_UNTITLED = ("Contents", "Further contents")


class Changed(NamedTuple):
    """One change: of a statement of the draft, or a line it did not have, in which slot."""

    kind: EditKind
    slot: str
    after: str
    line: int | None
    statement: Statement | None = None
    note: NoteChange | None = None


class Filled(NamedTuple):
    """What somebody wrote to an open question of the draft."""

    question: OpenQuestion
    said: str
    line: int


@dataclass(frozen=True)
class Comparison:
    """The draft as it was saved (`spec`, written as `text`), and what came back."""

    spec: Spec
    text: str
    came: str

    @cached_property
    def _saved(self) -> tuple[Line, ...]:
        return tuple(outline(self.text))

    @cached_property
    def _lines(self) -> tuple[Line, ...]:
        return tuple(outline(self.came))

    @cached_property
    def _contents(self) -> frozenset[str]:
        return frozenset((*(alike(s) for s in self.spec.sections), *_UNTITLED))

    @cached_property
    def _derived(self) -> frozenset[str]:
        """Chapters that no line can be added to: they follow from the rest."""
        return frozenset(line.chapter for line in self._saved if alike(line.chapter) not in self._contents)

    @cached_property
    def _found(self) -> dict[str, Line]:
        """The line of each statement that is still there, by its number; a number that was given twice stays one."""
        known = {s.id: s for s in self.spec.statements()}
        found: dict[str, Line] = {}
        for line in self._lines:
            if line.id not in known or line.chapter in self._derived:
                continue
            if line.id not in found or line.same == alike(known[line.id].text):
                found[line.id] = line
        missing = {s.id: s for s in known.values() if s.id not in found}
        return {**found, **dict(_without_number(missing, self._loose(found)))}

    @cached_property
    def _notes(self) -> tuple[list[NoteChange], frozenset[int]]:
        return note_changes(self.spec, (x for x in self._lines if x.chapter not in self._derived))

    def _loose(self, found: dict[str, Line]) -> list[Line]:
        """Lines among the contents that are neither statements of the draft nor were in it."""
        taken = {line.number for line in found.values()} | self._notes[1]
        saved = {_POINTING.sub("", line.same) for line in self._saved if not line.id and not line.cells}
        return [line for line in self._lines if line.number not in taken and line.chapter not in self._derived
                and line.chapter and not line.under and not line.cells
                and _POINTING.sub("", line.same) not in saved]

    def changes(self) -> Iterator[Changed]:
        """What changed, in the order of the draft; added lines last."""
        for statement in self.spec.statements():
            line = self._found.get(statement.id)
            if line is None:
                yield Changed("deleted", statement.slot, "", None, statement)
                continue
            if line.same != alike(statement.text):
                yield Changed("reworded", statement.slot, line.text, line.number, statement)
            if line.id and (line.priority or "") != (statement.priority or ""):
                yield Changed("ranked", statement.slot, line.priority or "", line.number, statement)
        for one in self._notes[0]:
            yield Changed(one.kind, one.slot, one.after, one.line, note=one)
        yield from self._added()

    def _added(self) -> Iterator[Changed]:
        slots, sections = {alike(s.title): s.slot for s in self.spec.slots}, dict[str, str]()
        for slot in self.spec.slots:
            sections.setdefault(alike(slot.section), slot.slot)
        here = next((s.slot for s in self.spec.slots), "")
        loose = {line.number for line in self._loose(self._found)}
        for line in self._lines:
            here = slots.get(alike(line.heading)) or (sections.get(alike(line.chapter)) if not line.heading else None
                                                      ) or here
            if line.number in loose and here:
                yield Changed("added", here, line.text, line.number)

    def answers(self) -> Iterator[Filled]:
        """What somebody wrote to open questions in their rows, behind the question or behind why it is open."""
        known = sorted(self.spec.open_questions, key=lambda q: -len(q.ask))
        for cells, number in ((line.cells, line.number) for line in self._lines if len(line.cells) > ROW):
            one = next((q for q in known if cells[1].startswith(_cell(q.ask))), None)
            if one is not None:
                behind = cells[1][len(_cell(one.ask)):] or cells[2].removeprefix(_cell(one.why))
                said = _ANSWER.sub("", behind).strip()
                if said and (len(cells[1]) > len(_cell(one.ask)) or cells[2].startswith(_cell(one.why))):
                    yield Filled(one, said, number)

    def unasked(self) -> Iterator[Unasked]:
        """Chapters in which something was changed that decides nothing, in the order of the file."""
        filled = list(self.answers())
        asked = {*(line.number for line in (*self._found.values(), *self._loose(self._found))), *self._notes[1]}
        asked |= {one.line for one in filled}
        answered = {one.question.id for one in filled}
        saved, there = _bag(self._saved), _bag(self._lines)
        fresh = [line for line in self._lines if line.number not in asked and not line.id
                 and _key(line) not in saved]
        gone = [line for line in self._saved if not line.id and _key(line) not in there
                and (line.under or line.chapter in self._derived) and not answered & set(line.cells[:1])]
        for chapter in dict.fromkeys(line.chapter for line in (*fresh, *gone)):
            numbers = tuple(line.number for line in fresh if line.chapter == chapter)
            yield Unasked(chapter=chapter or "the beginning", lines=numbers)

    @property
    def closeness(self) -> float:
        """From 0 to 1: how many of all lines are the same, to tell drafts of one interview apart."""
        saved, came = _bag(self._saved), _bag(self._lines)
        return len(saved & came) / max(1, len(saved | came))

    @property
    def likeness(self) -> float:
        """From 0 to 1: how many of the lines that rest on something are still there, however they were reworded."""
        saved = [line for line in self._saved if line.cited and not line.cells]
        there, by_id = {line.same for line in self._lines}, {line.id: line for line in self._lines if line.id}
        return sum(one.same in there or _reworded(one, by_id.get(one.id)) for one in saved) / max(1, len(saved))


def _cell(text: str) -> str:
    """A text as the cell of a row shows it."""
    return comparable(plain(inert(text)))


def _reworded(one: Line, other: Line | None) -> bool:
    return other is not None and likeness(one.text, other.text) >= LIKE


def _key(line: Line) -> tuple[str, str, str]:
    return line.chapter, line.under, line.same


def _bag(lines: Sequence[Line]) -> frozenset[tuple[str, str, str]]:
    return frozenset(map(_key, lines))


def _without_number(missing: dict[str, Statement], loose: Iterable[Line]) -> Iterator[tuple[str, Line]]:
    """Lines that lost their number, each with the number of the statement that it is most like."""
    left = list(loose)
    exact = {alike(s.text): name for name, s in missing.items()}
    said = {name: s.text for name, s in missing.items()}
    for line in [one for one in left if not one.id and one.same in exact]:
        name = exact.pop(line.same, "")
        if name:
            left.remove(line)
            said.pop(name)
            yield name, line
    for line in (one for one in left if not one.id):
        scores = {name: likeness(line.text, text) for name, text in said.items()}
        best = max(scores, key=lambda name: scores[name], default="")
        if best and scores[best] >= LIKE:
            said.pop(best)
            yield best, line

