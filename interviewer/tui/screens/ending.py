"""What stands where no question is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.visual import Visual

from interviewer.language.verdict import counted
from interviewer.model.question import DEPTHS
from interviewer.tui import saying
from interviewer.tui.plain import Hanging, Stack, joined, words
from interviewer.tui.widgets.card import EndCard

if TYPE_CHECKING:
    from interviewer.session import Session

SHOWN = 6
"""Lines of a list of what is open; the draft has all of them."""


def ending(session: Session) -> EndCard:
    """What was reached, what stays open, and what to do now."""
    record, tally = session.record, session.progress
    said = Stack(
        words("No question is left at this depth.", "bold"),
        words(f"{counted(tally.answered, 'answer')} at depth “{record.depth}”. "
              "What is open stays in the draft as open questions and assumptions.", "$foreground 60%"),
    )
    still_open: list[Visual] = [
        *_listed("Nothing is known yet about", tally.blocking),
        *_listed("Left to somebody", [f"{p.ask} ({saying.said(p, {})})" for p in record.parked()]),
        *_listed("Put to others", [f"{a.ask} ({saying.put(a)})" for a in record.assigned.values() if not a.everybody]),
        *_listed("Passed over", [f"{s.ask} ({saying.said(s, {})})" for s in record.skipped()]),
    ]
    return EndCard(said, _ways(session), Stack(*still_open))


def _ways(session: Session) -> dict[str, str]:
    """What to do now, by action."""
    record, blocking = session.record, session.progress.blocking
    deeper = DEPTHS[DEPTHS.index(record.depth) + 1:]
    told = session.retelling()
    ways = {"screen.read_back": "Read it all back and confirm it"} if told.parts and not told.holds else {}
    ways |= {"app.save_draft": "Save the draft", "app.mode('draft')": "Look at the draft first"}
    if session.more().question:
        ways["screen.beyond"] = f"Answer what is missing: {saying.listed(blocking, SHOWN)}"
    if deeper:
        ways["app.deeper"] = f"Ask more, at depth “{deeper[0]}”"
    return ways | {"app.quit": "Stop here"}


def _listed(title: str, lines: list[str] | tuple[str, ...]) -> list[Visual]:
    if not lines:
        return []
    more = [Hanging("  ", words(f"and {len(lines) - SHOWN} more", "$foreground 60%"))] if len(lines) > SHOWN else []
    head = joined(Content.styled(f"{title} ", "$text-warning"), Content.styled(f"({len(lines)})", "$foreground 60%"))
    return [head, *(Hanging("· ", words(text)) for text in lines[:SHOWN]), *more]
