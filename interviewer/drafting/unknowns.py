"""Open questions: whatever nobody has settled, with why it is open and who might settle it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from interviewer.drafting import values
from interviewer.drafting.composing import UNFIT
from interviewer.drafting.details import lacking, unsettled
from interviewer.drafting.evaded import WHO, asks_who, evaded, who_knows
from interviewer.drafting.exactness import INEXACT
from interviewer.drafting.record import Record
from interviewer.drafting.registers import QUESTIONS, raised_questions, undecided
from interviewer.drafting.sources import answer_source, quote_source
from interviewer.language.edits import edit_asks, said_of
from interviewer.language.sentences import fold
from interviewer.model.entry import Answered, Parked, Response, Skipped
from interviewer.model.progress import REASON
from interviewer.model.question import DEPTHS, QuestionDefinition
from interviewer.model.spec import OpenQuestion, SpecSlot
from interviewer.model.template import Slot

MAX_QUOTES = 2
"""Quotes shown with a question that the seeds only hint at."""
_WHY = {"later": "passed over by {by}", "unknown": "{by} does not know yet", "refused": "{by} will not answer it"}


def open_questions(record: Record, slots: Sequence[SpecSlot]) -> Iterator[OpenQuestion]:
    """Everything open, slot by slot in the template's order; ids are given later."""
    for slot, drafted in zip(record.slots, slots, strict=True):
        found = [
            *_left(record, slot),
            *_waiting_for(record, slot),
            *_disputed(record, slot),
            *_undecided(record, slot),
            *_edited(record, slot),
            *_placeholders(record, slot),
            *_unsettled(record, slot),
            *_unfit(slot, drafted),
            *_noted(record, slot),
            *(_made(slot, one.ask, one.why, sources=one.sources) for one in lacking(record, slot, drafted)),
        ]
        if slot.id == QUESTIONS:
            found += [
                _made(slot, text, "raised in the interview", owner=owner, sources=sources)
                for text, owner, sources in raised_questions(record)
            ]
        if not found and drafted.filled == "open":
            found += _unasked(record, slot)
        waiting = _waiting(record, slot, slots) if drafted.filled == "open" else ()
        yield from (q.model_copy(update={"blocks": (slot.title, *waiting)}) for q in found)


def _waiting(record: Record, slot: Slot, slots: Sequence[SpecSlot]) -> tuple[str, ...]:
    """Titles of slots that are open too and that the template settles after this one."""
    return tuple(
        d.title for s, d in zip(record.slots, slots, strict=True) if slot.id in s.after and d.filled == "open"
    )


def _made(slot: Slot, ask: str, why: str, **more: object) -> OpenQuestion:
    return OpenQuestion.model_validate({"id": "", "slot": slot.id, "ask": fold(ask), "why": why, **more})


def _left(record: Record, slot: Slot) -> Iterator[OpenQuestion]:
    """Questions that were parked or skipped, except those that do not apply."""
    for question in record.progress.responses:
        latest = record.progress.latest(question)
        put = record.progress.assigned.get(question)
        if question.endswith(REASON) or (put and not put.everybody):
            continue
        if latest is None or latest.slot != slot.id or not isinstance(latest, Skipped | Parked):
            continue
        if record.excluded(question) or (isinstance(latest, Skipped) and _asked_with(record, question)):
            continue
        if isinstance(latest, Parked):
            why = f"parked by {latest.by}" + (f": {fold(latest.note)}" if latest.note.strip() else "")
            yield _made(slot, latest.ask, why, owner=latest.owner, due=latest.due, sources=_of(latest))
        elif latest.reason != "irrelevant":
            why = _WHY[latest.reason].format(by=latest.by) + (f": {fold(latest.note)}" if latest.note.strip() else "")
            yield _made(slot, latest.ask, why, sources=_of(latest))


def _asked_with(record: Record, question: str) -> bool:
    """Is it about words that are no answer, for which the question itself is listed?"""
    parent, _, _ = question.partition("~")
    return asks_who(question) and parent in record.standing and bool(evaded(record, parent))


def _waiting_for(record: Record, slot: Slot) -> Iterator[OpenQuestion]:
    """Questions that were put to somebody who did not respond yet; to everybody: with who has said nothing to it."""
    for question, put in record.progress.assigned.items():
        if put.slot != slot.id:
            continue
        silent = [p for p in record.progress.people() if record.progress.put_to(question, p)]
        spoken = {r.by for r in record.progress.responses.get(question, ())}
        asked = "everybody" if put.everybody else put.to
        if silent or len(spoken) < 2:
            only = f"; only {' and '.join(sorted(spoken))} said something" if put.everybody and spoken else ""
            owner = ", ".join(silent) or ("" if spoken else asked)
            yield _made(slot, put.ask, f"put to {asked} by {put.by}{only}", owner=owner, due=put.due)


def _of(response: Response) -> tuple[object, ...]:
    return (answer_source(response),)


def _disputed(record: Record, slot: Slot) -> Iterator[OpenQuestion]:
    for question in record.of_slot(slot):
        answer, disputed = record.standing[question], record.progress.disputed(question)
        if disputed:
            people = " and ".join(dict.fromkeys(a.by for a in disputed))
            yield _made(
                slot, answer.ask, f"{people} say different things", sources=tuple(answer_source(a) for a in disputed)
            )


def _undecided(record: Record, slot: Slot) -> Iterator[OpenQuestion]:
    for question in record.of_slot(slot):
        answer = record.standing[question]
        if undecided(record, question):
            yield _made(
                slot, answer.ask, f"{answer.by} said that it is not decided yet", sources=record.sources(question)
            )


def _edited(record: Record, slot: Slot) -> Iterator[OpenQuestion]:
    """Edits of a draft that came back, between which and the interview nobody has decided."""
    for one in record.open_edits:
        home = record.template.slot(one.edit.slot) or record.template.slots[0]
        passed = isinstance(record.progress.latest(one.id), Skipped | Parked)
        if home.id == slot.id and not passed:
            says = f"the edited draft says “{said_of(one.edit, one.edit.after)}”, and " if one.edit.after else ""
            yield _made(slot, edit_asks(one), f"{says if one.edit.kind != 'added' else ''}nobody has decided")


def _placeholders(record: Record, slot: Slot) -> Iterator[OpenQuestion]:
    """Answers in which a marker such as TBD or not knowing stands where the content belongs, with who may know."""
    for question in record.of_slot(slot):
        marker = evaded(record, question)
        if marker:
            owner = who_knows(record, question)
            why = f"the answer only says “{marker}”"
            behind = (record.progress.latest(f"{question}~{kind}") for kind in WHO)
            passed = (source for said in behind if isinstance(said, Skipped) for source in _of(said))
            yield _made(slot, record.standing[question].ask, why, owner=owner,
                        sources=(*record.sources(question), *passed))


def _unfit(slot: Slot, drafted: SpecSlot) -> Iterator[OpenQuestion]:
    """Answers that no requirement sentence could be made of, except those that an item of a list has a row for."""
    for statement in drafted.statements:
        asked = next((f.ask for f in statement.findings if f.rule == UNFIT), "")
        if asked:
            yield _made(slot, asked, f"“{statement.text}” does not settle it", sources=statement.sources)
        for rough in (f for f in statement.findings if f.rule == INEXACT):
            yield _made(slot, rough.ask, rough.message, sources=statement.sources)


def _noted(record: Record, slot: Slot) -> Iterator[OpenQuestion]:
    """Words from answer sheets that are no answer, until one comes after them; the last slot takes the homeless."""
    for noted in record.progress.noted:
        latest = record.progress.latest(noted.question)
        home = record.template.slot(noted.slot) or record.template.slots[-1]
        if home.id == slot.id and not (isinstance(latest, Answered) and latest.at > noted.at):
            yield _made(slot, noted.ask, f"{noted.by} wrote on an answer sheet: “{fold(noted.text)}”. {noted.why}")


def _unsettled(record: Record, slot: Slot) -> Iterator[OpenQuestion]:
    """Follow-ups whose answer says no more than the one that raised them."""
    for question in record.of_slot(slot):
        if unsettled(record, question) and not record.placeholder(question):
            answer = record.standing[question]
            why = f"“{fold('; '.join(values.lines(answer.value)))}” does not settle it"
            yield _made(slot, answer.ask, why, sources=record.sources(question))


def _in_depth(record: Record, question: QuestionDefinition) -> bool:
    return DEPTHS.index(question.depth) <= DEPTHS.index(record.progress.depth)


def _unasked(record: Record, slot: Slot) -> Iterator[OpenQuestion]:
    """A slot about which nobody has said anything: hinted at, covered but never confirmed, or never asked."""
    finding = record.coverage.finding(slot.id)
    status = finding.status if finding else "missing"
    quotes = tuple(quote_source(e) for e in finding.evidence[:MAX_QUOTES]) if finding and status != "missing" else ()
    asked = [q for q in slot.questions if record.applies(q) and q.id != record.template.product]
    ask = next((q.ask for q in asked if _in_depth(record, q)), asked[0].ask if asked else "")
    if not ask and slot.questions:
        none_yet = "none of the questions about it applies so far"
        yield _made(slot, f"Does anything have to be settled about “{slot.title}”?", none_yet, sources=quotes)
        return
    ask = ask or f"What should the specification say about “{slot.title}”?"
    if status == "covered":
        yield _made(
            slot,
            f"Is what the documents say about “{slot.title}” right?",
            "the documents say it, nobody has confirmed it",
            sources=quotes,
        )
    elif status == "hinted":
        yield _made(slot, ask, "the documents only hint at it, and nobody was asked", sources=quotes)
    else:
        yield _made(slot, ask, "never asked" if slot.required else "never asked; it is not required")
