from __future__ import annotations

import pytest
from statements import CLEAN, MARKED, TEXTBOOK

from interviewer.language.faults import faults
from interviewer.library import load_wording

WORDING = load_wording()


@pytest.mark.parametrize(("text", "word"), TEXTBOOK, ids=[word for _, word in TEXTBOOK])
def test_no_textbook_fault_is_missed(text: str, word: str) -> None:
    assert word.lower() in {f.text.lower() for f in faults(text, WORDING)}


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, texts in MARKED.items() for text in texts])
def test_a_reviewers_marks_are_found(rule: str, text: str) -> None:
    assert rule in {f.rule for f in faults(text, WORDING)}


@pytest.mark.parametrize("text", CLEAN)
def test_nothing_is_marked_in_a_sound_statement(text: str) -> None:
    assert [(f.rule, f.text) for f in faults(text, WORDING)] == []


@pytest.mark.parametrize("rule", WORDING.rules, ids=[rule.id for rule in WORDING.rules])
def test_every_rule_finds_something_in_its_own_example(rule) -> None:
    assert rule.id in {f.rule for f in faults(rule.example, WORDING)}
    assert set(rule.incose) <= set(WORDING.incose)


def test_every_rule_is_held_against_statements_of_its_own() -> None:
    assert set(MARKED) == {rule.id for rule in WORDING.rules}
    assert len(CLEAN) + sum(map(len, MARKED.values())) + len(TEXTBOOK) >= 200
