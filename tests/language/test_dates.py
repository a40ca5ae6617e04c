from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.language.date_spellings import readings
from interviewer.language.dates import parse

TODAY = date(2026, 11, 18)
"""A Wednesday."""


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2027-03-31", "2027-03-31", "2027-03-31"),
        ("2027-03", "2027-03-01", "2027-03-31"),
        ("2027", "2027-01-01", "2027-12-31"),
        ("Friday", "2026-11-20", "2026-11-20"),
        ("next Friday", "2026-11-27", "2026-11-27"),
        ("Wednesday", "2026-11-25", "2026-11-25"),
        ("end of Q3", "2027-09-01", "2027-09-30"),
        ("Q1 2028", "2028-01-01", "2028-03-31"),
        ("first quarter of 2027", "2027-01-01", "2027-03-31"),
        ("in two weeks", "2026-12-02", "2026-12-02"),
        ("within 10 days", "2026-11-18", "2026-11-28"),
        ("three months from now", "2027-02-18", "2027-02-18"),
        ("mid March", "2027-03-11", "2027-03-20"),
        ("1 May", "2027-05-01", "2027-05-01"),
        ("May 1st, 2028", "2028-05-01", "2028-05-01"),
        ("the 1st of December", "2026-12-01", "2026-12-01"),
        ("31.12.2026", "2026-12-31", "2026-12-31"),
        ("13/4/2027", "2027-04-13", "2027-04-13"),
        ("end of the year", "2026-12-01", "2026-12-31"),
        ("early next year", "2027-01-01", "2027-03-31"),
        ("next week", "2026-11-23", "2026-11-29"),
        ("end of next month", "2026-12-21", "2026-12-31"),
        ("tomorrow", "2026-11-19", "2026-11-19"),
        ("by Christmas", "2026-12-25", "2026-12-25"),
        ("second half of 2027", "2027-07-01", "2027-12-31"),
        ("summer 2028", "2028-06-01", "2028-08-31"),
        ("between March and May", "2027-03-01", "2027-05-31"),
        ("from 1 to 15 May", "2027-05-01", "2027-05-15"),
        ("Nov to Feb", "2026-11-01", "2027-02-28"),
        ("week 5 ", "2027-02-01", "2027-02-07"),
    ],
)
def test_a_date_is_read_as_it_was_meant(text: str, start: str, end: str):
    assert parse(text, TODAY) == (date.fromisoformat(start), date.fromisoformat(end))


@pytest.mark.parametrize(
    "text", ["", "as soon as possible", "may be", "30 February", "4/5/2027", "in 999999 years", "two"]
)
def test_what_is_no_date_or_not_clear_gives_none(text: str):
    assert parse(text, TODAY) is None


def test_day_and_month_that_could_be_swapped_are_noticed():
    assert readings("on 4/5/2027") == (date(2027, 5, 4), date(2027, 4, 5))
    assert readings("5/5/2027") is None


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2098, 12, 31)))
def test_an_iso_date_is_itself(day: date):
    assert parse(day.isoformat(), TODAY) == (day, day)


@given(st.text(max_size=120), st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 1, 1)))
def test_no_text_breaks_it(text: str, today: date):
    found = parse(text, today)
    assert found is None or found[0] <= found[1]
