from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.language.patterns import Pattern, PatternError, plain, words

CLASSES = {"user": ("user", "users", "end user")}


def matches(pattern: str, text: str) -> bool:
    return bool(Pattern(pattern, CLASSES).compiled.search(plain(text)))


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("must respond", "It **must** respond."),
        ("respond* within {duration}", "responds within 200 ms"),
        ("needs? to", "It need to go"),
        ("roll-out", "the rollout"), ("roll-out", "the roll out"), ("roll-out", "the roll-out"),
        ("{user} (can|may) see", "An end user may see it"),
        ("not (be)? stored", "is not stored"), ("not (be)? stored", "must not be stored"),
        ("if .. fails", "If the line to the depot fails"),
        ("^ goal", "- Goal one"), ("done $", "It is done."),
        ("who {question}", "Who pays for it?"), ("{date}", "on 3 May"), ("{money}", "€ 400"), ("{percent}", "99.5 %"),
        ("don't know", "We don’t know"),
        ("by {date}", "by 30/11/2025, or never"), ("by {date}", "by 2025/11/30."),
        ("costs {money}", "costs EUR 45,000"), ("costs {money}", "costs 45,000 €"),
    ],
)
def test_patterns_match(pattern, text):
    assert matches(pattern, text)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("{date}", "release 4.3.2.10"), ("{date}", "release 3.2.10.4"), ("{money}", "amateur 45"),
        ("must respond", "mustard responds"), ("if .. fails", "if one two three four five six seven fails"),
        ("^ goal", "the goal"), ("who {question}", "who pays"), ("{date}", "in may"), ("{user} can", "superuser can"),
    ],
)
def test_patterns_do_not_match(pattern, text):
    assert not matches(pattern, text)


def test_the_longest_of_several_alternatives_is_found():
    found = Pattern("(data|data model|model)", CLASSES).compiled.search("data model")
    assert found is not None
    assert found.group() == "data model"


DATES = ("2027-03", "2027/03/01", "1.3.2027", "30/11/27", "3rd of may", "may 3", "sept. 2027", "q1 2027", "q3",
         "week 9", "sprint 12")


@pytest.mark.parametrize("text", DATES)
def test_every_date_has_the_mark_it_is_looked_for_by(text):
    found = Pattern("{date}", CLASSES)
    assert found.compiled.search(text)
    assert all(not anchors.isdisjoint(words(text)) for anchors in found.needs)


def test_a_gap_in_brackets_is_refused():
    with pytest.raises(PatternError, match="a gap may be empty"):
        Pattern("who (..)? pays", CLASSES)


def test_addresses_are_not_words():
    assert "security" not in plain("see [the page](https://example.org/security) or https://example.org/security")


SOURCES = ["respond* within {duration}", "{user} (can|may) see", "roll-out", "if .. fails", "(out|roll|end users)",
           "(may see|{user}|(rolls?|if) out)"]
SAID = ["responds", "within", "3", "ms", "users", "end", "can", "may", "see", "rollout", "roll", "out", "if", "fails"]


@given(st.sampled_from(SOURCES), st.lists(st.sampled_from(SAID)))
def test_whatever_matches_has_a_word_of_every_element(pattern, text):
    compiled, said = Pattern(pattern, CLASSES), plain(" ".join(text))
    if compiled.compiled.search(said):
        there = words(said)
        for anchors in compiled.needs:
            assert any(w == a or (a.endswith("*") and w.startswith(a[:-1])) for a in anchors for w in there)


@given(st.sampled_from(SOURCES), st.lists(st.sampled_from(SAID)))
def test_a_pattern_matches_where_one_of_its_ways_does(pattern, text):
    said = plain(" ".join(text))
    compiled, there = Pattern(pattern, CLASSES), words(said)
    found = [way for way in compiled.ways() if (re.search(way.regex, said) if way.regex else way.anchors & {*there})]
    assert bool(compiled.compiled.search(said)) == bool(found)
