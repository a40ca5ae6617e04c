"""Before an interview is open: what will happen, what to open, and what to do with other documents."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Literal, NamedTuple

from interviewer.language.recently import how_far, how_long_ago
from interviewer.language.welcome import ALONE, STEPS, WHAT
from interviewer.line.console import Console
from interviewer.model.recent import RecentInterview

Others = Literal["continue", "add", "new"]


class Begun(NamedTuple):
    """What somebody chose to open: documents, or an interview that goes on, or neither."""

    seeds: tuple[Path, ...] = ()
    journal: Path | None = None
    demo: bool = False


def welcome(console: Console) -> None:
    """What will happen and how to leave."""
    console.say(WHAT, *STEPS, f"{ALONE} quit leaves at any time; the same command goes on later. ? lists what else "
                "can be typed.", "")


def begin(console: Console, recent: Sequence[RecentInterview], now: datetime) -> Begun | None:
    """Asks what to open where there is nothing; None where the person leaves."""
    console.say("There is neither an interview in this folder nor a folder called seeds.")
    if recent:
        console.say("Recent interviews:")
    for n, one in enumerate(recent, 1):
        console.say(f"{n}. {one.name}: {how_far(one)}, {how_long_ago(one.at, now)}, in {one.journal}")
    number = "the number of an interview to go on with it, " if recent else ""
    console.say(f"Type {number}the path of a folder or file with documents, demo to watch a whole interview, or quit. "
                "An empty line begins without documents: everything is asked.")
    while (line := console.read()) is not None:
        typed = line.strip()
        if typed == "quit":
            return None
        if not typed or typed == "demo":
            return Begun(demo=bool(typed))
        if typed.isdecimal() and len(typed) < 4 and 1 <= int(typed) <= len(recent):
            return Begun(journal=Path(recent[int(typed) - 1].journal))
        path = Path(typed).expanduser()
        if _exists(path):
            return Begun(seeds=(path,))
        console.complain(f"There is no file or folder {typed!r}.")
    return None


def other_documents(console: Console, message: str, journal: Path) -> Others | None:
    """Asks what to do where the interview here belongs to other documents; None where the person leaves."""
    ways: tuple[Others, ...] = ("continue", "add", "new")
    console.say(message, "1. Go on with the interview here; the documents named now are left out.",
                "2. Add these documents to it: everything is compared again, answers stay.",
                f"3. Start a new interview with these; its journal is {journal}.", "Type a number, or quit.")
    while (line := console.read()) is not None:
        typed = line.strip().rstrip(".")
        if typed == "quit":
            return None
        if typed in ("1", "2", "3"):
            return ways[int(typed) - 1]
        if typed in ways:
            return next(w for w in ways if w == typed)
        console.complain("Type 1, 2 or 3, or quit.")
    return None


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False
