"""The chapters of a specification: what was said about each slot, and the requirements made of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from interviewer.export.lines import PRIORITIES
from interviewer.export.markdown.references import References
from interviewer.language.grammar import joined
from interviewer.language.inert import inert
from interviewer.model.spec import Note, Spec, SpecSlot, Statement

_REGISTERS = {"glossary": "Glossary", "assumptions": "Assumptions", "questions": "Open questions"}


def content(spec: Spec, references: References) -> Iterator[str]:
    """One chapter a section, one heading a slot."""
    titles = list(spec.sections)
    loose = [s for s in spec.slots if s.section not in titles]
    for title in titles:
        slots = [s for s in spec.slots if s.section == title]
        if slots:
            yield f"## {inert(title)}"
            for slot in slots:
                yield from _slot(spec, slot, references)
    if loose:
        yield "## Contents" if not titles else "## Further contents"
        for slot in loose:
            yield from _slot(spec, slot, references)


def _slot(spec: Spec, slot: SpecSlot, references: References) -> Iterator[str]:
    yield f"### {inert(slot.title)}"
    if slot.notes:
        grouped = groupby(slot.notes, key=lambda n: n.label)
        yield "\n".join(line for label, notes in grouped for line in _notes(label, list(notes), references))
    if slot.statements:
        yield "\n".join(line for s in slot.statements for line in statement_lines(s, references))
    if not slot.notes and not slot.statements:
        yield _empty(spec, slot)


def _empty(spec: Spec, slot: SpecSlot) -> str:
    register = _REGISTERS.get(slot.slot, "")
    filled = {"Glossary": spec.glossary, "Assumptions": spec.assumptions, "Open questions": spec.open_questions}.get(
        register
    )
    if slot.filled != "open" and filled:
        return f"See {register} below."
    lists = (spec.open_questions, spec.assumptions)
    asked = [one.id for register in lists for one in register if one.slot == slot.slot]
    if slot.filled == "irrelevant":
        return "Said not to apply."
    return f"Nothing is known yet: see {joined(asked)}." if asked else "Nothing was said about it."


def _notes(label: str, notes: Sequence[Note], references: References) -> Iterator[str]:
    """Notes of one label: on one line where there is one thing, else as a list."""
    shown = inert(label)
    head = f"- **{shown}{'' if shown.endswith(('?', ':')) else ':'}**"
    if len(notes) == 1:
        behind = references(notes[0].sources)
        if len(notes[0].text) == 1:
            yield f"{head} {inert(notes[0].text[0])} {behind}"
        else:
            yield f"{head} {behind}"
            yield from (f"  - {inert(line)}" for line in notes[0].text)
        return
    yield head
    yield from (f"  - {inert(line)} {references(note.sources)}" for note in notes for line in note.text)


def statement_lines(statement: Statement, references: References) -> Iterator[str]:
    """The sentence behind its number, and what belongs to it below."""
    own = statement.form == "own-words"
    marks = [PRIORITIES[statement.priority]] if statement.priority else []
    marks += ["own words"] if own else []
    text = f"“{inert(statement.text)}”" if own else inert(statement.text)
    said = f" ({', '.join(marks)})" if marks else ""
    yield f"- **{statement.id}**{said} {text} {references(statement.sources)}"
    yield from (f"  - Accepted when: {inert(line)}" for line in statement.acceptance)
    if statement.rationale:
        yield f"  - Reason: {inert(statement.rationale)}"
    if statement.owner:
        yield f"  - Owner: {inert(statement.owner)}"
    asked = dict.fromkeys(f.ask for f in statement.findings if f.severity != "advice" or own)
    yield from (f"  - To settle: {inert(ask)}" for ask in asked if ask)
