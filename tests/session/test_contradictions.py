from __future__ import annotations

from pathlib import Path

import pytest

from interviewer import Session
from interviewer.model.template import Template

TEMPLATE = Template.model_validate({
    "id": "shed", "version": "1", "title": "Shed",
    "conflicts": [
        {"a": {"answer": "does.what"}, "b": {"answer": "leaves.out"}, "same": True, "ask": "Which holds?"},
        {"a": {"answer": "does.sync", "is": "live"}, "b": {"answer": "does.offline", "is": True}, "ask": "Which?"},
    ],
    "slots": [
        {"id": "does", "title": "Does", "need": "What it does.", "questions": [
            {"id": "does.what", "kind": "list", "ask": "What shall it do?"},
            {"id": "does.sync", "kind": "choice", "ask": "When does it sync?",
             "choices": [{"value": "live", "label": "at each change"}, {"value": "night", "label": "at night"}]},
            {"id": "does.offline", "kind": "yesno", "ask": "Must it work offline?"}]},
        {"id": "leaves", "title": "Leaves", "need": "What it does not do.", "questions": [
            {"id": "leaves.out", "kind": "list", "ask": "What shall it not do?"}]},
    ],
})


@pytest.fixture
def session(tmp_path: Path):
    with Session.open(template=TEMPLATE, journal=tmp_path / "a.db", respondent="Maya") as opened:
        yield opened


def raised(session: Session) -> list[str]:
    return [q.id for q in session.questions() if q.raised == "conflict"]


def test_what_it_must_and_must_not_do_is_asked_with_both_sides(session: Session):
    session.answer("does.what", "lend tools; sell honey to neighbours")
    session.answer("leaves.out", "no repairs; no selling of honey")
    assert raised(session) == ["leaves.out~conflict"]
    assert session.next_question().id == "leaves.out~conflict"
    asked = session.question("leaves.out~conflict")
    assert [c.label for c in asked.choices] == ["sell honey to neighbours", "no selling of honey"]
    assert "exclude each other" in session.next().because


def test_several_are_decided_one_after_the_other(session: Session):
    session.answer("does.what", "lend tools; sell honey")
    session.answer("leaves.out", "lending of tools; selling honey")
    assert len(session.draft().disagreements) == 2
    session.answer("leaves.out~conflict", "1")
    assert session.question("leaves.out~conflict").choices[0].label == "sell honey"
    assert raised(session) == ["leaves.out~conflict"]
    session.answer("leaves.out~conflict", "2")
    assert raised(session) == []
    assert session.draft().disagreements == ()


def test_deciding_is_an_answer_and_the_draft_lists_it_until_then(session: Session):
    session.answer("does.sync", "1")
    session.answer("does.offline", "yes")
    assert [c.label for c in session.question("does.offline~conflict").choices] == ["at each change", "yes"]
    assert [len(d.sources) for d in session.draft().disagreements] == [2]
    session.answer("does.offline~conflict", "at each change")
    assert raised(session) == []
    assert session.draft().disagreements == ()
    session.undo()
    assert raised(session) == ["does.offline~conflict"]


def test_a_decision_lasts_as_long_as_both_answers(session: Session):
    session.answer("does.sync", "live")
    session.answer("does.offline", "yes")
    session.answer("does.offline~conflict", "1")
    session.answer("does.sync", "night")
    assert raised(session) == []
    session.answer("does.sync", "live")
    assert raised(session) == ["does.offline~conflict"]


@pytest.mark.parametrize(("what", "out"), [
    ("lend tools", "no repairs"), ("print a receipt", "printing"), ("sell honey", "sell honey abroad"), ("lend", "no"),
])
def test_what_names_other_things_is_no_contradiction(session: Session, what: str, out: str):
    session.answer("does.what", what)
    session.answer("leaves.out", out)
    assert raised(session) == []
