"""What will happen and how to leave, for somebody who is here for the first time."""

from __future__ import annotations

from interviewer.language.welcome import ALONE, STEPS, WHAT
from interviewer.tui.plain import Hanging, Stack, words


def promise() -> Stack:
    """The explanation: one screen of the smallest terminal holds it."""
    steps = (Hanging(f"{n}  ", words(text)) for n, text in enumerate(STEPS, start=1))
    leave = f"{ALONE} ctrl+q leaves at any time; the same command goes on later."
    return Stack(words(WHAT, "bold"), words(" "), *steps, words(" "), words(leave, "$foreground 60%"))
