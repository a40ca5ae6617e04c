"""Compares documents with a requirements template, asks a team about the rest, drafts a specification.

`from interviewer import Session` is the doorway to an interview; nothing else is imported before it is used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from interviewer.version import __version__

if TYPE_CHECKING:
    from interviewer.session import Session

__all__ = ["Session", "__version__"]


def __getattr__(name: str) -> Any:
    if name == "Session":
        from interviewer.session import Session

        return Session
    raise AttributeError(f"module 'interviewer' has no attribute {name!r}")
