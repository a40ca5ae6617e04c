"""Questions about single items of a list that nobody was asked, or whose answers no requirement could be made of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from interviewer.drafting import values
from interviewer.drafting.record import Record
from interviewer.drafting.scope import placeholders
from interviewer.language import usable
from interviewer.language.conditions import holds
from interviewer.language.grammar import phrase
from interviewer.language.sentences import fold
from interviewer.model.answer import Item, Items
from interviewer.model.question import DEPTHS, QuestionDefinition
from interviewer.model.spec import LeftOut, Source, SpecSlot
from interviewer.model.template import Slot

BASIC = "standard"
"""What this depth asks about an item belongs to it; what only deeper interviews ask is extra."""
MAX_ASKED = 3
"""More questions about one item are named by their labels."""


class Lacking(NamedTuple):
    """What is not known about one item: the questions in one text, why, and what was said."""

    ask: str
    why: str
    sources: tuple[Source, ...]


def lacking(record: Record, slot: Slot, drafted: SpecSlot) -> Iterator[Lacking]:
    """One row for each item of a list about which something is open."""
    used = {s.question for statement in drafted.statements for s in statement.sources}
    for question in slot.questions:
        for position, (each, item) in enumerate(_items(record, question.id)):
            if question.each and not usable.is_no_item(item.text):
                yield from _about(record, slot, question, _Place(each, item, position, used))


class _Place(NamedTuple):
    each: str
    item: Item
    position: int
    used: set[str]


def _items(record: Record, question: str) -> Iterator[tuple[str, Item]]:
    yield from ((question, item) for item in record.items(question))
    for raised in record.raised.get(question, ()):
        answer = record.standing[raised].value
        if isinstance(answer, Items) and raised.endswith(("~open-ended", "~compound")):
            yield from ((raised, item) for item in answer.items)


def _about(record: Record, slot: Slot, question: QuestionDefinition, at: _Place) -> Iterator[Lacking]:
    path = f"{at.each}.{at.item.number}"
    basic = max(BASIC, record.progress.depth, key=DEPTHS.index)
    inner = [
        d
        for d in question.each
        if DEPTHS.index(d.depth) <= DEPTHS.index(basic) and holds(d.when, record.progress, record.coverage, path)
    ]
    unasked = [d for d in inner if record.progress.latest(f"{path}.{d.id}") is None]
    patterns = [text for p in slot.statements if p.each == question.id for text in (*p.patterns, p.acceptance)]
    wanted = {n for text in patterns for n in placeholders(text)}
    unfit = [
        d
        for d in inner
        if f"item.{d.id}" in wanted and f"{path}.{d.id}" in record.standing and f"{path}.{d.id}" not in at.used
    ]
    if unasked or unfit:
        yield Lacking(
            _ask([*unfit, *unasked], at.item),
            _why(record, question, at, [f"{path}.{d.id}" for d in unfit], bool(unasked)),
            tuple(s for d in unfit for s in record.sources(f"{path}.{d.id}")),
        )


def _ask(open_: list[QuestionDefinition], item: Item) -> str:
    text = phrase(item.text)
    asks = [fold(d.ask.replace("{item}", text)) for d in open_[:MAX_ASKED]]
    more = [d.label for d in open_[MAX_ASKED:]]
    return " ".join([*asks, f"And: {'; '.join(more)}?" if more else ""]).strip()


def _why(record: Record, question: QuestionDefinition, at: _Place, unfit: list[str], unasked: bool) -> str:
    found = [f"no requirement could be made of “{_said(record, q)}”" for q in unfit]
    if unasked:
        offered: int = getattr(question.detail, record.progress.depth)
        beyond = "~" in at.each or at.position >= offered
        found.append("not asked at this depth" if beyond else "not asked yet")
    return "; ".join(found)


def _said(record: Record, question: str) -> str:
    definition = record.definition(question)
    return "; ".join(values.lines(record.standing[question].value, definition.choices if definition else ()))


def left_out(record: Record) -> Iterator[LeftOut]:
    """Slot by slot what only a deeper interview asks, by the names that the answers would have in a draft."""
    for slot in record.template.slots:
        asked = [q for q in slot.questions if record.applies(q)]
        untouched = [q for q in asked if _deeper(record, q) and not record.progress.responses.get(q.id)]
        labels = [q.label or fold(q.ask) for q in untouched]
        each = [d.label or d.id for q in asked for d in q.each if q.id in record.standing and _extra(record, q, d)]
        if labels or each:
            yield LeftOut(slot=slot.id, title=slot.title, labels=tuple(labels), each=tuple(dict.fromkeys(each)))


def _deeper(record: Record, question: QuestionDefinition) -> bool:
    return DEPTHS.index(question.depth) > DEPTHS.index(record.progress.depth)


def _extra(record: Record, question: QuestionDefinition, inner: QuestionDefinition) -> bool:
    """Is it asked about items only where an interview goes deeper, and was it asked about none of them?"""
    done = (record.progress.responses.get(f"{question.id}.{i.number}.{inner.id}") for i in record.items(question.id))
    return _deeper(record, inner) and inner.depth != BASIC and inner.when is None and not any(done)


def unsettled(record: Record, question: str) -> bool:
    """Does the answer to a follow-up leave open what was asked: no figure, a guess, the same word again?"""
    parent, _, kind = question.partition("~")
    if not kind or question not in record.standing:
        return False
    before = record.standing.get(parent)
    said = "; ".join(values.lines(record.standing[question].value))
    return not usable.settles(kind, said, before.raw if before else "")
