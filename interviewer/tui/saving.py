"""Saving the draft: in which format, into which file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from interviewer.tui.dialogs import ready
from interviewer.tui.messages import Recorded
from interviewer.tui.plain import near

if TYPE_CHECKING:
    from interviewer.tui.app import InterviewerApp


def save_as(app: InterviewerApp) -> None:
    """Asks for a format and a file, then writes the draft."""

    def chosen(form: str | None) -> None:
        if form is not None:
            app.push_screen(ready.file(lambda texts: _written(app, form, texts[0])))

    app.push_screen(ready.form(app.start.formats), chosen)


def save(app: InterviewerApp) -> None:
    """Writes the draft to a new file, by a name that does not exist yet."""
    with app.faults():
        _written(app, "markdown", "")


def _written(app: InterviewerApp, form: str, target: str) -> None:
    """Writes it, and says so on the screen under the dialog."""
    if app.session is not None:
        path = app.session.save(form, Path(target).expanduser() if target else None)
        below = next(screen for screen in reversed(app.screen_stack) if not screen.is_modal)
        below.post_message(Recorded(f"Saved {near(path)}"))
