"""What an answer leaves open, and the question that would close it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interviewer.model.question import FollowUp
from interviewer.model.template import Template

if TYPE_CHECKING:
    from interviewer.model.wording import Wording


def follow_ups(slot: str, text: str, template: Template, wording: Wording) -> tuple[FollowUp, ...]:
    """Follow-ups of an answer, most pressing first; a clear answer raises none."""
    if not text.strip():
        return (FollowUp(kind="empty", about="", ask="What is the answer in your own words?"),)
    return ()
