from __future__ import annotations

from pathlib import Path

import pytest

from interviewer.session import Session
from interviewer.session.searching import search


@pytest.fixture
def session(tmp_path: Path):
    with Session.open(journal=tmp_path / "interview.db", respondent="Maya") as opened:
        opened.answer("problem.name", "Clerks retype faxed orders and make mistakes.")
        yield opened


@pytest.mark.parametrize("words", ["retype", "faxed orders", "ORDERS clerks", "mistake", "retpye orders", "faxd ordrs"])
def test_an_answer_is_found_by_its_words_mistyped_or_not(session: Session, words: str) -> None:
    assert ("answered", "problem.name") in [(f.kind, f.id) for f in search(session, words)[:3]]


def test_an_open_question_is_found_by_its_words(session: Session) -> None:
    wanted = next(q for q in session.questions() if q.id != "problem.name")
    longest = max(wanted.ask.rstrip("?").split(), key=len)
    assert wanted.id in [f.id for f in search(session, longest) if f.kind == "open"]


@pytest.mark.parametrize("words", ["security", "secur", "securty"])
def test_a_slot_is_found_by_its_name(session: Session, words: str) -> None:
    assert ("slot", "security") in [(f.kind, f.id) for f in search(session, words)[:3]]


def test_without_words_everything_is_there(session: Session) -> None:
    found = search(session)
    assert sum(f.kind == "slot" for f in found) == len(session.template.slots)
    assert {f.id for f in found if f.kind == "open"} == {q.id for q in session.questions()}


def test_what_is_nowhere_is_not_found(session: Session) -> None:
    assert search(session, "xylophone") == ()
