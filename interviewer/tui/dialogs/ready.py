"""The dialogs of the application, with their words."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from interviewer.model.question import DEPTHS
from interviewer.tui.dialogs.asking import Attempt, Blank, ChoiceDialog, WordsDialog
from interviewer.tui.dialogs.telling import fault
from interviewer.tui.start import ABOUT


def other_seeds(message: str, new_journal: Path) -> ChoiceDialog:
    """What to do where the journal belongs to other seeds: `continue`, `add` or `new`."""
    return ChoiceDialog("There is an interview here already", message, {
        "continue": ("Go on with the interview here", "The seeds named now are left out."),
        "add": ("Add these seeds to it", "Everything is compared again; answers stay."),
        "new": ("Start a new interview with these", f"Its journal is {new_journal}."),
    })


def depth() -> ChoiceDialog:
    """How many questions there are to be."""
    options = {d: (d.capitalize(), f"questions: {ABOUT[d]}") for d in DEPTHS}
    return ChoiceDialog("How deep to ask", "Answers stay, whatever the depth.", {str(d): o for d, o in options.items()})


def form(formats: Mapping[str, str]) -> ChoiceDialog:
    """In which format to save."""
    return ChoiceDialog("Format", "", {name: (name, about) for name, about in formats.items()})


def file(save: Attempt) -> WordsDialog:
    """Into which file to save; it stays open, with the reason, where that does not work."""
    return WordsDialog("Save as", "An existing file is never overwritten.",
                       [Blank("File", "empty: spec, spec-2, spec-3 … in this folder")], attempt=save)


def unsaved() -> ChoiceDialog:
    """Whether to leave although something typed is not saved: `stay` or `quit`."""
    text = "It is kept on this machine and offered again next time, but it is no answer yet."
    return ChoiceDialog("Something typed is not saved", text, {
        "stay": ("Stay", "Back to what you typed; ctrl+s saves it."),
        "quit": ("Leave", "ctrl+q once more does the same."),
    })


__all__ = ["depth", "fault", "file", "form", "other_seeds", "unsaved"]
