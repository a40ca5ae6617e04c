from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.language.faults import faults
from interviewer.library import load_wording

WORDING = load_wording()


def found(text: str) -> set[tuple[str, str]]:
    return {(f.rule, f.text) for f in faults(text, WORDING)}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("The shop shall be fast.", ("vague-term", "fast")),
        ("The shop shall be user-friendly.", ("subjective", "user-friendly")),
        ("The shop shall answer quickly.", ("vague-term", "quickly")),
        ("The shop shall tell users as appropriate.", ("loophole", "as appropriate")),
        ("The shop shall robustly refuse bad files.", ("vague-term", "robustly")),
        ("The shop shall serve a large number of guests.", ("vague-term", "large number")),
        ("The shop shall read PDF and/or Word files, etc.", ("compound", "and/or")),
        ("The shop shall read PDF and/or Word files, etc.", ("open-ended", "etc")),
        ("The shop shall be open as far as possible.", ("loophole", "as far as possible")),
        ("The shop shall print various reports.", ("vague-term", "various")),
        ("The shop shall open pages in a reasonable time.", ("vague-term", "reasonable time")),
        ("The shop shall open at TBD.", ("placeholder", "TBD")),
        (
            "The shop shall check orders, print labels, send bills, archive files and tell the clerk.",
            ("compound", "tell"),
        ),
        ("Ordering shall not be difficult.", ("negative", "not")),
        ("Ordering shall not be difficult.", ("subjective", "difficult")),
        ("The shop shall have the best prices.", ("superlative", "best")),
        ("The shop shall be quicker than today.", ("comparative", "quicker")),
        ("This shall open at 8:00.", ("pronoun", "This")),
        ("The shop should open at 8:00.", ("uncertain-verb", "should")),
        ("The shop shall keep all letters.", ("absolute", "all")),
        ("The shop shall open and the lamp shall glow.", ("compound", "shall")),
        ("The shop shall limit the response time.", ("unmeasured", "response time")),
        ("The shop shall answer within 2.", ("unmeasured", "2")),
        ("Letters shall be archived.", ("passive-no-actor", "be archived")),
        ("The shop opens at ???.", ("placeholder", "???")),
        ("Opening times", ("not-a-requirement", "Opening times")),
    ],
)
def test_each_rule_finds_its_fault(text: str, fault: tuple[str, str]) -> None:
    assert fault in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "The shop shall open the fast lane at 8:00.",
        "User-Friendly Inc. shall deliver the printer by 1 May 2027.",
        "The lift shall stop at all three floors.",
        "The shop shall send the report in May.",
        "The page shall show a field named “fast”.",
        "The shop shall let members keep a tool for at most 7 days.",
        "The shop shall take orders no later than 12:00.",
        "The shop shall create and edit orders.",
        "The IT department shall keep a copy.",
        "If a guest has not paid, then the shop shall send a bill.",
        "When a clerk presses Export, the shop shall save the orders as CSV.",
        "The shop shall answer fast, within 2 s.",
        "The shop shall print this label.",
        "Letters shall be archived by the clerk.",
        "The shop shall sell hard disks.",
    ],
)
def test_words_in_harmless_company_are_no_faults(text: str) -> None:
    assert found(text) == set()


def test_the_question_names_the_word_and_the_span_is_exact() -> None:
    text = "The shop shall be “open” and fast."
    (fault,) = [f for f in faults(text, WORDING) if f.rule == "vague-term"]
    assert text[slice(*fault.span)] == fault.text == "fast"
    assert "“fast”" in fault.ask


def test_every_rule_says_what_is_wrong_and_what_to_ask() -> None:
    for rule in WORDING.rules:
        assert rule.message and rule.ask.endswith(("?", "."))
        assert rule.incose


@given(st.text(max_size=200))
def test_spans_are_inside_any_text(text: str) -> None:
    for fault in faults(text, WORDING):
        assert text[slice(*fault.span)] == fault.text
