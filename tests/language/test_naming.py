from __future__ import annotations

import pytest

from interviewer.language.lexicon import Lexicon
from interviewer.language.naming import named_again, one_by_one
from interviewer.library import load_wording

LEXICON = Lexicon(frozenset(("order", "orders")), frozenset(load_wording().verbs))


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("The shop shall list every order.", "The shop shall list each order."),
        ("The shop shall inform all buyers of new orders.", "The shop shall inform each buyer of new orders."),
        ("The shop shall delete all the late entries.", "The shop shall delete each late entry."),
        ("The shop shall count the orders every night.", "The shop shall count the orders every night."),
        ("The shop shall count the orders every 10 min.", "The shop shall count the orders every 10 min."),
        ("The shop shall count all orders.", "The shop shall count all orders."),
        ("The shop shall show the stock of all three shops.", "The shop shall show the stock of all three shops."),
        ("The shop shall inform all buyers who are late.", "The shop shall inform all buyers who are late."),
    ],
)
def test_what_a_test_goes_through_is_each_one(said: str, plain: str) -> None:
    assert one_by_one(said, LEXICON) == plain


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("The shop shall show which tools are out and who has them.",
         "The shop shall show which tools are out and who has the tools."),
        ("When a user chooses to send a blurred photo, the shop shall forward it to Ada.",
         "When a user chooses to send a blurred photo, the shop shall forward the blurred photo to Ada."),
        ("When a user chooses to return tools, the shop shall list it.",
         "When a user chooses to return tools, the shop shall list it."),
        ("The shop shall send a mail until it is back.", "The shop shall send a mail until it is back."),
    ],
)  # fmt: skip
def test_a_pronoun_gets_its_name_back_only_where_one_thing_fits(said: str, plain: str) -> None:
    assert named_again(said) == plain
