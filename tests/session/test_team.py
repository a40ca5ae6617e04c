from __future__ import annotations

import copy

import pytest
from sheds import SHED, covered

from interviewer import Session
from interviewer.errors import UsageError
from interviewer.model.coverage import Conflict, Coverage, Evidence
from interviewer.model.entry import Compared
from interviewer.model.seed import Place
from interviewer.model.template import Template
from interviewer.session.opening import written
from interviewer.session.respondent import person
from interviewer.session.seeds import nothing


def order(session: Session) -> list[str]:
    return [q.id for q in session.questions()]


def asked_of(session: Session, name: str) -> list[str]:
    session.adjust(respondent=name)
    return order(session)


def roles() -> Template:
    shed = copy.deepcopy(SHED)
    shed["slots"][2]["whom"] = "engineer"
    return Template.model_validate(shed)


def test_what_is_put_to_a_person_is_asked_first_of_them_and_of_nobody_else(opened):
    session = opened()
    session.assign("dates.start", "Otto", "end of Q3")
    assert "dates.start" not in order(session)
    assert (session.progress.elsewhere, session.question("dates.start").put_to) == (1, "Otto")
    assert asked_of(session, "otto")[0] == "dates.start"
    step = session.next()
    assert step.because.startswith("Maya put it to Otto, until 20")
    session.answer("dates.start", "2027-03-01")
    assert "dates.start" not in order(session)
    assert session.progress.elsewhere == 0


def test_what_is_put_to_somebody_is_an_open_question_of_the_draft_with_its_owner(opened):
    session = opened()
    session.assign("dates.start", "Otto", "2027-03-01")
    (row,) = [q for q in session.draft().open_questions if q.slot == "dates"]
    assert (row.owner, row.due, row.why) == ("Otto", "2027-03-01", "put to Otto by Maya")
    session.adjust(respondent="Otto")
    session.answer("dates.start", "2027-05-01")
    assert not [q for q in session.draft().open_questions if q.slot == "dates"]


def test_an_assignment_can_be_lifted_changed_and_undone(opened):
    session = opened()
    before = order(session)
    session.assign("basics.name", "Otto")
    session.assign("basics.name", "Per")
    assert asked_of(session, "Otto") == asked_of(session, "Maya")
    session.undo()
    assert asked_of(session, "Otto")[0] == "basics.name"
    session.assign("basics.name", "nobody")
    assert asked_of(session, "Maya") == before


def test_an_answered_question_can_be_put_to_somebody_and_stands_meanwhile(opened):
    session = opened()
    session.answer("speed.page", "2 s")
    session.assign("speed.page", "Otto")
    assert session.record.answer("speed.page").raw == "2 s"
    assert asked_of(session, "Otto")[0] == "speed.page"


def test_everybody_is_asked_without_seeing_the_others_and_differing_is_a_dispute(opened):
    session = opened()
    session.assign("speed.page", "everybody")
    assert order(session)[0] == "speed.page"
    session.answer("speed.page", "2 s")
    assert "speed.page" not in order(session)
    session.adjust(respondent="Otto")
    assert (order(session)[0], session.next_question().previous, session.standing("speed.page")) == (
        "speed.page", "", None)
    (row,) = [q for q in session.draft().open_questions if q.ask == "How long may a page take?"]
    assert row.why == "put to everybody by Maya; only Maya said something"
    session.answer("speed.page", "5 s")
    assert len(session.record.disputed("speed.page")) == 2
    assert "speed.page~decide" in order(session)


def test_of_a_question_put_to_everybody_who_does_not_know_says_nothing_against_the_others(opened):
    session = opened()
    session.assign("speed.page", "everybody")
    session.answer("speed.page", "2 s")
    session.adjust(respondent="Otto")
    session.skip("speed.page", "unknown")
    assert session.record.answer("speed.page").raw == "2 s"
    assert "speed.page" not in order(session)
    assert "speed.page" not in asked_of(session, "Maya")


def test_deciding_is_for_one_person(opened):
    session = opened()
    session.answer("speed.page", "2 s")
    session.adjust(respondent="Otto")
    session.answer("speed.page", "5 s")
    with pytest.raises(UsageError):
        session.assign("speed.page~decide", "everybody")
    session.assign("speed.page~decide", "Maya")
    assert "speed.page~decide" not in order(session)
    assert asked_of(session, "Maya")[0] == "speed.page~decide"


def differing(session: Session) -> None:
    session.answer("basics.kind", "1")
    session.adjust(respondent="Otto")
    session.answer("basics.kind", "2")


def test_the_deciding_question_shows_who_said_what_and_when(opened):
    session = opened()
    differing(session)
    session.adjust(respondent="Per")
    session.answer("basics.kind", "2")
    shown = session.question("basics.kind~decide").choices
    assert [c.label for c in shown] == ["A web page", "A program on a desk"]
    assert shown[0].note.startswith("said by Maya, 20")
    assert " and Per, 20" in shown[1].note


def test_a_decision_is_asked_for_its_reason_and_stands_in_the_draft_with_what_was_turned_down(opened):
    session = opened()
    differing(session)
    session.adjust(respondent="Per")
    session.answer("basics.kind~decide", "1")
    assert session.next_question().id == "basics.kind~decide~reason"
    session.answer("basics.kind~decide~reason", "The counter has no computer.")
    (decision,) = [d for d in session.draft().decisions if d.by]
    assert decision.text == "Which kind is it? – A web page"
    assert decision.rejected == ("A program on a desk (Otto)",)
    assert (decision.by, decision.reason) == ("Per", "The counter has no computer.")


def test_the_reason_may_stay_empty_and_is_no_open_question(opened):
    session = opened()
    differing(session)
    session.answer("basics.kind~decide", "1")
    before = session.progress.skipped
    session.skip("basics.kind~decide~reason")
    assert session.progress.skipped == before
    assert not [q for q in session.draft().open_questions if q.ask.startswith("Why")]
    assert not [q for q in order(session) if "~reason" in q]


def test_a_changed_answer_opens_the_decision_again_and_a_new_one_wants_its_own_reason(opened):
    session = opened()
    differing(session)
    session.answer("basics.kind~decide", "1")
    session.answer("basics.kind~decide~reason", "It is so.")
    session.answer("basics.kind", "On paper")
    assert "basics.kind~decide" in order(session)
    session.answer("basics.kind~decide", "2")
    assert session.record.answer("basics.kind").value.own == "On paper"
    asked = session.question("basics.kind~decide~reason")
    assert (asked.id in order(session), asked.previous) == (True, "It is so.")


def test_what_is_decided_otherwise_is_an_answer_of_the_same_kind(opened):
    session = opened()
    session.answer("speed.page", "2 s")
    session.adjust(respondent="Otto")
    session.answer("speed.page", "5 s")
    session.answer("speed.page~decide", "3 s")
    standing = session.record.answer("speed.page")
    assert (standing.value.high, standing.question, standing.by) == (3, "speed.page", "Otto")
    (decision,) = [d for d in session.draft().decisions if d.by]
    assert decision.rejected == ("2 s (Maya)", "5 s (Otto)")


@pytest.mark.parametrize(("said", "meant"), [
    ("Maya (engineer)", ("Maya", ("engineer",))), ("Maya (legal, sponsor)", ("Maya", ("sponsor", "legal"))),
    ("Maya (anybody)", ("Maya", ())), ("Maya (Berlin)", ("Maya (Berlin)", None)), ("Maya", ("Maya", None)),
    ("(engineer)", ("(engineer)", None)), ("Maya ()", ("Maya ()", None)),
    ("  Maya   Lind (users)", ("Maya Lind", ("user",))),
])  # fmt: skip
def test_roles_are_said_behind_the_name(said, meant):
    assert tuple(person(said)) == meant


def test_who_has_a_role_is_asked_its_questions_first_and_others_are_offered_them_last(opened):
    session = opened(template=roles())
    before = order(session)
    session.answer("basics.name", "Shed")
    session.adjust(respondent="Otto (engineer)")
    assert session.record.roles == {"Otto": ("engineer",)}
    assert order(session)[0].startswith("speed.")
    session.adjust(respondent="Maya")
    mine = order(session)
    assert {q.partition(".")[0] for q in mine[-2:]} == {"speed"}
    assert set(before) <= {*mine, "basics.name"}
    while not session.next_question().id.startswith("speed."):
        session.skip(session.next_question().id)
    assert "It is a question for Otto (engineer)" in session.next().because


def test_roles_last_until_others_are_said(opened, tmp_path):
    opened(respondent="Otto (engineer)").close()
    session = opened(respondent="Otto")
    assert session.agenda.mine("engineer")
    count = len(session.entries())
    session.adjust(respondent="Otto (engineer)")
    assert len(session.entries()) == count
    session.adjust(respondent="otto (anybody)")
    assert (session.agenda.mine("engineer"), session.respondent) == (False, "Otto")


def conflict(*quotes: str) -> Conflict:
    return Conflict(about="how long it may take: 2 against 5", evidence=tuple(
        Evidence(seed=f"{n}.md", place=Place(line=n), quote=q) for n, q in enumerate(quotes, 1)))


def between(session: Session, *conflicts: Conflict, slot: str = "speed") -> None:
    covered(session, slot, quotes=())
    base = nothing(session.template)
    findings = tuple(f.model_copy(update={"status": "hinted", "evidence": conflicts[0].evidence[:1]})
                     if f.slot == slot and conflicts else f for f in base.findings)
    coverage = Coverage(**{**dict(base), "findings": findings, "conflicts": conflicts})
    session._store.append(written(Compared, "Maya", coverage=coverage))
    session.refresh()


def test_a_conflict_of_the_seeds_is_put_to_the_team_once_in_its_slot(opened):
    session = opened()
    between(session, conflict("At most 2 s.", "At most 5 s."))
    (asked,) = [q for q in session.questions() if q.raised == "conflict"]
    assert (asked.slot, [c.note for c in asked.choices]) == ("speed", ["1.md, line 1", "2.md, line 2"])
    assert len(session.draft().conflicts) == 1
    session.answer(asked.id, "2")
    assert session.next("speed").question.id == f"{asked.id}~reason"
    session.answer(f"{asked.id}~reason", "It is the newer one.")
    draft = session.draft()
    (decision,) = [d for d in draft.decisions if d.by]
    assert draft.conflicts == ()
    assert (decision.rejected, decision.reason) == (("At most 2 s. (1.md)",), "It is the newer one.")
    between(session, conflict("At most 2 s.", "At most 5 s."))
    assert not [q for q in session.questions() if q.raised == "conflict"]


def test_only_so_many_conflicts_of_the_seeds_are_asked_about_and_none_is_lost(opened):
    session = opened(depth="quick")
    between(session, *(conflict(f"At most {n} s.", f"At most {n + 100} s.") for n in range(12)))
    assert len([q for q in session.questions() if q.raised == "conflict"]) == 3
    assert len(session.draft().conflicts) == 12


def test_two_answers_to_one_follow_up_are_a_dispute_that_somebody_decides(opened):
    session = opened(template="software")
    session.answer("problem.today", "Things take too long.")
    follow_up = next(q.id for q in session.questions() if q.id.startswith("problem.today~"))
    session.answer(follow_up, "20 minutes a visitor")
    session.adjust(respondent="Ben")
    session.answer(follow_up, "2 hours a visitor")
    decide = next(q for q in session.questions() if q.id == f"{follow_up}~decide")
    assert [c.label for c in decide.choices] == ["20 minutes a visitor", "2 hours a visitor"]
    assert session.question(decide.id) == decide
    session.answer(decide.id, "1")
    assert session.record.answer(follow_up).raw == "20 minutes a visitor"
    assert f"{follow_up}~decide~reason" in [q.id for q in session.questions()]
    assert [d for d in session.draft().decisions if "20 minutes" in str(d)]
