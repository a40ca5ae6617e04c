"""The doorway to an interview: the only object that knows the order of the stages.

Nothing is imported before it is used: the terminal UI shows its first picture before it needs the stages.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from interviewer.comparing import OnStep, Step
    from interviewer.session.opening import Opening
    from interviewer.session.session import Session

__all__ = ["OnStep", "Opening", "Session", "Step"]
_AT = {"OnStep": "interviewer.comparing", "Opening": "interviewer.session.opening",
       "Session": "interviewer.session.session", "Step": "interviewer.comparing"}


def __getattr__(name: str) -> Any:
    if name in _AT:
        return getattr(import_module(_AT[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
