"""Ids, counts and the sentences about the draft as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from interviewer.drafting.record import Record
from interviewer.language.edits import RANKED
from interviewer.language.verdict import counted
from interviewer.model.entry import Drafted
from interviewer.model.progress import Progress
from interviewer.model.spec import Change, CoverageRow, SpecSlot, Statement
from interviewer.model.template import Slot

_NUMBERED = re.compile(r"^REQ-([A-Z]+)-(\d+)$")


def codes(slots: Sequence[Slot]) -> dict[str, str]:
    """Slot to the letters in its statement ids: the template's, else the first of its id that are still free."""
    taken = {s.code for s in slots if s.code}
    found = {s.id: s.code for s in slots if s.code}
    for slot in slots:
        if slot.id not in found:
            letters = re.sub(r"[^A-Z]", "", slot.id.upper())
            options = [letters[:n] for n in (3, 4, 5, 2) if len(letters) >= n]
            options += [f"{letters[:3]}{chr(a)}{chr(b)}" for a in range(65, 91) for b in range(65, 91)]
            found[slot.id] = next(o for o in options if o not in taken)
            taken.add(found[slot.id])
    return found


def numbered(statements: Sequence[Statement], code: str, issued: Mapping[str, str]) -> tuple[Statement, ...]:
    """Statements with their ids: the issued one of their key, else a number that nobody was ever given."""
    highest = max((int(m[2]) for i in issued.values() if (m := _NUMBERED.match(i)) and m[1] == code), default=0)
    done: list[Statement] = []
    given = {s.key for s in statements}
    kept = {i for k, i in issued.items() if k in given}
    for statement in statements:
        known = issued.get(statement.key, "")
        match = _NUMBERED.match(known)
        if match and match[1] == code and known in kept:
            number = known
        else:
            highest += 1
            number = f"REQ-{code}-{highest:03d}"
        findings = tuple(f.model_copy(update={"about": number}) for f in statement.findings)
        done.append(statement.model_copy(update={"id": number, "findings": findings}))
    return tuple(done)


def required(slots: Sequence[SpecSlot], needed: frozenset[str], asked: frozenset[str]) -> dict[str, int]:
    """How many slots are required, about how many of them nothing is known, and in how many more something is open."""
    mine = [s for s in slots if s.slot in needed]
    empty = {s.slot for s in mine if s.filled == "open"}
    partly = {s.slot for s in mine if s.slot in asked} - empty
    return {"required": len(mine), "required_open": len(empty), "required_partly": len(partly)}


def coverage_rows(record: Record, slots: Sequence[SpecSlot]) -> Iterator[CoverageRow]:
    """One row for each slot."""
    answers: dict[str, int] = {}
    for answer in record.standing.values():
        answers[answer.slot] = answers.get(answer.slot, 0) + 1
    compared = {s.id for s in record.template.slots}
    for slot in (s for s in slots if s.slot in compared):
        finding = record.coverage.finding(slot.slot)
        quotes = len(finding.evidence) if finding and finding.status != "missing" else 0
        yield CoverageRow(
            slot=slot.slot,
            title=slot.title,
            seeds=slot.status,
            quotes=quotes,
            answers=answers.get(slot.slot, 0),
            filled=slot.filled,
        )


def changes(last: Drafted | None, statements: Sequence[Statement]) -> Iterator[Change]:
    """What became of the statements since a draft was saved."""
    if last is None:
        return
    before = {s.id: s for s in last.statements}
    for statement in statements:
        was, ranked = before.get(statement.id), statement.priority or ""
        if was is None:
            yield Change(kind="added", id=statement.id, text=statement.text)
        elif was.text != statement.text:
            yield Change(kind="changed", id=statement.id, text=statement.text, before=was.text)
        elif was.priority is not None and was.priority != ranked:
            yield Change(kind="changed", id=statement.id, text=f"{statement.text} ({RANKED[ranked]})",
                         before=f"{was.text} ({RANKED.get(was.priority, was.priority)})")
    present = {s.id for s in statements}
    for old in last.statements:
        if old.id not in present:
            yield Change(kind="retired", id=old.id, text=old.text)


def status(slots: Sequence[SpecSlot], required: frozenset[str], disagreements: int, questions: int) -> str:
    """`Draft: 31 statements; 6 required slots still open; 2 disagreements`."""
    statements = sum(len(s.statements) for s in slots)
    still = sum(s.filled == "open" for s in slots if s.slot in required)
    parts = [
        f"Draft: {counted(statements, 'statement')}",
        f"{counted(still, 'required slot')} still open" if still else "no required slot is open",
    ]
    if questions:
        parts.append(counted(questions, "open question"))
    if disagreements:
        parts.append(counted(disagreements, "disagreement"))
    return "; ".join(parts)


def as_of(progress: Progress) -> str:
    """When something was last said; saving a draft says nothing. Empty for an empty journal."""
    said = (e for e in reversed(tuple(progress.entries.values())) if not isinstance(e, Drafted))
    last = next(said, progress.last)
    return last.at.isoformat() if last is not None else ""
