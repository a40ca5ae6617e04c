"""What holds for the interview from here on: who answers, and how deep it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interviewer.model.question import DEPTHS, Depth
from interviewer.tui.messages import Recorded

if TYPE_CHECKING:
    from interviewer.tui.app import InterviewerApp


def ask_who(app: InterviewerApp) -> None:
    """Asks who answers from here on."""
    if app.session is None:
        return
    from interviewer.tui.dialogs.people import who_answers

    dialog = who_answers(app.session)
    app.push_screen(dialog, lambda named: _adjust(app, respondent=named.name) if named else None)


def ask_depth(app: InterviewerApp) -> None:
    """Asks how many questions there are to be."""
    from interviewer.tui.dialogs import ready

    app.push_screen(
        ready.depth(), lambda depth: _adjust(app, depth=next(d for d in DEPTHS if d == depth)) if depth else None
    )


def go_deeper(app: InterviewerApp) -> None:
    """Asks more: one depth further."""
    if app.session is not None:
        _adjust(app, depth=DEPTHS[min(DEPTHS.index(app.session.record.depth) + 1, len(DEPTHS) - 1)])


def _adjust(app: InterviewerApp, *, depth: Depth | None = None, respondent: str | None = None) -> None:
    if app.session is not None:
        with app.faults():
            app.session.adjust(depth=depth, respondent=respondent)
            here = app.session.respondent
            app.screen.post_message(Recorded(f"{here} answers from here on." if respondent else ""))
