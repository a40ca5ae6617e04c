"""Requirement sentences that people typed themselves, under a slot for which a template has no questions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from interviewer.drafting.composing import Composed
from interviewer.drafting.ears import form_of
from interviewer.drafting.record import Record
from interviewer.language.sentences import fold, split
from interviewer.model.answer import Words
from interviewer.model.base import fingerprint
from interviewer.model.spec import QualityFinding, Source, Statement
from interviewer.model.template import Slot

DEMAND = re.compile(r"\b(?:shall|must|has to|have to|is required to|are required to)\b", re.IGNORECASE)
"""Words that make a sentence a demand."""
_MUST = re.compile(r"\b(?:must|has to|have to|is required to|are required to)\b")


def demanded(record: Record, slot: Slot) -> Iterator[Composed]:
    """One statement for each sentence that demands something, in the words in which it was typed."""
    if slot.questions:
        return
    seen: set[str] = set()
    for question in record.of_slot(slot):
        value = record.standing[question].value
        for said in sentences(value.text) if isinstance(value, Words) else ():
            key = f"{slot.id}.said.{fingerprint(said.casefold())}"
            if DEMAND.search(said) and key not in seen:
                seen.add(key)
                yield demand(record, slot, key, said, record.sources(question))


def demand(record: Record, slot: Slot, key: str, said: str, sources: tuple[Source, ...]) -> Composed:
    """A statement in the words in which it was written; where only `shall` lacks, the draft asks for it."""
    form = form_of(said)
    findings = record.findings(said)
    wished = _MUST.sub("shall", said, count=1)
    if form is None and form_of(wished):
        asked = QualityFinding(
            rule="form",
            severity="advice",
            text=said,
            message="With “shall” it would be a requirement sentence.",
            ask=f"May it read “{wished}”?",
        )
        findings = (asked, *findings)
    made = Statement(
        id=key, key=key, slot=slot.id, text=said, form=form or "own-words", sources=sources, findings=findings
    )
    return Composed(made, frozenset())


def sentences(text: str) -> list[str]:
    """Sentences line by line."""
    return [fold(line[a:b]) for line in text.splitlines() for a, b in split(line)]


def beside_demands(slot: Slot, text: tuple[str, ...]) -> tuple[str, ...]:
    """Lines of an answer without the sentences that became statements."""
    if slot.questions:
        return text
    left = (" ".join(s for s in sentences(line) if not DEMAND.search(s)) for line in text)
    return tuple(line for line in left if line)
