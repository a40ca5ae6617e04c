"""Why the way to the end became longer: never a number that jumps without a word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from interviewer.interview.agenda import Agenda
from interviewer.model.entry import OnQuestion
from interviewer.model.question import Question, Tally

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_WORDS = 40


class Way(NamedTuple):
    """What lay before somebody at one moment."""

    agenda: Agenda
    order: Sequence[Question]
    tally: Tally


def grown(before: Way, now: Way) -> str:
    """`+3: you named three things`; empty where the way did not become longer."""
    more = now.tally.to_go - before.tally.to_go
    if more <= 0:
        return ""
    known = {q.id for q in before.order}
    return f"+{more}: {_reason(before.agenda, now.agenda, [q for q in now.order if q.id not in known])}"


def _reason(was: Agenda, now: Agenda, fresh: list[Question]) -> str:
    if was.depth != now.depth:
        return f"the depth is {now.depth} now"
    if was.bank is not now.bank:
        return "the seeds or the template changed"
    return "; ".join(_raised(now, fresh)) or "what came up so far is expected to go on"


def _raised(now: Agenda, fresh: list[Question]) -> Iterator[str]:
    """The largest cause first."""
    causes = Counter(_cause(now, q) for q in fresh)
    yield from (cause for cause, _ in causes.most_common(2))


def _cause(now: Agenda, question: Question) -> str:
    if question.raised == "item" and question.parent:
        count = len(now.items(question.parent))
        return f"you named {_NUMBERS[count] if count < len(_NUMBERS) else count} {'things' if count != 1 else 'thing'}"
    if question.raised == "edited":
        return "a draft came back with edits"
    if question.raised in ("dispute", "conflict"):
        return "answers do not go together"
    if question.raised and question.about:
        return f"“{_short(question.about)}” leaves something open"
    if now.stale(question):
        return "an answer rests on something that changed"
    if question.id in _taken_back(now):
        return "an answer was taken back"
    return f"your last answer opens questions about {question.title}"


def _taken_back(now: Agenda) -> set[str]:
    entries = (now.progress.entries[i] for i in now.progress.undone)
    return {e.question for e in entries if isinstance(e, OnQuestion)}


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _WORDS else line[: _WORDS - 2].rsplit(" ", 1)[0] + " …"
