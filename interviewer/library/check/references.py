"""Ids given twice, and names of what does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from interviewer.library.check.fault import Fault, Path, definitions, flat, placed, unknown
from interviewer.library.find import association_files
from interviewer.model.template import Template


def references(template: Template) -> Iterator[Fault]:
    """Every id that is given twice and every name that leads nowhere, outside of statement patterns."""
    yield from _unique(template)
    yield from _slots(template)
    yield from _questions(template)
    yield from _conflicts(template)
    yield from _closing(template)


def _unique(template: Template) -> Iterator[Fault]:
    seen: dict[str, Path] = {}
    codes: dict[str, str] = {}
    for s, slot in enumerate(template.slots):
        ids: list[tuple[Path, str]] = [(("slots", s, "id"), f"slot {slot.id}")]
        ids += [(("slots", s, "questions", q, "id"), q_.id) for q, q_ in enumerate(slot.questions)]
        for path, name in ids:
            if name in seen:
                yield Fault(path, name, "this id is given twice")
            seen[name] = path
        if slot.code and codes.setdefault(slot.code, slot.id) != slot.id:
            yield Fault(("slots", s, "code"), slot.id, f"the code {slot.code} belongs to {codes[slot.code]}")


def _slots(template: Template) -> Iterator[Fault]:
    slots, sections = [s.id for s in template.slots], [s.id for s in template.sections]
    for s, slot in enumerate(template.slots):
        for a, before in enumerate(slot.after):
            if before not in slots:
                yield Fault(("slots", s, "after", a), slot.id, unknown(before, slots, "slot"))
        if slot.section and slot.section not in sections:
            yield Fault(("slots", s, "section"), slot.id, unknown(slot.section, sections, "section"))
    for n, signal in enumerate(template.signals):
        for raised in signal.raises:
            if raised not in slots:
                yield Fault(("signals", n, "raises", raised), f"signal {n + 1}", unknown(raised, slots, "slot"))
    tables = list(association_files())
    if template.associations and template.associations not in tables:
        yield Fault(("associations",), "associations", unknown(template.associations, tables, "table of words"))
    if template.product and template.product not in definitions(template):
        yield Fault(("product",), "product", unknown(template.product, list(definitions(template)), "question"))


def _conflicts(template: Template) -> Iterator[Fault]:
    known = definitions(template)
    for n, rule in enumerate(template.conflicts):
        for side, condition in (("a", rule.a), ("b", rule.b)):
            if condition.answer and condition.answer not in known:
                yield Fault(("conflicts", n, side), "conflict", unknown(condition.answer, list(known), "question"))


def _questions(template: Template) -> Iterator[Fault]:
    known = definitions(template)
    for path, name, question in placed(template):
        slot = template.slots[int(path[1])]
        if path[-2] == "each" and "." in question.id:
            yield Fault((*path, "id"), question.id, "inside `each` an id is one word without a dot")
        if path[-2] != "each" and not question.id.startswith(f"{slot.id}."):
            yield Fault((*path, "id"), question.id, f"the id of a question here starts with {slot.id!r} and a dot")
        parent = known.get(name.rpartition(".")[0])
        siblings = [f"item.{e.id}" for e in parent.each] if parent else []
        for condition in flat(question.when):
            if condition.answer and condition.answer not in known and condition.answer not in siblings:
                yield Fault((*path, "when"), question.id, unknown(condition.answer, [*siblings, *known], "question"))
            if condition.slot and template.slot(condition.slot) is None:
                slots = [s.id for s in template.slots]
                yield Fault((*path, "when"), question.id, unknown(condition.slot, slots, "slot"))
        if question.from_ and (question.from_ not in known or known[question.from_].kind != "list"):
            lists = [k for k, v in known.items() if v.kind == "list"]
            yield Fault((*path, "from"), question.id, unknown(question.from_, lists, "list"))


def _closing(template: Template) -> Iterator[Fault]:
    known = [name for path, name, _ in placed(template) if "each" not in path]
    for n, question in enumerate(template.closing.questions if template.closing else ()):
        if question not in known:
            yield Fault(("closing", "questions", n), "closing", unknown(question, known, "question"))
