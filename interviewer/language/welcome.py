"""What a newcomer is told once, before anything else."""

from __future__ import annotations

WHAT = "interviewer finds out what your team is going to build."
STEPS = (
    "It reads your documents, here called seeds, and shows what they say, slot by slot, with quotes.",
    "It asks about the rest, one question at a time. Every answer is saved at once.",
    "It writes a specification into a new file. Your documents are never changed.",
)
ALONE = "Nothing leaves this machine."
