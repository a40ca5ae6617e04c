"""A feature specification in the layout of GitHub's spec-kit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from interviewer.export import lines
from interviewer.export.steps import has_steps, named, steps
from interviewer.language.inert import inert
from interviewer.model.spec import OpenQuestion, Spec, Statement


def render(spec: Spec) -> bytes:
    """UTF-8 Markdown: scenarios, functional requirements, entities, success criteria, what needs clarification."""
    blocks = [lines.MARK, *_head(spec), *_scenarios(spec), *_requirements(spec), *_criteria(spec), *_assumptions(spec)]
    return ("\n\n".join(blocks) + "\n").encode()


def _head(spec: Spec) -> Iterator[str]:
    yield f"# Feature Specification: {inert(named(spec))}"
    yield f"**Status**: {inert(spec.status)}"
    if spec.as_of:
        yield f"**Created**: {spec.as_of[:10]}"


def _scenarios(spec: Spec) -> Iterator[str]:
    yield "## User Scenarios & Testing *(mandatory)*"
    yield from _notes(spec, "scenarios")
    checked = [s for s in spec.statements() if has_steps(s)]
    if checked:
        yield "### Acceptance Scenarios"
        yield "\n".join(f"{number}. {_scenario(spec, s)}" for number, s in enumerate(checked, 1))


def _scenario(spec: Spec, statement: Statement) -> str:
    parts = steps(spec, statement)
    given = parts.given or (f"{named(spec)} is in use",)
    said = (("Given", given), ("When", parts.when), ("Then", parts.then))
    return ", ".join(f"**{word}** {inert('; '.join(texts))}" for word, texts in said if texts) + f" ({statement.id})"


def _requirements(spec: Spec) -> Iterator[str]:
    yield "## Requirements *(mandatory)*"
    yield "### Functional Requirements"
    said = [f"- **{s.id}**: {_must(s)}" for s in spec.statements()]
    said += [f"- **{q.id}**: {inert(q.ask)} [NEEDS CLARIFICATION: {_why(q)}]" for q in spec.open_questions]
    yield "\n".join(said) or "None yet."
    entities = list(_notes(spec, "data"))
    if entities:
        yield "### Key Entities"
        yield from entities


def _must(statement: Statement) -> str:
    text = re.sub(r"\bshall\b", "MUST", statement.text, count=1) if statement.form != "own-words" else statement.text
    return f"“{inert(text)}” (own words)" if statement.form == "own-words" else inert(text)


def _why(question: OpenQuestion) -> str:
    return inert(lines.open_question(question))


def _criteria(spec: Spec) -> Iterator[str]:
    yield "## Success Criteria *(mandatory)*"
    notes = [*_notes(spec, "outcomes"), *_notes(spec, "acceptance")]
    yield "\n".join(notes) or "None yet."


def _assumptions(spec: Spec) -> Iterator[str]:
    if spec.assumptions:
        yield "## Assumptions"
        yield "\n".join(f"- {inert(a.text)}" for a in spec.assumptions)


def _notes(spec: Spec, slot: str) -> Iterator[str]:
    notes = (n for s in spec.slots if s.slot == slot for n in s.notes)
    said = [f"- {inert(n.label)}: {inert(lines.several(n.text))}" for n in notes]
    if said:
        yield "\n".join(said)
