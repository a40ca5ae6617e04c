from __future__ import annotations

import pytest
from transcripts import Talk, shed, talk

from interviewer.model.answer import Items, Quantity
from interviewer.model.entry import Answered

pytestmark = pytest.mark.usefixtures("workplace")


def given(typed: str, *, interactive: bool = True) -> tuple[Talk, dict]:
    session = shed()
    done = talk(session, typed, interactive=interactive)
    return done, {q: session.record.latest(q) for q in session.record.trail}


def test_a_batch_takes_answers_in_any_order_until_an_empty_line():
    done, said = given("batch all\n4: web\n1: Shed\n3: lenders; borrowers\n\nquit\n")
    assert "1. Problem: What is it called?" in done.out
    assert [said[q].raw for q in ("problem.name", "users.where")] == ["Shed", "web"]
    assert isinstance(said["users.who"].value, Items)
    assert "Left open: 2, 5, 6." in done.out


def test_a_batch_is_of_the_topic_at_hand_or_of_a_named_one():
    done, _ = given("batch\n\nbatch users\n\nquit\n")
    assert "batch> " in done.out
    assert done.out.index("2. Problem: What goes wrong today?") < done.out.index("1. Users: Who will use it?")


def test_what_does_not_fit_is_said_and_can_be_typed_again():
    done, said = given("batch security\n1: perhaps\n1: yes\n\ngoto security\nquick\nquit\n")
    assert "1. This is a yes or no question" in done.out
    assert isinstance(said["security.login"], Answered)


def test_a_question_that_an_answer_rules_out_is_taken_off_the_batch():
    _, said = given("goto security\nyes\nbatch security\n1: 3\n\nquit\n")
    assert said["security.attempts"].value == Quantity(low=3, high=3, unit="attempts")


def test_a_follow_up_stands_below_its_answer_with_a_letter():
    done, said = given("batch\n2: Everything is slow.\n2a: A page takes 9 seconds.\n\nquit\n")
    assert "2a. Problem: " in done.out
    assert any(q.startswith("problem.what~") for q in said)


def test_a_question_of_a_batch_is_skipped_parked_or_not_relevant():
    _, said = given("batch all\n1: Shed\n3: park Maya by Friday\n4: irrelevant it has no place\n2: unknown\n"
                       "5: refuse\n\nquit\n")
    assert (said["users.who"].owner, said["users.who"].kind) == ("Maya", "parked")
    assert (said["users.where"].reason, said["users.where"].note) == ("irrelevant", "it has no place")
    assert said["problem.what"].reason == "unknown"
    assert said["security.login"].reason == "refused"


def test_a_line_without_a_number_records_nothing():
    done, said = given("batch all\nSomething\n9: x\n\nquit\n")
    assert said == {}
    assert "Nothing was recorded: Something" in done.out and "There is no question 9 here" in done.out


def test_words_are_found_and_gone_to_by_number():
    done, said = given("Shed\nfind\nlog in\ngoto 1\nyes\nquit\n")
    assert "1. open, Security: Do people log in?" in done.out
    assert said["security.login"].raw == "yes"


def test_an_answer_is_found_by_its_words_and_edited():
    _, said = given("Shed\nfind\nshed\ngoto 1\nTool Shed\nquit\n")
    assert said["problem.name"].raw == "Tool Shed"


def test_over_a_pipe_find_with_words_is_an_answer():
    _, said = given("find documents\nquit\n", interactive=False)
    assert said["problem.name"].raw == "find documents"


def test_what_was_read_is_shown_back_where_it_is_not_what_was_typed():
    done, _ = given("goto security\nyes\nabout three\nquit\n")
    assert "Saved, read as about 3 attempts." in done.out


def test_redo_brings_back_what_undo_took_away_and_refuse_is_respected():
    done, said = given("Shed\nundo\nredo\nredo\nrefuse\nquit\n")
    assert said["problem.name"].raw == "Shed"
    assert "There is nothing to bring back." in done.out
    assert said["problem.what"].reason == "refused"
