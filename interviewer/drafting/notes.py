"""What was said that became no requirement sentence: every answer lands where a reader looks for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from interviewer.drafting import values
from interviewer.drafting.demands import beside_demands
from interviewer.drafting.details import unsettled
from interviewer.drafting.evaded import asks_who, declined, names_who
from interviewer.drafting.record import Record
from interviewer.drafting.sources import answer_source
from interviewer.language.said import choices_of
from interviewer.language.sentences import fold
from interviewer.language.usable import is_no_answer
from interviewer.model.answer import Chosen, Items, Reviewed
from interviewer.model.entry import Skipped
from interviewer.model.spec import Note
from interviewer.model.template import Slot

_ABOUT = re.compile(r"“([^“”]+)”")
_NEGATION = re.compile(r"^(?:no|not)\s+(?=[^,]+$)", re.IGNORECASE)
_MORE = ("~open-ended", "~compound")
"""Follow-ups whose answers name further things, of the kind that the list or text names already."""


def notes(record: Record, slot: Slot, used: frozenset[str], taken: dict[str, set[int]]) -> Iterator[Note]:
    """Notes of a slot. `used` are questions whose answers stand in statements, `taken` the list items that do."""
    done: set[str] = set()
    for question in record.of_slot(slot):
        answer = record.standing[question]
        if question in done or isinstance(answer.value, Reviewed):
            continue
        if names_who(record, question) or declined(record, question):
            continue
        if isinstance(answer.value, Items) and "~" not in question:
            text, behind = _list(record, question, answer.value, used, taken.get(question, set()))
        else:
            text, behind = _one(record, question, used)
        done.update(behind, {question})
        text = beside_demands(slot, text)
        if text:
            named = label(record, slot, question)
            if named.startswith("Not "):
                text = tuple(_NEGATION.sub("", line) for line in text)
            sources = tuple(s for q in behind for s in record.sources(q))
            marked = (f for q in behind for f in record.markers(record.own_words(q)))
            yield Note(label=named, text=text, sources=sources, findings=tuple(marked))
    yield from _irrelevant(record, slot)


def beside(record: Record, slot: Slot, told: Iterable[str]) -> Iterator[Note]:
    """Own words beside an option taken that stand in no statement: they say more about it."""
    stated = " ".join(told).casefold()
    for question in record.of_slot(slot):
        value = record.standing[question].value
        own = fold(value.own) if isinstance(value, Chosen) and value.values else ""
        if own and own.casefold() not in stated and own in values.lines(value, choices_of(record.template, question)):
            yield Note(label=f"{label(record, slot, question)} – said with it", text=(own,),
                       sources=record.sources(question))


def _one(record: Record, question: str, used: frozenset[str]) -> tuple[tuple[str, ...], list[str]]:
    """Lines of an answer and of those to its follow-ups, and the questions they come from."""
    behind = [q for q in (question, *record.raised.get(question, ())) if q not in used]
    text = [line for q in behind for line in (_lines(record, q) if q == question else _asked(record, q))]
    return tuple(text), behind


def _lines(record: Record, question: str) -> tuple[str, ...]:
    definition = record.definition(question)
    return values.lines(
        record.standing[question].value, definition.choices if definition and "~" not in question else ()
    )


def _asked(record: Record, question: str) -> Iterator[str]:
    """What was answered to a follow-up, beside the words it was asked about where these were quoted.

    One that settles nothing is an open question instead; the follow-up itself stands with its source.
    """
    said = "" if names_who(record, question) else "; ".join(_lines(record, question))
    if said and not unsettled(record, question):
        about = _ABOUT.search(record.standing[question].ask) if not asks_who(question) else None
        means = "in figures" if question.endswith("~unmeasured") else "means"
        yield f"“{about[1]}” {means}: {said}" if about and not question.endswith(_MORE) else said


def _list(
    record: Record, question: str, value: Items, used: frozenset[str], taken: set[int]
) -> tuple[tuple[str, ...], list[str]]:
    """A line for each item that is no statement, with what was said about it; others have notes of their own."""
    text: list[str] = []
    behind: list[str] = []
    for item in value.items:
        if item.number in taken or is_no_answer(item.text):
            continue
        more: list[str] = []
        for inner in record.about_item(question, item.number):
            said, from_questions = _one(record, inner, used)
            behind += from_questions
            if said:
                more.append(f"{_small(_name(record, inner))}: {'; '.join(line.rstrip('.') for line in said)}")
        own = " ".join(item.text.split())
        text.append(f"{own} ({'; '.join(more)})" if more else own)
        behind = [question, *behind]
    raised = [q for q in record.raised.get(question, ()) if q not in used]
    text += [line for q in raised for line in _asked(record, q)]
    return tuple(text), list(dict.fromkeys([*behind, *raised]))


def _irrelevant(record: Record, slot: Slot) -> Iterator[Note]:
    for skipped in record.progress.skipped():
        if skipped.slot == slot.id and skipped.reason == "irrelevant":
            said = f"Does not apply: {skipped.note}" if skipped.note.strip() else "Does not apply."
            yield Note(
                label=label(record, slot, skipped.question),
                text=(" ".join(said.split()),),
                sources=(answer_source(skipped),),
            )


def label(record: Record, slot: Slot, question: str) -> str:
    """What an answer is called in the draft: the template's label, with the item it is about."""
    if asks_who(question):
        return label(record, slot, question.rpartition("~")[0])
    if "~" in question and question in record.standing:
        return record.standing[question].ask
    parts = question.split(".")
    if parts[-1] == "all" and record.definition(question) is None:
        return slot.title
    if len(parts) == 4 and parts[2].isdecimal():
        item = record.item_text(f"{parts[0]}.{parts[1]}", int(parts[2]))
        return f"{item or 'An item since removed'} – {_small(_name(record, question))}"
    return _name(record, question)


def _name(record: Record, question: str) -> str:
    definition = record.definition(question)
    if question.endswith(".playback"):
        return "What the documents say"
    return (definition.label if definition else "") or question.rpartition(".")[2].replace("_", " ").capitalize()


def _small(text: str) -> str:
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def is_irrelevant(record: Record, slot: Slot) -> bool:
    """Was everything asked about a slot said not to apply?"""
    mine = [record.progress.latest(q) for q in record.progress.responses if q.partition(".")[0] == slot.id]
    return bool(mine) and all(isinstance(r, Skipped) and r.reason == "irrelevant" for r in mine)
