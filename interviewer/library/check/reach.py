"""Questions that nobody is ever asked, because what they wait for cannot happen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from interviewer.library.check.fault import Fault, definitions, flat, placed
from interviewer.model.question import DEPTHS, Condition, QuestionDefinition
from interviewer.model.template import Template

_COMPARED = {"over": ("number",), "under": ("number",), "includes": ("choice", "choices", "list", "pick", "ranking"),
             "is": ("yesno", "choice", "choices", "short", "text", "list", "pick")}
"""Kinds whose answers a condition can compare so."""
Known = Mapping[str, QuestionDefinition]


def reach(template: Template) -> Iterator[Fault]:
    """Conditions that can never hold, and questions that wait for one of a greater depth."""
    known = definitions(template)
    dead: set[str] = set()
    for path, name, question in placed(template):
        parent = known.get(name.rpartition(".")[0])
        here = {**known, **{f"item.{e.id}": e for e in parent.each}} if parent else known
        why = _never(question.when, here, dead)
        if not why and question.from_ in dead:
            why = f"it picks from {question.from_}, which is never asked"
        if not why and parent and name.rpartition(".")[0] in dead:
            why = "its list is never asked"
        if why:
            dead.add(name)
            yield Fault((*path, "when"), question.id, f"never asked: {why}")
        elif parent is None:
            yield from (Fault((*path, "depth"), question.id, said, True) for said in _too_deep(question, here))
    for path, _, question in placed(template):
        if question.each and not any((question.detail.quick, question.detail.standard, question.detail.deep)):
            yield Fault((*path, "detail"), question.id,
                        "never asked: what stands in `each`; let `detail` be 1 or more at some depth")


def _never(condition: Condition | None, known: Known, dead: set[str]) -> str:
    """Why a condition cannot hold; empty where it may."""
    if condition is None:
        return ""
    if condition.all_:
        reasons = [why for c in condition.all_ if (why := _never(c, known, dead))]
        return (reasons or [_opposed(condition.all_)])[0]
    if condition.any_:
        reasons = [_never(c, known, dead) for c in condition.any_]
        return reasons[0] if all(reasons) else ""
    return _alone(condition, known, dead) if condition.answer else ""


def _alone(condition: Condition, known: Known, dead: set[str]) -> str:
    name = condition.answer or ""
    asked = known.get(name)
    if asked is None:
        return ""
    if name in dead:
        return f"it waits for {name}, which is never asked itself"
    how = next((k for k, v in (("is", condition.is_), ("includes", condition.includes), ("over", condition.over),
                               ("under", condition.under)) if v is not None), "")
    if how and asked.kind not in _COMPARED[how]:
        return f"{name} is of kind {asked.kind}, whose answers cannot be compared by `{how}`"
    return _value(condition, name, asked)


def _value(condition: Condition, name: str, asked: QuestionDefinition) -> str:
    wanted = condition.includes if condition.includes is not None else condition.is_
    values = [c.value for c in asked.choices]
    if values and isinstance(wanted, str) and wanted not in values:
        return f"{name} has no choice {wanted!r}; it has: {', '.join(values)}"
    if isinstance(wanted, bool) and asked.kind != "yesno":
        return f"{name} is of kind {asked.kind}, not yes or no; put the value in quotes"
    if condition.over is not None and asked.maximum is not None and condition.over >= asked.maximum:
        return f"{name} is at most {asked.maximum:g}, so it is never over {condition.over:g}"
    if condition.under is not None and asked.minimum is not None and condition.under <= asked.minimum:
        return f"{name} is at least {asked.minimum:g}, so it is never under {condition.under:g}"
    return ""


def _opposed(parts: tuple[Condition, ...]) -> str:
    """Parts of an `all` that exclude each other: two values of one answer, or a thing and its opposite."""
    denied = [p.not_ for p in parts if p.not_ is not None]
    if any(p in denied for p in parts):
        return "one part of `all` is the opposite of another"
    only: dict[str, str | bool] = {}
    for part in parts:
        if part.answer and part.is_ is not None and only.setdefault(part.answer, part.is_) != part.is_:
            return f"{part.answer} cannot be {only[part.answer]!r} and {part.is_!r} at once"
    return ""


def _too_deep(question: QuestionDefinition, known: Known) -> Iterator[str]:
    """Where everything that a condition looks at is asked at a greater depth only."""
    needed = [c.answer for c in flat(question.when) if c.answer in known]
    needed = [question.from_] if question.from_ in known else needed
    free = any(c.slot or c.not_ is not None for c in flat(question.when))
    depths = [known[name].depth for name in needed if name]
    if depths and not free and all(DEPTHS.index(d) > DEPTHS.index(question.depth) for d in depths):
        yield (f"asked at depth {question.depth}, but it waits for {needed[0]}, which is asked at {depths[0]} only; "
               f"let its depth be {depths[0]}")
