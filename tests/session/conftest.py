from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sheds import SHED

from interviewer import Session
from interviewer.model.template import Template


@pytest.fixture
def template() -> Template:
    return Template.model_validate(SHED)


Opener = Callable[..., Session]


@pytest.fixture
def opened(tmp_path: Path, template: Template) -> Iterator[Opener]:
    sessions: list[Session] = []

    def again(name: str = "interview.db", **options: Any) -> Session:
        path = tmp_path / name
        if not path.exists():
            options.setdefault("template", template)
        session = Session.open(journal=path, respondent=options.pop("respondent", "Maya"), **options)
        session.today = lambda: date(2026, 11, 18)
        sessions.append(session)
        return session

    yield again
    for session in sessions:
        session.close()
