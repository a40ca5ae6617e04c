from __future__ import annotations

from pathlib import Path

import pytest

from interviewer import Session
from interviewer.library import check_template

OWN = """
id: kep
version: "1"
title: Enhancement proposal
slots:
  - id: goals
    title: Goals
    need: What the proposal wants to achieve.
  - id: risks
    title: Worries
    need: What could go wrong.
    questions:
      - {id: risks.which, kind: list, ask: "What worries you?"}
"""


@pytest.fixture
def own(tmp_path: Path):
    def opened(text: str = OWN, **options: object) -> Session:
        file = tmp_path / "kep.yaml"
        file.write_text(text)
        return Session.open(template=str(file), journal=tmp_path / "interview.db", respondent="Maya", **options)

    return opened


def test_a_template_of_ones_own_ends_with_two_questions_that_look_back(own):
    with own() as session:
        assert [q.id for q in session.questions()] == ["goals.all", "risks.which", "closing.premortem",
                                                       "closing.unasked"]
        assert [f.slot for f in session.coverage.findings] == ["goals", "risks"]


def test_what_was_said_looking_back_stands_in_the_draft_under_its_own_title(own):
    with own() as session:
        session.answer("closing.premortem", "nobody has an hour for it; the only expert leaves")
        session.answer("closing.unasked", "Half of our members are abroad in winter.")
        spec = session.draft()
        slot = next(s for s in spec.slots if s.slot == "closing")
        assert (slot.title, slot.filled) == ("Looking back", "answered")
        said = [line for note in slot.notes for line in note.text]
        assert said == ["nobody has an hour for it", "the only expert leaves",
                        "Half of our members are abroad in winter."]
        assert [row.slot for row in spec.coverage] == ["goals", "risks"]


def test_both_may_be_skipped_and_leave_no_chapter_behind(own):
    with own() as session:
        for question in session.questions():
            session.skip(question.id, "irrelevant")
        assert session.next().question is None
    with own() as session:
        assert {s.slot for s in session.draft().slots} == {"goals", "risks", "closing"}


def test_nothing_said_looking_back_is_no_chapter_and_no_open_question(own):
    with own() as session:
        spec = session.draft()
        assert {s.slot for s in spec.slots} == {"goals", "risks"}
        assert "closing" not in {q.slot for q in spec.open_questions}


def test_a_template_may_want_no_closing_questions_or_name_its_own(own, tmp_path):
    with own(OWN + "closing: {questions: []}\n") as session:
        assert [q.id for q in session.questions()] == ["goals.all", "risks.which"]
    (tmp_path / "interview.db").unlink()
    with own(OWN.replace("  - id: risks", "  - id: last\n    title: Last\n    need: x\n  - id: risks")
             + "closing: {questions: [risks.which]}\n") as session:
        assert [q.id for q in session.questions()][-1] == "risks.which"


def test_a_closing_question_that_does_not_exist_is_a_fault_with_its_line(tmp_path):
    file = tmp_path / "t.yaml"
    file.write_text(OWN + "closing: {questions: [risks.witch]}\n")
    fault = next(f for f in check_template(file) if not f.advice)
    assert fault.line == 14
    assert "did you mean 'risks.which'" in fault.message


def test_what_nobody_asked_is_followed_up_where_it_belongs_to_a_slot(tmp_path):
    with Session.open(journal=tmp_path / "i.db", respondent="Maya") as session:
        session.answer("questions.unasked", "The budget is 9,000 euros.")
        follow_up = next(q for q in session.questions() if q.parent == "questions.unasked")
        assert follow_up.raised == "off-slot"
        assert "“Time and money”" in follow_up.ask
        session.answer(follow_up.id, "9,000 euros in 2027, paid by the trust.")
        notes = [n for s in session.draft().slots if s.slot == "questions" for n in s.notes]
        assert any("paid by the trust" in line for note in notes for line in note.text)


def test_a_confirmation_holds_until_an_answer_changes(own):
    with own() as session:
        session.answer("goals.all", "Fewer lost parcels: 2 of 100 instead of 9.")
        assert not session.retelling().holds
        entry = session.confirm()
        assert (entry.by, list(entry.answers)) == ("Maya", ["goals.all"])
        assert session.retelling().holds
        assert session.draft().confirmations[0].holds
        session.answer("goals.all", "Fewer lost parcels: 1 of 100 instead of 9.")
        told, confirmed = session.retelling(), session.draft().confirmations[0]
        assert (told.holds, told.changed, told.confirmed_by) == (False, ("goals.all",), "Maya")
        assert (confirmed.holds, confirmed.changed) == (False, ("What should the specification say about “Goals”?",))
        session.undo()
        assert session.retelling().holds


def test_a_confirmation_is_taken_back_like_an_answer(own):
    with own() as session:
        session.answer("goals.all", "Fewer lost parcels.")
        session.confirm()
        assert session.undo().kind == "confirmed"
        assert session.record.confirmed == ()
        assert session.draft().confirmations == ()


def test_everything_is_read_back_by_section_with_what_is_open(tmp_path):
    with Session.open(journal=tmp_path / "i.db", respondent="Maya") as session:
        session.answer("features.what", "lend a copy; take it back")
        session.answer("features.what.2.response", "strike it off the list")
        session.answer("problem.name", "Scorebox")
        session.park("schedule.first", owner="Per")
        session.skip("nongoals.out", "irrelevant", "all of it")
        told = session.retelling()
        assert [p.title for p in told.parts] == ["Why it is worth building", "What it does"]
        lines = [(line.question, line.below) for line in told.parts[1].lines]
        assert lines == [("features.what", False), ("features.what.2.response", True)]
        assert [line.question for line in told.still_open] == ["schedule.first"]
        assert "Speed" in told.unknown
        assert "Features" not in told.unknown


def test_an_answer_for_which_a_new_template_has_no_slot_is_read_back_all_the_same(own):
    with own() as session:
        session.answer("risks.which", "rain")
    with own(OWN.replace("risks", "worries").replace("kep", "kep2")) as session:
        parts = session.retelling().parts
    assert [(p.title, [line.question for line in p.lines]) for p in parts] == [("No longer asked", ["risks.which"])]


def test_an_answer_that_another_one_excludes_by_now_does_not_undo_the_confirmation(tmp_path):
    with Session.open(journal=tmp_path / "i.db", respondent="Maya") as session:
        session.answer("integrations.any", "yes")
        session.answer("integrations.systems", "the roster")
        session.answer("integrations.any", "no")
        session.confirm()
        assert session.draft().confirmations[0].holds
        assert session.retelling().holds
