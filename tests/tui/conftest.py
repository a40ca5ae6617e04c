from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sitting import KINDS, Clock, Table
from textual.widgets import Input, TextArea

from interviewer.session import Session
from interviewer.tui import Plan, Start
from interviewer.tui.app import InterviewerApp


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setattr(Input, "_toggle_cursor", lambda self: None)
    monkeypatch.setattr(TextArea, "_toggle_cursor_blink_visible", lambda self: None)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def start(tmp_path: Path, clock: Clock) -> Start:
    plan = Plan(journal=tmp_path / "interview.db", template=str(KINDS), respondent="Maya")
    return Start(plan=plan, idle=replace(plan, template=None), clock=clock)


@pytest.fixture
def begun(start: Start) -> Start:
    """An interview that was begun before, so that the program opens it where questions are asked."""
    with Session.open(journal=start.plan.journal, template=start.plan.template, respondent="Maya") as session:
        session.adjust(depth="deep")
    return start


@pytest.fixture
def sit(start: Start, request: pytest.FixtureRequest) -> Iterator[Callable[..., Any]]:
    """Sits down before the program: `async with sit() as table`."""
    apps: list[InterviewerApp] = []

    @asynccontextmanager
    async def sat(given: Start | None = None, size: tuple[int, int] = (80, 24), **options: Any) -> Any:
        app = InterviewerApp(given or request.getfixturevalue("begun"))
        apps.append(app)
        async with app.run_test(size=size, **options) as pilot:
            yield Table(app, pilot)

    yield sat
    for app in apps:
        if app.session is not None:
            app.session.close()
