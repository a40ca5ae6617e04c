"""What the seeds say: quotes that somebody confirmed, corrected or rejected, and those nobody was asked about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from interviewer.drafting.composing import Composed
from interviewer.drafting.demands import DEMAND, demand, sentences
from interviewer.drafting.record import Record
from interviewer.drafting.sources import quote_source
from interviewer.language.sentences import fold
from interviewer.model.answer import QuoteVerdict, Reviewed
from interviewer.model.base import fingerprint
from interviewer.model.coverage import Evidence
from interviewer.model.spec import Note, Source
from interviewer.model.template import Slot

MAX_QUOTES = 3
"""Unconfirmed quotes shown for a slot: the seed itself holds the rest."""
_MARKS = re.compile(r"^(?:\s*(?:[-*+•>#]+|\d+[.)]|\*{0,2}[A-Z]{1,4}-?\d+(?:\.\d+)*\*{0,2}[:.)])\s+)+")


class Reviewal(NamedTuple):
    """A verdict with the quote's source and those of the person who gave it."""

    verdict: QuoteVerdict
    quote: Source
    by: tuple[Source, ...]


def reviewed(record: Record, slot: Slot) -> Iterator[Reviewal]:
    """Verdicts on the quotes of a slot, in the order in which they were shown."""
    finding = record.coverage.finding(slot.id)
    evidence = {(e.seed, e.quote): e for e in finding.evidence} if finding else {}
    for question in record.of_slot(slot):
        answer = record.standing[question]
        if isinstance(answer.value, Reviewed):
            for verdict in answer.value.verdicts:
                known = evidence.get((verdict.seed, verdict.quote))
                quote = (
                    quote_source(known, "accepted")
                    if known
                    else Source(kind="quote", seed=verdict.seed, quote=verdict.quote, origin="accepted")
                )
                yield Reviewal(verdict, quote, record.sources(question))


def quoted_statements(record: Record, slot: Slot) -> Iterator[Composed]:
    """Confirmed quotes that demand something: requirement sentences, in the words of the seed."""
    owners = demanding(record)
    seen: set[str] = set()
    for verdict, quote, by in reviewed(record, slot):
        for said in _demanded(verdict):
            if owners[said] == slot.id and said not in seen:
                seen.add(said)
                yield demand(record, slot, f"{slot.id}.quote.{fingerprint(said)}", said, (quote, *by))


def demanding(record: Record) -> dict[str, str]:
    """Confirmed sentences that demand something, to the one slot in which each becomes a statement.

    A slot that has statements of its own comes before one that has none.
    """
    slots = sorted(record.template.slots, key=lambda s: not s.statements)
    found: dict[str, str] = {}
    for slot in slots:
        for verdict, _, _ in reviewed(record, slot):
            for said in _demanded(verdict):
                found.setdefault(said, slot.id)
    return found


def _demanded(verdict: QuoteVerdict) -> list[str]:
    """The sentences of a confirmed quote that demand something."""
    if verdict.verdict != "right":
        return []
    return [said for said in map(_bare, _sentences(verdict.quote)) if DEMAND.search(said)]


def _sentences(quote: str) -> list[str]:
    """The sentences of a quote; a table row stays whole."""
    said = _cells(quote)
    return [said] if said != fold(quote) else sentences(said)


def _bare(sentence: str) -> str:
    """A sentence without marks of lists and numbers of requirements before it."""
    return _MARKS.sub("", sentence)


def quoted_notes(record: Record, slot: Slot) -> Iterator[Note]:
    """What the seeds say beside demands; a quote that nobody was asked about says so."""
    seen, owners = list(reviewed(record, slot)), demanding(record)
    for verdict, quote, by in seen:
        said = " ".join(s for s in _sentences(verdict.quote) if owners.get(_bare(s)) != slot.id)
        if verdict.verdict == "right" and said:
            yield Note(label="From the documents, confirmed", text=(said,), sources=(quote, *by))
        elif verdict.verdict != "right" and verdict.words.strip():
            yield Note(label="Corrects the documents", text=(fold(verdict.words),), sources=(*by, quote))
    if not seen:
        yield from _unconfirmed(record, slot)


def _cells(quote: str) -> str:
    """A quote on one line; the cells of a table row with dashes between them."""
    said = fold(quote)
    if not said.startswith("|") and said.count(" | ") < 2:
        return said
    return " – ".join(cell.strip() for cell in said.strip("|").split("|") if cell.strip())


def _unconfirmed(record: Record, slot: Slot) -> Iterator[Note]:
    finding = record.coverage.finding(slot.id)
    if finding and finding.status == "covered" and finding.evidence:
        quotes = finding.evidence[:MAX_QUOTES]
        yield Note(
            label="The documents say (nobody has confirmed it)",
            text=tuple(_cells(e.quote) for e in quotes),
            sources=tuple(quote_source(e) for e in quotes),
        )


def unused(record: Record) -> tuple[Evidence, ...]:
    """Requirement-like passages that nothing took up, and quotes that somebody said are wrong.

    Without those of documents that are not about something to be built: a contract is full of them.
    """
    idle = {seed.path for seed in record.coverage.seeds if not seed.about_building}
    rejected: list[Evidence] = []
    for slot in record.template.slots:
        finding = record.coverage.finding(slot.id)
        evidence = {(e.seed, e.quote): e for e in finding.evidence} if finding else {}
        for verdict, _, by in reviewed(record, slot):
            known = evidence.get((verdict.seed, verdict.quote))
            if verdict.verdict == "no" and known:
                who = by[0].by if by else "somebody"
                rejected.append(known.model_copy(update={"why": f"{who} said that this does not hold"}))
    taken = demanding(record)
    left = (e for e in record.coverage.passages.requirement_like_unused if e.seed not in idle)
    return (*rejected, *(e for e in left if _bare(_cells(e.quote)) not in taken))
