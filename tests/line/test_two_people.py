from __future__ import annotations

from pathlib import Path

import pytest
from transcripts import Talk, shed, talk

from interviewer import Session

pytestmark = pytest.mark.usefixtures("workplace")


def said(done: Talk) -> str:
    return " ".join(done.out.split())


def test_a_question_is_put_to_somebody_and_asked_first_when_they_answer():
    session = shed()
    done = talk(session, "assign Otto by 2027-01-15\nwhy\nas otto\nShed\nquit\n")
    assert "> Put to Otto, due 2027-01-15." in done.lines
    assert "> Otto answers from here on." in done.lines
    assert "Put to: Otto, until 2027-01-15." in done.lines
    assert session.record.answer("problem.name").by == "Otto"


def test_two_people_at_one_terminal_lose_nothing_and_decide_with_a_reason():
    session = shed()
    typed = "assign everybody\nShed\nas Otto\nBarn\n1\nThe sign says so.\nas\nquit\n"
    done = talk(session, typed)
    assert "> Saved: Shed." in done.lines
    assert done.out.count("Put to: everybody.") == 2
    assert "So far" not in done.out
    assert "> The sign says so." not in done.err
    assert session.record.latest("problem.name~decide~reason").raw == "The sign says so."
    assert "> Otto answers. Known here: Maya, Otto." in done.lines


def test_an_empty_line_leaves_the_reason_out():
    session = shed()
    done = talk(session, "Shed\nas Otto\nback\nBarn\n\n2\n\nquit\n")
    assert session.record.latest("problem.name~decide~reason").kind == "skipped"
    assert "Type an answer" not in done.out.partition("Why does this hold")[2].partition("Skipped")[0]


def test_a_mistyped_name_is_new_and_the_known_one_is_offered():
    session = shed()
    done = talk(session, "Shed\nas Maja\nas maya\nquit\n")
    assert "Maja is new here. If Maya was meant: as Maya" in done.lines
    assert session.respondent == "Maya"


def test_the_end_names_what_waits_for_others():
    session = shed()
    done = talk(session, "assign Otto\nquit\n")
    assert "1 put to others" in said(talk(session, ""))
    assert "put to Otto" in said(talk(session, ""))
    assert done.code == 0


CHANGE = "goto security\nyes\n5\nedit 1\nno\n{then}quit\n"


def test_an_edit_shows_its_impact_and_no_leaves_everything_as_it_was():
    session = shed()
    count = len(session.entries())
    done = talk(session, CHANGE.format(then="maybe\nn\n"))
    assert "> This changes more than the answer." in done.lines
    assert "No longer asked, the answer is kept: How many attempts?" in done.lines
    assert "Keep it? y/n > Type y to keep the change, n to leave everything as it was." in done.lines
    assert "Keep it? y/n > Left as it was." in done.lines
    assert session.record.answer("security.login").value.yes
    assert len(session.entries()) == count + 2


@pytest.mark.parametrize("then", ["y\n", "\n", "yes\n"])
def test_an_edit_that_is_confirmed_is_recorded(then: str):
    session = shed()
    talk(session, CHANGE.format(then=then))
    assert not session.record.answer("security.login").value.yes


def test_over_a_pipe_the_impact_is_told_and_nobody_is_asked():
    session = shed()
    done = talk(session, CHANGE.format(then=""), interactive=False)
    assert "No longer asked, the answer is kept: How many attempts?" in done.out
    assert "Keep it?" not in done.out
    assert not session.record.answer("security.login").value.yes


def test_an_answer_whose_question_changed_is_shown_with_its_value_and_enter_or_skip_keeps_it(tmp_path: Path):
    with shed(journal=tmp_path / "a.db") as session:
        session.answer("problem.name", "Shed")
        session.answer("problem.what", "Drills vanish in 3 of 10 loans.")
        slots = [s.model_copy(update={"questions": tuple(q.model_copy(update={"ask": q.ask.replace("?", ", please?")})
                                                         for q in s.questions)}) for s in session.template.slots]
        newer = session.template.model_copy(update={"version": "2", "slots": tuple(slots)})
    with Session.open(journal=tmp_path / "a.db", template=newer, respondent="Maya") as session:
        done = talk(session, "\nskip\nquit\n")
        assert "So far: Shed" in done.lines
        assert "So far: Drills vanish in 3 of 10 loans." in done.lines
        assert session.record.answer("problem.what").raw == "Drills vanish in 3 of 10 loans."
        assert not {"problem.name", "problem.what"} & {q.id for q in session.questions()}
