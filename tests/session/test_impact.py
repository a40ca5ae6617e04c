from __future__ import annotations

import copy

from sheds import SHED

from interviewer import Session
from interviewer.model.impact import Impact
from interviewer.model.template import Template
from interviewer.session.responding import answered, skipped


def stating() -> Template:
    shed = copy.deepcopy(SHED)
    shed["slots"][2]["statements"] = [
        {"id": "page", "patterns": ["The {product} shall show a page within {speed.page}."]}]
    shed["slots"][1]["statements"] = [
        {"id": "task", "each": "tasks.what", "patterns": ["When {item.trigger}, the {product} shall {item}."]}]
    return Template.model_validate(shed)


def of(session: Session, question: str, said: str) -> Impact:
    return session.impact(answered(session, question, said))


def test_an_edit_shows_which_statements_change_before_anything_is_recorded(opened):
    session = opened(template=stating())
    session.answer("basics.name", "Tool Shed")
    session.answer("speed.page", "2 s")
    count = len(session.entries())
    (change,) = of(session, "speed.page", "3 s").statements
    assert (change.kind, change.before) == ("changed", "The Tool Shed shall show a page within 2 s.")
    assert change.text == "The Tool Shed shall show a page within 3 s."
    retired = session.impact(skipped(session, "speed.page", "irrelevant", "")).statements
    assert [c.kind for c in retired] == ["retired"]
    assert len(session.entries()) == count


def test_an_edit_that_says_the_same_changes_nothing(opened):
    session = opened(template=stating())
    session.answer("speed.page", "2 s")
    assert of(session, "speed.page", "2 seconds").nothing


def test_answers_about_an_item_that_is_reworded_are_kept_and_shown_again(opened):
    session = opened(template=stating())
    session.answer("tasks.what", "lend tools; count tools")
    session.answer("tasks.what.1.trigger", "somebody comes at 9:00")
    impact = of(session, "tasks.what", "lend all tools; count tools")
    assert impact.review == ("When does it lend all tools?",)
    session.answer("tasks.what", "lend all tools; count tools")
    again = session.question("tasks.what.1.trigger")
    assert (again.raised, again.previous) == ("stale", "somebody comes at 9:00")
    assert again.id in [q.id for q in session.questions()]


def test_questions_that_go_away_and_come_up_are_named_and_answers_that_hang_on_it_leave_the_draft(opened):
    session = opened()
    session.answer("basics.kind", "1")
    assert of(session, "basics.kind", "2").closed == ("Which browsers?",)
    session.answer("basics.browsers", "1")
    impact = of(session, "basics.kind", "2")
    assert (impact.gone, impact.closed, impact.opened) == (("Which browsers?",), (), ())
    session.answer("basics.kind", "2")
    assert of(session, "basics.kind", "1").opened == ()
    slots = {s.slot: s for s in session.draft().slots}
    assert "Browsers" not in [n.label for n in slots["basics"].notes]
    assert [n.text for n in slots["earlier"].notes] == [("Firefox",)]


def test_an_edit_by_somebody_else_announces_the_question_which_holds(opened):
    session = opened()
    session.answer("speed.page", "2 s")
    session.adjust(respondent="Otto")
    assert [q[:19] for q in of(session, "speed.page", "5 s").opened] == ["The answers differ."]
