from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.events import Paste
from textual.pilot import Pilot
from textual.widgets import Input, TextArea
from textual.worker import WorkerCancelled

from interviewer.tui import Plan, Start
from interviewer.tui.app import InterviewerApp
from interviewer.tui.screens.interview import InterviewScreen

KINDS = Path(__file__).with_name("kinds.yaml")
ARTICLE = Path(__file__).parents[2] / "seeds"


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setattr(Input, "_toggle_cursor", lambda self: None)
    monkeypatch.setattr(TextArea, "_toggle_cursor_blink_visible", lambda self: None)


class Clock:
    """Every look is a second later, so that no card is ever new; `held` stops it."""

    def __init__(self) -> None:
        self.now = 0.0
        self.held = False

    def __call__(self) -> float:
        self.now += 0.0 if self.held else 1.0
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def start(tmp_path: Path, clock: Clock) -> Start:
    plan = Plan(journal=tmp_path / "interview.db", template=str(KINDS), respondent="Maya")
    return Start(plan=plan, idle=replace(plan, template=None), clock=clock)


async def settled(pilot: Pilot[Any], timeout: float = 10) -> None:
    """Until no worker runs and nothing is left to handle."""
    for _ in range(3):
        await pilot.pause()
    if running := [w for w in pilot.app.workers if not w.is_finished]:
        with suppress(WorkerCancelled):
            await asyncio.wait_for(pilot.app.workers.wait_for_complete(running), timeout)
    for _ in range(3):
        await pilot.pause()


async def until(pilot: Pilot[Any], condition: Callable[[], object], timeout: float = 10) -> None:
    """Until something holds."""
    async with asyncio.timeout(timeout):
        while not condition():
            await pilot.pause()
    await settled(pilot)


def screen_text(app: App[Any]) -> str:
    rows = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in row).rstrip() for row in rows).rstrip()


class Table:
    """Somebody at the keys."""

    def __init__(self, app: InterviewerApp, pilot: Pilot[Any]) -> None:
        self.app, self.pilot = app, pilot

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await settled(self.pilot)

    async def type(self, text: str, *then: str) -> None:
        """Text as a terminal hands over what is pasted: a key at a time would take minutes."""
        self.app.post_message(Paste(text))
        await settled(self.pilot)
        await self.press(*then)

    async def opened(self, mode: str = "interview") -> None:
        await until(self.pilot, lambda: self.app.session is not None and self.app.current_mode != "home")
        if self.app.current_mode != mode:
            await self.press({"compare": "f2", "interview": "f3", "draft": "f4", "history": "f8"}[mode])

    async def ask(self, question: str) -> None:
        await self.interview.ask(question)
        await settled(self.pilot)

    @property
    def interview(self) -> InterviewScreen:
        assert self.app.interview is not None
        return self.app.interview

    @property
    def session(self) -> Any:
        return self.app.session

    @property
    def at(self) -> str:
        return self.interview.card.question.id if self.interview.card else ""

    @property
    def said(self) -> dict[str, Any]:
        return {q: self.session.record.latest(q) for q in self.session.record.trail}

    @property
    def text(self) -> str:
        return screen_text(self.app)

    @property
    def words(self) -> str:
        return " ".join(self.text.split())


@pytest.fixture
def sit(start: Start) -> Iterator[Callable[..., Any]]:
    """Sits down before the program: `async with sit() as table`."""
    from contextlib import asynccontextmanager

    apps: list[InterviewerApp] = []

    @asynccontextmanager
    async def sat(given: Start | None = None, size: tuple[int, int] = (80, 24), **options: Any) -> Any:
        app = InterviewerApp(given or start)
        apps.append(app)
        async with app.run_test(size=size, **options) as pilot:
            yield Table(app, pilot)

    yield sat
    for app in apps:
        if app.session is not None:
            app.session.close()
