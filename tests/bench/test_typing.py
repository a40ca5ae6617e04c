from __future__ import annotations

import asyncio
import gc
import statistics
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from textual.app import App, ComposeResult
from textual.events import Key
from textual.widgets import TextArea

from interviewer import Session
from interviewer.model.template import Template
from interviewer.tui import Plan, Start
from interviewer.tui.app import InterviewerApp

ANSWERED, KEYS, WARM_UP = 500, 60, 10
SLOWEST = 0.016
"""Seconds of processor time from a key to the picture, as a median: one picture of a screen at 60 Hz."""
PICTURE = 0.04
"""Seconds in which Textual draws what is to be drawn, and more; nobody works in them otherwise."""
RATIO, ROOM = 1.5, 1.5
"""Against an empty text area; and times that, for a machine whose other programs use up its caches."""


class Empty(App[None]):
    """A text area and nothing else."""

    def compose(self) -> ComposeResult:
        yield TextArea()


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Path]:
    """An interview with so many answers."""
    questions = [{"id": f"s.q{n}", "kind": "text", "ask": f"What is {n} for the people at the desk?"}
                 for n in range(ANSWERED + 5)]
    slot = {"id": "s", "title": "Slot", "need": "What is needed.", "questions": questions}
    large = Template.model_validate({"id": "large", "version": "1", "title": "Large", "slots": [slot]})
    path = tmp_path / "interview.db"
    with Session.open(template=large, journal=path, respondent="Maya", depth="deep") as session:
        for number in range(ANSWERED):
            session.answer(f"s.q{number}", f"{number} people sort the parcels of the morning by street.")
    yield path


async def typed(app: App[Any], count: int) -> list[float]:
    """Processor seconds of each key, with everything it sets off; nothing here asks the widgets how they are."""
    taken = []
    area = app.focused
    assert isinstance(area, TextArea)
    for number in range(count):
        letter, before = "abcdefgh "[number % 9], len(area.text)
        started = time.process_time()
        app.post_message(Key("space" if letter == " " else letter, letter))
        while len(area.text) == before or app.screen._dirty_widgets or app.screen._repaint_required:
            await asyncio.sleep(0.002)
        await asyncio.sleep(PICTURE)
        taken.append(time.process_time() - started)
    return taken


async def test_a_key_shows_at_once_below_five_hundred_answers(journal):
    ours, empty = InterviewerApp(Start(plan=Plan(journal=journal, respondent="Maya"))), Empty()
    with_answers, alone = [], []
    async with ours.run_test(size=(120, 36)) as pilot:
        while ours.interview is None or not isinstance(ours.focused, TextArea):
            await pilot.pause(0.05)
        assert len(ours.session.record.trail) == ANSWERED
        # Not before: what opens while another application runs would take that one for its own.
        async with empty.run_test(size=(120, 36)):
            await typed(ours, WARM_UP)
            await typed(empty, WARM_UP)
            gc.disable()
            try:
                for _ in range(KEYS // 10):
                    with_answers += await typed(ours, 10)
                    alone += await typed(empty, 10)
            finally:
                gc.enable()
        assert ours.focused.text
        ours.session.close()
    key, bare = statistics.median(with_answers), statistics.median(alone)
    said = f"{key * 1000:.1f} ms, {key / bare:.2f} times an empty text area"
    assert key <= SLOWEST * ROOM, said
    assert key / bare <= RATIO * ROOM, said
