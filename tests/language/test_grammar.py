from __future__ import annotations

import pytest

from interviewer.language import grammar
from interviewer.language.clauses import clause
from interviewer.language.lexicon import Lexicon
from interviewer.language.things import doer
from interviewer.language.verbs import verb_phrase
from interviewer.library import load_wording

LEXICON = Lexicon(
    frozenset(("the", "clerk", "order", "orders", "users", "payment", "stock")), frozenset(load_wording().verbs)
)


@pytest.mark.parametrize(
    ("word", "article"),
    [
        ("order", "an"),
        ("user", "a"),
        ("hour", "an"),
        ("URL", "a"),
        ("HTML page", "an"),
        ("unit", "a"),
        ("MRI scan", "an"),
        ("umbrella", "an"),
        ("unimportant note", "an"),
        ("one-time code", "a"),
        ("honest answer", "an"),
        ("European", "a"),
    ],
)
def test_articles_follow_the_sound(word: str, article: str) -> None:
    assert grammar.article(word) == article


@pytest.mark.parametrize(
    ("text", "lowered"),
    [
        ("Orders", "orders"),
        ("CSV files", "CSV files"),
        ("Anna", "Anna"),
        ("Tool Shed", "Tool Shed"),
        ("A clerk", "a clerk"),
        ("The clerk", "the clerk"),
        ("iPhone", "iPhone"),
        ("May", "May"),
        ("I see", "I see"),
        ("Export", "export"),
    ],
)
def test_names_and_abbreviations_keep_their_capital(text: str, lowered: str) -> None:
    assert grammar.lower_first(text, LEXICON) == lowered


@pytest.mark.parametrize(
    ("text", "verbal"),
    [
        ("Users can export orders", ("users", "export orders")),
        ("exporting orders.", ("", "export orders")),
        ("- sends a mail", ("", "send a mail")),
        ("I want to see my orders", ("", "see their orders")),
        ("the clerk should be able to block users", ("the clerk", "block users")),
        ("must not lose orders", ("", "not lose orders")),
        ("ability to cancel", ("", "cancel")),
        ("Stop", None),
        ("Order history", None),
        ("List of orders", None),
        ("Orders are exported", None),
        ("Reports for managers", None),
        ("Search orders", ("", "search orders")),
        ("Rent reminders", None),
        ("stock alerts", None),
        ("print reports", ("", "print reports")),
        ("map show point of bus", None),
    ],
)
def test_what_is_done_begins_with_a_bare_verb(text: str, verbal: tuple[str, str] | None) -> None:
    found = verb_phrase(text, LEXICON)
    assert (found and (found.subject, found.base)) == verbal


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("When the clerk saves", "the clerk saves"),
        ("payment failed", "payment failed"),
        ("new order", None),
        ("pressing the button", None),
        ("Stock falls below 5", "stock falls below 5"),
        ("orders arrive", "orders arrive"),
        ("I press the button", "a user presses the button"),
        ("I modify a box", "a user modifies a box"),
        ("I see my orders", None),
    ],
)
def test_a_clause_has_subject_and_verb(text: str, found: str | None) -> None:
    assert clause(text, LEXICON) == found


def test_lists_are_joined_and_sentences_made_tidy() -> None:
    assert grammar.joined(["a", "b", "c"]) == "a, b and c"
    assert grammar.sentence("the the shop shall  open at at 8 ,") == "The shop shall open at 8."
    assert doer("Clerk", LEXICON) == "a clerk"
    assert doer("Orders", LEXICON) == "orders"
