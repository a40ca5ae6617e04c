from __future__ import annotations

from datetime import UTC, datetime

import pytest

from interviewer import Session
from interviewer.errors import UsageError
from interviewer.model.answer import Chosen, Day
from interviewer.model.entry import Answered, Noted, Parked, Skipped
from interviewer.model.template import Template


def fates(done) -> dict[str, str]:
    return {t.question: t.fate for t in done.answers}


def test_a_sheet_has_the_open_questions_in_their_order(session):
    session.answer("basics.name", "Tool Shed")
    sheet = session.sheets.made()
    assert [q.id for q in sheet.questions] == [q.id for q in session.questions()]
    assert (sheet.title, sheet.name, sheet.template.id) == ("Tool Shed", "", "shed")


def test_the_same_journal_gives_the_same_sheet_and_another_person_another_one(session):
    assert session.sheets.made() == session.sheets.made()
    assert session.sheets.made(for_="Otto").id != session.sheets.made().id


def test_questions_are_chosen_by_slot_and_by_whom_to_ask(session):
    assert {q.slot for q in session.sheets.made(slots=["speed"]).questions} == {"speed"}
    assert {q.slot for q in session.sheets.made(whom="engineer").questions} == {"speed"}
    with pytest.raises(UsageError, match="no slot"):
        session.sheets.made(slots=["nowhere"])
    with pytest.raises(UsageError, match="No question is open"):
        session.sheets.made(whom="legal")


def test_what_was_left_to_somebody_comes_first_on_their_sheet(session):
    session.park("speed.start", "otto")
    assert session.sheets.made(for_="Otto").questions[0].id == "speed.start"
    assert "speed.start" not in [q.id for q in session.sheets.made(for_="Ada").questions]


def test_what_was_put_to_somebody_comes_first_on_their_sheet_and_on_no_other(session):
    session.assign("speed.start", "Otto")
    assert session.sheets.made(for_="otto").questions[0].id == "speed.start"
    assert session.sheets.made(for_="otto").for_ == "Otto"
    assert "speed.start" not in [q.id for q in session.sheets.made(for_="Ada").questions]


def test_what_was_put_to_everybody_is_on_the_sheet_until_they_respond(session, fill):
    session.assign("speed.page", "everybody")
    session.answer("speed.page", "3 s")
    sheet = session.sheets.made(for_="Otto")
    assert "3 s" not in sheet.to_json()
    session.sheets.merge(fill(sheet, {"speed.page": {"way": "unknown"}}))
    assert session.record.answer("speed.page").raw == "3 s"
    assert "speed.page" not in [q.id for q in session.sheets.made(for_="Otto").questions]


def test_a_decision_in_own_words_is_checked_as_an_answer_to_the_question(session, fill):
    session.answer("speed.page", "3 s")
    session.adjust(respondent="Ines")
    session.answer("speed.page", "5 s")
    done = session.sheets.merge(fill(session.sheets.made(), {"speed.page~decide": "4 s"}))
    assert fates(done) == {"speed.page~decide": "new"}
    assert session.record.answer("speed.page").value.low == 4
    assert session.record.disputed("speed.page") == ()


def test_answers_are_recorded_under_the_name_on_the_sheet(session, fill):
    done = session.sheets.merge(fill(session.sheets.made(), {"basics.name": "Shed", "basics.kind": ["desk"]}), "Ada")
    answer = session.record.answer("basics.kind")
    assert (answer.by, answer.value, answer.raw) == ("Otto", Chosen(values=("desk",)), "A program on a desk")
    assert set(fates(done).values()) == {"new"}
    assert "basics.browsers" not in [q.id for q in session.questions()]


def test_without_a_name_somebody_has_to_say_whose_it_is(session, fill):
    nameless = fill(session.sheets.made(), {"basics.name": "Shed"}, name="")
    with pytest.raises(UsageError, match="who filled it in"):
        session.sheets.merge(nameless)
    assert len(session.entries()) == 2
    assert session.sheets.merge(nameless, "Ada").respondent == "Ada"


def test_a_name_in_other_letters_is_the_person_known_already(session, fill):
    session.answer("basics.name", "Shed")
    session.sheets.merge(fill(session.sheets.made(), {"speed.page": "2"}, name="  maya "))
    assert session.record.answer("speed.page").by == "Maya"


def test_a_different_answer_stands_beside_and_deciding_is_a_question(session, fill):
    sheet = fill(session.sheets.made(), {"basics.name": "Toolbox"})
    session.answer("basics.name", "Tool Shed")
    done = session.sheets.merge(sheet)
    assert [(t.fate, t.with_) for t in done.answers] == [("disputed", ("Maya",))]
    assert [a.by for a in session.record.disputed("basics.name")] == ["Maya", "Otto"]
    assert "basics.name~decide" in [q.id for q in session.questions()]


def test_the_same_answer_is_no_dispute(session, fill):
    sheet = fill(session.sheets.made(), {"basics.name": "tool  shed."})
    session.answer("basics.name", "Tool Shed")
    assert fates(session.sheets.merge(sheet)) == {"basics.name": "same"}
    assert session.record.disputed("basics.name") == ()
    assert len(session.record.answers("basics.name")) == 2


def test_what_the_same_person_said_elsewhere_meanwhile_is_not_pushed_aside(session, fill):
    sheet = fill(session.sheets.made(), {"basics.name": "Toolbox"})
    session.adjust(respondent="Otto")
    session.answer("basics.name", "Tool Shed")
    assert fates(session.sheets.merge(sheet)) == {"basics.name": "disputed"}
    assert [(a.by, a.raw) for a in session.record.disputed("basics.name")] == [
        ("Otto", "Tool Shed"), ("Otto (on a sheet)", "Toolbox")]


def test_a_sheet_sent_again_with_another_answer_corrects_the_first(session, fill):
    sheet = session.sheets.made()
    session.sheets.merge(fill(sheet, {"basics.name": "Toolbox", "speed.page": "3 s"}))
    done = session.sheets.merge(fill(sheet, {"basics.name": "Tool Shed", "speed.page": "3 s"}))
    assert fates(done) == {"basics.name": "corrected", "speed.page": "known"}
    assert session.record.answer("basics.name").raw == "Tool Shed"
    session.sheets.merge(fill(sheet, {"basics.name": "Toolbox"}))
    assert session.record.answer("basics.name").raw == "Tool Shed"


def test_what_was_taken_back_since_is_not_brought_back(session, fill):
    sheet = fill(session.sheets.made(), {"basics.name": "Toolbox"})
    session.sheets.merge(sheet)
    session.undo(session.record.last.id)
    done = session.sheets.merge(sheet)
    assert done.answers[0].fate == "known"
    assert "taken back" in done.answers[0].because
    assert session.record.answer("basics.name") is None


def test_what_does_not_fit_is_kept_as_a_note_and_its_question_stays_open(session, fill):
    done = session.sheets.merge(fill(session.sheets.made(), {"speed.page": "as long as it takes"}))
    assert done.answers[0].fate == "unfit"
    assert "number" in done.answers[0].because
    noted = session.record.last
    assert isinstance(noted, Noted)
    assert noted.text == "as long as it takes"
    assert "speed.page" in [q.id for q in session.questions()]
    written = [q for q in session.draft().open_questions if "as long as it takes" in q.why]
    assert len(written) == 1
    session.answer("speed.page", "3 s")
    assert "as long as it takes" not in session.draft().to_json()


def test_an_answer_longer_than_any_is_kept_whole(session, fill):
    done = session.sheets.merge(fill(session.sheets.made(), {"basics.name": "words " * 5000}))
    assert done.answers[0].fate == "unfit"
    assert session.record.last.text.count("words") == 5000


@pytest.mark.parametrize(("fields", "kind", "note"), [
    ({"way": "unknown", "because": "new here"}, "unknown", "new here"),
    ({"way": "irrelevant", "because": "no pages"}, "irrelevant", "no pages"),
    ({"way": "refused", "answer": "secret"}, "refused", "secret"),
    ({"way": "answer", "answer": "I don't know"}, "unknown", "I don't know"),
])
def test_not_answering_is_recorded_with_its_words(session, fill, fields, kind, note):
    session.sheets.merge(fill(session.sheets.made(), {"speed.page": fields}))
    skipped = session.record.latest("speed.page")
    assert isinstance(skipped, Skipped)
    assert (skipped.by, skipped.reason, skipped.note) == ("Otto", kind, note)


def test_somebody_else_is_asked(session, fill):
    session.sheets.merge(fill(session.sheets.made(), {"speed.page": {"way": "ask", "who": "Ada", "answer": "2 maybe"}}))
    parked = session.record.latest("speed.page")
    assert isinstance(parked, Parked)
    assert (parked.owner, parked.note) == ("Ada", "2 maybe")


@pytest.mark.parametrize("way", ["unknown", "ask", "irrelevant", "refused"])
def test_not_answering_pushes_no_answer_aside(session, fill, way):
    sheet = fill(session.sheets.made(), {"speed.page": {"way": way, "because": "we have no pages"}})
    session.answer("speed.page", "3 s")
    done = session.sheets.merge(sheet)
    assert fates(done) == {"speed.page": "beside"}
    assert session.record.answer("speed.page").raw == "3 s"
    assert "we have no pages" in session.record.last.text


def test_a_note_beside_an_answer_is_kept_too(session, fill):
    done = session.sheets.merge(fill(session.sheets.made(), {
        "speed.page": {"way": "answer", "answer": "3 s", "because": "measured last year"}}))
    assert [t.fate for t in done.answers] == ["new", "beside"]
    assert session.record.last.text == "measured last year"


def test_an_answer_to_a_question_that_is_not_asked_now_waits_for_it(session, fill):
    session.answer("basics.kind", "web")
    sheet = fill(session.sheets.made(), {"basics.browsers": "Firefox"})
    session.answer("basics.kind", "desk")
    done = session.sheets.merge(sheet)
    assert [(t.fate, t.later) for t in done.answers] == [("new", "waiting")]
    session.answer("basics.kind", "web")
    assert session.record.answer("basics.browsers").value == Chosen(values=("ff",))
    assert "basics.browsers" not in [q.id for q in session.questions()]


def renewed(template: Template, **changes: object) -> Template:
    data = template.model_dump(mode="json", by_alias=True)
    data["slots"][1]["questions"][0].update(changes)
    return Template.model_validate({**data, "version": "2"})


def test_an_answer_to_a_question_that_has_changed_is_asked_again(session, fill, template):
    sheet = fill(session.sheets.made(), {"speed.page": "3 s"})
    session.adjust(template=renewed(template, ask="How long may a list take?"))
    done = session.sheets.merge(sheet)
    assert [(t.fate, t.later) for t in done.answers] == [("new", "changed")]
    assert done.template_changed
    question = session.question("speed.page")
    assert (question.raised, question.previous) == ("stale", "3 s")


def test_a_question_that_was_renamed_is_known_by_its_words(session, fill, template):
    sheet = fill(session.sheets.made(), {"speed.page": "3 s"})
    session.adjust(template=renewed(template, id="speed.view"))
    session.sheets.merge(sheet)
    assert session.record.answer("speed.view").raw == "3 s"


def test_an_answer_to_a_question_that_is_gone_is_kept_as_a_note(session, fill, template):
    sheet = fill(session.sheets.made(), {"speed.page": "3 s"})
    data = template.model_dump(mode="json", by_alias=True)
    del data["slots"][1]
    session.adjust(template=Template.model_validate(data))
    done = session.sheets.merge(sheet)
    assert [(t.fate, t.said) for t in done.answers] == [("unplaced", "3 s")]
    assert session.record.last.text == "3 s"
    assert "3 s" in session.draft().to_json()


def test_a_number_picks_what_the_sheet_showed_not_what_the_list_holds_now(session, fill, template):
    data = template.model_dump(mode="json", by_alias=True)
    data["slots"][0]["questions"].append({"id": "basics.first", "kind": "ranking", "ask": "Which first?",
                                          "from": "basics.tasks", "depth": "quick"})
    session.adjust(template=Template.model_validate({**data, "version": "2"}))
    session.answer("basics.tasks", "lend; return; remind")
    sheet = fill(session.sheets.made(), {"basics.first": "3, 1"})
    session.answer("basics.tasks", "count; lend; return")
    session.sheets.merge(sheet)
    assert [i.text for i in session.record.answer("basics.first").value.items] == ["remind", "lend"]


def test_a_day_is_meant_as_of_the_day_on_which_the_sheet_was_saved(session, fill):
    sheet = fill(session.sheets.made(), {"speed.start": "tomorrow"})
    sheet = sheet.model_copy(update={"as_of": datetime(2026, 11, 1, tzinfo=UTC),
                                     "saved": datetime(2026, 11, 2, tzinfo=UTC)})
    session.sheets.merge(sheet)
    value = session.record.answer("speed.start").value
    assert isinstance(value, Day)
    assert value.start.isoformat() == "2026-11-03"


def test_a_preview_says_the_same_and_records_nothing(session, fill):
    session.answer("basics.name", "Tool Shed")
    sheet = fill(session.sheets.made(), {"basics.kind": "web", "speed.page": "soon", "speed.start": "2027-03-31"})
    before = session.record
    told = session.sheets.merge(sheet, preview=True)
    assert session.record is before
    assert session.sheets.merge(sheet) == told


def test_a_sheet_of_another_interview_is_refused(session, fill, template, tmp_path):
    with Session.open(template=template, journal=tmp_path / "other.db", respondent="Maya") as other:
        with pytest.raises(UsageError, match="another interview"):
            other.sheets.merge(fill(session.sheets.made(), {"basics.name": "Shed"}))
        assert len(other.entries()) == 2


def test_a_decision_made_meanwhile_is_not_turned_round(session, fill):
    session.answer("basics.name", "Tool Shed")
    session.adjust(respondent="Ines")
    session.answer("basics.name", "Toolbox")
    sheet = fill(session.sheets.made(), {"basics.name~decide": "Ines"})
    session.answer("basics.name~decide", "Maya")
    assert fates(session.sheets.merge(sheet)) == {"basics.name~decide": "beside"}
    assert session.record.answer("basics.name").raw == "Tool Shed"


def test_follow_ups_to_what_a_sheet_says_come_as_ordinary_questions(session, fill):
    session.sheets.merge(fill(session.sheets.made(), {"basics.tasks": "lend tools, etc."}))
    assert isinstance(session.record.answer("basics.tasks"), Answered)
    assert any(q.parent == "basics.tasks" for q in session.questions())
