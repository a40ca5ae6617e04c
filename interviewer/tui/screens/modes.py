"""The screens of one interview."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from interviewer.tui.screens.compare import CompareScreen
from interviewer.tui.screens.interview import InterviewScreen
from interviewer.tui.screens.mode import ModeScreen

if TYPE_CHECKING:
    from interviewer.session import Session


class Screens(NamedTuple):
    """How each mode's screen is made, and the one that others talk to."""

    interview: InterviewScreen
    by_mode: Mapping[str, Callable[[], ModeScreen]]


def screens(session: Session, clock: Callable[[], float]) -> Screens:
    """New screens for a session; those not looked at are not made."""
    interview = InterviewScreen(session, clock)
    return Screens(interview, {
        "compare": lambda: CompareScreen(session),
        "interview": lambda: interview,
        "draft": lambda: _draft(session),
        "history": lambda: _history(session),
    })


def _draft(session: Session) -> ModeScreen:
    from interviewer.tui.screens.draft import DraftScreen

    return DraftScreen(session)


def _history(session: Session) -> ModeScreen:
    from interviewer.tui.screens.history import HistoryScreen

    return HistoryScreen(session)
