from __future__ import annotations

import pytest
from samples import finding, status

from interviewer.errors import TemplateError
from interviewer.model.template import Template

TEXT = """Every gate gets a reader for badges.

Unit tests and end-to-end tests cover the badge reader, and an integration test opens a gate once a night.

The risk is that a badge is copied; to mitigate this, badges are signed.

As a guard I want to open a gate by hand so that nobody is locked in.

We considered fingerprints as an alternative, but rejected them because of gloves.

Feeding the penguins takes place at noon; the penguins eat herring, and the keeper weighs every penguin.
"""


def bare(*slots: tuple[str, str]) -> Template:
    return Template(id="bare", version="1", title="Bare",
                    slots=[{"id": f"s{n}", "title": t, "need": need} for n, (t, need) in enumerate(slots)])


SLOTS = bare(
    ("Test plan", "Which tests show that it works."),
    ("Risks and mitigations", "What could go wrong and what is done against it."),
    ("User stories", "Who wants to do what and why."),
    ("Alternatives", "Which other ways were considered."),
    ("Penguins", "What the penguins eat and what every penguin weighs."),
    ("Submarines", "How deep the submarine dives and who steers it."),
)


@pytest.mark.parametrize("slot", ["s0", "s1", "s2", "s3", "s4"])
def test_titles_and_needs_alone_find_what_is_there(compared, slot):
    assert status(compared(TEXT, other=SLOTS), slot) != "missing"


def test_what_is_not_there_is_missing(compared):
    assert status(compared(TEXT, other=SLOTS), "s5") == "missing"


def test_a_template_that_is_not_about_building_takes_any_text(compared):
    lease = bare(("Rent", "When the rent is paid by the tenant."))
    text = "The tenant shall pay the rent on the first of each month. The rent is 800 euros."
    assert status(compared(text, other=lease), "s0") != "missing"


def test_bare_strings_are_cues_and_titles(compared):
    own = Template(id="own", version="1", title="Own", slots=[
        {"id": "lift", "title": "Lift", "need": "Weights.", "headings": ["hoist*"], "cues": ["hoist up to {number}"]}])
    assert status(compared("## Hoisting\n\nWe hoist up to 40 crates. They hoist up to 50 crates.", other=own),
                  "lift") == "covered"


@pytest.mark.parametrize("pattern", ["(a|b", "a)", "{nosuch} x", "()", "??", "..", "^ $"])
def test_a_cue_that_cannot_be_read_is_said(compared, pattern):
    broken = Template(id="own", version="1", title="Own", slots=[
        {"id": "lift", "title": "Lift", "need": "Weights.", "cues": [pattern]}])
    with pytest.raises(TemplateError, match="template own: pattern"):
        compared("text", other=broken)


def test_reasons_name_whole_words(compared):
    penguins = finding(compared(TEXT, other=SLOTS), "s4")
    assert "“penguins”" in penguins.why
    assert "…" not in penguins.why


def test_a_short_word_does_not_stand_for_others_that_begin_so(compared):
    own = bare(("Stories of the sea", "Which stories sailors told."))
    text = "The storage room is locked. The store opens at nine. Storms came."
    assert status(compared(text, other=own), "s0") == "missing"
