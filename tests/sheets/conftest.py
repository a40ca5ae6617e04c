from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from interviewer import Session
from interviewer.model.sheet import Sheet
from interviewer.model.template import Template

SHED: dict[str, Any] = {
    "id": "shed", "version": "1", "title": "Tool shed", "product": "basics.name",
    "slots": [
        {"id": "basics", "title": "Basics", "need": "What it is.", "questions": [
            {"id": "basics.name", "kind": "short", "ask": "What is it called?", "depth": "quick"},
            {"id": "basics.kind", "kind": "choice", "ask": "Which kind is it?", "depth": "quick",
             "choices": [{"value": "web", "label": "A web page"}, {"value": "desk", "label": "A program on a desk"}]},
            {"id": "basics.browsers", "kind": "choices", "ask": "Which browsers?",
             "when": {"answer": "basics.kind", "is": "web"},
             "choices": [{"value": "ff", "label": "Firefox"}, {"value": "ch", "label": "Chrome"}]},
            {"id": "basics.tasks", "kind": "list", "ask": "What shall it do?", "depth": "quick"},
        ]},
        {"id": "speed", "title": "Speed", "need": "How fast it is.", "whom": "engineer", "questions": [
            {"id": "speed.page", "kind": "number", "unit": "s", "minimum": 0, "maximum": 60, "depth": "quick",
             "ask": "How long may a page take?"},
            {"id": "speed.start", "kind": "date", "ask": "When does it start?", "depth": "quick"},
        ]},
    ],
}


@pytest.fixture
def template() -> Template:
    return Template.model_validate(SHED)


@pytest.fixture
def session(tmp_path: Path, template: Template) -> Iterator[Session]:
    with Session.open(template=template, journal=tmp_path / "interview.db", respondent="Maya") as opened:
        yield opened


Fill = Callable[..., Sheet]


@pytest.fixture
def fill() -> Fill:
    """Answers by the id of their question; a mapping gives the fields themselves."""

    def filled(sheet: Sheet, answers: dict[str, Any], name: str = "Otto") -> Sheet:
        def said(question: str) -> dict[str, Any]:
            answer = answers.get(question, "")
            return answer if isinstance(answer, dict) and "way" in answer else {"answer": answer}

        questions = tuple(q.model_copy(update=said(q.id)) for q in sheet.questions)
        return sheet.model_copy(update={"name": name, "questions": questions})

    return filled
