"""Requirement statements of a file, and what is wrong with their wording."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import ValidationError

from interviewer.language.faults import faults
from interviewer.language.inert import MARKER, statement_of
from interviewer.model.spec import Spec
from interviewer.model.wording import LintLine, Wording


def lint(text: str, wording: Wording) -> Iterator[LintLine]:
    """One result for each non-empty line of a plain text, or for each statement of a saved draft.

    Lines of a plain text are never split or merged. `line` counts from 1 in the file, in a JSON draft it counts
    statements.
    """
    for number, statement in _statements(text):
        yield LintLine(line=number, text=statement, findings=faults(statement, wording))


def _statements(text: str) -> Iterator[tuple[int, str]]:
    spec = _spec(text)
    if spec is not None:
        yield from enumerate((s.text for s in spec.statements()), 1)
        return
    lines = enumerate(re.split(r"\r\n|\r|\n", text), 1)
    if text.startswith(MARKER):
        yield from ((number, said) for number, line in lines if (said := statement_of(line)) is not None)
    else:
        yield from ((number, line.strip()) for number, line in lines if line.strip())


def _spec(text: str) -> Spec | None:
    if not text.lstrip().startswith("{") or '"interviewer.spec/' not in text:
        return None
    try:
        return Spec.model_validate_json(text)
    except ValidationError:
        return None
