"""Statement patterns that name answers nobody is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from interviewer.library.check.fault import Fault, Path, definitions, flat, unknown
from interviewer.model.question import QuestionDefinition
from interviewer.model.template import Template

PLACEHOLDER = re.compile(r"\{(?:(?:an?|the) )?([^{}]*)\}")


def statements(template: Template) -> Iterator[Fault]:
    """References of statement patterns, and ids given twice."""
    known = definitions(template)
    for s, slot in enumerate(template.slots):
        seen: set[str] = set()
        for n, pattern in enumerate(slot.statements):
            path: Path = ("slots", s, "statements", n)
            where = f"{slot.id}, statement {pattern.id}"
            if pattern.id in seen:
                yield Fault((*path, "id"), where, "this id is given twice")
            seen.add(pattern.id)
            if pattern.each and (pattern.each not in known or known[pattern.each].kind != "list"):
                yield Fault((*path, "each"), where, unknown(pattern.each, list(known), "list"))
            if pattern.apart and (pattern.apart not in known or known[pattern.apart].kind != "choices"):
                yield Fault((*path, "apart"), where, unknown(pattern.apart, list(known), "choices"))
            if pattern.musts and (pattern.musts not in known or known[pattern.musts].from_ != pattern.each):
                yield Fault((*path, "musts"), where, f"{pattern.musts!r} is no pick from the list {pattern.each!r}")
            for text in (*pattern.patterns, pattern.priority, pattern.acceptance, pattern.rationale):
                yield from _placeholders(text, pattern.each, path, where, known)
            for condition in flat(pattern.when):
                if condition.answer and not _resolves(condition.answer, pattern.each, known):
                    yield Fault((*path, "when"), where, unknown(condition.answer, list(known), "question"))


def _placeholders(
    text: str, each: str | None, path: Path, where: str, known: Mapping[str, QuestionDefinition]
) -> Iterator[Fault]:
    for name in PLACEHOLDER.findall(text):
        if not _resolves(name, each, known):
            items = [f"item.{e.id}" for e in known[each].each] if each and each in known else []
            yield Fault((*path, "patterns"), where, unknown(name, ["product", *items, *known], "answer"))


def _resolves(name: str, each: str | None, known: Mapping[str, QuestionDefinition]) -> bool:
    if name == "product" or (name in known and "." in name):
        return True
    if each is None or each not in known:
        return False
    return name == "item" or name in {f"item.{e.id}" for e in known[each].each}
