"""Line mode of the main job: what is asked before an interview is open, at a terminal only; then the interview."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from interviewer.cli.options import Chosen, narrate, open_session, recent_of
from interviewer.errors import OtherSeeds

if TYPE_CHECKING:
    from interviewer.line.console import Console
    from interviewer.session import OnStep, Session, Step

_OFTEN = 10.0
"""Seconds between two lines of progress: often enough to know that it goes on, seldom enough to be listened to."""


def sit(choice: Chosen, paths: tuple[Path, ...]) -> int:
    """The whole interview. Over a pipe nothing is asked beforehand: other documents than the journal's are an error."""
    from interviewer.line import interview
    from interviewer.line.console import Console

    if not sys.stdin.isatty():
        if not paths and not choice.journal.exists():
            narrate("There are no seeds here, so everything is asked. Seeds are named like this: interviewer notes/")
        with open_session(choice, paths, on_step=progress()) as piped:
            return interview(piped, sys.stdin, sys.stdout, sys.stderr, interactive=False)
    recent = recent_of(choice)
    session = _opened(choice, paths, Console(sys.stdin, sys.stdout, sys.stderr, interactive=True))
    if session is None:
        return 0
    with session:
        recent.note(session)
        try:
            return interview(session, sys.stdin, sys.stdout, sys.stderr, interactive=True)
        finally:
            recent.note(session)


def _opened(choice: Chosen, paths: tuple[Path, ...], console: Console) -> Session | None:
    """The interview that somebody at a terminal wants; None where they leave, or only watch the demonstration."""
    from interviewer.line import starting

    recent = recent_of(choice)
    if recent.greet():
        starting.welcome(console)
    if not paths and not choice.journal.exists():
        begun = starting.begin(console, recent.there(), datetime.now().astimezone())
        if begun is None or begun.demo:
            _watched(begun is not None)
            return None
        choice, paths = _replaced(choice, begun.journal or choice.journal), begun.seeds
    try:
        return open_session(choice, paths, on_step=progress())
    except OtherSeeds as error:
        from interviewer.store import unused

        new = unused(choice.journal)
        way = starting.other_documents(console, error.message, new)
    if way is None:
        return None
    others: Literal["refuse", "continue", "add"] = "refuse" if way == "new" else way
    there = _replaced(choice, new) if way == "new" else choice
    return open_session(there, paths, on_step=progress(), others=others)


def _replaced(choice: Chosen, journal: Path) -> Chosen:
    """The same for another journal: one that is there keeps its template and depth."""
    if not journal.exists():
        return choice._replace(journal=journal)
    return choice._replace(journal=journal, depth=None, template_named=False)


def _watched(wanted: bool) -> None:
    from interviewer.cli import main

    if wanted:
        main(["demo"])


def progress(clock: Callable[[], float] = time.monotonic) -> OnStep:
    """Says on stderr how far reading is, in lines of their own: nothing is drawn over, so a screen reader follows.

    Short work says nothing.
    """
    last = clock()

    def told(step: Step) -> None:
        nonlocal last
        now = clock()
        if step.done < step.total and now - last >= _OFTEN:
            last = now
            narrate(f"{step.done} of {step.total} read.")

    return told
