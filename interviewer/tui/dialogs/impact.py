"""What an edit would change, before it is recorded."""

from __future__ import annotations

from textual.visual import Visual

from interviewer.language.consequences import consequences
from interviewer.model.impact import Impact
from interviewer.tui.dialogs.asking import ChoiceDialog
from interviewer.tui.plain import Hanging, Stack, words


def impact_dialog(impact: Impact) -> ChoiceDialog:
    """`keep`, or back to the card with everything typed still in it."""
    lines: list[Visual] = [Hanging("· ", words(line)) for line in consequences(impact)]
    return ChoiceDialog("This changes more than the answer", Stack(*lines), {
        "keep": ("Keep the change", "Later answers stay; those concerned are shown again."),
        "leave": ("Back to the card", "Nothing is recorded; what you typed stays there."),
    })
