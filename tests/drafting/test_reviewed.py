from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from reviewed import held, mixed, products

from interviewer.drafting.ears import form_of
from interviewer.export import FORMATS
from interviewer.language.display import harmless
from interviewer.language.faults import faults
from interviewer.language.inert import plain
from interviewer.library import load_wording
from interviewer.model.entry import Answered, Parked, Skipped
from interviewer.model.progress import Progress, deciding
from interviewer.model.spec import Spec

FULL = os.environ.get("INTERVIEWER_TEST_COUNTS") == "full"
NUMBER = 300 if FULL else 10
pytestmark = [pytest.mark.timeout(2400 if FULL else 120), pytest.mark.xdist_group("reviewed")]
WORDING = load_wording()
HINTS = ("passive-no-actor",)
"""The contract has it as a hint only."""
Talks = list[tuple[Spec, Progress]]


@cache
def drafts() -> Talks:
    with TemporaryDirectory() as folder:
        made: Talks = []
        for number in range(NUMBER):
            place = Path(folder, str(number))
            place.mkdir()
            product = products()[number] if number < len(products()) else None
            made.append(held(place, product) if product else mixed(place, number))
        return made


def test_composed_statements_have_a_form_one_shall_and_hardly_a_fault(record_property):
    statements = [s for spec, _ in drafts() for s in spec.statements()]
    composed = [s for s in statements if s.form != "own-words"]
    clean = sum(all(f.rule in HINTS for f in faults(s.text, WORDING)) for s in composed)
    for name, number in {"statements": statements, "composed": composed}.items():
        record_property(name, len(number))
    record_property("clean", clean / len(composed))
    assert all(form_of(s.text) == s.form for s in composed)
    assert all(len(re.findall(r"\bshall\b", s.text, re.IGNORECASE)) == 1 for s in composed)
    assert clean / len(composed) >= 0.97


def test_every_statement_rests_on_something_that_was_said():
    for spec, progress in drafts():
        for statement in spec.statements():
            assert statement.sources
            for source in statement.sources:
                entry = progress.entries[source.entry]
                assert isinstance(entry, Answered)
                assert source.by == entry.by
                assert source.question == entry.question.removesuffix("~decide")


def test_every_answer_can_be_read_in_the_draft():
    for spec, progress in drafts():
        read = _words(plain(FORMATS["markdown"].render(spec).decode()))
        for question in progress.responses:
            answer = progress.answer(question)
            said = answer.raw if answer and re.search(r"[^\W\d]", answer.raw) else ""
            for part in re.split(r"[\n;]|(?:^|\s)(?:\(?\d+[.)]|\*)\s", said):
                assert _words(harmless(part)) in read, (question, part)


def test_whatever_is_open_is_listed_as_a_question():
    for spec, progress in drafts():
        listed = {s.entry for q in spec.open_questions for s in q.sources}
        asked = " ".join(q.ask for q in spec.open_questions)
        for question in (q for q in progress.responses if not deciding(q)):
            latest = progress.latest(question)
            if isinstance(latest, Parked) or (isinstance(latest, Skipped) and latest.reason != "irrelevant"):
                assert latest.id in listed or latest.ask in asked, question
            assert all(disputed.id in listed for disputed in progress.disputed(question)), question
        rows = {q.slot for q in spec.open_questions}
        assert not [s.slot for s in spec.slots if s.status == "hinted" and s.filled == "open" and s.slot not in rows]


def _words(text: str) -> str:
    return " ".join(re.findall(r"[a-zA-Z0-9]+", text))


@pytest.fixture(scope="module")
def texts() -> list[list[str]]:
    return [[s.text for s in spec.statements()] for spec, _ in drafts()[: len(products())]]


@pytest.mark.parametrize(("product", "statement"), [
    (0, "When a user chooses to use a waiting list, PlotBook shall show position."),
    (0, "When a user chooses to assign plot, PlotBook shall send mail to new holder."),
    (1, ("When Helga chooses to count what came back after a concert, the Choir Cupboard shall show which copies are "
        "still missing and who has the copies.")),
    (1, "The Choir Cupboard shall admit only people who sign in with a password of their own."),
    (1, "The Choir Cupboard shall work with text at twice the size."),
    (2, "BusTell shall let a parent see bus on map."),
    (2, "When bus is near, BusTell shall send message to the phone 5 minute before."),
    (3, "The logsieve shall limit the wait after an ordinary action to 10 s for 1 GB."),
    (4, ("When temperature is above 8 °C for more than 10 minutes, the vaccine fridge thing shall call the guard's "
         "phone.")),
    (4, ("When temperature is above 8 °C for more than 10 minutes, the vaccine fridge thing shall flash the red "
         "light.")),
    (5, ("When a user chooses to record what was sold at the end of the day, what was thrown away and what is left, "
         "the Kiosk Stock shall save the day's loss.")),
    (4, "The vaccine fridge thing shall show the temperatures of the last 30 days."),
    (4, "The vaccine fridge thing shall admit only people in the building."),
    (4, "The vaccine fridge thing shall keep a record of who silenced."),
    (6, "Municipalities shall be notified of new applications."),
    (7, "LeafLens shall let its users delete their photos."),
    (8, "The product shall let clerks mark a false alarm."),
    (8, "The product shall integrate with SAP."),
    (9, "When a user chooses to book a slot, the MUSEUM NIGHT PLANNER shall confirm by SMS & email."),
])  # fmt: skip
def test_what_people_say_reads_as_a_requirement(texts, product, statement):
    assert texts[product].count(statement) == 1


def test_an_option_named_with_a_maybe_is_no_requirement(texts):
    assert "The Choir Cupboard shall be available as a page in a web browser." not in texts[1]


def test_words_beside_an_option_stand_beside_the_requirement():
    spec, _ = drafts()[1]
    notes = {n.label: n.text for slot in spec.slots for n in slot.notes}
    assert notes["Who gets in – said with it"] == ("only our members with a password",)


def test_a_figure_that_was_guessed_is_asked_for_exactly():
    spec, _ = drafts()[1]
    assert [q.ask.split("?")[0] for q in spec.open_questions if q.slot == "performance"] == [
        "Which exact figure is meant by “about 2 s”"]


def test_a_criterion_that_no_test_could_show_is_asked_again():
    spec, _ = drafts()[4]
    assert [s.acceptance for s in spec.statements() if "temperatures of the last" in s.text] == [()]
    assert any("looks right" in q.why for q in spec.open_questions)


def test_the_answer_to_a_follow_up_stands_in_a_list_without_the_question():
    spec, _ = drafts()[0]
    goals = next(n.text for slot in spec.slots if slot.slot == "outcomes" for n in slot.notes)
    assert goals == ("faster allocation", "“faster” in figures: 2 weeks instead of 3 months per plot")


def test_what_was_taken_by_number_is_read_in_words():
    spec, _ = drafts()[5]
    assert [s.said for s in spec.disagreements[0].sources] == [
        "no facts about people", "people who sign in with a password of their own"]


def test_what_was_not_chosen_is_turned_down_only_where_an_option_was_taken():
    decided = [d.text for d in drafts()[4][0].decisions]
    assert not [text for text in decided if "building" in text]


def test_a_no_before_what_is_left_out_does_not_negate_it_twice():
    spec, _ = drafts()[3]
    (note,) = [n for slot in spec.slots if slot.slot == "nongoals" for n in slot.notes]
    assert note.text[1] == "web interface"
