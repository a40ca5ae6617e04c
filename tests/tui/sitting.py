from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from textual.app import App
from textual.events import Key, Paste
from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from interviewer.tui.app import InterviewerApp
from interviewer.tui.entering import MODES
from interviewer.tui.screens.interview import InterviewScreen

KINDS = Path(__file__).with_name("kinds.yaml")
ARTICLE = Path(__file__).parents[2] / "seeds"


class Clock:
    """Every look is a second later, so that no card is ever new; `held` stops it."""

    def __init__(self) -> None:
        self.now = 0.0
        self.held = False

    def __call__(self) -> float:
        self.now += 0.0 if self.held else 1.0
        return self.now


CHARACTERS = {"space": " ", "slash": "/"}
ROUNDS = 10
"""A message climbs as many widgets; in each round every widget handles what it had at its beginning."""


async def settled(pilot: Pilot[Any], timeout: float = 10) -> None:
    """Until no worker runs and nothing is left to handle; by counting rounds, so that a busy machine fails nothing."""
    for _ in range(ROUNDS):
        await pilot.pause(0)
    if running := [w for w in pilot.app.workers if not w.is_finished and w.name != "_loader"]:
        with suppress(WorkerCancelled):
            await asyncio.wait_for(pilot.app.workers.wait_for_complete(running), timeout)
        for _ in range(ROUNDS):
            await pilot.pause(0)


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
        """Keys as the terminal sends them; the pilot's own way waits a while after each."""
        for key in keys:
            letter = key.removeprefix("alt+")   # a terminal sends alt with the letter in it
            self.app.post_message(Key(key, CHARACTERS.get(key, letter if len(letter) == 1 else None)))
            await settled(self.pilot)
        if not keys:
            await settled(self.pilot)

    async def type(self, text: str, *then: str) -> None:
        """Text as a terminal hands over what is pasted: a key at a time would take minutes."""
        self.app.post_message(Paste(text))
        await settled(self.pilot)
        await self.press(*then)

    async def opened(self, mode: str = "interview") -> None:
        await until(self.pilot, lambda: self.app.session is not None and self.app.current_mode in MODES)
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
