from __future__ import annotations

import pytest
from pairs import COMPATIBLE, CONFLICTING, UNNOTICED

from interviewer.matching.conflicts import MOST

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


NAMES = [f"{first}{second}" for first in "bdfgklmnprst" for second in ("alep", "obun", "itar", "uref", "evig")]


def test_conflicts_that_are_not_listed_are_counted(compared):
    one, other = ("\n".join(f"- Every {t} holds {n} {t} boxes." for t in NAMES) for n in (40, 60))
    found = compared(FRAME + one, SECOND_FRAME + other)
    assert (len(found.conflicts), found.conflicts_total) == (MOST, 60)


def test_what_every_product_has_stands_before_numbers_of_anything(compared):
    one, other = ("\n".join(f"- Every {t} holds {n} {t} boxes." for t in NAMES) for n in (40, 60))
    found = compared(FRAME + one + "\n\nWe launch on 1 March. The budget is 9,000 euros.",
                     SECOND_FRAME + other + "\n\nWe can spend 12,000 euros. We launch in mid April.")
    about = [c.about.split(":")[0] for c in found.conflicts]
    assert about[:2] == ["when it must be running", "how much money there is"]


def test_the_same_two_values_in_more_places_are_one_conflict(compared):
    dates = ("1 March", "mid April", "1 March", "mid April", "1 March")
    found = compared(*(FRAME + f"We launch in {date}." for date in dates))
    assert [(c.about, len(c.evidence)) for c in found.conflicts] == [
        ("when it must be running: 1 March against mid April, and 3 more places", 2)]


def test_what_is_too_much_to_compare_is_said_and_the_rest_does_not_depend_on_the_order(compared):
    from samples import seed

    lines = ("\n".join(f"- Every booth {t} sends {n + m} orders." for m, t in enumerate(NAMES)) for n in range(40, 56))
    seeds = [seed(FRAME + text, f"{number}.md") for number, text in enumerate(lines)]
    found, backwards = compared(*seeds), compared(*reversed(seeds))
    assert found.claims_left_out
    assert (found.conflicts, found.conflicts_total, found.claims_left_out) == (
        backwards.conflicts, backwards.conflicts_total, backwards.claims_left_out)


def test_a_long_document_does_not_silence_a_short_one(compared):
    long = "\n".join(f"- Every booth {t}{n} sends {n + 2} orders." for n in range(20) for t in NAMES)
    found = compared(FRAME + long, FRAME + "- Every van carries 40 orders.", FRAME + "- Every van carries 60 orders.")
    assert found.claims_left_out
    assert any("40 orders against 60 orders" in c.about for c in found.conflicts)
