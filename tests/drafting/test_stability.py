from __future__ import annotations

from talks import TEMPLATE, Talk, items

from interviewer.export import FORMATS
from interviewer.model.answer import Item, Items


def test_the_same_journal_gives_the_same_bytes() -> None:
    talk = Talk().says("features.what", items("print a label", "sort orders")).parks("speed.wait")
    for form in FORMATS.values():
        assert form.render(talk.spec()) == form.render(talk.spec())


def test_ids_stay_and_retired_ones_are_not_given_again() -> None:
    talk = Talk().says("features.what", items("print a label", "sort orders")).saves()
    talk.says("features.what", Items(items=(Item(number=2, text="sort orders"), Item(number=3, text="count tools"))))
    ids = {s.text: s.id for s in talk.spec().statements()}
    assert ids == {"The product shall sort orders.": "REQ-FUN-002", "The product shall count tools.": "REQ-FUN-003"}
    talk.saves().says("features.what", items("print a label"))
    assert talk.spec().statements()[0].id == "REQ-FUN-001"


def test_what_changed_since_the_last_saved_draft() -> None:
    talk = Talk().says("features.what", items("print a label", "sort orders")).saves()
    assert talk.spec().changes == ()
    talk.says(
        "features.what", Items(items=(Item(number=1, text="print two labels"), Item(number=3, text="count tools")))
    )
    assert [(c.kind, c.id) for c in talk.spec().changes] == [
        ("changed", "REQ-FUN-001"),
        ("added", "REQ-FUN-003"),
        ("retired", "REQ-FUN-002"),
    ]


def test_saving_says_nothing_new() -> None:
    talk = Talk().says("basics.name", "Tool Shed")
    before = talk.spec().as_of
    assert talk.saves().spec().as_of == before


def test_answers_under_another_template_are_kept_at_the_end() -> None:
    talk = Talk().says("users.who", items("members"))
    talk.template = TEMPLATE.model_copy(update={"slots": TEMPLATE.slots[2:], "product": ""})
    last = talk.spec().slots[-1]
    assert [(n.label, n.text) for n in last.notes] == [("Who will use it?", ("members",))]
