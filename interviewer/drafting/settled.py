"""What somebody decided: disputes, contradictions, conflicts of seeds, edits of a draft; what holds, by whom, why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from interviewer.drafting import values
from interviewer.drafting.record import Record
from interviewer.drafting.sources import answer_source, edit_source, quote_source, side_source
from interviewer.language.contradiction import SIDES, decision, turned_down
from interviewer.language.contradictions import between_seeds
from interviewer.language.edits import edit_holds, said_of
from interviewer.language.sentences import fold
from interviewer.model.answer import Chosen
from interviewer.model.base import fingerprint
from interviewer.model.coverage import Conflict
from interviewer.model.entry import Answered
from interviewer.model.progress import DECIDE, REASON
from interviewer.model.spec import Decision, Source


def settled(record: Record) -> Iterator[Decision]:
    """Everything that was decided between things said, in the order people, answers, edits, seeds."""
    yield from _between_people(record)
    for one in record.contradictions:
        decided = decision(one, record.progress)
        if decided:
            rejected = tuple(f"{fold(s.words)} ({s.quote.seed if s.quote else s.answer.by})"
                             for s in turned_down(one.sides, decided))
            yield _decision(record, decided, one.ask, rejected, tuple(side_source(s) for s in one.sides),
                            holds=_taken([s.words for s in one.sides], decided))
    yield from _about_edits(record)
    for conflict, chosen in between_seeds(record.coverage, record.progress):
        if chosen:
            rejected = tuple(f"{fold(e.quote)} ({e.seed})" for e in turned_down(conflict.evidence, chosen))
            what = conflict.about.partition(":")[0]
            yield _decision(record, chosen, what[:1].upper() + what[1:], rejected,
                            tuple(quote_source(e) for e in conflict.evidence),
                            holds=_taken([e.quote for e in conflict.evidence], chosen))


def open_conflicts(record: Record) -> tuple[Conflict, ...]:
    """Conflicts of the seeds between which nobody has decided."""
    return tuple(c for c, chosen in between_seeds(record.coverage, record.progress) if chosen is None)


def _about_edits(record: Record) -> Iterator[Decision]:
    """What became of the edits of a draft that came back."""
    for one in record.settled_edits:
        edit, held = one.one.edit, edit_holds(one)
        turned = said_of(edit, edit.after if one.kept else edit.now)
        yield Decision(id="", slot=edit.slot, text=f"{fold(one.decided.ask)} – {fold(held)}",
                       rejected=(fold(turned),) if turned else (), by=one.decided.by, sources=(edit_source(one),))


def _between_people(record: Record) -> Iterator[Decision]:
    for question, answer in record.standing.items():
        views = record.progress.views(question)
        decided = record.progress.latest(question + DECIDE)
        if not views or record.progress.disputed(question) or not isinstance(decided, Answered):
            continue
        definition = record.definition(question)
        choices = definition.choices if definition and "~" not in question else ()
        rejected = tuple(f"{'; '.join(values.lines(v[0].value, choices))} ({', '.join(a.by for a in v)})"
                         for v in views if answer.id not in {a.id for a in v})
        holds = "; ".join(values.lines(answer.value, choices))
        sources = tuple(answer_source(a) for view in views for a in view)
        yield _decision(record, decided, answer.ask, rejected, sources, holds=holds)


def _taken(sides: Sequence[str], decided: Answered) -> str:
    """The side that was decided for, with what was said beside it; else the decider's own words."""
    value = decided.value
    if not isinstance(value, Chosen) or not value.values:
        return value.own if isinstance(value, Chosen) else decided.raw
    held = next((words for name, words in zip(SIDES, sides, strict=False) if name in value.values), decided.raw)
    return f"{held} ({value.own})" if value.own else held


def _decision(
    record: Record, decided: Answered, ask: str, rejected: tuple[str, ...], sources: tuple[Source, ...], *,
    holds: str,
) -> Decision:
    why = record.progress.latest(decided.question + REASON)
    given = isinstance(why, Answered) and why.basis == fingerprint(decided.id)
    return Decision(
        id="", slot=decided.slot, text=f"{fold(ask)} – {fold(holds)}", rejected=rejected, by=decided.by,
        reason=fold(why.raw) if given and isinstance(why, Answered) else "",
        sources=(*sources, answer_source(decided)),
    )
