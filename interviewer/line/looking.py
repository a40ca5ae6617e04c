"""Commands that look without answering: what the seeds say, the draft, everything that was said."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from interviewer.errors import OutputError
from interviewer.language.verdict import counted, unshown
from interviewer.line import words
from interviewer.line.values import put, standing
from interviewer.model.coverage import Coverage
from interviewer.model.entry import Answered, Assigned, Confirmed, Drafted, Entry, Noted, Parked, Returned, Skipped
from interviewer.model.template import Slot

if TYPE_CHECKING:
    from interviewer.line.conversation import Conversation


def evidence(talk: Conversation, wanted: str) -> bool:
    """What the seeds say: of this slot or another, of all, what contradicts itself, and what each seed gives."""
    coverage = talk.session.coverage
    slot = slot_named(talk.session.template.asked, wanted) if wanted else None
    finding = coverage.finding(slot.id if slot else talk.question.slot if talk.question else "")
    if wanted in ("conflicts", "seeds"):
        talk.console.say(*(conflicts(coverage) if wanted == "conflicts" else seeds(coverage)))
    elif wanted == "all" or finding is None:
        talk.console.say(*words.statuses(coverage))
    else:
        talk.console.say(*words.slot_evidence(finding),
                         "evidence all: the state of every slot. evidence seeds, evidence conflicts.")
    return False


def conflicts(coverage: Coverage) -> Iterator[str]:
    """Everything that contradicts itself in the seeds."""
    if not coverage.conflicts:
        yield "No two places in the seeds were seen to contradict each other."
    for conflict in coverage.conflicts:
        yield f"Conflict: {conflict.about}"
        yield from (f"- {words.quoted(e)}" for e in conflict.evidence)
    if more := unshown(coverage, len(coverage.conflicts)):
        yield f"Conflicts: {more}."


def seeds(coverage: Coverage) -> Iterator[str]:
    """What each seed alone would give, and what could not be read."""
    for seed in coverage.seeds:
        given = [f"{name} {', '.join(slots)}" for name, slots in
                 (("covers", seed.slots.covered), ("hints at", seed.slots.hinted)) if slots]
        yield f"{seed.path}: {'; '.join(given) or 'covers nothing'}."
    yield from (f"Not read: {unread.path}: {unread.reason}" for unread in coverage.unreadable)
    if not coverage.seeds and not coverage.unreadable:
        yield "There are no seeds."


def draft(talk: Conversation, form: str) -> bool:
    """Writes the draft into a new file, in a format by its name; `show` prints it and writes nothing."""
    if form == "show":
        from interviewer.export import FORMATS

        text = FORMATS["markdown"].render(talk.session.draft())
        talk.console.path(*(text.decode() if isinstance(text, bytes) else "").splitlines())
        return False
    try:
        path = talk.session.save(form) if form else talk.save()
    except OutputError as error:
        talk.console.complain(error.message, *((error.hint,) if error.hint else ()))
        return False
    talk.console.say("The draft as it is now is in this file:" if path.is_file() else "The draft is in this folder:")
    talk.console.path(str(path))
    return False


def history(talk: Conversation, _: str) -> bool:
    """Everything that was said, oldest first: when, by whom, and whether it was taken back."""
    record = talk.session.record
    told = [f"{entry.at.astimezone():%Y-%m-%d %H:%M}, {entry.by}: {said}"
            + (" Taken back." if entry.id in record.undone else "")
            for entry in record.entries.values() if (said := _said(entry))]
    talk.console.say(*told or ("Nothing has been said yet.",))
    return False


def _said(entry: Entry) -> str:
    match entry:
        case Assigned():
            return f"{entry.ask} {put(entry)}."
        case Answered() | Skipped() | Parked():
            return f"{entry.ask} {standing(entry)}"
        case Noted():
            return f"{entry.ask} {entry.text} (no answer: {entry.why})"
        case Returned():
            return f"Took in {entry.file}, an edited {entry.draft}: {counted(len(entry.edits), 'edit')}."
        case Confirmed():
            return "All of it was confirmed."
        case Drafted():
            return f"Saved {entry.path}."
    return ""


def slot_named(slots: Sequence[Slot], wanted: str) -> Slot | None:
    """The slot of that id or title, or the only one whose id or title begins so."""
    name = wanted.strip().casefold()
    exact = next((s for s in slots if name in (s.id, s.title.casefold())), None)
    begun = [s for s in slots if s.id.startswith(name) or s.title.casefold().startswith(name)]
    return exact or (begun[0] if len(begun) == 1 else None)


def close_to(slots: Sequence[Slot], wanted: str) -> str:
    """What may have been meant instead."""
    names = {name: s.id for s in slots for name in (s.id, s.title.casefold())}
    begun = [n for n in names if n.startswith(wanted.casefold())]
    near = [names[n] for n in begun or difflib.get_close_matches(wanted.casefold(), names, 3)]
    return f" Did you mean {' or '.join(dict.fromkeys(near))}?" if near else ""
