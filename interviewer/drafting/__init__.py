"""From answers and evidence to a specification: `draft`. A pure function, the same journal gives the same value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import TypeVar

from interviewer.drafting import figures, places, values
from interviewer.drafting.composing import UNFIT, Composed, statements
from interviewer.drafting.confirming import confirmations
from interviewer.drafting.demands import demanded
from interviewer.drafting.details import left_out
from interviewer.drafting.edited import as_edited, notes_as_edited
from interviewer.drafting.honesty import honesty
from interviewer.drafting.notes import beside, is_irrelevant, notes
from interviewer.drafting.quoted import quoted_notes, quoted_statements, unused
from interviewer.drafting.record import Record
from interviewer.drafting.registers import assumptions, contradicting, decisions, disagreements, glossary, lifted
from interviewer.drafting.settled import open_conflicts, settled
from interviewer.drafting.sources import answer_source
from interviewer.drafting.spelling import spelled
from interviewer.drafting.unknowns import open_questions
from interviewer.language.claimed import Claiming, silent
from interviewer.language.said import choices_of
from interviewer.model.base import Model
from interviewer.model.coverage import Coverage, TemplateRef
from interviewer.model.progress import Progress
from interviewer.model.spec import Filling, Note, SeedRef, Spec, SpecSlot
from interviewer.model.template import Slot, Template
from interviewer.model.wording import Wording

__all__ = ["draft"]
M = TypeVar("M", bound=Model)


def draft(
    template: Template,
    coverage: Coverage,
    progress: Progress,
    wording: Wording,
    *,
    program: str,
    claims: Claiming = silent,
    folder: PurePath | None = None,
) -> Spec:
    """The specification as an interview stands: statements with sources, and everything that is still open.

    `claims` finds what a sentence claims; `program` is the name and version that made it, as shown in the draft.
    `folder` is where the journal is: paths of documents are shown from there on.
    """
    record = Record(template, coverage, progress, wording, claims=claims)
    spec = spelled(_spec(record, program), template, progress)
    paths = (*(s.path for s in coverage.seeds), *(u.path for u in coverage.unreadable), spec.since)
    return places.renamed(spec, places.names([p for p in paths if p], folder))


def _slots(record: Record) -> tuple[SpecSlot, ...]:
    codes = figures.codes(record.slots)
    in_registers = frozenset(lifted(record))
    return tuple(_slot(record, slot, codes[slot.id], in_registers) for slot in record.slots)


def _spec(record: Record, program: str) -> Spec:
    template, coverage, progress, name = record.template, record.coverage, record.progress, record.product
    slots = _slots(record)
    every = tuple(s for slot in slots for s in slot.statements)
    unfit = {q.question for s in every if any(f.rule == UNFIT for f in s.findings) for q in s.sources}
    last = progress.drafts[-1] if progress.drafts else None
    open_ones = _ids("Q", open_questions(record, slots))
    assumed = _ids("A", assumptions(record))
    disputed = (*disagreements(record), *contradicting(record))
    required = frozenset(s.id for s in template.slots if s.required)
    return Spec(
        title=_title(template, name),
        product=name,
        status=figures.status(slots, required, len(disputed), len(open_ones)),
        template=TemplateRef(id=template.id, version=template.version),
        program=program,
        as_of=figures.as_of(progress),
        respondents=_respondents(record),
        confirmations=tuple(confirmations(record)),
        sections=tuple(s.title for s in template.sections),
        slots=(*slots, *_homeless(record)),
        open_questions=open_ones,
        left_out=tuple(left_out(record)),
        assumptions=assumed,
        decisions=_ids("D", (*(d for d in decisions(record) if not unfit & {s.question for s in d.sources}),
                             *settled(record))),
        disagreements=disputed,
        conflicts=open_conflicts(record),
        glossary=tuple(glossary(record)),
        seeds=_seeds(coverage),
        unreadable=coverage.unreadable,
        unused=unused(record),
        coverage=tuple(figures.coverage_rows(record, slots)),
        honesty=honesty(record, slots, sum(not a.sources for a in assumed)).model_copy(
            update=figures.required(slots, required, frozenset(q.slot for q in open_ones))
        ),
        changes=tuple(figures.changes(last, every)),
        since=last.path if last else "",
    )


def _title(template: Template, name: str) -> str:
    if name or template.product:
        return f"Draft specification: {name}" if name else "Draft specification"
    return f"Draft: {template.title}"


def _slot(record: Record, slot: Slot, code: str, in_registers: frozenset[str]) -> SpecSlot:
    composed = [*statements(record, slot), *demanded(record, slot), *quoted_statements(record, slot)]
    used = frozenset(q for c in composed for q in c.used) | in_registers
    told = [c.statement.text for c in composed]
    held, added = as_edited(record, slot, [c.statement for c in composed])
    noted = [*quoted_notes(record, slot), *notes(record, slot, used, _taken(record, composed, in_registers)), *added]
    noted += beside(record, slot, (*told, *(line for n in noted for line in n.text)))
    finding = record.coverage.finding(slot.id)
    section = next((s.title for s in record.template.sections if s.id == slot.section), "")
    return SpecSlot(
        slot=slot.id,
        title=slot.title,
        need=slot.need,
        section=section,
        status=finding.status if finding else "missing",
        filled=_filled(record, slot),
        notes=notes_as_edited(record, slot, noted),
        statements=figures.numbered(held, code, record.progress.issued),
    )


def _homeless(record: Record) -> Iterator[SpecSlot]:
    """Answers for which the template in use has no slot any more, or that hang on what changed: kept, at the end."""
    lost = [answer for answer in record.standing.values() if record.template.slot(answer.slot) is None]
    lost += record.beside.values()
    if lost:
        found = tuple(
            Note(label=a.ask, text=values.lines(a.value, choices_of(record.template, a.question)) or (a.raw,),
                 sources=record.sources(a.question) or (answer_source(a),)) for a in lost
        )
        yield SpecSlot(
            slot="earlier",
            title="Answers to questions that are no longer asked",
            need="What was said under an earlier template, or before another answer changed.",
            status="missing",
            filled="answered",
            notes=found,
        )


def _taken(record: Record, composed: list[Composed], in_registers: frozenset[str]) -> dict[str, set[int]]:
    """Items that stand in a statement: the one it is about, or a whole list that it names."""
    found = {q: {i.number for i in record.items(q)} for q in in_registers}
    for one in composed:
        for question in one.used:
            if one.item is None or question != one.item[0]:
                found.setdefault(question, set()).update(i.number for i in record.items(question))
        if one.item:
            found.setdefault(one.item[0], set()).add(one.item[1])
    return found


def _filled(record: Record, slot: Slot) -> Filling:
    origins = {
        a.origin for a in record.standing.values() if a.slot == slot.id and a.question != record.template.product
    }
    if origins:
        return "accepted" if origins <= {"accepted"} else "answered"
    return "irrelevant" if is_irrelevant(record, slot) else "open"


def _ids(letter: str, found: Iterable[M]) -> tuple[M, ...]:
    return tuple(one.model_copy(update={"id": f"{letter}-{n:03d}"}) for n, one in enumerate(found, 1))


def _respondents(record: Record) -> tuple[str, ...]:
    said = (r.by for responses in record.progress.responses.values() for r in responses)
    return tuple(dict.fromkeys(said))


def _seeds(coverage: Coverage) -> tuple[SeedRef, ...]:
    return tuple(
        SeedRef(path=s.path, sha256=s.sha256, about_building=s.about_building, why=s.why) for s in coverage.seeds
    )
