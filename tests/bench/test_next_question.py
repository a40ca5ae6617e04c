from __future__ import annotations

import statistics
import time
from pathlib import Path

from interviewer import Session
from interviewer.model.answer import Words
from interviewer.model.entry import Answered
from interviewer.model.template import Template
from interviewer.session.opening import written
from interviewer.store import open_journal

SLOTS, EACH, ANSWERED = 50, 10, 400
FEW, MANY, MEASURED = 20, 2_000, 15


def large() -> Template:
    slots = [{"id": f"s{n}", "title": f"Slot {n}", "need": "What is needed.", "after": [f"s{n - 1}"] if n else [],
              "questions": [{"id": f"s{n}.q{q}", "kind": "text", "ask": f"What is {q}?"} for q in range(EACH)]}
             for n in range(SLOTS)]
    return Template.model_validate({"id": "large", "version": "1", "title": "Large", "slots": slots})


def question(number: int) -> str:
    return f"s{number % ANSWERED // EACH}.q{number % EACH}"


def prepared(path: Path, answers: int) -> Session:
    """A session over a journal that holds so many answers already, edits of earlier ones among them."""
    Session.open(template=large(), journal=path, respondent="Maya", depth="deep").close()
    journal = open_journal(path)
    for number in range(answers):
        text = f"It takes {number} seconds at the desk in Ghent."
        journal.append(written(Answered, "Maya", question=question(number), slot=question(number).split(".")[0],
                               ask="What?", value=Words(text=text), raw=text))
    journal.close()
    return Session.open(journal=path, respondent="Maya")


def step(session: Session, number: int) -> float:
    """Processor time of this thread from an answer to the next question: waiting for disk and others is left out."""
    start = time.thread_time()
    session.answer(question(number), f"It takes {number} seconds at the desk in Ghent.")
    assert session.next_question()
    return time.thread_time() - start


def test_the_next_question_does_not_get_slower_as_answers_pile_up(tmp_path: Path):
    with prepared(tmp_path / "few.db", FEW) as few, prepared(tmp_path / "many.db", MANY) as many:
        # In turn, so that a busy moment of the machine meets both.
        pairs = [(step(few, FEW + n), step(many, MANY + n)) for n in range(MEASURED)]
    assert statistics.median(p[1] for p in pairs) / statistics.median(p[0] for p in pairs) <= 2
