from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.language.numerals import in_digits
from interviewer.language.quantities import amounts, convert


@pytest.mark.parametrize(("text", "low", "high", "unit", "about"), [
    ("about forty", 40, 40, None, True),
    ("1,5 s", 1.5, 1.5, "s", False),
    ("1.5 sec", 1.5, 1.5, "s", False),
    ("500ms", 500, 500, "ms", False),
    ("half a second", 0.5, 0.5, "s", False),
    ("99,9 %", 99.9, 99.9, "%", False),
    ("10k users", 10_000, 10_000, "users", False),
    ("between 5 and 10", 5, 10, None, False),
    ("at most 2 s", None, 2, "s", False),
    ("2-3 days", 2, 3, "days", False),
    ("2 – 3 days", 2, 3, "days", False),
    ("two hundred and fifty", 250, 250, None, False),
    ("a quarter of an hour", 0.25, 0.25, "h", False),
    ("an hour and a half", 1.5, 1.5, "h", False),
    ("one and a half hours", 1.5, 1.5, "h", False),
    ("€45,000", 45_000, 45_000, "EUR", False),
    ("$5m", 5_000_000, 5_000_000, "USD", False),
    ("45.000 euros", 45_000, 45_000, "EUR", False),
    ("1,000.50 EUR", 1000.5, 1000.5, "EUR", False),
    ("10 000", 10_000, 10_000, None, False),
    ("1 h 30 min", 1.5, 1.5, "h", False),
    ("2 minutes and 30 seconds", 2.5, 2.5, "min", False),
    ("500 requests per second", 500, 500, "requests/s", False),
    ("three hundred sales an hour", 300, 300, "sales/h", False),
    ("two dozen sellers", 24, 24, "sellers", False),
    ("a minute", 1, 1, "min", False),
    ("within an hour", None, 1, "h", False),
    ("less than 3 working days", None, 3, "days", False),
    ("20+", 20, None, None, False),
    ("ten or more", 10, None, None, False),
    ("no more than one second", None, 1, "s", False),
    ("50 ms to 2 s", 0.05, 2, "s", False),
    ("3 million", 3_000_000, 3_000_000, None, False),
    ("40ish", 40, 40, None, True),
    ("I think 40, maybe", 40, 40, None, True),
    ("0,500", 0.5, 0.5, None, False),
])
def test_an_amount_is_read_as_it_was_meant(text, low, high, unit, about):
    assert amounts(text) == ((low, high, unit, about),)


@pytest.mark.parametrize("text", ["", "none", "as fast as possible", "no one", "this one", "never"])
def test_what_is_no_amount_gives_none(text: str):
    assert amounts(text) == ()


def test_several_amounts_stay_apart():
    assert [(a.low, a.unit) for a in amounts("3 people and 2 dogs")] == [(3, "people"), (2, "dogs")]


@pytest.mark.parametrize(("value", "said", "target", "expected"), [
    (500, "ms", "s", 0.5), (1.5, "h", "min", 90), (2, "weeks", "days", 14), (1, "GB", "MB", 1000),
    (40, "people", "users", 40), (500, "requests/s", "orders/h", 1_800_000), (5, "", "s", 5),
    (40, "s", "users", None), (5, "EUR", "USD", None), (5, "requests/s", "s", None),
])
def test_units_convert_where_they_measure_the_same(value, said, target, expected):
    assert convert(value, said, target) == expected


@given(st.integers(min_value=0, max_value=10**6))
def test_digits_stay_what_they_are(number: int):
    assert amounts(str(number)) == ((number, number, None, False),)
    assert in_digits(str(number)) == str(number)


@given(st.text(max_size=200))
def test_no_text_breaks_it(text: str):
    for amount in amounts(text):
        assert amount.low is not None or amount.high is not None
