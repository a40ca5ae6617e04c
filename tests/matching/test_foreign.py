from __future__ import annotations

import pytest
from samples import finding, seed, status
from tongues import SHORT

from interviewer.language.verdict import sentence
from interviewer.library.load import parse_template
from interviewer.model.template import Template

GERMAN = """
id: kurz
version: "1"
title: Kurze Anforderungen
language: de
slots:
  - id: ziel
    title: Ziel
    need: Was besser werden soll.
    cues: [{any: ["damit .. (schneller|weniger|besser)"], weight: 0.8, says: nennt ein Ziel}]
  - id: nutzer
    title: Nutzer
    need: Wer damit arbeitet.
    cues: [{any: [(Fahrer|Büro|Kunden) (brauchen|wollen|muss|müssen)], weight: 0.8, says: nennt Nutzer}]
  - id: termin
    title: Termin
    need: Bis wann es laufen muss.
    cues: [{any: ["bis zum {number}"], weight: 0.8, says: nennt einen Termin}]
"""
BOTH = """
id: both
version: "1"
title: Both
slots:
  - id: who
    title: Users
    need: Who works with it.
    cues:
      - {any: [(drivers|office) (need|needs|has to)], weight: 0.8, says: names who needs it}
      - {any: [(fahrer|büro) (brauchen|muss)], weight: 0.8, says: names who needs it, language: de}
  - id: when
    title: Date
    need: When it must run.
    cues: [{any: ["by {date}"], weight: 0.8, says: names a date}]
"""


def template(text: str) -> Template:
    read, faults = parse_template(text)
    assert read is not None, faults
    assert faults == ()
    return read


def of(name: str, path: str = "a.md"):
    language, text = SHORT[name]
    return seed(text, path, language=language)


@pytest.mark.parametrize(("name", "said"), [
    ("mail de", "German"), ("mail fr", "French"), ("mail es", "Spanish"), ("mail nl", "Dutch"), ("mail zh", "Chinese"),
    ("mail hi", "Hindi"), ("mail it", "another language"), ("mail ru", "another language"),
])
def test_that_nothing_can_be_told_of_a_foreign_seed_is_the_first_thing_said(compared, name, said):
    coverage = compared(of(name))
    assert f"written in {said}" in coverage.seeds[0].why
    assert f"written in {said}" in sentence(coverage)
    assert not coverage.seeds[0].understood
    assert "nothing in it is to be built" not in coverage.seeds[0].why
    assert all("not in English" in f.why for f in coverage.findings if f.status == "missing")


def test_english_words_in_a_foreign_text_hint_at_most(compared):
    coverage = compared(of("technical de"))
    assert coverage.summary.covered == 0
    assert "1 seed written in German hardly counted" in sentence(coverage)


def test_an_english_seed_beside_a_foreign_one_counts_as_ever(compared):
    from texts import BUILDING

    alone, beside = compared(BUILDING["minutes"]), compared(BUILDING["minutes"], of("mail de", "b.md"))
    assert [f.status for f in alone.findings] == [f.status for f in beside.findings]
    assert "German" in sentence(beside)


def test_too_little_to_tell_is_no_foreign_language(compared):
    coverage = compared(of("list of things"))
    assert coverage.seeds[0].understood
    assert "written in" not in sentence(coverage) + coverage.seeds[0].why


def test_a_reply_in_another_language_is_said(compared):
    mixed = of("mail en").model_copy(update={"also_in": ("de",)})
    coverage = compared(mixed)
    assert "partly written in German" in coverage.seeds[0].why
    assert "part of a seed is not in English" in finding(coverage, "glossary").why


def test_a_german_template_understands_german(compared):
    german = template(GERMAN)
    coverage = compared(of("mail de"), other=german)
    assert status(coverage, "nutzer") == "covered"
    assert status(coverage, "termin") == "missing"
    assert "unreliable" not in coverage.seeds[0].why
    assert "not in" not in finding(coverage, "termin").why


def test_a_german_template_says_that_it_has_no_cues_for_english(compared):
    coverage = compared(of("mail en"), other=template(GERMAN))
    assert "is written in English; cues exist for German only" in coverage.seeds[0].why


def test_cues_in_a_language_count_for_seeds_in_it_alone(compared):
    both = template(BOTH)
    german = compared(of("mail de"), other=both)
    assert status(german, "who") == "covered"
    assert "cues exist for 1 of 2 slots in it" in german.seeds[0].why
    assert "not in English" in finding(german, "when").why
    english = seed("The note says Fahrer brauchen, Büro muss. It is in English otherwise.")
    assert status(compared(english, other=both), "who") == "missing"


def test_a_language_without_spaces_between_words_is_refused_for_cues():
    read, faults = parse_template(BOTH.replace("language: de", "language: zh"))
    assert read is None
    assert "'en', 'de', 'fr', 'es' or 'nl'" in faults[0].message
