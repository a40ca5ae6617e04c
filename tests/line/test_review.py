from __future__ import annotations

from pathlib import Path

import pytest
from transcripts import shed, talk

from interviewer.session import Session

CHOIR = Path(__file__).parents[1] / "seeds" / "choir"


@pytest.fixture
def choir(workplace: Path) -> Session:
    return Session.open([CHOIR], respondent="Oda")


def test_quotes_that_belong_together_come_on_one_card_by_number_and_one_word_accepts_them(choir):
    done = talk(choir, "right\nquit\n")
    card = done.out[done.out.index("Questions 1 to 3, about "):]
    assert "Problem, Goals, Decision makers." in card
    assert "The seeds say these things. Are they right?" in card
    assert "Why: What is right is noted as accepted, not as said by you." in card
    assert "2. Problem, Goals: " in card
    assert "Saved for 3 parts." in card
    slots = ("problem", "outcomes", "stakeholders")
    assert [choir.record.answer(f"{s}.playback").origin for s in slots] == ["accepted"] * 3


def test_undo_takes_a_whole_card_back_and_edit_reaches_each_part(choir):
    talk(choir, "right\nundo\nquit\n")
    assert choir.record.responses == {}
    done = talk(choir, "right\nedit\nedit 2\nno\nquit\n")
    assert done.out.count("So far: ") >= 3
    assert choir.record.answer("outcomes.playback").value.verdicts[0].verdict == "no"
    assert choir.record.answer("problem.playback").origin == "accepted"


def test_single_quotes_of_a_card_are_corrected_by_number(choir):
    talk(choir, "1 right 2 right 3 no 4 Henrik and Oda decide together 5 right 6 right\nquit\n")
    decided = choir.record.answer("stakeholders.playback").value.verdicts
    assert (decided[0].verdict, decided[0].words) == ("not-quite", "Henrik and Oda decide together")


def test_skipping_a_card_passes_over_all_of_it(choir):
    talk(choir, "skip\nquit\n")
    assert len(choir.record.skipped()) == 3


def test_over_a_pipe_a_card_takes_one_line(choir):
    done = talk(choir, "right\nScorebox\n", interactive=False)
    assert done.code == 0
    assert choir.record.answer("problem.name").raw == "Scorebox"


def test_the_end_reads_everything_back_and_one_word_confirms_it(workplace: Path):
    session = shed()
    done = talk(session, "Shed\nTools vanish: 3 of 40 a year.\nguests\n\n1\nno\n2027-05-01\nconfirm\nreview\n\n")
    told = done.out[done.out.index("Problem:"):]
    assert "1. What is it called?" in told
    assert "Is all of it right? confirm says so; edit and a number corrects a line." in told
    assert "Noted: Maya holds 6 answers to be right. The draft says so." in told
    assert "Confirmed by Maya on " in told
    spec = Path(done.lines[-1]).read_text()
    assert "Confirmed by Maya on " in spec
    assert "read back as they stand." in spec


def test_a_line_corrected_after_the_confirmation_is_named_there_and_in_the_draft(workplace: Path):
    session = shed()
    talk(session, "Shed\nTools vanish: 3 of 40 a year.\nconfirm\nedit 1\nTool Shed\nquit\n")
    done = talk(session, "review\ndraft\nquit\n")
    assert "but changed since: 1." in done.out
    spec = (workplace / "spec.md").read_text()
    assert "but not since these answers changed or were added: “What is it called?”." in spec


def test_nothing_said_is_nothing_to_confirm(workplace: Path):
    session = shed()
    done = talk(session, "confirm\nquit\n")
    assert "Nothing has been said yet that could be confirmed." in done.out
    assert session.record.confirmed == ()


def test_more_asks_about_what_the_depth_left_out_and_ends_again(workplace: Path):
    session = Session.open(respondent="Maya", depth="quick")
    while question := session.next_question():
        session.skip(question.id, "irrelevant")
    done = talk(session, "more\n" + "skip\n" * 60)
    assert "more asks about what is not known." in done.out
    assert "Question 9, about 0 to go. Data." in done.out or "Question 9, about 0 to go." in done.out
    assert len(session.record.responses) > 15
    assert "To go on" not in done.out


def test_a_way_that_became_longer_says_why(workplace: Path):
    session = Session.open(respondent="Maya", depth="deep")
    done = talk(session, "Shed\ngoto features\nlend; return; remind; count; mend; sell; weigh; buy\nquit\n")
    assert ": you named eight things" in done.out


def test_what_was_accepted_from_the_seeds_is_read_back_in_its_words(choir):
    said = talk(choir, "right\nreview\nquit\n").out
    assert "The choir owns 640 sets" in said.split("Is all of it right?")[0].rpartition("Why it is worth building")[2]
