from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from interviewer import Session
from interviewer.interview import posing
from interviewer.interview.checking import Asked, check
from interviewer.interview.proposing import proposal
from interviewer.library import load_template
from interviewer.model.answer import Chosen
from interviewer.session.searching import search
from interviewer.session.seeds import nothing

BRIEF = """\
# Gatehouse: visitor passes for the harbour

## Background
Today the porters write visitor passes by hand. A lorry waits 25 minutes at the gate because nobody knows who comes.

## {people}
- Porters, who hand out the passes
- Shipping agents, who announce their visitors
- The harbour master, who wants to know who is on the site

## What it must do
- An agent must be able to announce a visitor the day before.
- The system shall warn the porter when a visitor is banned.

## Platform
{platform}
"""


@pytest.fixture
def told(tmp_path: Path):
    opened: list[Session] = []

    def tell(people: str = "Stakeholders", platform: str = "It runs in the browser of the gate PC.") -> Session:
        (tmp_path / "brief.md").write_text(BRIEF.format(people=people, platform=platform), "utf-8")
        opened.append(Session.open([tmp_path / "brief.md"], journal=tmp_path / "interview.db", respondent="Ada"))
        return opened[-1]

    yield tell
    for session in opened:
        session.close()


def accept(session: Session) -> None:
    """Everything that the seeds say is right; nobody knows anything else."""
    while question := session.next_question():
        if question.kind == "playback":
            session.review([q.id for q in session.next().card], "right")
        else:
            session.skip(question.id, "unknown")


def test_the_title_of_a_brief_is_proposed_as_the_name(told):
    session = told()
    assert session.question("problem.name").proposed.text == "Gatehouse"
    assert session.answer("problem.name", "ok").value.text == "Gatehouse"
    assert session.draft().product == "Gatehouse"


@pytest.mark.parametrize("people", ["Stakeholders", "People", "3. People"])
def test_people_listed_under_another_title_are_proposed_as_users(told, people):
    session = told(people)
    proposed = session.question("users.who").proposed
    assert proposed.evidence[0].quote == "Porters, who hand out the passes"
    entry = session.answer("users.who", "right")
    assert [i.text for i in entry.value.items] == ["Porters", "Shipping agents", "The harbour master"]
    assert entry.origin == "accepted"


@pytest.mark.parametrize("people", ["Who it is for", "Who is it for?", "For whom"])
def test_people_listed_under_a_title_of_their_own_are_played_back(told, people):
    played = told(people).question("users.playback")
    assert {e.quote.split()[0] for e in played.evidence} == {"Porters,", "Shipping", "The"}


def test_a_proposal_may_be_answered_with_something_else(told):
    entry = told().answer("users.who", "porters; guards")
    assert ([i.text for i in entry.value.items], entry.origin) == (["porters", "guards"], "stated")


def test_an_accepted_quote_that_names_what_kind_of_thing_it_is_settles_that_question(told):
    session = told()
    session.answer("interface.playback", "right")
    kind = session.record.answer("interface.kind")
    assert (kind.value, kind.origin) == (Chosen(values=("web",)), "accepted")
    accept(session)
    assert session.record.answer("interface.kind") == kind


def test_it_is_taken_back_with_the_quote(told):
    session = told()
    session.answer("interface.playback", "right")
    session.undo()
    assert session.record.latest("interface.kind") is None
    assert session.record.latest("interface.playback") is None


@pytest.mark.parametrize(("platform", "said"), [
    ("It runs in the browser of the gate PC.", "no"), ("It must not be a web page. The gate has a bell and lamps.",
                                                       "right")])
def test_what_was_rejected_or_denied_settles_nothing(told, platform, said):
    session = told(platform=platform)
    if session.agenda.bank.topics["interface"].playback:
        session.answer("interface.playback", said)
    assert session.record.latest("interface.kind") is None


def test_the_usual_case_of_a_template_is_agreed_to_with_a_word_and_counted(tmp_path):
    with Session.open(journal=tmp_path / "interview.db", respondent="Ada") as session:
        assert session.question("performance.time").proposed.text == "3 s"
        entry = session.answer("performance.time", "OK.")
        assert (entry.value.high, entry.origin, entry.raw) == (3, "default", "3 s")
        assert session.draft().honesty.defaults == 1
        assert session.answer("performance.time", "2 s").origin == "stated"
        assert session.question("performance.time").proposed is None


def test_a_yes_to_a_yes_or_no_question_is_no_agreement_to_its_proposal(tmp_path):
    with Session.open(journal=tmp_path / "interview.db", respondent="Ada") as session:
        assert session.answer("integrations.any", "yes").value.yes is True
        assert session.answer("integrations.any", "no").origin == "stated"


def test_every_proposal_of_the_built_in_template_is_an_answer():
    template = load_template("software")
    proposed = [(slot, d) for slot in template.slots for d in slot.questions if d.default]
    assert len(proposed) > 5
    for slot, definition in proposed:
        question = posing.posed(slot, definition)
        made = proposal(template, definition, nothing(template))
        value = check(Asked(question, date(2027, 1, 4), (), 0), made.text)
        assert value == check(Asked(question, date(2027, 1, 4), (), 0), definition.default)


def test_accepted_quotes_are_found_by_their_words(told):
    session = told()
    session.answer("problem.playback", "right")
    assert ("answered", "problem.playback") in [(f.kind, f.id) for f in search(session, "lorry waits")]
