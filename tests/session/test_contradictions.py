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
    assert raised(session) == ["leaves.out~conflict-2-2"]
    assert session.next_question().id == "leaves.out~conflict-2-2"
    asked = session.question("leaves.out~conflict-2-2")
    assert [c.label for c in asked.choices] == ["sell honey to neighbours", "no selling of honey"]
    assert "exclude each other" in session.next().because


def test_several_are_several_questions_each_asked_once(session: Session):
    session.answer("does.what", "lend tools; sell honey")
    session.answer("leaves.out", "lending of tools; selling honey")
    assert raised(session) == ["leaves.out~conflict-1-1", "leaves.out~conflict-2-2"]
    assert len(session.draft().disagreements) == 2
    session.answer("leaves.out~conflict-1-1", "1")
    assert raised(session) == ["leaves.out~conflict-2-2"]
    session.answer("does.what", "lend tools; sell honey; repair")
    assert raised(session) == ["leaves.out~conflict-2-2"]
    session.answer("leaves.out~conflict-2-2", "2")
    assert (raised(session), session.draft().disagreements) == ([], ())


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


def test_a_decision_lasts_as_long_as_both_sides_say_the_same(session: Session):
    session.answer("does.what", "sell honey")
    session.answer("leaves.out", "selling honey")
    session.answer("leaves.out~conflict-1-1", "1")
    session.answer("leaves.out", "no sale of honey; selling of honey")
    assert [q.rsplit("~", 1)[0] for q in raised(session)] == ["leaves.out"]


@pytest.mark.parametrize(("what", "out"), [
    ("lend tools", "no repairs"), ("print a receipt", "printing"), ("sell honey", "sell honey abroad"), ("lend", "no"),
])
def test_what_names_other_things_is_no_contradiction(session: Session, what: str, out: str):
    session.answer("does.what", what)
    session.answer("leaves.out", out)
    assert raised(session) == []
