from __future__ import annotations

import pytest
from talks import Talk, items, picked, quantity

from interviewer.model.answer import Chosen


def texts(talk: Talk) -> list[str]:
    return [s.text for s in talk.says("basics.name", "Tool Shed").spec().statements()]


@pytest.mark.parametrize(
    ("said", "statement"),
    [
        ("Export as CSV", "The Tool Shed shall export as CSV."),
        ("CSV export", "The Tool Shed shall provide a CSV export."),
        ("users can export orders as CSV.", "The Tool Shed shall let users export orders as CSV."),
        ("it must send a reminder", "The Tool Shed shall send a reminder."),
        ("Exporting orders", "The Tool Shed shall export orders."),
        ("to print a label", "The Tool Shed shall print a label."),
        ("We need to track tools", "The Tool Shed shall track tools."),
        ("Search box", "The Tool Shed shall provide a search box."),
        ("The system shall print labels.", "The system shall print labels."),
        (
            "When a tool is late, the Tool Shed shall send a mail.",
            "When a tool is late, the Tool Shed shall send a mail.",
        ),
    ],
)
def test_an_item_becomes_a_sentence_in_its_own_grammar(said: str, statement: str) -> None:
    assert texts(Talk().says("features.what", items(said))) == [statement]


@pytest.mark.parametrize(
    "said",
    [
        "Make it fast and easy",
        "print a label. And mail the customer.",
        "What about exports?",
        "Orders are exported every night",
        "it must log in users and it must print labels",
        "reports etc.",
        "show " + ", ".join(f"thing number {n}" for n in range(20)),
    ],
)
def test_what_fits_no_sentence_stays_in_own_words_with_what_to_ask(said: str) -> None:
    (statement,) = Talk().says("features.what", items(said)).spec().statements()
    assert (statement.form, statement.text) == ("own-words", said)
    assert any(f.ask for f in statement.findings)


@pytest.mark.parametrize(
    ("said", "statements"),
    [
        ("print a label and mail the customer", ["print a label", "mail the customer"]),
        ("print a label and file it", ["print a label", "file the label"]),
        ("open the gate, ring the bell and record the time", ["open the gate", "ring the bell", "record the time"]),
        ("save orders and print them on paper", ["save orders", "print the orders on paper"]),
        ("create and edit orders", ["create and edit orders"]),
        ("ask a clerk to check the order and sign the form", None),
        ("print labels and file it", ["print labels and file it"]),
    ],
)
def test_two_things_done_are_two_statements(said: str, statements: list[str] | None) -> None:
    found = Talk().says("features.what", items("return tools")).says("features.what.1.trigger", "a tool comes back")
    spec = found.says("features.what.1.response", said).says("features.what.1.done", "3 tools, 3 labels").spec()
    made = [s for s in spec.statements() if s.text.startswith("When a tool comes back, the product shall")]
    if statements is None:
        assert not [s for s in made if "sign" in s.text.split("shall")[1].split()[0]]
        return
    assert [s.text.split(" shall ")[1] for s in made] == [f"{s}." for s in statements]
    assert len({s.id for s in made}) == len(made)
    assert all(s.acceptance == ("3 tools, 3 labels",) for s in made)


def test_item_answers_give_doer_priority_proof_and_reason() -> None:
    talk = Talk().says("users.who", items("Clerk", "members")).says("features.what", items("export orders"))
    talk.says("features.what.1.who", picked("Clerk", "members")).says(
        "features.what.1.priority", Chosen(values=("must",))
    )
    talk.says("features.what.1.done", "Given 3 orders, when a clerk exports, then the file has 3 rows")
    talk.says("features.what.1.reason", "Orders get lost.")
    (statement,) = talk.says("basics.name", "Tool Shed").spec().statements()
    assert statement.text == "The Tool Shed shall let a clerk and members export orders."
    assert (statement.priority, statement.rationale) == ("must", "Without it, orders get lost.")
    assert statement.acceptance == ("Given 3 orders, when a clerk exports, then the file has 3 rows",)
    assert {s.question for s in statement.sources} >= {"features.what", "features.what.1.who", "features.what.1.done"}


@pytest.mark.parametrize(
    ("trigger", "statement"),
    [
        ("a clerk presses Export", "When a clerk presses Export, the Tool Shed shall save a file."),
        ("When the shop closes", "When the shop closes, the Tool Shed shall save a file."),
        ("every night at 2:00", "The Tool Shed shall save a file every night at 2:00."),
        ("new order", "The Tool Shed shall export orders."),
    ],
)
def test_a_trigger_stands_where_it_can(trigger: str, statement: str) -> None:
    talk = Talk().says("features.what", items("export orders")).says("features.what.1.trigger", trigger)
    assert texts(talk.says("features.what.1.response", "save a file")) == [statement]


@pytest.mark.parametrize(
    ("value", "statement"),
    [
        (quantity(2, 2), "The Tool Shed shall answer within 2 s."),
        (quantity(None, 2.5), "The Tool Shed shall answer within 2.5 s."),
        (quantity(5, 10), "The Tool Shed shall answer within 5 to 10 s."),
        (quantity(None, 12000, "orders"), "The Tool Shed shall answer within 12,000 orders."),
    ],
)
def test_a_quantity_keeps_number_and_unit_and_loses_a_doubled_bound(value: object, statement: str) -> None:
    assert texts(Talk().says("speed.wait", value)) == [statement]


def test_a_bound_that_contradicts_the_pattern_is_not_turned_round() -> None:
    spec = Talk().says("speed.wait", quantity(2, None)).spec()
    assert spec.statements() == ()
    assert [n.text for s in spec.slots for n in s.notes] == [("at least 2 s",)]


def test_the_answer_to_a_follow_up_repairs_the_statement() -> None:
    talk = Talk().says("speed.manner", "be fast").says("speed.manner~vague", "show a bar that moves every second")
    (statement,) = talk.spec().statements()
    assert statement.text == "While people wait, the product shall show a bar that moves every second."
    assert [s.said for s in statement.sources] == ["be fast", "show a bar that moves every second"]


def test_what_else_there_is_becomes_statements_too() -> None:
    talk = Talk().says("features.what", items("print a label")).says("features.what~open-ended", items("sort orders"))
    assert texts(talk) == ["The Tool Shed shall print a label.", "The Tool Shed shall sort orders."]


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("Tool Shed", "The Tool Shed shall"),
        ("the Shed", "The Shed shall"),
        ("no idea", "The product shall"),
        ("It is a tool for lending ladders to neighbours, called Rung", "Rung shall"),
        ("TBD", "The product shall"),
        ("Fast Lane", "The Fast Lane shall"),
    ],
)
def test_the_product_is_named_as_its_people_name_it(name: str, start: str) -> None:
    (statement,) = Talk().says("basics.name", name).says("features.what", items("print a label")).spec().statements()
    assert statement.text == f"{start} print a label."
    assert not statement.findings


def test_nothing_said_gives_no_statement() -> None:
    assert Talk().spec().statements() == ()


def test_demands_typed_under_a_bare_title_become_statements_and_the_rest_stays_a_note() -> None:
    spec = (
        Talk()
        .says("glossary.all", "A tool is lent for a week. The shop shall count the days.\nIt must be fast.")
        .spec()
    )
    slot = next(s for s in spec.slots if s.slot == "glossary")
    assert [(s.form, s.text) for s in slot.statements] == [
        ("ubiquitous", "The shop shall count the days."),
        ("own-words", "It must be fast."),
    ]
    assert [n.text for n in slot.notes] == [("A tool is lent for a week.",)]


def test_an_amount_keeps_the_unit_in_which_it_was_said() -> None:
    talk = Talk().says("speed.wait", quantity(900, 900), raw="15 minutes")
    assert texts(talk) == ["The Tool Shed shall answer within 15 minutes."]


@pytest.mark.parametrize(
    "said", ["Easy for my grandmother", "we have two servers", "no cloud, the council voted on that"]
)
def test_own_words_that_are_no_place_do_not_stand_as_one(said: str) -> None:
    (statement,) = Talk().says("place.where", Chosen(own=said)).spec().statements()
    assert (statement.form, statement.text) == ("own-words", said)


def test_own_words_that_are_a_place_stand_as_one() -> None:
    assert texts(Talk().says("place.where", Chosen(own="in the cellar"))) == ["The Tool Shed shall run in the cellar."]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("Zanzibot", "Zanzibot shall print a label."),
        ("Tool Shed", "The Tool Shed shall print a label."),
        ("the shop", "The shop shall print a label."),
        ("Depot", "The Depot shall print a label."),
    ],
)
def test_a_name_of_one_word_that_is_no_ordinary_word_takes_no_article(name: str, sentence: str) -> None:
    talk = Talk().says("basics.name", name).says("features.what", items("print a label", "open the depot"))
    assert talk.spec().statements()[0].text == sentence
