"""The doorway to an interview: the only object that knows the order of the stages."""

from __future__ import annotations

from interviewer.comparing import OnStep, Step
from interviewer.session.opening import Opening
from interviewer.session.session import Session

__all__ = ["OnStep", "Opening", "Session", "Step"]
