"""Copying a text where terminals may ignore it: into the clipboard, and into a file."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path

from textual.app import App

from interviewer.tui.plain import shown


def copy(app: App[object], text: str) -> str:
    """Sends a text to the clipboard by OSC 52, which no terminal acknowledges, and writes it to a file. Says where."""
    plain = shown(text)
    app.copy_to_clipboard(plain)
    with contextlib.suppress(OSError):
        return f"Copied. Where the terminal has no clipboard, it is in {_written(plain)}"
    return "Sent to the clipboard; some terminals ignore that."


def _written(text: str) -> Path:
    """A file of one's own that nobody else can read; the next copy takes its place."""
    from interviewer.session.typed import usual_folder

    folder = usual_folder()
    if folder is None:
        raise OSError("there is no state folder")
    target = folder.parent / "copied.txt"
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=target.parent, prefix=".part-", delete=False) as part:
        part.write(text + "\n")
    return Path(part.name).replace(target)
