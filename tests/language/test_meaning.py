from __future__ import annotations

from datetime import date

import pytest

from interviewer.language.meaning import read_as
from interviewer.model.answer import Day, Quantity, Value, Words


@pytest.mark.parametrize(("value", "raw", "shown"), [
    (Quantity(low=0.5, high=0.5, unit="s"), "half a second", "0.5 s"),
    (Quantity(low=1.5, high=1.5, unit="s"), "1,5 s", "1.5 s"),
    (Quantity(low=40, high=40, unit="users", about=True), "about forty", "about 40 users"),
    (Quantity(low=40, high=40, unit="users", about=True), "40?", "about 40 users"),
    (Quantity(low=40, high=40, unit="users", about=True), "about 40", ""),
    (Quantity(low=40, high=40, unit="users"), "40", ""),
    (Quantity(low=40, high=40, unit="users"), "40 users", ""),
    (Quantity(low=10_000, high=10_000, unit="users"), "10k", "10,000 users"),
    (Quantity(low=10_000, high=10_000, unit="users"), "10000", ""),
    (Quantity(high=2, unit="s"), "< 2 s", "at most 2 s"),
    (Quantity(high=2, unit="s"), "at most 2s", ""),
    (Quantity(low=5, high=10), "5 to 10", ""),
    (Day(start=date(2026, 12, 4), end=date(2026, 12, 4)), "next Friday", "Friday, 4 December 2026"),
    (Day(start=date(2026, 12, 4), end=date(2026, 12, 4)), "2026-12-04", ""),
    (Day(start=date(2026, 12, 4), end=date(2026, 12, 4)), "4 December 2026", ""),
    (Day(start=date(2027, 3, 1), end=date(2027, 3, 31)), "March", "1 to 31 March 2027"),
    (Day(start=date(2027, 1, 1), end=date(2027, 3, 31)), "Q1", "1 January to 31 March 2027"),
    (Day(start=date(2026, 12, 1), end=date(2027, 2, 28)), "winter", "1 December 2026 to 28 February 2027"),
    (Words(text="fast"), "fast", ""),
])
def test_what_was_read_is_shown_where_it_is_not_what_was_typed(value: Value, raw: str, shown: str) -> None:
    assert read_as(value, raw) == shown
