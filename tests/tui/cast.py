"""A short recorded session: `python tests/tui/cast.py FILE.cast`, to be played with asciinema.

The program itself on the sample seeds, answered by the demonstration's script. Times are made up, so that the same
program gives the same file; only lines that changed are written, so that it stays small.
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from rich.color import ColorSystem
from rich.segment import Segment

from interviewer.library import load_data, sample_seeds
from interviewer.model.demo import Demo
from interviewer.session import Session
from interviewer.tui import Plan, Start
from interviewer.tui.app import InterviewerApp

sys.path.insert(0, str(Path(__file__).parent))
from screenshots import NOON, at_home, still
from sitting import Clock, Table, until

WIDTH, HEIGHT = 100, 28
ANSWERS = 4
"""Questions that are answered letter by letter; the script answers as many again unseen, for a draft worth a look."""
LETTERS = 6
"""Letters between two pictures."""
BRIEF, LONG = 0.35, 2.5
"""Seconds that a picture stays."""


class Recorder:
    """What changed on the screen, as a terminal would be told."""

    def __init__(self, app: InterviewerApp) -> None:
        self.app = app
        self.now = 0.0
        self.rows: list[str] = [""] * HEIGHT
        self.events: list[tuple[float, str, str]] = []

    def take(self, seconds: float) -> None:
        """The screen as it is, and how long it stays so."""
        rows = ["".join(map(drawn, strip)) for strip in self.app.screen._compositor.render_strips()]
        both = enumerate(zip(rows, self.rows, strict=True), start=1)
        changed = [f"\x1b[{n};1H{row}" for n, (row, old) in both if row != old]
        if changed:
            self.events.append((round(self.now, 3), "o", "".join(changed)))
        self.rows = rows
        self.now += seconds

    def write(self, file: Path) -> None:
        """The recording, asciicast version 2."""
        head = {"version": 2, "width": WIDTH, "height": HEIGHT, "timestamp": int(NOON.timestamp()),
                "title": "interviewer", "env": {"TERM": "xterm-256color"}}
        start = (0.0, "o", "\x1b[?25l\x1b[2J")
        end = (round(self.now, 3), "o", "\x1b[?25h")
        lines = [head, start, *self.events, end]
        file.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")


@contextmanager
def place() -> Iterator[None]:
    """An empty folder to work in, with a name that can be shown and is the same every time."""
    folder = Path(tempfile.gettempdir()) / "fixsheet"
    folder.mkdir()
    home = tempfile.mkdtemp()
    at_home(Path(home))
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(folder.parent)
        shutil.rmtree(folder)
        shutil.rmtree(home)


def drawn(segment: Segment) -> str:
    return segment.style.render(segment.text, color_system=ColorSystem.TRUECOLOR) if segment.style else segment.text


async def typed(table: Table, recorder: Recorder, text: str) -> None:
    """Text as somebody types it, a few letters at a time."""
    for n in range(0, len(text), LETTERS):
        await table.type(text[n:n + LETTERS])
        recorder.take(0.12)
    recorder.take(BRIEF)


def rest(session: Session, script: Demo) -> None:
    """Answers as many questions again."""
    for _ in range(ANSWERS):
        if question := session.next_question():
            session.answer(question.id, script.reply(question.id))


async def recorded(file: Path) -> None:
    """Compare, a few questions, the draft, the history."""
    script = load_data("demo.yaml", Demo)
    with place():
        plan = Plan(seeds=(sample_seeds(),), journal=Path("interview.db"), respondent="Maya", depth=script.depth)
        app = InterviewerApp(Start(plan=plan, clock=Clock()))
        async with app.run_test(size=(WIDTH, HEIGHT)) as pilot:
            table, recorder = Table(app, pilot), Recorder(app)
            await until(pilot, lambda: app.session, timeout=60)
            await table.opened("compare")
            recorder.take(LONG)
            await table.press("down")
            recorder.take(LONG / 2)
            await table.press("f3")
            recorder.take(LONG)
            for _ in range(ANSWERS):
                await typed(table, recorder, script.reply(table.at))
                await table.press("ctrl+s")
                recorder.take(LONG / 2)
            rest(table.session, script)
            await table.interview.ask()
            await table.press("f4")
            recorder.take(LONG)
            for _ in range(6):
                await table.press("down")
                recorder.take(BRIEF)
            await table.press("ctrl+s")
            recorder.take(LONG)
            await table.press("f8")
            recorder.take(LONG)
        session: Any = app.session
        session.close()
    recorder.write(file)


if __name__ == "__main__":
    target = Path(sys.argv[1]).absolute()
    still()
    asyncio.run(recorded(target))
