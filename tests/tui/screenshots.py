"""Pictures of the terminal UI as SVG: `python tests/tui/screenshots.py FOLDER`.

Every picture is taken from the program itself, on the sample seeds, answered by the demonstration's script; the same
program gives the same pictures. They use fonts of the machine that shows them.
"""

from __future__ import annotations

import asyncio
import os
import re
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from interviewer.library import load_data, sample_seeds
from interviewer.model.demo import Demo
from interviewer.model.recent import RecentInterview
from interviewer.tui import Plan, Start
from interviewer.tui.app import InterviewerApp
from interviewer.tui.widgets.document import Document

sys.path.insert(0, str(Path(__file__).parent))
from sitting import Clock, Table, until

SIZE = (120, 34)
NOON = datetime(2026, 3, 2, 14, 2, 11, tzinfo=UTC)
ANSWERED = 9
"""Questions the script answers before the picture of the interview is taken."""


async def pictures(folder: Path) -> None:
    """Writes start.svg, compare.svg, interview.svg, wide.svg, draft.svg, history.svg and light.svg."""
    script = load_data("demo.yaml", Demo)
    with tempfile.TemporaryDirectory() as empty:
        at_home(Path(empty))
        await beginning(folder)
        plan = Plan(seeds=(sample_seeds(),), journal=Path("interview.db"), respondent="Maya", depth=script.depth)
        app = InterviewerApp(Start(plan=plan, clock=Clock()))
        async with app.run_test(size=SIZE) as pilot:
            table = Table(app, pilot)
            await until(pilot, lambda: app.session, timeout=60)
            await table.opened("compare")
            save(app, folder / "compare.svg")
            for _ in range(ANSWERED):
                question = table.session.next_question()
                table.session.answer(question.id, script.reply(question.id))
            await table.opened("interview")
            await table.interview.ask()
            await table.press()
            save(app, folder / "interview.svg")
            await pilot.resize_terminal(190, 50)
            await table.press("f4", "f3")
            table.interview.tell()
            await table.press()
            save(app, folder / "wide.svg")
            await pilot.resize_terminal(*SIZE)
            await table.press("f4")
            document = app.screen.query_one(Document)
            document.look_at(next(n for n, one in enumerate(document.lines) if one.key.startswith("statement")))
            await table.press()
            save(app, folder / "draft.svg")
            await table.press("f8")
            save(app, folder / "history.svg")
            app.theme = "interviewer-light"
            await table.press("f3")
            save(app, folder / "light.svg")
        if app.session is not None:
            app.session.close()


def at_home(folder: Path) -> None:
    """Works in a folder that is home too: nothing of the real one is shown or written."""
    os.chdir(folder)
    for name in ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        os.environ[name] = str(folder)


async def beginning(folder: Path) -> None:
    """Writes start.svg: what somebody sees who comes back to another folder."""
    sat = [RecentInterview(journal=str(Path(name, "interview.db").absolute()), name=name, answered=done, to_go=more,
                           at=NOON - timedelta(days=days, hours=2))
           for name, done, more, days in (("brief", 12, 13, 1), ("tool-shed", 21, 0, 3), ("choir", 4, 18, 12))]
    for one in sat:
        Path(one.journal).parent.mkdir()
        Path(one.journal).touch()
    app = InterviewerApp(Start(recent=lambda: sat, demo=int, clock=Clock()))
    async with app.run_test(size=SIZE) as pilot:
        await Table(app, pilot).press()
        save(app, folder / "start.svg")


def save(app: Any, file: Path) -> None:
    """Writes one picture, with ids that are the same every time and no font from the network."""
    svg = app.export_screenshot(title="interviewer")
    svg = re.sub(r"terminal-\d+", f"terminal-{file.stem}", svg)
    svg = re.sub(r"@font-face\s*\{.*?\}\s*", "", svg, flags=re.DOTALL)
    file.write_text(svg, encoding="utf-8")


def still() -> None:
    """Stops the clock, the cursor and the animations."""
    from textual.widgets import Input, TextArea

    from interviewer.session import opening
    from interviewer.tui import saying
    from interviewer.tui.screens import start

    os.environ.update(TZ="UTC", TEXTUAL_ANIMATIONS="none", COLORTERM="truecolor")
    os.environ.pop("NO_COLOR", None)
    noon = type("Noon", (datetime,), {"now": classmethod(lambda cls, tz=None: NOON)})
    opening.datetime = saying.datetime = start.datetime = noon
    Input._toggle_cursor = lambda self: None
    TextArea._toggle_cursor_blink_visible = lambda self: None


if __name__ == "__main__":
    target = Path(sys.argv[1]).absolute()
    target.mkdir(parents=True, exist_ok=True)
    still()
    asyncio.run(pictures(target))
