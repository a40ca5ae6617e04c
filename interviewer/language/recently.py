"""How far a recent interview is and when somebody sat at it, as one says it."""

from __future__ import annotations

from datetime import datetime

from interviewer.model.recent import RecentInterview


def how_far(interview: RecentInterview) -> str:
    """`12 of about 25 answered`."""
    if not interview.to_go:
        return f"{interview.answered} answered, nothing left to ask" if interview.answered else "nothing to ask"
    return f"{interview.answered} of about {interview.answered + interview.to_go} answered"


def how_long_ago(at: datetime, now: datetime) -> str:
    """`today 14:02`, `yesterday`, `3 days ago`, `2 March 2026`; days are those of `now`'s time zone."""
    there = at.astimezone(now.tzinfo)
    days = (now.date() - there.date()).days
    if days <= 0:
        return f"today {there:%H:%M}"
    if days == 1:
        return "yesterday"
    return f"{days} days ago" if days < 7 else f"{there.day} {there:%B %Y}"
