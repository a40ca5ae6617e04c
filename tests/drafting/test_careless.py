from __future__ import annotations

import pytest
from talks import Talk, items

from interviewer.library import load_template
from interviewer.model.answer import Chosen
from interviewer.model.spec import OpenQuestion, Spec

SOFTWARE = load_template("software")


def talk(*features: str) -> Talk:
    said = Talk(template=SOFTWARE).says("problem.name", "Tool Shed")
    return said.says("features.what", items(*features)) if features else said


def texts(spec: Spec, slot: str = "features") -> list[str]:
    return [s.text for s in spec.statements() if s.slot == slot]


def rows(spec: Spec, slot: str) -> list[OpenQuestion]:
    return [q for q in spec.open_questions if q.slot == slot]


@pytest.mark.parametrize(
    ("item", "response", "statement"),
    [
        (
            "be alarmed when a kiln leaves its range",
            "send an SMS to the guard within 60 s",
            "When a kiln leaves its range, the Tool Shed shall send an SMS to the guard within 60 s.",
        ),
        ("rent reminders", "", "The Tool Shed shall send rent reminders."),
        ("audit trail", "", "The Tool Shed shall provide an audit trail."),
        (
            "be told when a tool is late",
            "",
            "When a tool is late, the Tool Shed shall tell its users.",
        ),
        (
            "cancel a loan when a tool is broken",
            "",
            "When a tool is broken, the Tool Shed shall let its users cancel a loan.",
        ),
        (
            "find out when a tool is back",
            "show the day",
            "When a user chooses to find out when a tool is back, the Tool Shed shall show the day.",
        ),
        (
            "get a warning if the door stays open",
            "ring a bell",
            "When the door stays open, the Tool Shed shall ring a bell.",
        ),
        ("Admin can lock a user out", "", "The Tool Shed shall let an admin lock a user out."),
        (
            "clerks can pay by card",
            "send a receipt",
            "When clerks choose to pay by card, the Tool Shed shall send a receipt.",
        ),
        ("the list of members should be printed", "", "The Tool Shed shall print the list of members."),
        ("get reminded about returns", "", "The Tool Shed shall remind its users about returns."),
        ("the app should warn me", "", "The Tool Shed shall warn its users."),
        ("booking of courts", "", "The Tool Shed shall let its users book courts."),
        ("system must remind members", "", "The Tool Shed shall remind members."),
        ("pay", "send a receipt", "When a user chooses to pay, the Tool Shed shall send a receipt."),
    ],
)
def test_a_condition_inside_a_wish_is_its_trigger(item: str, response: str, statement: str) -> None:
    said = talk(item)
    if response:
        said.says("features.what.1.response", response)
    assert texts(said.spec()) == [statement]


def test_a_second_step_with_the_same_thing_is_a_statement_that_names_it() -> None:
    said = talk("be alarmed when a kiln leaves its range")
    said.says("features.what.1.response", "send an SMS, and repeat it every 5 minutes")
    assert texts(said.spec()) == [
        "When a kiln leaves its range, the Tool Shed shall send an SMS.",
        "When a kiln leaves its range, the Tool Shed shall repeat the SMS every 5 minutes.",
    ]


@pytest.mark.parametrize("response", ["press a button", "you open it", "tap the icon", "a mail I guess", "log in"])
def test_what_people_do_themselves_is_no_response_of_the_product(response: str) -> None:
    spec = talk("pay a fee").says("features.what.1.response", response).spec()
    assert texts(spec) == ["The Tool Shed shall let its users pay a fee."]
    (row,) = rows(spec, "features")
    assert f"no requirement could be made of “{response}”" in row.why
    assert (response,) in [n.text for s in spec.slots for n in s.notes]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("security.entry", "password I guess"),
        ("security.entry", "bikes, users, payments"),
        ("security.entry", "an account from work"),
        ("constraints.place", "password I guess"),
        ("interface.phones", "all"),
    ],
)
def test_own_words_that_do_not_fit_are_kept_and_asked_again(question: str, said: str) -> None:
    spec = talk().says(question, Chosen(own=said)).spec()
    (statement,) = spec.statements()
    asked = next(q.ask for s in SOFTWARE.slots for q in s.questions if q.id == question)
    assert (statement.form, statement.text, statement.findings[0].ask) == ("own-words", said, asked)
    assert asked in [q.ask for q in spec.open_questions]


@pytest.mark.parametrize("said", ["password I guess", "a long account"])
def test_what_settles_nothing_is_no_decision(said: str) -> None:
    assert not talk().says("security.entry", Chosen(own=said)).spec().decisions


@pytest.mark.parametrize(
    ("question", "value", "statements"),
    [
        (
            "interface.kind",
            Chosen(values=("web", "device")),
            [
                "The Tool Shed shall be available as a page in a web browser.",
                "The Tool Shed shall be available as a device with software inside.",
            ],
        ),
        ("interface.kind", Chosen(own="app"), ["The Tool Shed shall be available as an app."]),
        ("constraints.place", Chosen(values=("own",)), ["The Tool Shed shall run on the operator's own machines."]),
        ("security.entry", Chosen(values=("link",)), ["The Tool Shed shall admit only people with a link or code."]),
        ("security.entry", Chosen(values=("anybody",)), ["The Tool Shed shall admit the public."]),
        ("security.entry", Chosen(own="members with a chip"), ["The Tool Shed shall admit only members with a chip."]),
        (
            "security.entry",
            Chosen(values=("link",), own="people with link"),
            ["The Tool Shed shall admit only people with a link or code."],
        ),
    ],
)
def test_options_stand_in_a_draft_as_a_stranger_reads_them(question: str, value: Chosen, statements: list[str]) -> None:
    assert [s.text for s in talk().says(question, value).spec().statements()] == statements


def test_decisions_speak_of_the_operator_too() -> None:
    spec = talk().says("constraints.place", Chosen(values=("cloud",))).spec()
    assert "on the operator's own machines" in spec.decisions[0].rejected


def test_every_item_about_which_something_was_not_asked_has_one_row() -> None:
    said = talk("pay a fee", "print a label").says("features.what.1.response", "send a receipt")
    spec = said.says("features.what.1.done", "The receipt arrives.").spec()
    (row,) = rows(spec, "features")
    assert row.ask.count("print a label") == 2
    assert row.why == "not asked yet"
    further = [q.why for q in rows(talk("a b", "see c", "see d").spec(), "features")]
    assert further[-1] == "not asked at this depth"


def test_a_system_without_what_passes_is_a_question_and_no_requirement() -> None:
    said = talk().says("integrations.systems", items("SMS gateway", "Stripe"))
    assert not said.spec().statements()
    assert [q.ask for q in rows(said.spec(), "integrations")] == [
        "What passes between it and this system: SMS gateway?",
        "What passes between it and this system: Stripe?",
    ]
    said.says("integrations.systems.1.what", "alarm texts").says("integrations.systems.2.what", "payments")
    assert texts(said.spec(), "integrations") == [
        "The Tool Shed shall exchange alarm texts with the SMS gateway.",
        "The Tool Shed shall exchange payments with Stripe.",
    ]


def test_notes_repeat_no_requirement_and_hold_what_else_was_said() -> None:
    spec = talk("pay a fee").says("features.what.1.response", "press a button").spec()
    features = next(s for s in spec.slots if s.slot == "features")
    assert [(n.label, n.text) for n in features.notes] == [
        ("pay a fee – what it does in return", ("press a button",))
    ]


def test_a_follow_up_that_settles_nothing_stays_an_open_question() -> None:
    said = talk().says("outcomes.better", "less chaos").says("outcomes.better~unmeasured", "fast")
    spec = said.spec()
    assert [n.text for s in spec.slots if s.slot == "outcomes" for n in s.notes] == [("less chaos",)]
    assert rows(spec, "outcomes")[0].why == "“fast” does not settle it"
    settled = talk().says("outcomes.better", "less chaos").says("outcomes.better~unmeasured", "2 mails a day, not 9")
    assert not rows(settled.spec(), "outcomes")


def test_required_parts_are_counted_honestly() -> None:
    honesty = talk("pay a fee").spec().honesty
    required = [s for s in SOFTWARE.slots if s.required]
    assert (honesty.required, honesty.required_open) == (len(required), len(required) - 1)
    assert honesty.required_partly == 1


def test_what_the_depth_leaves_out_is_listed() -> None:
    found = {one.slot: one for one in talk("pay a fee").spec().left_out}
    assert "Nobody can" in found["features"].labels
    assert "Priority" in found["features"].each
    assert "People can" not in found["features"].labels


@pytest.mark.parametrize("item", ["idk ask bob", "no clue, sorry"])
def test_a_dont_know_is_no_requirement(item):
    assert texts(talk("lend a tool", item).spec()) == texts(talk("lend a tool").spec())
