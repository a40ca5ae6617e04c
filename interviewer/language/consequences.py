"""What an edit would change, in lines for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from interviewer.language.display import clipped
from interviewer.model.impact import Impact
from interviewer.model.spec import Change

MOST = 4
"""Lines of one kind; more are counted."""
_WIDTH = 160


def consequences(impact: Impact) -> Iterator[str]:
    """A line for each thing that changes beside the answer."""
    yield from _listed("In the draft", [_statement(one) for one in impact.statements])
    yield from _listed("To be looked at again", [_short(ask) for ask in impact.review])
    yield from _listed("No longer asked, the answer is kept", [_short(ask) for ask in impact.gone])
    yield from _listed("New question", [_short(ask) for ask in impact.opened])
    yield from _listed("Question that goes away", [_short(ask) for ask in impact.closed])


def _listed(title: str, lines: Sequence[str]) -> Iterator[str]:
    yield from (f"{title}: {line}" for line in lines[:MOST])
    if len(lines) > MOST:
        yield f"{title}: {len(lines) - MOST} more"


def _statement(one: Change) -> str:
    if one.kind == "added":
        return f"a new statement: {_short(one.text)}"
    if one.kind == "retired":
        return f"{one.id} goes: {_short(one.text)}"
    return f"{one.id} becomes: {_short(one.text)}"


def _short(text: str) -> str:
    return clipped(" ".join(text.split()), _WIDTH)
