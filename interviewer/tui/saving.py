"""Saving the draft: in which format, into which file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from interviewer.tui.dialogs import ready
from interviewer.tui.messages import Recorded
from interviewer.tui.plain import near, shown

if TYPE_CHECKING:
    from interviewer.tui.app import InterviewerApp


def save_as(app: InterviewerApp) -> None:
    """Asks for a format and a file, then writes the draft."""

    def chosen(form: str | None) -> None:
        if form is None:
            return
        app.push_screen(ready.file(), lambda said: save(app, form, said.texts[0]) if said and said.done else None)

    app.push_screen(ready.form(app.start.formats), chosen)


def save(app: InterviewerApp, form: str = "markdown", target: str = "") -> None:
    """Writes the draft to a new file: `target`, or a name that does not exist yet."""
    if app.session is None:
        return
    with app.faults():
        path = app.session.save(form, Path(target).expanduser() if target else None)
        app.notify(shown(str(path), lines=False), title="Saved", markup=False)
        app.screen.post_message(Recorded(f"Saved {near(path)}"))
