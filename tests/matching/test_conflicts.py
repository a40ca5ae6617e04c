from __future__ import annotations

import pytest

FRAME = "The system must show every order. Staff can search for an order. The app stores all orders in a database.\n\n"


@pytest.mark.parametrize(
    ("one", "other", "about"),
    [
        ("It has to work offline, in the cellar.", "The app requires an internet connection.", "connection"),
        ("It must be running on 1 September.", "We launch on 15 October.", "when it must be running"),
        ("The budget is 9,000 pounds.", "We can spend 12,000 pounds.", "money"),
        ("It has to run on premises.", "It will be hosted in the cloud.", "where it runs"),
        ("Every shop sends about 40 orders a day to the office.",
         "Every shop sends about 60 orders a day to the office.", "orders"),
    ],
)
def test_two_seeds_that_cannot_both_be_right_are_a_conflict(compared, one, other, about):
    conflicts = compared(FRAME + one, FRAME + other).conflicts
    assert any(about in c.about for c in conflicts)
    assert {e.quote for c in conflicts if about in c.about for e in c.evidence} == {one, other}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It must be running on 1 September.", "It must be running on September 1."),
        ("The budget is 9,000 pounds.", "The budget is 9000 pounds for everything."),
        ("There are 14 branches.", "There are 3 vans."),
        ("Should it work offline?", "The app requires an internet connection."),
        ("The next meeting is on 3 May.", "It must be running on 1 September."),
    ],
)
def test_things_that_can_both_hold_are_no_conflict(compared, one, other):
    assert compared(FRAME + one, FRAME + other).conflicts == ()


def test_one_seed_does_not_contradict_itself_by_two_dates(compared):
    assert compared(FRAME + "The first launch is on 3 May. The second launch is on 9 June.").conflicts == ()


def test_conflicts_do_not_depend_on_the_order_of_seeds(compared):
    from samples import seed

    one = seed(FRAME + "The budget is 9,000 pounds.", "a.md")
    other = seed(FRAME + "We can spend 12,000 pounds.", "b.md")
    assert compared(one, other).conflicts == compared(other, one).conflicts


def test_a_text_about_something_else_contradicts_nothing(compared):
    from texts import NOT_BUILDING

    news = NOT_BUILDING["technology news"] + " The launch was on 3 May 2024."
    assert compared(FRAME + "It must be running on 1 September.", news).conflicts == ()
