"""What was answered, in words."""

from __future__ import annotations

from interviewer.language.meaning import amount, period
from interviewer.model.answer import Chosen, Day, Items, Picked, Quantity, Reviewed, Value, Words, YesNo
from interviewer.model.entry import (
    Adjusted,
    Answered,
    Assigned,
    Confirmed,
    Drafted,
    Entry,
    Parked,
    Response,
    Returned,
    Skipped,
)
from interviewer.model.question import Question

REASONS = {
    "later": "skipped for now", "unknown": "nobody knows yet", "irrelevant": "does not apply",
    "refused": "will not be answered",
}
"""Why a question was not answered, in words."""


def understood(value: Value, question: Question | None = None) -> str:
    """What a value means, for one line; empty where it is just the words that were typed."""
    labels = {c.value: c.label for c in question.choices} if question else {}
    if isinstance(value, Chosen):
        return _listed((*(labels.get(v, v) for v in value.values), *((value.own,) if value.own else ())))
    if isinstance(value, Picked):
        return _listed((*(i.text for i in value.items), *value.own))
    if isinstance(value, Items):
        return f"{len(value.items)} {'item' if len(value.items) == 1 else 'items'}"
    if isinstance(value, YesNo):
        return ("yes" if value.yes else "no") + (f", {value.note}" if value.note else "")
    if isinstance(value, Quantity):
        return amount(value)
    if isinstance(value, Day):
        return period(value)
    return _reviewed(value) if isinstance(value, Reviewed) else ""


def standing(response: Response, question: Question | None = None) -> str:
    """What was done with a question, for one line."""
    if isinstance(response, Skipped):
        return REASONS[response.reason] + (f": {response.note}" if response.note else "")
    if isinstance(response, Parked):
        return parked(response)
    if isinstance(response.value, Items):
        return "; ".join(i.text for i in response.value.items)
    if isinstance(response.value, Words):
        return response.value.text
    if isinstance(response.value, Reviewed):
        return _verdicts(response.value)
    return understood(response.value, question)


def _verdicts(value: Reviewed) -> str:
    """As it is typed: `right`, or `1 right 2 no 3 the words`."""
    said = [v.words if v.verdict == "not-quite" else v.verdict for v in value.verdicts]
    return said[0] if len(said) == 1 else " ".join(f"{n} {words}" for n, words in enumerate(said, 1))


def parked(entry: Parked) -> str:
    """`parked for Maya, due 2027-01-15`."""
    whom = f" for {entry.owner}" if entry.owner else ""
    return f"parked{whom}" + (f", due {entry.due}" if entry.due else "")


def put(entry: Assigned) -> str:
    """`put to Maya, due 2027-01-15`."""
    whom = "everybody" if entry.everybody else entry.to or "nobody in particular"
    return f"put to {whom}" + (f", due {entry.due}" if entry.due else "")


def taken_back(entry: Entry) -> str:
    """What an undo undid, in a sentence."""
    if isinstance(entry, Answered):
        return f"Undone: the answer to \"{entry.ask}\""
    if isinstance(entry, Skipped):
        return f"Undone: \"{entry.ask}\" is open again."
    if isinstance(entry, Parked):
        return f"Undone: \"{entry.ask}\" is not parked any more."
    if isinstance(entry, Assigned):
        return f"Undone: \"{entry.ask}\" is not {put(entry)} any more."
    if isinstance(entry, Drafted):
        return f"Undone: the record of the draft {entry.path}. The file itself is still there."
    if isinstance(entry, Confirmed):
        return "Undone: the confirmation of what was read back."
    if isinstance(entry, Returned):
        return f"Undone: the edits in {entry.file}. What was decided about them no longer counts."
    if isinstance(entry, Adjusted):
        return "Undone: the change of template, depth or seeds."
    return f"Undone: {entry.kind}."


def _listed(parts: tuple[str, ...]) -> str:
    return "; ".join(parts)


def _reviewed(value: Reviewed) -> str:
    counts = {name: sum(v.verdict == name for v in value.verdicts) for name in ("right", "not-quite", "no")}
    words = {"right": "right", "not-quite": "corrected", "no": "not right"}
    return ", ".join(f"{n} {words[name]}" for name, n in counts.items() if n)
