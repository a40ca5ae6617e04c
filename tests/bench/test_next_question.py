from __future__ import annotations

import logging
import statistics
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from interviewer import Session
from interviewer.model.answer import Item, Items, Value, Words
from interviewer.model.entry import Answered
from interviewer.model.template import Template
from interviewer.session.opening import written
from interviewer.store import open_journal

SLOTS, EACH, ITEMS, INNER = 50, 9, 10, 4
FEW, MANY, MEASURED = 20, 2_000, 30
Said = tuple[str, Value]


def large() -> Template:
    """500 questions, a tenth of them lists with questions for every item."""
    inner = [{"id": f"e{n}", "kind": "short", "ask": f"What is {n} of {{item}}?"} for n in range(INNER)]
    slots = [{"id": f"s{n}", "title": f"Slot {n}", "need": "What is needed.", "after": [f"s{n - 1}"] if n else [],
              "questions": [*({"id": f"s{n}.q{q}", "kind": "text", "ask": f"What is {q}?"} for q in range(EACH)),
                            {"id": f"s{n}.all", "kind": "list", "ask": "Which?", "each": inner}]}
             for n in range(SLOTS)]
    return Template.model_validate({"id": "large", "version": "1", "title": "Large", "slots": slots})


def words(number: int) -> Words:
    return Words(text=f"It takes {number} seconds at the desk in Ghent.")


def edits() -> Iterator[Said]:
    """Every question is answered again and again."""
    while True:
        yield from ((f"s{n}.q{q}", words(n)) for n in range(SLOTS - 10) for q in range(EACH))


def items() -> Iterator[Said]:
    """Every list, and everything about its items."""
    for slot in range(SLOTS):
        yield f"s{slot}.all", Items(items=tuple(Item(number=n, text=f"thing {n}") for n in range(1, ITEMS + 1)))
        yield from ((f"s{slot}.all.{n}.e{e}", words(n)) for n in range(1, ITEMS + 1) for e in range(INNER))


def prepared(path: Path, answers: Iterator[Said], count: int) -> Session:
    """A session over a journal that holds so many answers already."""
    Session.open(template=large(), journal=path, respondent="Maya", depth="deep").close()
    journal = open_journal(path)
    for _, (question, value) in zip(range(count), answers, strict=False):
        journal.append(written(Answered, "Maya", question=question, slot=question.split(".")[0], ask="What?",
                               value=value, raw=value.to_json()))
    journal.close()
    return Session.open(journal=path, respondent="Maya")


def step(session: Session, number: int) -> float:
    """Processor time of this thread from an answer to the next question: waiting for disk and others is left out."""
    start = time.thread_time()
    session.answer(f"s{SLOTS - 1 - number // EACH}.q{number % EACH}", f"It takes {number} seconds in Ghent.")
    assert session.next_question()
    return time.thread_time() - start


@pytest.mark.parametrize("answers", [edits, items])
def test_the_next_question_does_not_get_slower_as_answers_pile_up(tmp_path, answers):
    with prepared(tmp_path / "few", answers(), FEW) as few, prepared(tmp_path / "many", answers(), MANY) as many:
        # In turn, so that a busy moment of the machine meets both.
        pairs = [(step(few, n), step(many, n)) for n in range(MEASURED)]
    short, long = (statistics.median(pair[side] for pair in pairs) for side in (0, 1))
    said = f"{short * 1000:.2f} ms after {FEW} answers, {long * 1000:.2f} ms after {MANY}"
    assert long / short <= 2, said
    logging.getLogger(__name__).warning(said)
