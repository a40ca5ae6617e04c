from __future__ import annotations

from pathlib import Path

import pytest

from interviewer.library import load_template
from interviewer.session import Session

TOOL = {
    "problem.name": "Loglift",
    "users.who": "engineers on call; the support desk",
    "features.what": "find the first error; merge logs by time; hide names; count warnings",
    "interface.kind": "a command typed in a terminal",
    "integrations.any": "no",
    "privacy.personal": "no facts about people",
}
APP = {
    "problem.name": "Dose Diary",
    "users.who": "patients; family members; visiting nurses",
    "features.what": "confirm a dose; see today's doses; show the past week",
    "interface.kind": "an app on a phone or tablet",
    "integrations.any": "yes, with the nurses' planning system",
    "integrations.systems": "the nurses' planning system",
    "availability.offline": "yes",
    "privacy.personal": "names with contact details, facts about health",
}


def asked(folder: Path, answers: dict[str, str], depth: str) -> list[str]:
    template, found = load_template("software"), []
    with Session.open([], template=template, journal=folder / "interview.db", respondent="Ada", depth=depth) as session:
        while (question := session.next_question()) and len(found) < 300:
            found.append(question.id)
            if question.id in answers:
                session.answer(question.id, answers[question.id])
            else:
                session.skip(question.id, "later")
    return found


def mains(questions: list[str]) -> list[str]:
    return [q for q in questions if "~" not in q and q.count(".") == 1]


@pytest.mark.parametrize("answers", [TOOL, APP], ids=["tool", "app"])
def test_standard_asks_twenty_questions_what_it_is_first_and_looks_back_at_the_end(tmp_path, answers):
    questions = mains(asked(tmp_path, answers, "standard"))
    assert len(questions) == 20
    assert questions[:2] == ["problem.name", "problem.today"]
    assert questions[-2:] == ["risks.premortem", "questions.unasked"]


@pytest.mark.parametrize("answers", [TOOL, APP], ids=["tool", "app"])
def test_a_required_slot_that_was_not_asked_about_is_named_and_asked_when_more_is_wanted(tmp_path, answers):
    asked(tmp_path, answers, "standard")
    with Session.open(journal=tmp_path / "interview.db", respondent="Ada") as session:
        required = {s.title for s in session.template.slots if s.required}
        touched = {session.template.slot(r).title for r in {q.split(".")[0] for q in session.record.responses}}
        assert required - touched <= set(session.progress.blocking)
        assert all(title in session.next().because for title in session.progress.blocking)
        open_ones = {q.slot for q in session.draft().open_questions}
        while question := session.more().question:
            assert question.slot in open_ones
            session.answer(question.id, question.example)
            assert len(session.record.responses) < 60
        assert {s.id for s in session.template.slots if s.required} <= {q.split(".")[0] for q in session.record.trail}


@pytest.mark.parametrize("answers", [TOOL, APP], ids=["tool", "app"])
def test_quick_asks_eight_questions(tmp_path, answers):
    questions = mains(asked(tmp_path, answers, "quick"))
    assert len(questions) == 8
    assert questions[-1] == "questions.unasked"


@pytest.mark.parametrize("answers", [TOOL, APP], ids=["tool", "app"])
def test_deep_asks_no_question_twice(tmp_path, answers):
    questions = asked(tmp_path, answers, "deep")
    assert len(set(questions)) == len(questions)
    assert len(mains(questions)) > 60


def test_what_it_is_decides_what_is_asked(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    tool, app = asked(tmp_path / "a", TOOL, "deep"), asked(tmp_path / "b", APP, "deep")
    only_tool = {"interface.input", "availability.interrupted", "usability.task", "security.strangers"}
    assert only_tool <= set(tool) - set(app)
    assert {"interface.phones", "availability.offline", "privacy.health", "security.entry"} <= set(app) - set(tool)


def test_a_yes_is_followed_by_what_it_opens(tmp_path):
    questions = asked(tmp_path, APP, "standard")
    assert questions.index("availability.offline_what") == questions.index("availability.offline") + 1


def test_how_many_people_use_it_is_not_asked_before_what_it_is(tmp_path):
    questions = asked(tmp_path, APP, "deep")
    for before in ("problem.name", "problem.today", "users.who", "features.what", "interface.kind"):
        assert questions.index(before) < questions.index("capacity.people")


@pytest.mark.parametrize("kinds", ["web, mobile", "desktop, cli", "service, library", "pipeline, ml", "device"])
def test_examples_are_answers_that_raise_no_question_and_make_requirements(tmp_path, kinds):
    with Session.open([], journal=tmp_path / "interview.db", respondent="Ada", depth="deep") as session:
        while question := session.next_question():
            if question.raised == "more":
                session.answer(question.id, "nothing")
                continue
            assert "~" not in question.id, (question.id, question.about)
            said = session.answer(question.id, kinds if question.id == "interface.kind" else question.example)
            assert not getattr(said.value, "own", ""), (question.id, said.raw)
        draft = session.draft()
    assert {s.slot for s in draft.slots if s.filled != "answered"} == set()
    statements = draft.statements()
    assert len(statements) > 40
    assert [s.text for s in statements if s.form == "own-words"] == []
    assert {"ubiquitous", "event", "unwanted", "complex"} <= {s.form for s in statements}
