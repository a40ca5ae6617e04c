from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.interview.follow_ups import declined, follow_ups
from interviewer.library import load_data, load_template, load_wording
from interviewer.model.phrases import Phrases
from interviewer.model.template import Template

SOFTWARE, WORDING, PHRASES = load_template("software"), load_wording(), load_data("follow_ups.yaml", Phrases)

OPEN = [
    ("performance", "It needs to be quick.", "vague unmeasured"),
    ("performance", "Pages should load without long waits.", "vague unmeasured"),
    ("performance", "As fast as the old one, ideally faster.", "vague unmeasured"),
    ("performance", "Less than 5.", "unmeasured"),
    ("capacity", "A lot of members, growing every year.", "vague unmeasured"),
    ("capacity", "Big enough for the whole club.", "vague unmeasured"),
    ("capacity", "500", "unmeasured"),
    ("availability", "It must always be available.", "vague unmeasured"),
    ("availability", "Rock solid, please.", "vague unmeasured"),
    ("outcomes", "Fewer complaints from tenants.", "unmeasured vague"),
    ("outcomes", "We want to become more efficient.", "vague unmeasured"),
    ("outcomes", "Cut the paperwork.", "unmeasured"),
    ("security", "The usual security measures.", "vague"),
    ("security", "It has to be really safe.", "vague unmeasured"),
    ("usability", "Intuitive and user-friendly.", "vague unmeasured"),
    ("usability", "Anybody should understand it without much effort.", "vague unmeasured"),
    ("interface", "It should look nice and fresh.", "vague"),
    ("interface", "Something like what the big shops have.", "vague"),
    ("users", "All kinds of people.", "vague"),
    ("users", "Basically everybody.", "vague"),
    ("privacy", "We follow the applicable rules as far as possible.", "vague"),
    ("schedule", "Sometime next spring, more or less, when we are ready.", "vague unmeasured"),
    ("schedule", "Soon.", "vague unmeasured"),
    ("schedule", "About 300.", "unmeasured"),
    ("acceptance", "If the users like it.", "vague unmeasured"),
    ("acceptance", "When everything runs smoothly.", "vague unmeasured"),
    ("data", "Names, addresses, phone numbers, and so forth.", "open-ended"),
    ("data", "Photos, plans and other stuff.", "open-ended"),
    ("users", "Trainers, referees and the like.", "open-ended"),
    ("risks", "Bad weather, sick staff, you name it.", "open-ended"),
    ("integrations", "The bank, the tax office, among others.", "open-ended"),
    ("features", "Bookings, payments...", "open-ended"),
    ("features", "It must print receipts and it should also text the parents.", "compound"),
    (
        "features",
        "The clerk must see all bookings, the cook has to get a list, and parents need to pay online.",
        "compound",
    ),
    ("operations", "Updates go in at night, and also the font must be larger.", "compound"),
    ("stakeholders", "TBC", "placeholder"),
    ("schedule", "Launch on ??.??.2027", "placeholder"),
    ("nongoals", "To be defined with the board.", "placeholder"),
    ("glossary", "xxx", "placeholder"),
    ("constraints", "I honestly don't know.", "dont-know"),
    ("capacity", "Haven't got a clue.", "dont-know"),
    ("operations", "That's one for the IT people.", "dont-know"),
    ("privacy", "You would have to ask our lawyer.", "dont-know"),
    ("data", "Couldn't say.", "dont-know"),
    ("security", "Our admin would know, I don't.", "dont-know"),
    ("availability", "Never thought about it.", "dont-know"),
    ("stakeholders", "Not sure yet.", "dont-know"),
    ("stakeholders", "I'd rather not name anybody.", "refusal"),
    ("schedule", "That is confidential.", "refusal"),
    ("security", "We don't discuss that.", "refusal"),
    ("privacy", "No comment.", "refusal"),
    ("risks", "Next question, please.", "refusal"),
    ("risks", "...", "empty"),
    ("risks", " \n ", "empty"),
    ("glossary", "We have a budget of 40,000 euros.", "off-slot"),
    ("performance", "GDPR applies to all of it.", "off-slot"),
    ("users", "Passwords have at least 12 characters.", "off-slot"),
    ("performance", "Nobody should have to wait.", "vague unmeasured"),
    ("performance", "Same speed as other websites.", "vague unmeasured"),
    ("performance", "Must feel instant even at Christmas.", "vague unmeasured"),
    ("capacity", "We are a small company, so nothing huge.", "vague unmeasured"),
    ("capacity", "Around two thousand.", "unmeasured"),
    ("capacity", "Should cope with growth.", "unmeasured vague"),
    ("availability", "24/7 of course, and if it breaks it should come back quickly.", "vague unmeasured"),
    ("availability", "It should hardly ever crash.", "vague unmeasured"),
    ("outcomes", "Better communication between the teams.", "vague unmeasured"),
    ("outcomes", "Staff should be less stressed.", "unmeasured vague"),
    ("outcomes", "To be the best in our region.", "vague"),
    ("outcomes", "More bookings!", "unmeasured"),
    ("security", "Hackers must not get in.", "vague"),
    ("security", "Good security, like online banking.", "vague"),
    ("usability", "My mother should be able to use it.", "vague"),
    ("usability", "No training needed, self-explanatory.", "vague unmeasured"),
    ("interface", "Nice and simple, not too many buttons.", "vague"),
    ("interface", "Appealing design.", "vague"),
    ("users", "Mostly older people.", "vague"),
    ("users", "The public.", "vague"),
    ("privacy", "All data must be handled responsibly.", "vague"),
    ("schedule", "Before the end of the season if possible.", "vague"),
    ("schedule", "We have some money set aside.", "vague unmeasured"),
    ("acceptance", "It does what it is supposed to do.", "vague"),
    ("acceptance", "We will know it when we see it.", "vague"),
    ("features", "It should support our work in the best way.", "vague"),
    ("integrations", "It has to talk to everything.", "vague"),
    ("operations", "Someone will take care of it.", "vague"),
    ("problem", "Too much manual work.", "vague unmeasured"),
    ("constraints", "Must not be expensive.", "vague unmeasured"),
    ("rollout", "In stages, when the time is right.", "vague"),
    ("data", "Customer records and the like", "open-ended"),
    ("features", "Chat, calendar, polls and whatever else people ask for", "open-ended vague"),
    ("stakeholders", "The board, the treasurer, some others.", "open-ended vague"),
    ("scenarios", "The member logs in, books, pays etc.", "open-ended"),
    (
        "features",
        "The system must send reminders and members have to be able to cancel and the treasurer needs an export.",
        "compound",
    ),
    ("security", "Two-factor login for staff, plus the reports should be exportable as PDF.", "compound"),
    ("performance", "Lists open in 2 seconds. Oh, and we need it in French too.", "compound off-slot"),
    ("data", "[to fill in]", "placeholder"),
    ("nongoals", "??", "placeholder"),
    ("risks", "N.N.", "placeholder"),
    ("integrations", "TODO: ask Lena which ones", "placeholder dont-know"),
    ("capacity", "Who knows.", "dont-know"),
    ("constraints", "That is something our IT department decides.", "dont-know"),
    ("schedule", "Can't tell yet.", "dont-know"),
    ("privacy", "I have no legal background, sorry.", "dont-know"),
    ("glossary", "Hmm, good question...", "dont-know"),
    ("stakeholders", "None of your business.", "refusal"),
    ("outcomes", "I don't want to answer this.", "refusal"),
    ("risks", "Let's not talk about that.", "refusal"),
    ("users", "Skip this please", "refusal"),
    ("acceptance", "?!", "empty placeholder"),
    ("stakeholders", "The response time is under 2 seconds.", "off-slot"),
    ("schedule", "The menu bar is on the left.", "off-slot"),
    ("glossary", "Ms Adler signs the contract and pays for it.", "off-slot"),
]
CLEAR = [
    ("performance", "A search over 10,000 titles takes at most 2 seconds on the library's network."),
    ("performance", "The gate opens within a second of the scan."),
    ("features", "skip the queue with a season ticket"),
    ("schedule", "Next Friday at noon."),
    (
        "problem",
        (
            "Customers bring violins and we write a paper card with the name, the instrument and what is "
            "broken. Cards get lost under other cards; eleven times last spring a customer called and the "
            "price agreed on the telephone was on no card. Apprentices, who are not allowed to give prices, "
            "then promise to call back, and in 7 of the 11 cases nobody called back before the Saturday on "
            "which the customer came to the shop."
        ),
    ),
    ("capacity", "About 120 members, 30 of them on a Friday evening; 200 in three years."),
    ("availability", "From 7 to 22 on weekdays; one hour of outage a month is acceptable."),
    ("outcomes", "Unpaid invoices fall from 14 % to under 5 % within a year."),
    ("outcomes", "Nobody has to drive to the depot for a key any more: today that is 20 trips a week."),
    ("security", "Trainers log in with the club's Microsoft account; parents get a link by e-mail that works once."),
    ("usability", "German and Turkish, and it works with a keyboard alone."),
    ("usability", "A new volunteer checks in the first guest within ten minutes without help."),
    ("interface", "A web page for parents and a tablet at the front desk, upright, with four large buttons."),
    ("interface", "The fast track button is at the top left; below it stand the open orders."),
    ("users", "Parents, trainers, and two people in the office."),
    ("users", "The quick response team of the fire brigade, about 40 people, and their three dispatchers."),
    ("stakeholders", "Ms Okafor pays for it; Ben decides what goes in."),
    ("features", "When a parent cancels before noon, the meal is taken off the bill."),
    ("features", "It sends a text to everybody on the list when a shift becomes free."),
    ("nongoals", "No ticket sales and no seating plan; both stay with the theatre's own system."),
    (
        "scenarios",
        "Ana opens the list, picks the 9 o'clock slot, types the plate and presses Save; the driver gets a text.",
    ),
    ("problem", "Keys are handed out on paper slips, and every other week somebody stands before a locked hall."),
    (
        "problem",
        "The caretaker writes bookings into a calendar on the wall. If he is ill, nobody knows who has the hall.",
    ),
    ("data", "For each booking: who, which hall, from when to when, and what was paid. Kept for ten years."),
    ("integrations", "Payments go through Stripe; the door locks take an HTTP call from us."),
    ("privacy", "Names and phone numbers of parents; deleted a year after the child has left."),
    ("operations", "It runs on the town's own server; Ms Lind installs updates on the first Tuesday of the month."),
    ("constraints", "It has to run on the Android tablets we bought in 2024."),
    ("schedule", "The first group starts on 1 September 2027; there are 18,000 euros."),
    ("schedule", "Before the summer holidays, so by the end of June."),
    ("assumptions", "The town keeps paying for the internet line in the hall."),
    ("risks", "If the lock maker goes out of business, we go back to keys; 30 spare ones are in the safe."),
    ("rollout", "First the small hall for four weeks, then the two large ones, then the pool."),
    ("questions", "Does the pool count as a hall? Ms Okafor decides that in May."),
    ("glossary", "A slot is 45 minutes in one hall; a series is the same slot every week."),
    ("acceptance", "Twenty parents book a slot each on a Monday evening, and no slot is booked twice."),
    ("constraints", "Nothing may be stored outside of the EU, the board decided."),
    ("features", "The caretaker sees at any time which halls are in use."),
    ("problem", "Clerks do not know which form is the current one, so a third of them come back."),
    ("users", "Dog owners and the vets of the three practices in Linz."),
    (
        "problem",
        "Invoices get typed twice, once by us and once by the tax office, and the numbers differ in one of ten.",
    ),
    ("problem", "Patients ring up to cancel, the line is busy, and the slot stays empty."),
    ("outcomes", "At least 8 of 10 members renew online instead of by post."),
    ("features", "If two people book the same boat, the second one is offered the next free boat."),
    ("features", "Members can cancel up to 24 hours before."),
    ("features", "A new member gets a welcome letter with their number."),
    ("nongoals", "Accounting stays where it is, in DATEV."),
    ("nongoals", "Nothing for the junior league, not before 2029."),
    ("scenarios", "The driver rings at the gate, the porter checks the plate on the list and lifts the barrier."),
    ("acceptance", "The old and the new report for March show the same totals."),
    ("data", "Boats, members, bookings and damage reports; damage reports have photos."),
    ("integrations", "Every night it fetches the member list from the association's server over SFTP."),
    ("interface", "People use it on their phone, standing up, with wet hands: large buttons, no typing."),
    ("performance", "The list of free boats shows within 3 seconds on a phone with one bar of signal."),
    ("capacity", "350 members, at most 60 of them online on a sunny Sunday."),
    ("availability", "If the network is gone, the printed list of the morning is enough for the day."),
    ("security", "Only the treasurer sees bank details. Everybody else sees names and boat numbers."),
    ("privacy", "We keep the date of birth because of the insurance, and delete it when a member leaves."),
    ("usability", "English only. Letters must be readable in bright sun from half a metre."),
    ("operations", "Hosted at Hetzner; Jo gets a mail when a backup fails."),
    ("constraints", "No apps from a store: club phones block them."),
    ("schedule", "It has to be there when the season starts on 15 April."),
    ("assumptions", "The association keeps its interface as it is until 2028."),
    ("risks", "The only person who knows the old database retires in June, so she writes everything down before."),
    ("rollout", "In March the committee tries it, in April everybody; the paper book stays until October."),
    ("questions", "Should guests be able to book? The committee votes on it on 3 March."),
    ("glossary", 'A "single" is a boat for one rower. A "coxed four" needs five people.'),
    ("stakeholders", "The committee of five decides by majority; Rosa is our contact."),
    ("constraints", "It must run in the browser of the till, which is Chrome 109."),
]


def raised(slot: str, text: str) -> list[str]:
    return [f.kind for f in follow_ups(slot, text, SOFTWARE, WORDING, PHRASES)]


@pytest.mark.parametrize(("slot", "text", "kinds"), OPEN)
def test_what_is_left_open_is_asked_for(slot: str, text: str, kinds: str):
    found = raised(slot, text)
    assert set(found) & set(kinds.split())
    assert len(found) <= 2


@pytest.mark.parametrize(("slot", "text"), CLEAR)
def test_a_clear_answer_is_left_alone(slot: str, text: str):
    assert raised(slot, text) == []


def test_the_question_has_the_respondents_own_word_in_it():
    for slot, text, _ in OPEN:
        for found in follow_ups(slot, text, SOFTWARE, WORDING, PHRASES):
            assert found.about in text.replace("24/7", "ever") or not text.strip(" .?!")
            assert found.ask.rstrip().endswith("?")


def test_a_template_has_the_say_in_how_it_is_asked():
    template = Template.model_validate(
        {
            "id": "t",
            "version": "1",
            "title": "T",
            "slots": [
                {"id": "speed", "title": "Speed", "need": "x", "follow_ups": {"vague": "Meaning what, “{about}”?"}}
            ],
        }
    )
    found = follow_ups("speed", "It must be snappy.", template, WORDING, PHRASES)
    assert [f.ask for f in found] == ["Meaning what, “snappy”?"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [("Some", "“some”"), ("Everybody", "“everybody”"), ("TBD", "“TBD”"), ("I don't know", "“I don't know”")],
)
def test_a_word_loses_the_capital_that_the_beginning_gave_it(text: str, shown: str):
    found = follow_ups("users", text, SOFTWARE, WORDING, PHRASES)
    assert [shown in f.ask for f in found] == [True]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("No idea", "dont-know"),
        ("I would rather not say", "refusal"),
        ("40 people at the desk", None),
        ("", None),
    ],
)
def test_declining_is_told_apart_from_answering(text: str, kind: str | None):
    assert declined(text, PHRASES) == kind


@given(st.sampled_from([s.id for s in SOFTWARE.slots]), st.text(max_size=300))
def test_no_text_breaks_it(slot: str, text: str):
    assert len(raised(slot, text)) <= 2


@pytest.mark.timeout(10)
@pytest.mark.parametrize(
    "piece", ["9 ", "about ", "hundred and ", "1,", '"a', "may ", "at least ", "A", "a. ", " a", "1-", "and "]
)
def test_the_longest_answers_are_read_in_good_time(piece: str):
    raised("performance", (piece * 20_000)[:20_000])


@pytest.mark.parametrize("said", [
    "apprentices who are not allowed to give prices", "Trainees. They are not allowed to tell customers the code.",
    "40 euros an hour, but that is confidential.", "Customers cannot tell the lamps apart."])
def test_an_answer_with_content_is_no_refusal(said: str):
    assert declined(said, PHRASES) is None
    assert not {"refusal", "dont-know"} & set(raised("users", said))


@pytest.mark.parametrize("said", [
    "We are not allowed to give prices.", "Sorry, that I can not say, it is confidential.",
    "I would not like to answer here.", "That stays with us."])
def test_a_refusal_is_one_however_it_is_put(said: str):
    assert set(raised("users", said)) == {"refusal"}
