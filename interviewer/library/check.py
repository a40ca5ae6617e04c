"""What pydantic cannot see in a template: references, cycles, and questions nobody would like to be asked."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from typing import NamedTuple

from interviewer.language.patterns import Pattern, PatternError
from interviewer.library.find import association_files
from interviewer.model.question import Condition, QuestionDefinition
from interviewer.model.template import Template

PLACEHOLDER = re.compile(r"\{(?:(?:an?|the) )?([^{}]*)\}")
MAX_ASK_WORDS = 25
"""Longer questions are misread; the limit is a common rule of survey writing."""


Path = tuple[str | int, ...]


class Fault(NamedTuple):
    """A fault, the words and the path of where it is."""

    path: Path
    where: str
    message: str
    advice: bool = False


def check(template: Template) -> tuple[Fault, ...]:
    """Every fault of a template whose shape is right; advice after errors."""
    faults = [*_unique(template), *_slots(template), *_cycles(template), *_questions(template), *_statements(template),
              *_conflicts(template), *_closing(template)]
    return tuple(sorted(faults, key=lambda f: f.advice))


def _known(name: str, known: Sequence[str], what: str) -> str:
    close = difflib.get_close_matches(name, known, 1)
    return f"there is no {what} {name!r}" + (f"; did you mean {close[0]!r}?" if close else
                                             f"; there are: {', '.join(known[:12]) or 'none'}")


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
                yield Fault(("slots", s, "after", a), slot.id, _known(before, slots, "slot"))
        if slot.section and slot.section not in sections:
            yield Fault(("slots", s, "section"), slot.id, _known(slot.section, sections, "section"))
    for n, signal in enumerate(template.signals):
        for raised in signal.raises:
            if raised not in slots:
                yield Fault(("signals", n, "raises", raised), f"signal {n + 1}", _known(raised, slots, "slot"))
    tables = list(association_files())
    if template.associations and template.associations not in tables:
        yield Fault(("associations",), "associations", _known(template.associations, tables, "table of words"))
    if template.product and template.product not in definitions(template):
        yield Fault(("product",), "product", _known(template.product, list(definitions(template)), "question"))


def unreadable_patterns(template: Template, classes: Mapping[str, tuple[str, ...]]) -> Iterator[Fault]:
    """Patterns of titles and cues that cannot be read. Takes a while for a large template: every one is compiled."""
    for s, slot in enumerate(template.slots):
        places = [(("headings", n, "any"), title.any) for n, title in enumerate(slot.headings)]
        for n, cue in enumerate(slot.cues):
            places += [(("cues", n, key), getattr(cue, key)) for key in ("any", "also", "unless")]
        for path, sources in places:
            for number, source in enumerate(sources):
                if said := _unreadable(source, classes):
                    yield Fault(("slots", s, *path, number), slot.id, said)


def _unreadable(source: str, classes: Mapping[str, tuple[str, ...]]) -> str:
    try:
        Pattern(source, classes)
    except PatternError as fault:
        return str(fault)
    return ""


def definitions(template: Template) -> dict[str, QuestionDefinition]:
    """Every question of a template by its id; questions of list items are `list.id.name`."""
    found: dict[str, QuestionDefinition] = {}
    for slot in template.asked:
        for question in slot.questions:
            found[question.id] = question
            found.update({f"{question.id}.{inner.id}": inner for inner in question.each})
    return found


def _cycles(template: Template) -> Iterator[Fault]:
    graph = {s.id: [a for a in s.after if a != s.id] for s in template.slots}
    yield from _cycle(graph, "prerequisites go round in a circle",
                      {s.id: ("slots", n, "after") for n, s in enumerate(template.slots)})
    for s, slot in enumerate(template.slots):
        if slot.id in slot.after:
            yield Fault(("slots", s, "after"), slot.id, "a slot cannot come after itself")
    asked: dict[str, list[str]] = {}
    paths: dict[str, Path] = {}
    for s, slot in enumerate(template.slots):
        for q, question in enumerate(slot.questions):
            needs = [c.answer for c in flat(question.when) if c.answer] + ([question.from_] if question.from_ else [])
            asked[question.id] = needs
            paths[question.id] = ("slots", s, "questions", q)
    yield from _cycle(asked, "conditions go round in a circle", paths)


def _cycle(graph: Mapping[str, Sequence[str]], message: str, paths: Mapping[str, Path]) -> Iterator[Fault]:
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        circle = list(reversed(error.args[1]))
        yield Fault(paths.get(circle[0], ()), circle[0], f"{message}: {' → '.join(circle)}")


def flat(condition: Condition | None) -> Iterator[Condition]:
    """A condition and everything inside it."""
    if condition is not None:
        yield condition
        for inner in (*condition.all_, *condition.any_, *((condition.not_,) if condition.not_ else ())):
            yield from flat(inner)


def _questions(template: Template) -> Iterator[Fault]:
    known = definitions(template)
    for s, slot in enumerate(template.slots):
        for q, question in enumerate(slot.questions):
            path: Path = ("slots", s, "questions", q)
            if not question.id.startswith(f"{slot.id}."):
                yield Fault((*path, "id"), question.id, f"the id of a question here starts with {slot.id!r} and a dot")
            yield from _question(question, path, template, known)
            for e, inner in enumerate(question.each):
                here = (*path, "each", e)
                if "." in inner.id:
                    yield Fault((*here, "id"), inner.id, "inside `each` an id is one word without a dot")
                yield from _question(inner, here, template, known, question)


def _question(
    question: QuestionDefinition, path: Path, template: Template, known: Mapping[str, QuestionDefinition],
    parent: QuestionDefinition | None = None,
) -> Iterator[Fault]:
    yield from _kind(question, path, known)
    siblings = [f"item.{e.id}" for e in parent.each] if parent else []
    for condition in flat(question.when):
        if condition.answer and condition.answer not in known and condition.answer not in siblings:
            yield Fault((*path, "when"), question.id, _known(condition.answer, [*siblings, *known], "question"))
        if condition.slot and template.slot(condition.slot) is None:
            yield Fault((*path, "when"), question.id, _known(condition.slot, [s.id for s in template.slots], "slot"))
        yield from _reachable(question, condition, path, known)
    yield from _wording(question, path)


def _reachable(
    question: QuestionDefinition, condition: Condition, path: Path, known: Mapping[str, QuestionDefinition]
) -> Iterator[Fault]:
    asked = known.get(condition.answer or "")
    wanted = condition.includes if condition.includes is not None else condition.is_
    if asked and asked.choices and isinstance(wanted, str) and wanted not in (c.value for c in asked.choices):
        values = ", ".join(c.value for c in asked.choices)
        yield Fault((*path, "when"), question.id,
                    f"never asked: {condition.answer} has no choice {wanted!r}; it has: {values}")


def _kind(question: QuestionDefinition, path: Path, known: Mapping[str, QuestionDefinition]) -> Iterator[Fault]:
    kind, source = question.kind, question.from_
    if kind == "playback":
        yield Fault((*path, "kind"), question.id, "playback cards are made from seeds; choose another kind")
    if kind in ("choice", "choices") and len(question.choices) < 2:
        yield Fault((*path, "choices"), question.id, f"a question of kind {kind} needs two choices or more")
    if kind in ("pick", "ranking") and not source and not question.choices:
        yield Fault((*path, "from"), question.id, f"a question of kind {kind} needs `from`, the id of a list question")
    if source and (source not in known or known[source].kind != "list"):
        lists = [k for k, v in known.items() if v.kind == "list"]
        yield Fault((*path, "from"), question.id, _known(source, lists, "list"))
    if question.each and kind != "list":
        yield Fault((*path, "each"), question.id, "only a question of kind list has questions for each item")
    values = [c.value for c in question.choices]
    for value in {v for v in values if values.count(v) > 1}:
        yield Fault((*path, "choices"), question.id, f"the choice {value!r} is given twice")
    if question.minimum is not None and question.maximum is not None and question.minimum > question.maximum:
        yield Fault((*path, "minimum"), question.id, "minimum is larger than maximum")


def _wording(question: QuestionDefinition, path: Path) -> Iterator[Fault]:
    ask = question.ask.strip()
    if not ask.endswith("?"):
        yield Fault((*path, "ask"), question.id, "a question ends with a question mark", True)
    if len(ask.split()) > MAX_ASK_WORDS:
        yield Fault((*path, "ask"), question.id, f"{len(ask.split())} words; people follow up to {MAX_ASK_WORDS}", True)
    for key in ("why", "example"):
        closed = key == "example" and question.kind in ("yesno", "choice", "choices", "pick", "ranking")
        if not getattr(question, key) and not closed:
            yield Fault(path, question.id, f"no `{key}`: people answer better when they see one", True)


def _conflicts(template: Template) -> Iterator[Fault]:
    known = definitions(template)
    for n, rule in enumerate(template.conflicts):
        for side, condition in (("a", rule.a), ("b", rule.b)):
            if condition.answer and condition.answer not in known:
                yield Fault(("conflicts", n, side), "conflict", _known(condition.answer, list(known), "question"))


def _closing(template: Template) -> Iterator[Fault]:
    known = [d.id for slot in template.asked for d in slot.questions]
    for n, question in enumerate(template.closing.questions if template.closing else ()):
        if question not in known:
            yield Fault(("closing", "questions", n), "closing", _known(question, known, "question"))


def _statements(template: Template) -> Iterator[Fault]:
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
                yield Fault((*path, "each"), where, _known(pattern.each, list(known), "list"))
            if pattern.apart and (pattern.apart not in known or known[pattern.apart].kind != "choices"):
                yield Fault((*path, "apart"), where, _known(pattern.apart, list(known), "choices"))
            if pattern.musts and (pattern.musts not in known or known[pattern.musts].from_ != pattern.each):
                yield Fault((*path, "musts"), where, f"{pattern.musts!r} is no pick from the list {pattern.each!r}")
            for text in (*pattern.patterns, pattern.priority, pattern.acceptance, pattern.rationale):
                yield from _placeholders(text, pattern.each, path, where, known)
            for condition in flat(pattern.when):
                if condition.answer and not _resolves(condition.answer, pattern.each, known):
                    yield Fault((*path, "when"), where, _known(condition.answer, list(known), "question"))


def _placeholders(
    text: str, each: str | None, path: Path, where: str, known: Mapping[str, QuestionDefinition]
) -> Iterator[Fault]:
    for name in PLACEHOLDER.findall(text):
        if not _resolves(name, each, known):
            items = [f"item.{e.id}" for e in known[each].each] if each and each in known else []
            yield Fault((*path, "patterns"), where, _known(name, ["product", *items, *known], "answer"))


def _resolves(name: str, each: str | None, known: Mapping[str, QuestionDefinition]) -> bool:
    if name == "product" or (name in known and "." in name):
        return True
    if each is None or each not in known:
        return False
    return name == "item" or name in {f"item.{e.id}" for e in known[each].each}
