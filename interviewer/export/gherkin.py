"""Feature files: a file a part of the specification, a scenario for each statement that says when or how to look."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from interviewer.export import lines
from interviewer.export.steps import Steps, has_steps, steps
from interviewer.model.spec import Spec, SpecSlot, Statement


def render(spec: Spec) -> Mapping[str, bytes]:
    """Gherkin 6, UTF-8. A statement without condition and acceptance stands in the description of its feature."""
    return {f"{slot.slot}.feature": ("\n".join(_feature(spec, slot)) + "\n").encode()
            for slot in spec.slots if slot.statements} or {"README.txt": b"No requirement has been stated yet.\n"}


def _feature(spec: Spec, slot: SpecSlot) -> Iterator[str]:
    yield f"# {lines.MARK}"
    product = f"{lines.shown(spec.product)}: " if spec.product else ""
    yield f"Feature: {product}{lines.shown(slot.title)}"
    yield f"  {_text(slot.need)}"
    plain = [s for s in slot.statements if not has_steps(s)]
    if plain:
        yield ""
        yield "  Required as well; nothing is said about how to check it:"
        yield from (f"  {s.id}: {lines.sentence(s)}" for s in plain)
    for statement in slot.statements:
        if has_steps(statement):
            yield ""
            yield from _scenario(statement, steps(spec, statement))


def _scenario(statement: Statement, parts: Steps) -> Iterator[str]:
    yield "  " + " ".join(f"@{tag}" for tag in (statement.id, statement.priority) if tag)
    yield f"  Scenario: {statement.id} {lines.sentence(statement)}"
    for word, texts in (("Given", parts.given), ("When", parts.when), ("Then", parts.then)):
        for number, text in enumerate(texts):
            yield f"    {'And' if number else word} {text}"


def _text(line: str) -> str:
    """A line of description: none that begins like a keyword, tag, comment or table."""
    shown = lines.shown(line)
    return f"({shown})" if shown[:1] in "@#|*\"`" or ":" in shown[:24] else shown
