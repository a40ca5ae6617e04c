"""Every screen and dialog, and the keys that lead there: what the walks of keys and of sizes look at."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sitting import Table, until

from interviewer.model.recent import RecentInterview
from interviewer.session import Session
from interviewer.tui import Start

WITHOUT_SEEDS: dict[str, tuple[str, ...]] = {
    "compare": ("f2",), "conflicts": ("f2", "c"), "files": ("f2", "u"), "search": ("f2", "slash"), "interview": (),
    "draft": ("f4",), "history": ("f8",), "history-filter": ("f8", "f"), "page": ("alt+p",), "start": ("alt+o",),
    "browse": ("alt+o", "ctrl+o"), "find": ("ctrl+g",), "people": ("f10",), "assign": ("alt+a",), "words": ("ctrl+o",),
    "depth": ("alt+d",), "read-back": ("alt+c",), "told": ("alt+w",), "entry": ("f8", "enter"), "format": ("f4", "f"),
    "chapter": ("f4", "slash"),
}
WITH_SEEDS: dict[str, tuple[str, ...]] = {
    "quote-on-compare": ("f2", "o"), "judging": ("f2", "x"), "quotes": ("f3",), "quote-on-card": ("f3", "alt+s"),
    "proposal": ("f3",), "edited": ("f3",),
}
OUTSIDE = ("recent", "greeting")
PLACES = (*WITHOUT_SEEDS, *WITH_SEEDS, *OUTSIDE)
BRIEF = """\
# Gatehouse: visitor passes for the harbour

## Background
Today the porters write visitor passes by hand. A lorry waits 25 minutes at the gate because nobody knows who comes.

## Security
Only porters who are logged in may print a pass.

## What it must do
- An agent must be able to announce a visitor the day before.
- The system shall warn the porter when a visitor is banned.
"""


def briefed(start: Start, folder: Path) -> Start:
    """An interview with a brief that was compared, from which quotes and a name come."""
    (folder / "brief.md").write_text(BRIEF)
    with Session.open([folder / "brief.md"], journal=start.plan.journal, respondent="Maya", depth="deep"):
        pass
    return replace(start, plan=replace(start.plan, template=None))


def edited(start: Start, folder: Path) -> Start:
    """An interview whose draft came back with other words."""
    with Session.open(journal=start.plan.journal, respondent="Maya", depth="quick") as session:
        session.answer("problem.name", "Fixsheet")
        session.answer("features.what", "print a tag; claim a job")
        draft = session.save("markdown", folder / "spec.md")
        draft.write_text(draft.read_text().replace("print a tag.", "print a tag with a job number."))
        session.sheets.take(draft, "Otto")
    return replace(start, plan=replace(start.plan, template=None))


def many(start: Start) -> Start:
    """Nothing here, and more recent interviews than a terminal has lines."""
    one = RecentInterview(journal=str(start.plan.journal), name="tool [x] shed", answered=12, to_go=13,
                          at=datetime.now(UTC))
    return replace(start, plan=None, recent=lambda: (one,) * 30)


def at(place: str, sit: Callable[..., Any], start: Start, folder: Path) -> AbstractAsyncContextManager[Table]:
    """Somebody who is at a place."""

    @asynccontextmanager
    async def sat() -> Any:
        if place == "recent":
            given = many(start)
        elif place == "greeting":
            given = replace(start, greet=lambda: True)
        elif place == "edited":
            given = edited(start, folder)
        else:
            given = briefed(start, folder) if place in WITH_SEEDS else None
        async with sit(given) as table:
            await arrive(table, place)
            yield table

    return sat()


async def arrive(table: Table, place: str) -> None:
    """From the first picture to the place."""
    if place in OUTSIDE:
        await until(table.pilot, lambda: ("Enter goes on" if place == "greeting" else "Go on: ") in table.words)
        return
    await table.opened("compare" if place in WITH_SEEDS else "interview")
    if place in WITHOUT_SEEDS:
        await table.type("Tool Shed", "enter")
    elif WITH_SEEDS[place][0] == "f2":
        covered = [f.slot for f in table.session.coverage.findings if f.status == "covered" and f.evidence]
        listed = table.app.screen.query_one("#slots")
        listed.highlighted = listed.get_option_index(covered[0])
        await table.press()
    await table.press(*({**WITHOUT_SEEDS, **WITH_SEEDS}[place]))
    if place == "proposal":
        await table.ask("problem.name")
