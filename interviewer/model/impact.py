"""What an edit would change beside the answer itself."""

from __future__ import annotations

from interviewer.model.base import Model
from interviewer.model.spec import Change


class Impact(Model):
    """The consequences of one response, before it is recorded. Questions are given by their text."""

    statements: tuple[Change, ...] = ()
    """statements of the draft that are added, changed or retired"""
    review: tuple[str, ...] = ()
    """questions whose answers are kept and shown again, because what they rest on has changed"""
    gone: tuple[str, ...] = ()
    """questions that are no longer asked; their answers stay in the record"""
    opened: tuple[str, ...] = ()
    """questions that come up"""
    closed: tuple[str, ...] = ()
    """open questions that go away"""

    @property
    def nothing(self) -> bool:
        """Does nothing else change?"""
        return not (self.statements or self.review or self.gone or self.opened or self.closed)
