"""A folder of OpenSpec: `openspec/specs/<part>/spec.md` for each part that has requirements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from interviewer.export import lines
from interviewer.export.steps import named, steps
from interviewer.language.display import clipped
from interviewer.language.inert import inert
from interviewer.model.spec import Spec, SpecSlot, Statement

_MIN_PURPOSE, _MAX_TEXT = 50, 500
"""Characters which OpenSpec's strict validation asks of a purpose and allows a requirement."""


def render(spec: Spec) -> Mapping[str, bytes]:
    """Markdown as `openspec validate --strict` wants it: a purpose, SHALL in capitals, a scenario a requirement."""
    files = {f"openspec/specs/{slot.slot}/spec.md": _text(_spec(spec, slot)) for slot in spec.slots if slot.statements}
    return {"openspec/project.md": _text(_project(spec)), **files}


def _text(blocks: Iterator[str]) -> bytes:
    return ("\n\n".join([lines.MARK, *blocks]) + "\n").encode()


def _project(spec: Spec) -> Iterator[str]:
    yield f"# {inert(spec.title)}"
    yield inert(spec.status)
    for slot in spec.slots:
        if slot.notes:
            yield f"## {inert(slot.title)}"
            yield "\n".join(f"- {inert(n.label)}: {inert(lines.several(n.text))}" for n in slot.notes)
    if spec.open_questions:
        yield "## Open questions"
        yield "\n".join(f"- {q.id}: {inert(q.ask)} ({inert(lines.open_question(q))})" for q in spec.open_questions)


def _spec(spec: Spec, slot: SpecSlot) -> Iterator[str]:
    yield f"# {inert(slot.title)}"
    yield "## Purpose"
    purpose = inert(slot.need)
    short = len(purpose) < _MIN_PURPOSE
    yield f"What {inert(named(spec))} has to satisfy under “{inert(slot.title)}”. {purpose}" if short else purpose
    yield "## Requirements"
    for statement in slot.statements:
        yield from _requirement(spec, statement)


def _requirement(spec: Spec, statement: Statement) -> Iterator[str]:
    yield f"### Requirement: {statement.id}"
    yield _sentence(spec, statement)
    parts = steps(spec, statement)
    yield f"#### Scenario: {statement.id} holds"
    when = [*parts.given, *parts.when] or [f"{named(spec)} is in use"]
    said = [("WHEN", when), ("THEN", list(parts.then))]
    yield "\n".join(f"- **{'AND' if number else word}** {inert(text)}"
                    for word, texts in said for number, text in enumerate(texts))


def _sentence(spec: Spec, statement: Statement) -> str:
    """The requirement with its one SHALL in capitals; own words become what shall be satisfied."""
    if statement.form == "own-words":
        said = lines.sentence(statement)
        opening = f"{inert(named(spec))[:120]} SHALL satisfy what was said: "
        return opening + inert(clipped(said, _MAX_TEXT - len(opening) - 60))
    capital = re.sub(r"\bshall\b", "SHALL", lines.sentence(statement), count=1)
    return inert(capital if len(capital) <= _MAX_TEXT else clipped(capital, _MAX_TEXT))
