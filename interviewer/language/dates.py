"""Dates as people say them."""

from __future__ import annotations

from datetime import date


def parse(text: str, today: date) -> tuple[date, date] | None:
    """First and last day of what was said, both included; None where no date can be read."""
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        return None
    return day, day
