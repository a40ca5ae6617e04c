from __future__ import annotations

import pytest
from sheds import ANSWERS, SHED, covered

from interviewer import Session
from interviewer.errors import AnswerError, UsageError
from interviewer.model.entry import Answered, Skipped
from interviewer.model.question import Question
from interviewer.model.template import Template


def finish(session: Session) -> list[Question]:
    asked: list[Question] = []
    while question := session.next_question():
        asked.append(question)
        session.answer(question.id, ANSWERS[question.kind])
        assert len(asked) < 200
    return asked


def test_an_interview_ends_by_itself_and_asks_nothing_twice(opened):
    session = opened(depth="deep")
    asked = [q.id for q in finish(session)]
    assert len(asked) == len(set(asked))
    assert asked[0] == "basics.name"
    assert session.next().question is None
    assert "Nothing is left" in session.next().because
    assert session.progress.blocking == ()


def test_the_product_comes_first_and_prerequisites_before_what_needs_them(opened):
    ids = [q.id for q in opened(depth="deep").questions()]
    assert ids[0] == "basics.name"
    assert ids.index("basics.kind") < ids.index("tasks.what")


def test_next_is_the_first_of_the_open_questions_all_the_way(opened):
    session = opened(depth="deep")
    while question := session.next_question():
        assert question.id == session.questions()[0].id
        session.answer(question.id, ANSWERS[question.kind])
    assert session.questions() == ()


def test_it_stays_with_a_topic_until_it_runs_dry(opened):
    slots = [q.slot for q in finish(opened(depth="deep"))]
    assert len([s for n, s in enumerate(slots) if n == 0 or slots[n - 1] != s]) == len(set(slots))


def test_the_same_journal_asks_in_the_same_order(opened):
    assert [q.id for q in finish(opened("a.db"))] == [q.id for q in finish(opened("b.db"))]


def test_a_condition_opens_its_question_and_closes_it_again(opened):
    session = opened(depth="deep")
    assert "basics.browsers" not in [q.id for q in session.questions()]
    session.answer("basics.kind", "1")
    assert "basics.browsers" in [q.id for q in session.questions()]
    session.answer("basics.browsers", "Firefox")
    session.answer("basics.kind", "A program on a desk")
    with pytest.raises(UsageError, match="no question"):
        session.question("basics.browsers")
    session.undo()
    assert session.question("basics.browsers").previous == "Firefox"


def test_items_of_a_list_are_asked_about_one_by_one_as_far_as_the_depth_goes(opened):
    session = opened()
    session.answer("tasks.what", "lend; return; remind")
    ids = [q.id for q in session.questions() if q.raised == "item"]
    assert ids == ["tasks.what.1.trigger", "tasks.what.1.must", "tasks.what.2.trigger", "tasks.what.2.must"]
    assert session.question("tasks.what.2.trigger").ask == "When does it return?"
    session.answer("tasks.what.2.must", "yes")
    assert "tasks.what.2.reason" in [q.id for q in session.questions()]
    assert session.question("tasks.what.3.trigger").about == "remind"


def test_items_keep_their_numbers_and_their_answers_when_the_list_is_edited(opened):
    session = opened()
    session.answer("tasks.what", "lend; return")
    session.answer("tasks.what.2.trigger", "when it is back at 18:00")
    session.answer("tasks.what", "count; return; lend")
    assert [(i.number, i.text) for i in session.record.answer("tasks.what").value.items] == [
        (3, "count"), (2, "return"), (1, "lend")]
    assert session.question("tasks.what.2.trigger").previous == "when it is back at 18:00"


def test_a_number_once_given_is_never_given_to_another_item(opened):
    session = opened()
    session.answer("tasks.what", "lend; return")
    session.answer("tasks.what", "lend")
    session.answer("tasks.what", "lend; remind")
    assert [i.number for i in session.record.answer("tasks.what").value.items] == [1, 3]


def test_an_edited_item_has_its_questions_asked_again_with_the_old_answer(opened):
    session = opened()
    session.answer("tasks.what", "lend; return")
    session.answer("tasks.what.1.trigger", "on Monday")
    session.answer("tasks.what", "lend and sell; return")
    question = session.question("tasks.what.1.trigger")
    assert (question.raised, question.previous) == ("stale", "on Monday")
    assert question.id in [q.id for q in session.questions()]


def test_a_ranking_waits_for_something_to_rank(opened):
    session = opened(depth="deep")
    session.answer("tasks.what", "lend")
    assert "tasks.first" not in [q.id for q in session.questions()]
    session.answer("tasks.what", "lend; return")
    assert [c.label for c in session.question("tasks.first").choices] == ["lend", "return"]
    session.answer("tasks.first", "return, lend")
    assert [i.number for i in session.record.answer("tasks.first").value.items] == [2, 1]


@pytest.mark.parametrize(("depth", "most"), [("quick", 8), ("standard", 20)])
def test_depth_bounds_the_main_questions(opened, depth: str, most: int):
    slots = [{"id": f"s{n}", "title": f"S {n}", "need": "x", "required": n % 2 == 0, "questions": [
        {"id": f"s{n}.{q}", "ask": "What?", "depth": "quick"} for q in "abc"]} for n in range(30)]
    many = Template.model_validate({"id": "many", "version": "1", "title": "Many", "slots": slots})
    asked = finish(opened(template=many, depth=depth))
    assert len(asked) == most
    assert len({q.slot for q in asked if q.required}) == min(most, 15)


def test_the_way_to_the_end_shrinks_unless_the_reason_says_why(opened):
    session = opened(depth="deep")
    before = session.progress.to_go
    while question := session.next_question():
        session.answer(question.id, ANSWERS[question.kind])
        step = session.next()
        assert step.progress.to_go <= before or step.progress.grown.startswith(f"+{step.progress.to_go - before}: ")
        before = step.progress.to_go
    assert before == 0


def test_a_skipped_question_does_not_come_back_by_itself_but_when_one_goes_there(opened):
    session = opened()
    session.skip("basics.name")
    assert "basics.name" not in [q.id for q in session.questions()]
    session.skip("basics.kind")
    assert session.next("basics").question.id == "basics.name"
    assert session.progress.skipped == 2


def test_two_dont_knows_end_a_slot(opened):
    session = opened(depth="deep")
    session.skip("speed.page", "unknown")
    assert "speed.feel" in [q.id for q in session.questions()]
    assert isinstance(session.answer("speed.feel", "No idea, ask Petra."), Skipped)
    assert "speed" not in {q.slot for q in session.questions()}
    assert session.record.latest("speed.feel").note == "No idea, ask Petra."


@pytest.mark.parametrize(("said", "reason"), [
    ("I don't know", "unknown"), ("We would rather not say.", "refused"), ("Nobody here knows that yet", "unknown"),
])
def test_declining_is_recorded_as_what_it_is(opened, said: str, reason: str):
    entry = opened().answer("speed.page", said)
    assert isinstance(entry, Skipped)
    assert (entry.reason, entry.note) == (reason, said)


@pytest.mark.parametrize("said", [
    "Nobody knows who has the drill.", "Staff cannot say where a parcel is", "We don't know the number of visitors",
])
def test_somebody_elses_not_knowing_is_an_answer(opened, said: str):
    assert isinstance(opened().answer("speed.feel", said), Answered)


def test_not_knowing_a_part_is_still_an_answer(opened):
    text = ("At the desk on Saturday mornings, 40 people want to borrow at once and each of them waits. I don't know "
            "about the evenings, but on weekdays nobody waits longer than 20 seconds at the counter.")
    assert isinstance(opened().answer("speed.feel", text), Answered)


def test_parking_keeps_owner_and_day(opened):
    session = opened()
    entry = session.park("speed.page", owner="Petra", due="next Friday")
    assert (entry.owner, entry.due) == ("Petra", "2026-11-27")
    assert session.park("speed.feel", due="after the fair").due == "after the fair"
    assert session.progress.parked == 2
    assert not {"speed.page", "speed.feel"} & {q.id for q in session.questions()}


def test_a_value_that_does_not_fit_records_nothing_and_says_what_would(opened):
    session = opened()
    before = session.entries()
    with pytest.raises(AnswerError) as caught:
        session.answer("speed.page", "90 s")
    assert "at most 60 s" in caught.value.message
    assert caught.value.hint
    assert session.entries() == before


def test_an_unknown_question_names_close_ones(opened):
    with pytest.raises(UsageError) as caught:
        opened().question("basics.nam")
    assert "basics.name" in caught.value.hint
    with pytest.raises(UsageError):
        opened("b.db").next("basic")


def test_a_vague_answer_raises_one_question_with_its_own_word_and_no_more(opened):
    session = opened(depth="deep")
    session.answer("speed.feel", "It has to be really snappy at the desk.")
    question = session.next_question()
    assert question.parent == "speed.feel"
    assert "snappy" in question.ask
    session.answer(question.id, "snappy, you know")
    assert [q for q in session.questions() if q.parent == question.id] == []


def test_a_clear_answer_raises_nothing(opened):
    session = opened()
    session.answer("speed.feel", "Handing out a drill takes 20 seconds at most while 5 people wait.")
    assert not [q for q in session.questions() if "~" in q.id]


def test_editing_an_answer_takes_its_follow_ups_with_it(opened):
    session = opened()
    session.answer("speed.feel", "It has to be snappy.")
    assert [q for q in session.questions() if q.parent == "speed.feel"]
    session.answer("speed.feel", "A loan takes 20 seconds at most.")
    assert not [q for q in session.questions() if q.parent == "speed.feel"]


def test_signals_in_answers_raise_what_they_say(opened):
    session = opened(depth="deep")
    order = [q.slot for q in session.questions()]
    session.answer("basics.name", "Shed with payment")
    later = [q.slot for q in session.questions()]
    assert order.index("safety") > order.index("speed")
    assert later.index("safety") < later.index("speed")
    session.answer("basics.kind", "2")
    while session.next_question().slot != "safety":
        question = session.next_question()
        session.answer(question.id, ANSWERS[question.kind])
    assert "money changes hands" in session.next("safety").because or "money changes hands" in session.next().because


def test_what_the_seeds_cover_is_played_back_and_not_asked(opened):
    session = opened()
    covered(session, "speed")
    ids = [q.id for q in session.questions() if q.slot == "speed"]
    assert ids == ["speed.playback"]
    entry = session.answer("speed.playback", "right")
    assert entry.origin == "accepted"
    assert not [q for q in session.questions() if q.slot == "speed"]


def test_quotes_that_are_all_rejected_put_their_slot_back_to_asking(opened):
    session = opened()
    covered(session, "speed", quotes=("Only clerks log in.", "Loans are quick."))
    session.answer("speed.playback", "no")
    assert "speed.page" in [q.id for q in session.questions()]
    assert "Speed" in session.progress.blocking


def test_a_corrected_quote_is_an_answer(opened):
    session = opened()
    covered(session, "speed")
    entry = session.answer("speed.playback", "Clerks and volunteers log in.")
    assert entry.origin == "stated"
    assert entry.value.verdicts[0].words == "Clerks and volunteers log in."
    assert "speed.page" not in [q.id for q in session.questions()]


def test_deep_asks_on_after_a_playback(opened):
    session = opened(depth="deep")
    covered(session, "speed")
    session.answer("speed.playback", "right")
    assert "speed.page" in [q.id for q in session.questions()]


def test_hints_of_the_seeds_stand_with_their_questions(opened):
    session = opened()
    covered(session, "speed", status="hinted", quotes=("It must be fast.",))
    assert [e.quote for e in session.question("speed.page").evidence] == ["It must be fast."]


def test_an_answer_whose_evidence_changed_is_asked_again_with_its_old_value(opened):
    session = opened()
    session.answer("speed.page", "2 s")
    covered(session, "speed", status="hinted", quotes=("It must be fast.",))
    question = session.question("speed.page")
    assert (question.raised, question.previous) == ("stale", "2 s")
    assert question.id in [q.id for q in session.questions()]
    session.answer("speed.page", "2 s")
    assert session.question("speed.page").raised is None


def test_respondents_who_differ_are_both_kept_and_deciding_is_a_question(opened):
    session = opened()
    session.answer("speed.page", "2 s")
    session.adjust(respondent="Otto")
    session.answer("speed.page", "5 s")
    question = session.question("speed.page~decide")
    assert [c.label for c in question.choices] == ["2 s", "5 s"]
    assert len(session.record.disputed("speed.page")) == 2
    session.answer(question.id, "1")
    assert session.record.answer("speed.page").by == "Maya"
    assert session.record.disputed("speed.page") == ()
    session.answer("speed.page", "6 s")
    assert len(session.record.disputed("speed.page")) == 2


def test_respondents_who_agree_are_no_dispute(opened):
    session = opened()
    session.answer("speed.feel", "At the desk, 40 people.")
    session.adjust(respondent="Otto")
    session.answer("speed.feel", "at the desk,  40 people")
    with pytest.raises(UsageError):
        session.question("speed.feel~decide")


def test_undo_takes_back_ones_own_last_act_and_brings_it_back(opened):
    session = opened()
    session.answer("speed.page", "2 s")
    session.adjust(respondent="Otto")
    assert session.undo() is None
    session.adjust(respondent="Maya")
    entry = session.undo()
    assert (entry.question, session.record.latest("speed.page")) == ("speed.page", None)
    session.undo(session.record.last.id)
    assert session.record.answer("speed.page") == entry


def test_an_interview_cannot_be_undone_from_under_itself(opened):
    session = opened()
    for entry in (session.entries()[0].id, session.entries()[1].id, "nowhere"):
        with pytest.raises(UsageError):
            session.undo(entry)


def test_saving_records_path_and_statement_ids_and_never_writes_twice_to_one_file(opened, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    session = opened()
    session.answer("speed.feel", "At the desk, 40 people an hour.")
    first, second = session.save(), session.save()
    assert first.read_bytes()
    assert first != second
    assert [d.path for d in session.record.drafts] == [str(first), str(second)]
    with pytest.raises(UsageError):
        session.save("papyrus")


def test_what_else_is_asked_for_as_long_as_something_comes(opened):
    safety = {**SHED["slots"][-1], "questions": [
        {"id": "safety.more", "kind": "text", "ask": "Who may do what?", "more": ["Who else?", "And who else?"]}]}
    asking = Template.model_validate({**SHED, "slots": [*SHED["slots"][:-1], safety]})
    session = opened(template=asking, depth="deep")
    session.answer("safety.more", "Maya may lend.")
    assert [q.id for q in session.questions() if q.raised == "more"] == ["safety.more~more1"]
    session.answer("safety.more~more1", "Otto may lend on Mondays.")
    session.answer("safety.more~more2", "nobody")
    assert [q for q in session.questions() if q.raised == "more"] == []
    session.answer("safety.more", "nothing")
    assert [q for q in session.questions() if q.raised == "more"] == []
    assert "Otto may lend on Mondays." in session.draft().to_json()
