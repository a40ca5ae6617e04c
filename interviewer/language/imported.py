"""What became of a sheet or an edited draft, in plain lines: command line, line mode and terminal UI say it alike."""

from __future__ import annotations

from collections.abc import Iterator

from interviewer.language.display import clipped
from interviewer.language.edits import said_of
from interviewer.language.grammar import joined
from interviewer.language.verdict import counted
from interviewer.model.edit import DraftImport, Edit, EditKind
from interviewer.model.sheet import Fate, SheetImport, Taken

SAID = 200
"""Characters of an answer that is in the journal; one that became none is shown longer."""
KEPT = 2_000
MOST_LINES = 5
_TITLES: dict[Fate, str] = {
    "new": "New", "same": "Said already", "disputed": "In dispute: both stay, and which one holds is asked",
    "corrected": "Corrected by the same person", "known": "Imported before",
    "beside": "Kept as a note beside what is there", "unfit": "Does not fit: kept as a note, the question stays open",
    "unplaced": "No such question any more: kept as a note",
}
_LATER = {"changed": "The question has changed since; it is asked again with this answer.",
          "waiting": "It is not asked at this point; the answer is kept for when it is."}


_EDITS: dict[EditKind, str] = {"reworded": "reworded", "ranked": "with another priority", "deleted": "left out",
                              "added": "added"}


def summary(imported: SheetImport | DraftImport) -> str:
    """One line: `Sheet of Otto: 4 new, 1 in dispute, 2 said already`, or what was edited in a draft."""
    return _edited(imported) if isinstance(imported, DraftImport) else _filled(imported)


def _edited(imported: DraftImport) -> str:
    by = f" by {imported.respondent}" if imported.respondent else ""
    head = f"{imported.file} is {imported.draft}, edited{by}"
    counts = {kind: sum(t.edit.kind == kind for t in imported.of("new")) for kind in _EDITS}
    told = ", ".join(f"{n} {_EDITS[kind]}" for kind, n in counts.items() if n)
    known = len(imported.of("known"))
    written = [taken for taken in imported.answers if taken.fate != "known"]
    if written:
        told = ", ".join(filter(None, (told, f"{counted(len(written), 'open question')} answered")))
    if told:
        more = f", {known} known already" if known else ""
        asked = " Each edit is asked about; nothing has changed yet." if imported.of("new") else ""
        return f"{head}: {told}{more}.{asked}"
    if known:
        return f"{head}: {counted(known, 'edit')} known already, nothing new."
    return f"{imported.file} is {imported.draft} as it was saved: nothing was edited."


def _filled(imported: SheetImport) -> str:
    words = {"new": "new", "same": "said already", "disputed": "in dispute", "corrected": "corrected",
             "known": "imported before", "beside": "noted beside others", "unfit": "not fitting",
             "unplaced": "without their question"}
    counts = {fate: len(imported.of(fate)) for fate in _TITLES}
    told = ", ".join(f"{n} {words[fate]}" for fate, n in counts.items() if n)
    return f"Sheet of {imported.respondent}: {told or 'nothing is filled in'}."


def lines(imported: SheetImport | DraftImport) -> Iterator[str]:
    """The summary, then every answer under what became of it, or every edit that is to be decided."""
    yield summary(imported)
    if isinstance(imported, DraftImport):
        yield from _edits(imported)
    else:
        yield from _answers(imported)


def _edits(imported: DraftImport) -> Iterator[str]:
    for told in imported.of("new"):
        yield from _edit(told.edit)
    yield from _by_fate(imported.answers)
    if imported.unasked:
        named = (f"{u.chapter} ({_numbers(u.lines)})" if u.lines else u.chapter for u in imported.unasked)
        yield f"Not taken in, because it is derived or belongs to another answer: {'; '.join(named)}."


def _numbers(numbers: tuple[int, ...]) -> str:
    more = f" and {len(numbers) - MOST_LINES} more" if len(numbers) > MOST_LINES else ""
    return f"line{'s' if len(numbers) > 1 else ''} {', '.join(map(str, numbers[:MOST_LINES]))}{more}"


def _edit(edit: Edit) -> Iterator[str]:
    place = f", line {edit.line}" if edit.line else ""
    yield f"- {edit.id or edit.slot}, {_EDITS[edit.kind]}{place}"
    before, after = said_of(edit, edit.before), said_of(edit, edit.after)
    if before:
        yield f"  was: {clipped(before, KEPT)}"
    if edit.kind != "added" and edit.now != edit.before:
        yield f"  meanwhile: {clipped(said_of(edit, edit.now), KEPT) or 'no longer in the draft'}"
    if after:
        yield f"  edited: {clipped(after, KEPT)}"


def _answers(imported: SheetImport) -> Iterator[str]:
    if imported.template_changed:
        yield "The interview uses another template now than the sheet was made with."
    yield from _by_fate(imported.answers)


def _by_fate(answers: tuple[Taken, ...]) -> Iterator[str]:
    for fate, title in _TITLES.items():
        found = tuple(taken for taken in answers if taken.fate == fate)
        if found:
            yield f"{title}:"
        for taken in found:
            yield from _one(taken)


def _one(taken: Taken) -> Iterator[str]:
    kept = taken.fate in ("unfit", "unplaced", "beside")
    yield f"- {taken.question}: {taken.ask}"
    yield f"  {clipped(' '.join(taken.said.split()), KEPT if kept else SAID)}"
    if taken.with_:
        yield f"  {'Otherwise' if taken.fate == 'disputed' else 'The same'} says {joined(taken.with_)}."
    for more in (taken.because, _LATER.get(taken.later, "")):
        if more:
            yield f"  {more}"
