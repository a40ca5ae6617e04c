"""What pydantic cannot see in a template: references, circles, and questions nobody can or would like to answer.

One file a concern; each finds faults on its own and knows nothing of the others.
"""

from __future__ import annotations

from interviewer.library.check.asking import asking
from interviewer.library.check.circles import circles
from interviewer.library.check.cues import unreadable_patterns
from interviewer.library.check.fault import Fault
from interviewer.library.check.kinds import kinds
from interviewer.library.check.reach import reach
from interviewer.library.check.references import references
from interviewer.library.check.statements import statements
from interviewer.model.template import Template

__all__ = ["Fault", "asking", "check", "unreadable_patterns"]


def check(template: Template) -> tuple[Fault, ...]:
    """Faults of a template whose shape is right, apart from the wording of its questions; advice after errors."""
    found = [fault for concern in (references, circles, kinds, reach, statements) for fault in concern(template)]
    return tuple(sorted(found, key=lambda f: f.advice))
