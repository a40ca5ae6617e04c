"""Answers for a journal, and what a journal still says of them."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from interviewer.errors import InterviewerError
from interviewer.model.answer import Words
from interviewer.model.entry import Answered
from interviewer.store import open_journal

AT = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


def answer(name: str, text: str = "forty") -> Answered:
    return Answered(id=name, at=AT, by="Maya", question="a.b", slot="a", ask="What?", value=Words(text=text), raw=text)


def kept(path: Path) -> list[str] | InterviewerError:
    """The ids in a journal that verifies, or what is said to be wrong with it."""
    try:
        with closing(open_journal(path)) as journal:
            ids = [entry.id for _, entry in journal.entries()]
            faults = journal.verify()
    except InterviewerError as error:
        return error
    return InterviewerError("; ".join(faults)) if faults else ids
