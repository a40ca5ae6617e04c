"""What must hold after a sheet was taken in, whatever happened before."""

from __future__ import annotations

import re
from contextlib import closing

from interviewer import Session
from interviewer.interview.replay import replay
from interviewer.model.entry import Answered, Noted, OnQuestion, Parked, Skipped
from interviewer.model.progress import Progress, meaning
from interviewer.model.sheet import Sheet, SheetImport
from interviewer.store import open_journal


def letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def words_of(entry: OnQuestion) -> str:
    match entry:
        case Answered():
            return letters(entry.raw)
        case Noted():
            return letters(entry.text)
        case Parked() | Skipped():
            return letters(f"{getattr(entry, 'owner', '')} {entry.note}")
    return ""


def imported_twice(session: Session, sheet: Sheet) -> SheetImport:
    """Takes a sheet in, looks whether all is kept, takes it in again."""
    before, count = session.record, len(session.entries())
    done = session.sheets.merge(sheet)
    nothing_lost(session, before, sheet, done)
    nothing_overwritten(session, before, done)
    every_disagreement_is_a_dispute(session, done)
    after, length = session.record, len(session.entries())
    again = session.sheets.merge(sheet)
    assert session.record == after
    assert len(session.entries()) == length >= count
    assert {t.fate for t in again.answers} <= {"known", "same", "beside", "unfit", "unplaced"}
    with closing(open_journal(session.journal)) as journal:
        assert journal.verify() == ()
        assert replay(entry for _, entry in journal.entries()) == session.record
    return done


def nothing_lost(session: Session, before: Progress, sheet: Sheet, done: SheetImport) -> None:
    """What was there is there, and every word that was filled in is in the journal."""
    entries = list(session.record.entries.values())
    assert entries[: len(before.entries)] == list(before.entries.values())
    answered = [q for q in sheet.questions if q.filled]
    assert len(done.answers) == len(answered)
    known = [words_of(e) for e in entries if isinstance(e, OnQuestion)]
    for taken, question in zip(done.answers, answered, strict=True):
        if taken.fate == "same":
            assert set(taken.with_) <= {r.by for r in session.record.responses[taken.question]}
        elif isinstance(question.answer, str):
            for said in (question.answer, question.who, question.because):
                number = taken.said if said.isdecimal() else said   # of an option: recorded by its label
                assert any(letters(number) in words for words in known), (said, taken)
        if taken.fate in ("new", "disputed", "corrected", "unfit", "unplaced", "beside"):
            assert any(isinstance(e, OnQuestion) and e.sheet == sheet.id and e.question == taken.question
                       for e in entries[len(before.entries):]), taken


def nothing_overwritten(session: Session, before: Progress, done: SheetImport) -> None:
    """Every answer that stood under somebody's name still does, but for what the same person corrected."""
    corrected = {t.question for t in done.of("corrected", "same", "disputed")}
    for question in before.responses:
        now = {a.by: a for a in session.record.answers(question)}
        for answer in before.answers(question):
            seen = answer.by.startswith("Otto") and question in corrected
            assert now[answer.by] == answer or seen, (question, answer)
        if before.answer(question) is not None:
            assert session.record.answer(question) is not None, question


def every_disagreement_is_a_dispute(session: Session, done: SheetImport) -> None:
    for taken in done.answers:
        answers = session.record.answers(taken.question)
        latest = session.record.latest(taken.question)
        differing = len({meaning(a.value) for a in answers}) > 1 and isinstance(latest, Answered)
        if "~decide" in taken.question or "~conflict" in taken.question:
            continue
        if taken.fate == "disputed":
            assert differing, taken
        if differing and taken.fate in ("new", "same", "disputed", "corrected"):
            assert session.record.disputed(taken.question) or session.record.answer(f"{taken.question}~decide"), taken
        if taken.fate == "disputed" and not taken.later and "~" not in taken.question:
            assert session.question(f"{taken.question}~decide").raised == "dispute"
