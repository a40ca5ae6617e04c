"""Entries to progress: one small step an entry, so that the next question does not get slower as answers pile up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from interviewer.model.answer import Items
from interviewer.model.entry import (
    Adjusted,
    Answered,
    Assigned,
    Began,
    Compared,
    Confirmed,
    Drafted,
    Entry,
    Joined,
    Noted,
    Parked,
    Returned,
    Skipped,
    Undone,
)
from interviewer.model.progress import Progress

_RESPONSES = (Answered, Skipped, Parked)
_ON_QUESTION = (*_RESPONSES, Assigned)
_SETTLED = ("template", "depth", "roots", "exclude", "follow_links")
"""What an interview begins with and can be adjusted."""


def replay(entries: Iterable[Entry], progress: Progress | None = None) -> Progress:
    """Folds entries one after the other, onto what was there before."""
    done = progress or Progress()
    for entry in entries:
        done = fold(done, entry)
    return done


def fold(progress: Progress, entry: Entry) -> Progress:
    """Progress with one entry more. An entry already in it changes nothing; undoing undoes anything, undoings too."""
    if entry.id in progress.entries:
        return progress
    changes: dict[str, Any] = {"entries": progress.entries.plus(entry), "last": entry}
    if isinstance(entry, Undone):
        return _undone(progress.model_copy(update=changes))
    return progress.model_copy(update={**changes, **_changes(progress, entry)})


def _changes(progress: Progress, entry: Entry) -> dict[str, Any]:
    if isinstance(entry, _RESPONSES):
        return _response(progress, entry)
    if isinstance(entry, Assigned):
        return {"assigned": _put(progress.assigned, entry)}
    if isinstance(entry, Joined):
        return {"roles": {**progress.roles, entry.by: entry.roles}}
    if isinstance(entry, Began | Adjusted):
        given = {name: getattr(entry, name) for name in _SETTLED}
        return {name: value for name, value in given.items() if value is not None}
    if isinstance(entry, Compared):
        return {"coverage": entry.coverage}
    if isinstance(entry, Confirmed):
        return {"confirmed": (*progress.confirmed, entry)}
    if isinstance(entry, Noted):
        return {"noted": (*progress.noted, entry)}
    if isinstance(entry, Returned):
        return {"returned": (*progress.returned, entry)}
    if isinstance(entry, Drafted):
        issued = {**progress.issued, **{s.key: s.id for s in entry.statements}}
        return {"drafts": (*progress.drafts, entry), "issued": issued}
    return {}


def _response(progress: Progress, entry: Answered | Skipped | Parked) -> dict[str, Any]:
    question = entry.question
    changes: dict[str, Any] = {"responses": progress.responses.plus(entry), "here": question}
    if question in progress.assigned:
        changes["assigned"] = _put(progress.assigned, entry)
    if isinstance(entry, Answered) and isinstance(entry.value, Items):
        highest = max((i.number for i in entry.value.items), default=0)
        if highest > progress.numbers.get(question, 0):
            changes["numbers"] = {**progress.numbers, question: highest}
    return changes


def _put(assigned: Mapping[str, Assigned], entry: Entry) -> dict[str, Assigned]:
    """Who is waited for after an entry: whoever responds does it in place of the one person asked."""
    question = getattr(entry, "question", "")
    before = assigned.get(question)
    if not isinstance(entry, Assigned) and before is not None and before.everybody:
        return dict(assigned)
    others = {q: put for q, put in assigned.items() if q != question}
    if isinstance(entry, Assigned) and (entry.to or entry.everybody):
        return {**others, question: entry}
    return others


def _undone(progress: Progress) -> Progress:
    dead = dead_entries(progress.entries)
    turned = dead ^ progress.undone
    progress = progress.model_copy(update={"undone": dead})
    if all(isinstance(progress.entries[i], (*_ON_QUESTION, Undone)) for i in turned):
        return _responses_again(progress)
    return _everything_again(progress)


def dead_entries(entries: Mapping[str, Entry]) -> frozenset[str]:
    """Ids of the entries that no longer count. An undoing always comes after what it undoes, so one look back does."""
    dead: set[str] = set()
    for entry in reversed(tuple(entries.values())):
        if isinstance(entry, Undone) and entry.id not in dead and entry.entry in entries:
            dead.add(entry.entry)
    return frozenset(dead)


def _responses_again(progress: Progress) -> Progress:
    """Only responses and assignments are made anew, with one look over the entries."""
    alive = [e for e in progress.entries.values() if isinstance(e, _ON_QUESTION) and e.id not in progress.undone]
    responses = [e for e in alive if isinstance(e, _RESPONSES)]
    assigned: dict[str, Assigned] = {}
    for entry in alive:
        if isinstance(entry, Assigned) or entry.question in assigned:
            assigned = _put(assigned, entry)
    return progress.model_copy(update={
        "responses": progress.responses.again(responses), "here": responses[-1].question if responses else "",
        "assigned": assigned})


def _everything_again(progress: Progress) -> Progress:
    """What people have seen stays: statement ids once issued, item numbers once given."""
    alive = (e for e in progress.entries.values() if e.id not in progress.undone and not isinstance(e, Undone))
    again = replay(alive)
    kept = {name: getattr(progress, name) for name in ("entries", "undone", "last", "numbers", "issued")}
    return again.model_copy(update=kept)
