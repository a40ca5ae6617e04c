"""What was done with a question, in words for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from interviewer.language.meaning import read_as
from interviewer.language.verdict import counted
from interviewer.model.answer import Chosen, Items, Picked, Reviewed, Value, YesNo
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
    Response,
    Returned,
    Skipped,
)
from interviewer.model.question import QuestionDefinition
from interviewer.model.template import Template

Labels = Mapping[str, Mapping[str, str]]
"""Question without the number of its item -> value of an option -> its label."""
SKIPPED = {
    "later": "passed over for now", "unknown": "nobody here knows yet", "irrelevant": "not relevant",
    "refused": "will not be answered",
}
VERDICTS = {"right": "right", "not-quite": "not quite", "no": "no"}


def labels(template: Template) -> Labels:
    """Labels of all options a template offers."""
    found: dict[str, dict[str, str]] = {}
    for slot in template.asked:
        for key, definition in _definitions(slot.questions):
            found[key] = {c.value: c.label for c in definition.choices}
    return found


def _definitions(
    questions: tuple[QuestionDefinition, ...], above: str = ""
) -> Iterator[tuple[str, QuestionDefinition]]:
    for definition in questions:
        key = f"{above}.{definition.id}" if above else definition.id
        yield key, definition
        yield from _definitions(definition.each, key)


def _key(question_id: str) -> str:
    return ".".join(part for part in question_id.split(".") if not part.isdecimal())


def said(response: Response, known: Labels) -> str:
    """The response in words: the answer with labels in place of values, or why there is none."""
    if isinstance(response, Skipped):
        return SKIPPED[response.reason] + (f": {response.note}" if response.note else "")
    if isinstance(response, Parked):
        left = f"left to {response.owner}" if response.owner else "left open"
        due = f", due {response.due}" if response.due else ""
        return left + due + (f": {response.note}" if response.note else "")
    return meant(response.value, response.raw, known.get(_key(response.question), {}))


def put(entry: Assigned) -> str:
    """To whom a question was put."""
    to = "everybody" if entry.everybody else entry.to or "nobody in particular"
    return f"put to {to}" + (f", due {entry.due}" if entry.due else "")


def meant(value: Value, raw: str, options: Mapping[str, str]) -> str:
    """A value in words; plain values as they were typed, with what they were read as where that differs."""
    if isinstance(value, YesNo):
        return ("Yes" if value.yes else "No") + (f", {value.note}" if value.note else "")
    if isinstance(value, Chosen):
        if not options and value.values and not raw.strip().isdecimal():
            return raw   # what a dispute offered is not in the template; `raw` is what was taken of it
        parts = [options.get(v, v) for v in value.values] + ([value.own] if value.own else [])
        return "; ".join(parts)
    if isinstance(value, Items):
        return "\n".join(f"{n}. {item.text}" for n, item in enumerate(value.items, start=1))
    if isinstance(value, Picked):
        return "; ".join([*(i.text for i in value.items), *value.own])
    if isinstance(value, Reviewed):
        return "\n".join(
            f"“{v.quote}”: {VERDICTS[v.verdict]}" + (f". {v.words}" if v.words else "") for v in value.verdicts
        )
    read = read_as(value, raw)
    return f"{raw} (read as {read})" if read else raw


def typed(value: Value, raw: str) -> str:
    """The words of an answer as a person would type them again."""
    if isinstance(value, Items):
        return "\n".join(i.text for i in value.items)
    if isinstance(value, Chosen):
        return value.own
    if isinstance(value, YesNo):
        return f"{'yes' if value.yes else 'no'}, {value.note}" if value.note else ""
    if isinstance(value, Picked):
        return "\n".join(value.own)
    return raw


def clock(at: datetime, *, seconds: bool = False) -> str:
    """Time of day here."""
    return at.astimezone().strftime("%H:%M:%S" if seconds else "%H:%M")


def when(at: datetime, now: datetime | None = None) -> str:
    """Time of day for today, else the date before it."""
    here = at.astimezone()
    today = (now or datetime.now(here.tzinfo)).astimezone().date()
    return clock(at) if here.date() == today else f"{here:%Y-%m-%d} {clock(at)}"


def told(entry: Entry, known: Labels) -> str:
    """One entry of the journal in a line."""
    if isinstance(entry, (Answered, Skipped, Parked)):
        return said(entry, known)
    if isinstance(entry, Noted):
        return f"{entry.text} (no answer: {entry.why})"
    if isinstance(entry, Assigned):
        return put(entry)
    if isinstance(entry, Joined):
        return f"answers as {', '.join(entry.roles) or 'nobody in particular'} from here on"
    if isinstance(entry, Began):
        return f"began with template {entry.template.title}, depth {entry.depth}"
    if isinstance(entry, Compared):
        summary = entry.coverage.summary
        return f"{summary.covered} covered, {summary.hinted} hinted, {summary.missing} missing"
    if isinstance(entry, Adjusted):
        left_out = entry.exclude is not None or entry.follow_links is not None
        parts = [f"depth {entry.depth}" if entry.depth else "", "seeds" if entry.roots is not None else "",
                 f"template {entry.template.title}" if entry.template else "", "what is read" if left_out else ""]
        return "changed " + ", ".join(p for p in parts if p)
    if isinstance(entry, Confirmed):
        return f"confirmed {counted(len(entry.answers), 'answer')} read back"
    if isinstance(entry, Returned):
        return f"{entry.file}, an edited {entry.draft}: {counted(len(entry.edits), 'edit')}"
    if isinstance(entry, Drafted):
        return entry.path
    return "took back an entry"


def listed(names: Sequence[str], most: int) -> str:
    """`Speed, Privacy and 3 more`."""
    named = ", ".join(names[:most])
    return named if len(names) <= most else f"{named} and {len(names) - most} more"
