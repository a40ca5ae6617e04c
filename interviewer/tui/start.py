"""What the terminal UI starts with: everything the command line decided, and the one way to open an interview."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from interviewer.model.question import Depth
    from interviewer.model.recent import RecentInterview
    from interviewer.session import OnStep, Session

ABOUT = {"quick": "about 8", "standard": "about 20", "deep": "everything"}
"""What the depths mean, in questions."""
Others = Literal["refuse", "continue", "add"]


@dataclass(frozen=True)
class Plan:
    """What to open: seeds or a journal or both, and how."""

    seeds: tuple[Path, ...] = ()
    journal: Path = Path("interview.db")
    template: str | None = None
    depth: Depth | None = None
    respondent: str | None = None
    others: Others = "refuse"

    def elsewhere(self) -> Plan:
        """The same with a journal that does not exist yet: interview-2.db, and so on."""
        from interviewer.store import unused

        return replace(self, journal=unused(self.journal), others="refuse")


OpenSession = Callable[[Plan, "OnStep"], "Session"]
"""Opens or resumes what a plan names. It runs in a thread; `OnStep` raises Cancelled when the person stops it."""


def open_session(plan: Plan, on_step: OnStep) -> Session:
    """The plain way: `Session.open` with nothing but what the plan says."""
    from interviewer.session import Opening, Session

    return Session.open(
        plan.seeds, template=plan.template, journal=plan.journal, respondent=plan.respondent, depth=plan.depth,
        opening=Opening(others=plan.others), on_step=on_step,
    )


@dataclass(frozen=True)
class Start:
    """What `run` needs to know.

    `plan` None: a start screen asks what to open. `idle` is then what its choices begin with (journal, template,
    depth, respondent of flags and settings). `templates` are names and titles to choose from, `formats` names
    and what they are for; `demo` plays the demonstration in the plain terminal, `recent` gives the interviews to go on
    with, `greet` says once whether somebody is here for the first time, `keys` maps ids of bindings to keys,
    `motion` False keeps everything still, `clock` counts seconds.
    """

    plan: Plan | None = None
    idle: Plan = Plan()
    open_session: OpenSession = open_session
    templates: Mapping[str, str] = field(default_factory=lambda: {"software": "Software product"})
    formats: Mapping[str, str] = field(default_factory=lambda: {"markdown": "to read", "json": "for programs"})
    demo: Callable[[], int] | None = None
    recent: Callable[[], Sequence[RecentInterview]] = tuple
    greet: Callable[[], bool] = bool
    keys: Mapping[str, str] = field(default_factory=dict)
    theme: str | None = None
    motion: bool = True
    clock: Callable[[], float] = time.monotonic


def play(demo: Callable[[], int]) -> None:
    """Plays the demonstration in the plain terminal, and waits for enter where there is somebody to press it.

    Ctrl-C stops it at once: the loop that runs the terminal UI would only take note of it and let it go on.
    """
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        demo()
        if sys.stdin.isatty():
            sys.stdout.write("\nEnter goes back. ")
            sys.stdout.flush()
            sys.stdin.readline()
    except KeyboardInterrupt:
        return
    finally:
        signal.signal(signal.SIGINT, before)
