from __future__ import annotations

import random

import pytest
from sheds import ANSWERS, covered

from interviewer import Session

SAID = {**ANSWERS, "list": "lend; return; remind; count; sell; mend"}
CARELESS = ("It must be fast.", "TBD", "users, etc.", "I don't know", "as good as possible")


def said_to(session: Session, question: str, value: str) -> str:
    session.answer(question, value)
    return session.next().progress.grown


def test_a_list_that_opens_questions_says_how_many_things_were_named(opened):
    session = opened(depth="deep")
    session.answer("basics.name", "Shed")
    assert said_to(session, "tasks.what", "lend; return; remind; count; sell; mend") == (
        "+6: you named six things; your last answer opens questions about Tasks")


def test_the_words_that_leave_something_open_are_named(opened):
    session = opened(depth="deep")
    session.answer("basics.name", "Shed")
    assert said_to(session, "speed.feel", "At the desk, or so, TBD.") == (
        "+1: “TBD” leaves something open; “or so” leaves something open")


def test_a_condition_says_where_it_leads(opened):
    session = opened(depth="deep")
    session.answer("basics.name", "Shed")
    before = session.progress.to_go
    session.answer("basics.kind", "2")
    session.answer("basics.kind", "1")
    assert session.progress.to_go == before
    assert session.progress.grown == "+1: your last answer opens questions about Basics"


def test_nothing_is_said_where_the_way_became_shorter(opened):
    session = opened(depth="deep")
    assert said_to(session, "basics.name", "Shed") == ""


def test_a_new_depth_new_seeds_and_an_undo_say_so(opened):
    session = opened()
    session.next()
    session.adjust(depth="deep")
    assert session.progress.grown.endswith("the depth is deep now")
    session.answer("speed.page", "2 s")
    session.next()
    session.undo()
    assert session.progress.grown == "+1: an answer was taken back"


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("depth", ["standard", "deep"])
def test_the_number_never_grows_without_a_word(opened, seed: int, depth: str):
    session, chance = opened(depth=depth), random.Random(seed)
    covered(session, *chance.sample(["basics", "tasks", "speed", "safety"], chance.randint(0, 3)))
    before, steps = session.progress.to_go, 0
    while question := session.next_question():
        careless = question.kind in ("text", "short", "list") and chance.random() < 0.5
        session.answer(question.id, chance.choice(CARELESS) if careless else SAID[question.kind])
        if chance.random() < 0.1:
            session.undo()
        tally = session.next().progress
        assert (tally.to_go > before) == bool(tally.grown)
        assert not tally.grown or tally.grown.startswith(f"+{tally.to_go - before}: ")
        before, steps = tally.to_go, steps + 1
        assert steps < 200
    assert before == 0
