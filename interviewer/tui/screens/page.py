"""Which questions stand on a page."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import get_args

from interviewer.language.verdict import counted
from interviewer.model.question import FollowUpKind, Question

PAGE = 8
"""Questions of a page, follow-ups aside: more would not be one look."""
_FOLLOW_UPS = frozenset(get_args(FollowUpKind))


@dataclass(frozen=True)
class Page:
    """The questions of a page, and what is open beside them."""

    questions: tuple[Question, ...]
    after: int
    """Questions that come on later pages."""
    cards: int
    """Slots whose quotes are played back; a card may hold those of several."""

    def rest(self) -> str:
        """What is not on this page, in a sentence."""
        later = self.after + len(self.questions)
        quotes = f" What your seeds say about {counted(self.cards, 'topic')} is confirmed on cards: escape."
        more = f"{counted(later, 'more question')} after this page: ctrl+n."
        none = "Nothing else is open for a page. escape goes back to one at a time."
        return (more if later else none) + (quotes if self.cards else "")


def paged(open_now: Sequence[Question], slot: str | None, shown: Collection[str]) -> Page:
    """The next page of the open questions, of one slot if named, without those `shown` before."""
    mine = [q for q in open_now if slot in (None, q.slot)]
    fresh = [q for q in mine if q.kind != "playback" and q.id not in shown]
    return Page(tuple(fresh[:PAGE]), max(0, len(fresh) - PAGE), sum(q.kind == "playback" for q in mine))


def follow_ups(open_now: Sequence[Question]) -> list[Question]:
    """Those that ask about the words of an answer; questions about items of a list wait for their turn."""
    return [q for q in open_now if q.raised in _FOLLOW_UPS]
