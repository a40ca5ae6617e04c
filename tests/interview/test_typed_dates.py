from __future__ import annotations

from datetime import date

import pytest

from interviewer.errors import AnswerError
from interviewer.interview.checking import Asked, check
from interviewer.model.answer import Day
from interviewer.model.question import Question

TODAY = date(2026, 11, 24)
"""A Tuesday."""

READ = {
    "2027-03-31": "2027-03-31", "31.12.2026": "2026-12-31", "31.12.26": "2026-12-31", "31/12/2026": "2026-12-31",
    "12/31/2026": "2026-12-31", "2027/03/31": "2027-03-31", "2027.03.31": "2027-03-31", "20270331": "2027-03-31",
    "31-12-2026": "2026-12-31", "31 12 2026": "2026-12-31", "31 Dec 2026": "2026-12-31", "31 December": "2026-12-31",
    "Dec 31": "2026-12-31", "December 31st, 2026": "2026-12-31", "31st of December": "2026-12-31",
    "the 31st of December": "2026-12-31", "31.12.": "2026-12-31", "1.5.2027": "2027-05-01", "5 May": "2027-05-05",
    "31-Dec-2026": "2026-12-31", "31Dec2026": "2026-12-31", "Dec. 31, 2026": "2026-12-31",
    "31 dez 2026": "2026-12-31", "next Friday": "2026-12-04", "Friday": "2026-11-27", "this Friday": "2026-11-27",
    "on Friday": "2026-11-27", "by Friday": "2026-11-27", "friday next week": "2026-12-04",
    "Friday in two weeks": "2026-12-11", "fri": "2026-11-27", "Frday": "2026-11-27", "tomorow": "2026-11-25",
    "tomorrow": "2026-11-25", "today": "2026-11-24", "now": "2026-11-24", "next week": "2026-11-30..2026-12-06",
    "this week": "2026-11-23..2026-11-29", "end of next week": "2026-12-04", "end of the week": "2026-11-27",
    "next month": "2026-12-01..2026-12-31", "end of the month": "2026-11-21..2026-11-30",
    "end of month": "2026-11-21..2026-11-30", "eom": "2026-11-21..2026-11-30",
    "end of next month": "2026-12-21..2026-12-31", "mid next month": "2026-12-11..2026-12-20",
    "end of Q3": "2027-09-01..2027-09-30", "Q1": "2027-01-01..2027-03-31", "q1 2027": "2027-01-01..2027-03-31",
    "Q1/27": "2027-01-01..2027-03-31", "2027 Q1": "2027-01-01..2027-03-31", "2027-Q1": "2027-01-01..2027-03-31",
    "Q1 27": "2027-01-01..2027-03-31", "Q1'27": "2027-01-01..2027-03-31", "1Q27": "2027-01-01..2027-03-31",
    "first quarter of 2027": "2027-01-01..2027-03-31", "first quarter": "2027-01-01..2027-03-31",
    "next quarter": "2027-01-01..2027-03-31", "this quarter": "2026-10-01..2026-12-31",
    "Q4": "2026-10-01..2026-12-31", "end of quarter": "2026-12-01..2026-12-31",
    "end of the quarter": "2026-12-01..2026-12-31", "mid March": "2027-03-11..2027-03-20",
    "mid-March": "2027-03-11..2027-03-20", "March": "2027-03-01..2027-03-31", "early March": "2027-03-01..2027-03-10",
    "late March 2027": "2027-03-21..2027-03-31", "march 27": "2027-03-27", "end of March": "2027-03-21..2027-03-31",
    "beginning of march": "2027-03-01..2027-03-10", "in March": "2027-03-01..2027-03-31",
    "March 2027": "2027-03-01..2027-03-31", "03/2027": "2027-03-01..2027-03-31", "3/2027": "2027-03-01..2027-03-31",
    "2027-03": "2027-03-01..2027-03-31", "Mar-27": "2027-03-01..2027-03-31", "Mar '27": "2027-03-01..2027-03-31",
    "first week of March": "2027-03-01..2027-03-07", "last week of March": "2027-03-25..2027-03-31",
    "second half of March": "2027-03-16..2027-03-31", "March or April": "2027-03-01..2027-04-30",
    "end march": "2027-03-21..2027-03-31", "sometime in March": "2027-03-01..2027-03-31",
    "around March": "2027-03-01..2027-03-31", "in two weeks": "2026-12-08", "in 2 weeks": "2026-12-08",
    "two weeks": "2026-12-08", "2 weeks from now": "2026-12-08", "within two weeks": "..2026-12-08",
    "in a fortnight": "2026-12-08", "in 3 months": "2027-02-24", "3 months": "2027-02-24",
    "in half a year": "2027-05-26", "in six months": "2027-05-24", "in a year": "2027-11-24",
    "in 10 days": "2026-12-04", "10 days": "2026-12-04", "a month from now": "2026-12-24",
    "in a couple of weeks": "2026-12-08", "in a few weeks": None, "in 2-3 weeks": "2026-12-08..2026-12-15",
    "in two to three months": "2027-01-24..2027-02-24", "in 18 months": "2028-05-24",
    "one year from today": "2027-11-24", "after 3 months": "2027-02-24", "before Christmas": "2026-12-24",
    "by Christmas": "2026-12-25", "Christmas": "2026-12-25", "xmas": "2026-12-25", "after Christmas": None,
    "by summer 2027": "2027-08-31", "summer 2027": "2027-06-01..2027-08-31", "summer": "2027-06-01..2027-08-31",
    "spring": "2027-03-01..2027-05-31", "next summer": "2027-06-01..2027-08-31", "before summer": "2027-05-31",
    "by March": "2027-03-31", "until end of March": "2027-03-31", "before the end of the year": "2026-12-31",
    "by the end of March 2027": "2027-03-31", "not later than 31 March 2027": "2027-03-31",
    "no later than 2027-03-31": "2027-03-31", "by 31.3.2027": "2027-03-31", "latest 31 March 2027": "2027-03-31",
    "until 31.3.27": "2027-03-31", "before April": "2027-03-31", "before 1 April 2027": "2027-03-31",
    "new year": "2027-01-01", "end of the year": "2026-12-01..2026-12-31", "end of year": "2026-12-01..2026-12-31",
    "EOY": "2026-12-01..2026-12-31", "year end": "2026-12-01..2026-12-31", "end of 2027": "2027-12-01..2027-12-31",
    "this year": "2026-01-01..2026-12-31", "next year": "2027-01-01..2027-12-31",
    "early next year": "2027-01-01..2027-03-31", "2027": "2027-01-01..2027-12-31", "H1": "2027-01-01..2027-06-30",
    "H2 2027": "2027-07-01..2027-12-31", "first half of 2027": "2027-01-01..2027-06-30",
    "mid 2027": "2027-06-01..2027-07-31", "the 3rd": "2026-12-03", "3rd": "2026-12-03", "on the 3rd": "2026-12-03",
    "the 30th": "2026-11-30", "the 3rd of next month": "2026-12-03", "first of March": "2027-03-01",
    "1st March": "2027-03-01", "March 1": "2027-03-01", "1 march 27": "2027-03-01", "KW 12": "2027-03-22..2027-03-28",
    "week 12": "2027-03-22..2027-03-28", "from 1 to 15 March": "2027-03-01..2027-03-15",
    "1-15 March": "2027-03-01..2027-03-15", "between March and May 2027": "2027-03-01..2027-05-31",
    "March - May": "2027-03-01..2027-05-31", "November to February": "2026-11-01..2027-02-28",
    "Q1 or Q2": "2027-01-01..2027-06-30", "Q1-Q2 2027": "2027-01-01..2027-06-30",
    "I think March": "2027-03-01..2027-03-31", "maybe end of March?": "2027-03-21..2027-03-31",
    "we go live on 1 March 2027": "2027-03-01", "Monday, 1 March 2027": "2027-03-01",
    "1 March 2027 at 9:00": "2027-03-01", "Easter": "2027-03-28", "before Easter": "2027-03-27",
    "easter 2027": "2027-03-28", "1er mars 2027": "2027-03-01", "märz 2027": "2027-03-01..2027-03-31",
    "ende März": "2027-03-21..2027-03-31", "nächste Woche": None, "12/11/2026": None, "5/4/2027": None,
    "5.4.2027": "2027-04-05", "ASAP": None, "asap": None, "as soon as possible": None, "soon": None,
    "immediately": None, "yesterday": None, "fiscal year": None, "end of fiscal year": None, "FY27": None,
    "FY 2027": None, "end of the fiscal year": None, "TBD": None, "never": None, "no date": None, "whenever": None,
    "31 February 2027": None, "32.12.2026": None, "2027-13-01": None, "Q5": None, "sprint 12": None,
    "when it is done": None, "40": None, "later": None, "after the summer": None, "after launch": None,
    "no deadline": None, "none": None, "ongoing": None, "it may be late": None,
}


def _asked() -> Asked:
    return Asked(Question(id="a.b", slot="a", kind="date", ask="By when?", future=True), TODAY)


def _short(value: Day) -> str:
    if value.start == value.end:
        return value.start.isoformat()
    return f"{'' if value.start == TODAY else value.start}..{value.end}"


@pytest.mark.parametrize(("typed", "read"), [c for c in READ.items() if c[1] is not None])
def test_a_date_is_read_as_people_mean_it(typed: str, read: str) -> None:
    value = check(_asked(), typed)

    assert isinstance(value, Day)
    assert _short(value) == read


@pytest.mark.parametrize("typed", [typed for typed, read in READ.items() if read is None])
def test_what_is_no_date_is_refused_with_what_would_fit(typed: str) -> None:
    with pytest.raises(AnswerError) as refused:
        check(_asked(), typed)

    assert refused.value.message and refused.value.hint
