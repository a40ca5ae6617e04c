from __future__ import annotations

from datetime import date

import pytest

from interviewer.errors import AnswerError
from interviewer.interview.checking import Asked, check
from interviewer.model.answer import Quantity
from interviewer.model.question import Question

TODAY = date(2026, 11, 24)

READ = {
    "s": {
        "1.5": "1.5", "1,5": "1.5", "1,5 s": "1.5", "1.5 sec": "1.5", "1.5sec.": "1.5", "500ms": "0.5",
        "500 msec": "0.5", "half a second": "0.5", "a second": "1", "one second": "1", "2 secs": "2",
        "two seconds": "2", "a minute": "60", "half a minute": "30", "a minute and a half": "90",
        "one and a half seconds": "1.5", "2 and a half seconds": "2.5", "1 1/2 seconds": "1.5", "1½ s": "1.5",
        "½ second": "0.5", "under 2 seconds": "≤2", "less than 2s": "≤2", "< 2 s": "≤2", "<= 200 ms": "≤0.2",
        "within 300 milliseconds": "≤0.3", "max 3 sec": "≤3", "max. 3 s": "≤3", "3 seconds max": "≤3",
        "3 s tops": "≤3", "not more than 3 seconds": "≤3", "at most 1 second": "≤1", "up to 30": "≤30",
        "at least three": "≥3", "1 to 2 seconds": "1-2", "1-2 s": "1-2", "1 – 2 s": "1-2", "from 1 to 2 s": "1-2",
        "between 5 and 10": "5-10", "between 500 ms and 2 s": "0.5-2", "500-800ms": "0.5-0.8", "about 2 s": "~2",
        "~2s": "~2", "2s or so": "~2", "2 sec maybe": "~2", "I think 2 seconds": "~2", "two-three seconds": "2-3",
        "2 or 3 seconds": "2-3", "two to three seconds": "2-3", "1 min 30 s": "90", "1min30": "90", "1:30 min": "90",
        "a couple of seconds": "~2", "a few seconds": None, "200 milisecond": "0.2", "2 second": "2",
        "2 secounds": "2", "0.2": "0.2", ".5": "0.5", "0,25s": "0.25", "2.000 ms": "2",
        "not longer than 2 seconds": "≤2", "shorter than a second": "≤1", "below one second": "≤1",
        "should be 2 seconds": "2", "it must be under 2 seconds": "≤2", "2 seconds for 95 % of requests": "2",
        "faster than 2 s": "≤2", "2 sekunden": "2", "2 minutos": "120",
    },
    "h": {
        "two and a half hours": "2.5", "2.5h": "2.5", "2,5 Std": "2.5", "1h30": "1.5", "1h 30m": "1.5",
        "1h30min": "1.5", "1:30": "1.5", "1:30 h": "1.5", "90 minutes": "1.5", "an hour and a half": "1.5",
        "an hour": "1", "half an hour": "0.5", "half a day": "12", "a day": "24", "quarter of an hour": "0.25",
        "three quarters of an hour": "0.75", "3 working days": "72", "1 week": "168", "overnight": None, "24h": "24",
        "24 hrs": "24", "4-6h": "4-6", "1 day and 2 hours": "26", "one hour thirty": "1.5", "up to 2 hours": "≤2",
        "2+ hours": "≥2", "2 hours or more": "≥2",
    },
    "%": {
        "99,9 %": "99.9", "99.9 percent": "99.9", "99.9%": "99.9", "99.9 per cent": "99.9", "99.95": "99.95",
        "three nines": "99.9", "ninety percent": "90", "half": "50", "a third": "33.3333333333", "3 out of 5": "60",
        "9 of 10": "90", "1 in 12": "8.33333333333", "one in four": "25", "2/3": "66.6666666667",
        "five nines": "99.999", "at least 99.5 %": "≥99.5", "99-99.5%": "99-99.5", "less than one percent": "≤1",
        "100%": "100", "0": "0", "none": "0", "all of them": "100", "all": "100", "5 ‰": "0.5", "10 pct": "10",
        "a quarter": "25", "two thirds": "66.6666666667", "24/7": None, "99 point 9": "99.9", "99.9 prozent": "99.9",
        "nearly all": None, "about 5%": "~5", "0.5 %": "0.5", "between 1 and 2 percent": "1-2", "half of them": "50",
    },
    "users": {
        "40": "40", "about forty": "~40", "around 40 people": "~40", "fourty": "40", "10k users": "10000",
        "10K": "10000", "10 k": "10000", "1.5k": "1500", "2 million": "2000000", "2m users": "2000000",
        "2M": "2000000", "1e6": "1000000", "1 000": "1000", "1,000": "1000", "1.000": "1000", "1'000": "1000",
        "10.000 users": "10000", "a dozen": "12", "two dozen": "24", "half a dozen": "6", "a couple of": "~2",
        "a couple": "~2", "none": "0", "nobody": "0", "zero": "0", "no users": "0", "one": "1", "just one": "1",
        "only me": None, "just me": None, "up to 30": "≤30", "at least three": "≥3", "30 max": "≤30", "min 5": "≥5",
        "5 minimum": "≥5", "more than 100": "≥100", "over 9000": "≥9000", "100+": "≥100", ">100": "≥100",
        "> 100 users": "≥100", "5-10": "5-10", "5 - 10": "5-10", "5 to 10": "5-10", "5..10": "5-10",
        "five to ten": "5-10", "between five and ten": "5-10", "5 or 6": "5-6", "10-20k": "10000-20000",
        "1-2 million": "1000000-2000000", "a hundred": "100", "a few hundred": None, "hundreds": None,
        "several": None, "many": None, "a lot": None, "some": None, "few": None, "a handful": None, "lots": None,
        "two hundred and fifty": "250", "1 or 2": "1-2", "40ish": "~40", "40-ish": "~40", "forty or so": "~40",
        "40 give or take": "~40", "approx. 40": "~40", "ca. 40": "~40", "c. 40": "~40", "roughly 40": "~40",
        "~40": "~40", "40?": "~40", "maybe 40": "~40", "I guess 40": "~40", "40 (forty)": "40", "40 clerks": "40",
        "40 order clerks": "40", "some 40": "~40", "not sure, maybe 40": "~40", "we have 40 users": "40",
        "there are forty of us": "40", "40 today, 100 next year": None, "0": "0", "-5": None, "forty two": "42",
        "forty-two": "42", "1,234,567": "1234567", "1.234.567": "1234567", "1 234 567": "1234567",
        "ten thousand": "10000", "half a million": "500000", "one and a half million": "1500000",
        "2.5 million": "2500000", "2,5 Mio": "2500000", "3 bn": "3000000000", "100 thousand": "100000",
        "tens of thousands": None, "the same as today": None, "unlimited": None, "no limit": None,
        "as many as possible": None, "TBD": None, "x": None, "40 s": None, "12 EUR": None, "40 % of them": None,
        "no more than 40": "≤40", "max. forty": "≤40", "minimum of 40": "≥40", "at least 40 at most 60": "40-60",
        "min 40 max 60": "40-60", "40 ± 5": "35-45", "40 +/- 5": "35-45", "from 40 up to 60": "40-60",
        "40 up to 60": "40-60", "40 users per day": None, "a thousand": "1000", "1k-2k": "1000-2000",
        "20 to 30 thousand": "20000-30000",
    },
    "EUR": {
        "€ 12": "12", "12 €": "12", "12€": "12", "€12.50": "12.5", "1.000,50 EUR": "1000.5", "1,000.50 EUR": "1000.5",
        "EUR 1000": "1000", "50k": "50000", "50k €": "50000", "€50k": "50000", "50.000": "50000", "50 000 €": "50000",
        "fifty thousand euros": "50000", "€1.2m": "1200000", "1.2 million euro": "1200000", "12,- €": "12",
        "under 50k": "≤50000", "between 20k and 30k": "20000-30000", "20-30k": "20000-30000",
        "€20k-30k": "20000-30000", "€20k–€30k": "20000-30000", "free": "0", "nothing": "0", "no budget": None,
        "zero": "0", "50 K euros": "50000", "about 50k euro": "~50000", "max 100.000": "≤100000",
        "1 mio. €": "1000000", "12 euros per month": None, "50 tsd": "50000", "€ 1 200": "1200", "12 eur": "12",
    },
    "°C": {
        "-5 °C": "-5", "-5": "-5", "minus 5": "-5", "minus five degrees": "-5", "20 C": "20", "20 degrees": "20",
        "-5 to 40 °C": "-5-40", "between -5 and 40": "-5-40", "-20 … 60 °C": "-20-60", "5 kg": None,
        "20 degrees celsius": "20", "20°": "20", "68 °F": None,
    },
    "MB": {
        "25 MB": "25", "25mb": "25", "25 megabytes": "25", "1 GB": "1000", "500 kB": "0.5", "1.5 gig": "1500",
        "up to 25 MB": "≤25", "25 meg": "25", "25 M": None, "2 GiB": "2147.483648", "25": "25", "10 pages": None,
    },
    "requests/s": {
        "100 per second": "100", "100/s": "100", "100 requests per second": "100", "100 rps": "100",
        "6000 per minute": "100", "100 req/s": "100", "360k an hour": "100", "50 to 100 per second": "50-100",
        "100": "100", "peak 100/s": "100", "100 rq per sec": "100",
    },
    "days": {
        "30": "30", "2 weeks": "14", "two weeks": "14", "a fortnight": "14", "72 hours": "3", "1 year": "365.25",
        "90 days": "90", "3 months": "91.3125", "a week": "7", "ten years": "3652.5", "10 yrs": "3652.5",
        "30 working days": "30", "5 business days": "5", "24h": "1", "7 years (legal)": "2556.75", "forever": None,
    },
}
CASES = [(unit, typed, read) for unit, cases in READ.items() for typed, read in cases.items()]


def _asked(unit: str) -> Asked:
    low = None if unit == "°C" else 0
    question = Question(id="a.b", slot="a", kind="number", ask="How much?", unit=unit, minimum=low)
    return Asked(question, TODAY)


def _short(value: Quantity) -> str:
    low, high = (None if b is None else f"{b:.12g}" for b in (value.low, value.high))
    bounds = f"≤{high}" if low is None else f"≥{low}" if high is None else low if low == high else f"{low}-{high}"
    return ("~" if value.about else "") + bounds


@pytest.mark.parametrize(("unit", "typed", "read"), [c for c in CASES if c[2] is not None])
def test_a_number_is_read_as_people_mean_it(unit: str, typed: str, read: str) -> None:
    value = check(_asked(unit), typed)

    assert isinstance(value, Quantity)
    assert _short(value) == read
    assert value.unit == unit


@pytest.mark.parametrize(("unit", "typed"), [c[:2] for c in CASES if c[2] is None])
def test_what_is_no_such_number_is_refused_with_what_would_fit(unit: str, typed: str) -> None:
    with pytest.raises(AnswerError) as refused:
        check(_asked(unit), typed)

    assert refused.value.hint
    assert unit in refused.value.hint or refused.value.message
