"""What was said that became no requirement sentence: every answer lands where a reader looks for it."""

from __future__ import annotations

from collections.abc import Iterator

from interviewer.drafting import values
from interviewer.drafting.record import Record, answer_source
from interviewer.model.answer import Items, Reviewed
from interviewer.model.entry import Skipped
from interviewer.model.spec import Note, Source
from interviewer.model.template import Slot

def notes(record: Record, slot: Slot, used: frozenset[str], taken: dict[str, set[int]]) -> Iterator[Note]:
    """Notes of a slot. `used` are questions whose answers stand in statements, `taken` the list items that do."""
    for question in record.of_slot(slot):
        answer = record.standing[question]
        if isinstance(answer.value, Reviewed) or ("~" in question and question.partition("~")[0] in record.standing):
            continue
        if question not in used or isinstance(answer.value, Items):
            yield from _of_answer(record, slot, question, taken.get(question, set()))
        yield from _follow_ups(record, question, used)
    yield from _irrelevant(record, slot)


def _of_answer(record: Record, slot: Slot, question: str, taken: set[int]) -> Iterator[Note]:
    definition = record.definition(question)
    value = record.standing[question].value
    if isinstance(value, Items):
        value = value.model_copy(update={"items": tuple(i for i in value.items if i.number not in taken)})
    said = values.lines(value, definition.choices if definition else ())
    if said:
        yield _note(record, label(record, slot, question), said, record.sources(question))


def _follow_ups(record: Record, question: str, used: frozenset[str]) -> Iterator[Note]:
    for raised in record.raised.get(question, ()):
        answer = record.standing[raised]
        if raised not in used:
            yield _note(record, answer.ask, values.lines(answer.value), record.sources(raised))


def _irrelevant(record: Record, slot: Slot) -> Iterator[Note]:
    for skipped in record.progress.skipped():
        if skipped.slot == slot.id and skipped.reason == "irrelevant":
            said = f"Does not apply: {skipped.note}" if skipped.note.strip() else "Does not apply."
            yield Note(label=label(record, slot, skipped.question), text=(" ".join(said.split()),),
                       sources=(answer_source(skipped),))


def label(record: Record, slot: Slot, question: str) -> str:
    """What an answer is called in the draft: the template's label, with the item it is about."""
    definition = record.definition(question)
    parts = question.partition("~")[0].split(".")
    name = (definition.label if definition else "") or parts[-1].replace("_", " ").capitalize()
    if parts[-1] == "all" and definition is None:
        name = slot.title
    if len(parts) == 4 and parts[2].isdecimal():
        item = next((i.text for i in record.items(f"{parts[0]}.{parts[1]}") if str(i.number) == parts[2]), "")
        return f"{item or 'An item since removed'} – {name[:1].lower()}{name[1:]}"
    return name


def _note(record: Record, name: str, text: tuple[str, ...], sources: tuple[Source, ...]) -> Note:
    findings = tuple(f for line in text for f in record.findings(line) if f.rule in ("placeholder",))
    return Note(label=name, text=text, sources=sources, findings=findings)


def is_irrelevant(record: Record, slot: Slot) -> bool:
    """Was everything asked about a slot said not to apply?"""
    mine = [record.progress.latest(q) for q in record.progress.responses if q.partition(".")[0] == slot.id]
    return bool(mine) and all(isinstance(r, Skipped) and r.reason == "irrelevant" for r in mine)
