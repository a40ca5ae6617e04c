"""What became of a sheet's answers, in plain lines: the command line, line mode and the terminal UI say it alike."""

from __future__ import annotations

from collections.abc import Iterator

from interviewer.language.display import clipped
from interviewer.language.grammar import joined
from interviewer.model.sheet import Fate, SheetImport, Taken

SAID = 200
"""Characters of an answer that is in the journal; one that became none is shown longer."""
KEPT = 2_000
_TITLES: dict[Fate, str] = {
    "new": "New", "same": "Said already", "disputed": "In dispute: both stay, and which one holds is asked",
    "corrected": "Corrected by the same person", "known": "Imported before",
    "beside": "Kept as a note beside what is there", "unfit": "Does not fit: kept as a note, the question stays open",
    "unplaced": "No such question any more: kept as a note",
}
_LATER = {"changed": "The question has changed since; it is asked again with this answer.",
          "waiting": "It is not asked at this point; the answer is kept for when it is."}


def summary(imported: SheetImport) -> str:
    """One line: `Sheet of Otto: 4 new, 1 in dispute, 2 said already`."""
    words = {"new": "new", "same": "said already", "disputed": "in dispute", "corrected": "corrected",
             "known": "imported before", "beside": "noted beside others", "unfit": "not fitting",
             "unplaced": "without their question"}
    counts = {fate: len(imported.of(fate)) for fate in _TITLES}
    told = ", ".join(f"{n} {words[fate]}" for fate, n in counts.items() if n)
    return f"Sheet of {imported.respondent}: {told or 'nothing is filled in'}."


def lines(imported: SheetImport) -> Iterator[str]:
    """The summary, then every answer under what became of it."""
    yield summary(imported)
    if imported.template_changed:
        yield "The interview uses another template now than the sheet was made with."
    for fate, title in _TITLES.items():
        found = imported.of(fate)
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
