"""What entries keep of the question they are about."""

from __future__ import annotations

import json
from typing import Any, Literal

from interviewer.interview.checking.asked import cleaned
from interviewer.model.answer import Reviewed, Value
from interviewer.model.question import Question


def of(question: Question) -> dict[str, Any]:
    """What an entry keeps of the question it is about."""
    return {"question": question.id, "slot": question.slot, "ask": question.ask, "parent": question.parent,
            "basis": question.basis}


def worded(value: Any) -> str:
    """An answer as it was given, as text."""
    return str(cleaned(value)) if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def origin(value: Value) -> Literal["stated", "accepted"]:
    """`accepted` where all that was said is that the quotes are right."""
    accepted = isinstance(value, Reviewed) and all(v.verdict == "right" for v in value.verdicts)
    return "accepted" if accepted else "stated"
