from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from transcripts import Talk, shed, talk

from interviewer.model.entry import Answered, Parked, Skipped

pytestmark = pytest.mark.usefixtures("workplace")


def questions(done: Talk) -> list[str]:
    pairs = itertools.pairwise(done.lines)
    return [after for line, after in pairs if line.startswith("Question ")]


def after(done: Talk, line: str) -> str:
    return done.lines[done.lines.index(line) + 1]


def test_it_begins_with_the_verdict_and_the_first_question():
    done = talk(shed(), "quit\n")
    assert done.lines[0] == "No seed was read: 0 of 4 slots covered."
    assert done.lines[3:8] == [
        "Question 1, about 7 to go. Problem.", "What is it called?", "Why: Everything else is judged by it.",
        "Example: Tool Shed", "(? for help, why, back, skip, park, unknown, draft, quit)"]


def test_nothing_is_drawn_and_nothing_blinks():
    done = talk(shed(), "?\nwhy\nShed\n\nback\n\nquit\n")
    assert all(c == "\n" or " " <= c <= "~" or c in "“”–…" for c in done.out)


def test_why_says_why_it_is_asked_and_why_now():
    done = talk(shed(), "why\nquit\n")
    assert "> Why it is asked: Everything else is judged by it." in done.lines
    assert "Why now: Everything else is about this, so it comes first." in done.lines


def test_quit_and_resume_at_the_same_question():
    with shed() as session:
        first = talk(session, "Shed\nquit\n")
    assert first.code == 0
    assert first.lines[-3:] == ["> Stopped. Every answer is kept in interview.db.", "To go on: interviewer ask",
                                "For the draft: interviewer draft"]
    again = talk(shed(), "quit\n")
    assert questions(again) == questions(first)[-1:]
    assert again.lines[1] == "Going on with interview.db: 1 answered, about 6 to go."


def test_another_journal_is_named_where_it_is_needed():
    done = talk(shed(journal="my notes.db"), "quit\n")
    assert done.lines[-2:] == ["To go on: interviewer ask --journal 'my notes.db'",
                               "For the draft: interviewer draft --journal 'my notes.db'"]


def test_back_shows_the_old_answer_and_an_empty_line_keeps_it():
    session = shed()
    done = talk(session, "Shed\nback\n\nquit\n")
    assert "So far: Shed" in done.lines
    assert questions(done) == ["What is it called?", "What goes wrong today?"] * 2
    assert [e.raw for e in session.record.responses["problem.name"]] == ["Shed"]


def test_back_twice_then_another_answer_and_on_where_one_was():
    session = shed()
    done = talk(session, "Shed\nDrills vanish\nback\nback\nTool Shed\nquit\n")
    assert questions(done)[-1] == "Who will use it?"
    assert session.record.answer("problem.name").raw == "Tool Shed"
    assert session.record.answer("problem.what").raw == "Drills vanish"


def test_back_at_the_first_question_says_so():
    assert "> There is no question before this one." in talk(shed(), "back\nquit\n").lines


def test_edit_alone_lists_answers_and_with_a_number_asks_again():
    session = shed()
    done = talk(session, "Shed\nDrills vanish\nedit\nedit 1\nTool Shed\nedit 2\n\nquit\n")
    assert "> 1. What is it called?" in done.lines
    assert after(done, "> 1. What is it called?") == "So far: Shed"
    assert session.record.answer("problem.name").raw == "Tool Shed"
    assert session.record.answer("problem.what").raw == "Drills vanish"


@pytest.mark.parametrize("wrong", ["edit 0", "edit 7", "edit 99999999999999999999"])
def test_edit_of_no_answer_says_so(wrong: str):
    done = talk(shed(), f"Shed\n{wrong}\nquit\n")
    assert f"> There is no answer number {wrong.split()[1]}." in done.out


def test_numbers_of_questions_stay_when_one_is_undone_or_edited():
    done = talk(shed(), "Shed\nDrills vanish\nedit 1\nTool Shed\nundo\nundo\nDrills vanish\nquit\n")
    heads = [line.split(",")[0] for line in done.lines if line.startswith("Question ")]
    assert heads == ["Question 1", "Question 2", "Question 3", "Question 1", "Question 3", "Question 3", "Question 2",
                     "Question 3"]


def test_undo_says_what_it_undid_and_asks_again():
    session = shed()
    done = talk(session, "Shed\nundo\nquit\n")
    assert '> Undone: the answer to "What is it called?"' in done.lines
    assert questions(done)[-1] == "What is it called?"
    assert session.record.answer("problem.name") is None
    assert "> There is nothing to undo." in talk(session, "undo\nquit\n").lines


def test_skip_unknown_irrelevant_and_park_are_recorded_as_such():
    session = shed()
    talk(session, "skip\nunknown\nirrelevant one person only\npark Maya 2027-01-15\nquit\n")
    said = [session.record.latest(q) for q in session.record.trail]
    assert [type(s) for s in said] == [Skipped, Skipped, Skipped, Parked]
    assert [s.reason for s in said[:3]] == ["later", "unknown", "irrelevant"]
    assert said[2].note == "one person only"
    assert (said[3].owner, said[3].due) == ("Maya", "2027-01-15")


def test_skipping_an_answered_question_leaves_its_answer():
    session = shed()
    done = talk(session, "Shed\nback\nskip\nquit\n")
    assert session.record.answer("problem.name").raw == "Shed"
    assert questions(done)[-1] == "What goes wrong today?"


def test_goto_jumps_to_a_slot_by_id_or_title_or_its_beginning():
    for name in ("security", "Security", "secu"):
        assert questions(talk(shed(journal=f"{name}.db"), f"goto {name}\nquit\n"))[-1] == "Do people log in?"


def test_goto_offers_what_is_close():
    done = talk(shed(), "goto securty\nquit\n")
    assert "> There is no slot 'securty'. Did you mean security? goto alone lists them." in done.lines


def test_goto_alone_lists_the_slots():
    done = talk(shed(), "goto\nquit\n")
    assert "> problem: Problem" in done.lines
    assert "For example: goto rollout" in done.lines


def test_evidence_tells_the_state_of_the_slot_and_of_all():
    done = talk(shed(), "evidence\nevidence all\nevidence rollout\nquit\n")
    assert "> Problem is missing: there are no seeds." in done.lines
    assert "users: Users, missing" in done.lines
    assert "> Rollout is missing: there are no seeds." in done.lines


def test_a_list_is_typed_one_item_a_line_or_on_one():
    session = shed()
    talk(session, "Shed\nDrills vanish\nMembers\nBord\nundo\nBoard\n\nquit\n")
    assert [i.text for i in session.record.answer("users.who").value.items] == ["Members", "Board"]
    talk(session, "edit 3\nMembers; Guests\nquit\n")
    assert [i.text for i in session.record.answer("users.who").value.items] == ["Members", "Guests"]


def test_a_list_left_in_the_middle_keeps_its_items():
    session = shed()
    talk(session, "Shed\nDrills vanish\nMembers\nBoard\nquit\n")
    assert len(session.record.answer("users.who").value.items) == 2


def test_a_command_inside_a_list_is_not_taken_as_an_item():
    session = shed()
    done = talk(session, "Shed\nDrills vanish\nMembers\nskip\n\\skip\nwhy\n\nquit\n")
    assert [i.text for i in session.record.answer("users.who").value.items] == ["Members", "skip"]
    assert "> First the list: an empty line ends it, undo takes Members away." in done.out
    assert "Why now: " in done.out


def test_every_item_of_a_list_can_be_taken_away_again():
    session = shed()
    done = talk(session, "Shed\nDrills vanish\nMembers\nundo\nquit\n")
    assert session.record.latest("users.who") is None
    assert questions(done)[-2:] == ["Who will use it?"] * 2


def test_a_text_of_several_lines():
    session = shed()
    talk(session, 'Shed\n"""\nFirst.\n\nquit\n"""\nquit\n')
    assert session.record.answer("problem.what").value.text == "First.\n\nquit"


def test_an_answer_that_does_not_fit_is_asked_again_with_what_would():
    session = shed()
    done = talk(session, "goto security\nmaybe\nyes\n99\n5\nquit\n")
    assert "> This is a yes or no question, and the answer begins with neither." in done.lines
    assert "> Saved: yes." in done.lines
    assert "> 99 attempts is too large: at most 10 attempts." in done.lines
    assert session.record.answer("security.attempts").value.high == 5


def test_an_empty_line_says_how_to_skip():
    assert "> Type an answer. Or: skip to pass over it" in talk(shed(), "\nquit\n").out


def test_a_word_that_is_a_command_is_an_answer_behind_a_backslash():
    session = shed()
    talk(session, "\\draft\nquit\n")
    assert session.record.answer("problem.name").value.text == "draft"


def test_a_word_that_would_decline_is_an_answer_behind_a_backslash():
    session = shed()
    done = talk(session, "Shed\n\\skip\nquit\n")
    assert session.record.answer("problem.what").value.text == "skip"
    assert "> Saved." in done.lines


def test_foreign_text_reaches_the_terminal_as_characters_only():
    session = shed()
    done = talk(session, "\x1b[31m[red]Shed[/red]\x1b[0m\u202e\x07\nback\nquit\n")
    assert "So far: [red]Shed[/red]" in done.lines
    assert not set(done.out) & set("\x1b\x07\u202e")


def test_an_edit_that_makes_a_question_vanish_is_told_by_edit_and_passed_by_back():
    session = shed()
    done = talk(session, "goto security\nyes\n5\nedit 1\nno\ny\nedit 2\nback\nquit\n")
    assert "> Question 2 is not asked any more: an answer it hung on has changed." in done.lines
    assert questions(done)[-1] == "Do people log in?"


def test_ctrl_c_keeps_everything_and_gives_130(monkeypatch: pytest.MonkeyPatch):
    session = shed()
    lines = iter(["Shed\n", "Drills vanish\n", "Members\n"])

    class Keys:
        def readline(self) -> str:
            try:
                return next(lines)
            except StopIteration:
                raise KeyboardInterrupt from None

    import io

    from interviewer.line import interview

    out = io.StringIO()
    assert interview(session, Keys(), out, out, interactive=True) == 130  # type: ignore[arg-type]
    assert "Stopped. Every answer is kept in interview.db." in out.getvalue()
    assert list(session.record.responses) == ["problem.name", "problem.what", "users.who"]


def test_another_persons_answer_is_shown_as_theirs(workplace: Path):
    with shed() as session:
        talk(session, "Shed\nquit\n")
    session = shed()
    session.adjust(respondent="Per")
    assert "So far, by Maya: Shed" in talk(session, "back\n\nquit\n").lines
    assert isinstance(session.record.latest("problem.name"), Answered)
    assert session.record.latest("problem.name").by == "Maya"
