from __future__ import annotations

import pytest
from pairs import COMPATIBLE, CONFLICTING, UNNOTICED

FRAME = "The system must show every order. Staff can search for an order. The app stores all orders in a database.\n\n"

SECOND_FRAME = ("We want a tool for the shop. The system must keep a list of all deliveries and the office can see it."
                "\n\n")


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


@pytest.mark.parametrize(("one", "other", "about"), CONFLICTING)
def test_what_cannot_both_hold_is_found_and_named(compared, one, other, about):
    conflicts = compared(FRAME + one, SECOND_FRAME + other).conflicts
    assert [about.lower() in c.about.lower() for c in conflicts] == [True]


@pytest.mark.xfail(reason="“needs” is no demand where the subject is not one of the words for users")
@pytest.mark.parametrize(("one", "other", "about"), UNNOTICED)
def test_what_cannot_both_hold_is_not_always_found(compared, one, other, about):
    assert compared(FRAME + one, SECOND_FRAME + other).conflicts


@pytest.mark.parametrize(("one", "other"), COMPATIBLE)
def test_what_only_looks_so_is_none(compared, one, other):
    assert compared(FRAME + one, SECOND_FRAME + other).conflicts == ()


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


def test_one_seed_contradicts_itself_only_in_the_same_words(compared):
    text = FRAME + "Photos of a loan are kept for 30 days.\n\n"
    assert compared(text + "Photos of a loan are kept for 2 years.").conflicts
    assert compared(text + "We keep photos for 2 years.").conflicts == ()


def test_messages_of_one_file_can_contradict_each_other(compared):
    from samples import seed

    from interviewer.model.seed import Place

    parts = [p.model_copy(update={"place": Place(part=f"message {n}")})
             for n, text in enumerate(["We launch on 1 March.", "We launch in mid April."])
             for p in seed(FRAME + text).passages]
    whole = seed(FRAME).model_copy(update={"passages": tuple(parts)})
    assert [c.about for c in compared(whole).conflicts] == ["when it must be running: 1 March against mid April"]


def test_a_third_voice_stands_beside_the_other_two(compared):
    conflicts = compared(*(FRAME + f"We launch in {m}." for m in ("March", "April", "May"))).conflicts
    assert [len(c.evidence) for c in conflicts] == [3]


def test_conflicts_do_not_depend_on_the_order_of_seeds(compared):
    from samples import seed

    one = seed(FRAME + "The budget is 9,000 pounds.", "a.md")
    other = seed(FRAME + "We can spend 12,000 pounds.", "b.md")
    assert compared(one, other).conflicts == compared(other, one).conflicts


def test_a_text_about_something_else_contradicts_nothing(compared):
    from texts import NOT_BUILDING

    news = NOT_BUILDING["technology news"] + " The launch was on 3 May 2024."
    assert compared(FRAME + "It must be running on 1 September.", news).conflicts == ()
