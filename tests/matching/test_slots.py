from __future__ import annotations

import pytest
from samples import finding, status

FRAME = """# Requirements of the pump register

The system must show every pump with its place. Technicians can search for a pump by its number.
The app should work on the phones the technicians already have.

"""


def about_pumps(compared, text):
    return compared(FRAME + text)


@pytest.mark.parametrize(
    ("slot", "text"),
    [
        ("performance", "## Performance\nA search over 10,000 pumps must answer within 300 ms in 95% of all cases."),
        ("capacity", "## Load\nThe system must serve up to 400 concurrent users and store 3 TB of photos."),
        ("security", "## Security\nOnly supervisors may delete a pump. Passwords are hashed; traffic is encrypted."),
        ("nongoals", "## Out of scope\n- Payments by card are excluded.\n- A native app is out of scope."),
        ("questions", "## Open questions\n- Should we record leaks as well?\n- TBD: who maintains the list of pumps."),
        ("risks", "## Risks\nRisk: the supplier stops the old interface in June; we keep a manual import ready."),
        ("schedule", "## Timeline\nThe pilot starts on 3 May 2027. Release 1 is due on 30 September 2027."),
        ("acceptance", "## Acceptance criteria\nGiven an expired badge, when a gate opens, then the alarm rings."),
        ("users", "## Users\nTwo user groups: technicians in the field and planners in the office."),
        ("availability", "## Availability\nThe system is available 99.5% of each month. Backups run nightly."),
        ("privacy", "## Privacy\nPersonal data is erased after 30 days, as the GDPR requires."),
        ("glossary", "## Glossary\nPump run: a round from the depot and back.\nSKU stands for stock keeping unit."),
        ("scenarios", "## User stories\nAs a technician I want to see the last repair so that I bring parts."),
    ],
)
def test_a_concrete_section_covers_its_slot(compared, slot, text):
    coverage = about_pumps(compared, text)
    assert status(coverage, slot) == "covered"
    assert status(about_pumps(compared, ""), slot) != "covered"


@pytest.mark.parametrize("slot, title", [
    ("performance", "Performance"), ("risks", "Risks"), ("schedule", "Timeline"), ("glossary", "Glossary"),
    ("nongoals", "Non-goals"), ("privacy", "Privacy"),
])
@pytest.mark.parametrize("content", [
    "", "TBD", "None yet.", "N/A", "[to be written]", "< X seconds", "____", "TBD (Tom)", "n/a yet",
    "To be completed after workshop 2.", "Describe here how it is done.",
])
def test_a_title_without_content_covers_nothing(compared, slot, title, content):
    assert status(about_pumps(compared, f"## {title}\n\n{content}\n\n## Notes\n\nPumps are blue."), slot) != "covered"


def test_a_wish_without_detail_is_not_covered(compared):
    assert status(about_pumps(compared, "It must be fast and scalable."), "performance") == "hinted"


def test_what_is_put_off_for_now_is_found_in_running_text(compared):
    text = "For now only pumps are recorded; valves are not supported in the first version."
    assert status(about_pumps(compared, text), "nongoals") != "missing"


def test_non_goals_are_not_goals(compared):
    text = "## Non-goals\n\n- Replacing the pumps.\n- Billing is left to the office.\n- Planning of routes.\n"
    coverage = about_pumps(compared, text)
    assert status(coverage, "nongoals") == "covered"
    assert all("Non-goals" not in e.heading for e in finding(coverage, "outcomes").evidence)


def test_a_label_announces_like_a_title(compared):
    assert status(about_pumps(compared, "- **Out of scope:** payments by card, a native app."), "nongoals") == "covered"


def test_every_finding_says_why(compared):
    coverage = about_pumps(compared, "## Load\nUp to 400 concurrent users.")
    assert "400" in finding(coverage, "capacity").evidence[0].quote
    assert "under the heading “Load”" in finding(coverage, "capacity").why
    assert all(f.why for f in coverage.findings)
    assert all(e.why for f in coverage.findings for e in f.evidence)


def test_a_missing_slot_shows_its_nearest_miss(compared):
    found = finding(compared("Security forces closed the square on Sunday, police said."), "security")
    assert found.status == "missing"
    assert "not about something to be built" in found.evidence[0].why


def test_verdict_is_complete_when_all_required_slots_are_covered(compared, template):
    optional = [s.model_copy(update={"required": s.id == "nongoals"}) for s in template.slots]
    relaxed = template.model_copy(update={"slots": tuple(optional)})
    text = FRAME + "## Out of scope\n\n- Payments by card are not part of this project.\n- A native app is excluded."
    assert compared(text, other=relaxed).verdict == "complete"
    assert compared(text).verdict == "partial"


def test_requirement_like_passages_without_a_slot_are_listed(compared):
    from interviewer.model.template import Template

    small = Template(id="small", version="1", title="Small", slots=[
        {"id": "zebra", "title": "Zebra", "need": "Stripes of zebras."}])
    unused = compared(FRAME, other=small).passages.requirement_like_unused
    assert any("must show every pump" in e.quote for e in unused)


def test_the_examples_of_the_template_hold(compared, template):
    for slot in template.slots:
        for example in slot.examples:
            found = finding(about_pumps(compared, example), slot.id)
            assert found.status != "missing", (slot.id, example)


def test_the_counterexamples_of_the_template_are_never_covered(compared, template):
    for slot in template.slots:
        for example in slot.counterexamples:
            assert finding(about_pumps(compared, example), slot.id).status != "covered" or slot.id == "features"


def test_what_stands_under_a_heading_that_claims_it_speaks_for_no_other_slot(compared):
    text = "- **Not now:** donations of money, rotas for volunteers, anything for the users who collect food."
    coverage = about_pumps(compared, text)
    assert status(coverage, "nongoals") == "covered"
    evidence = [e for f in coverage.findings if f.slot != "nongoals" for e in f.evidence if "donations" in e.quote]
    assert all("belongs to “Not in scope”" in e.why for e in evidence)


@pytest.mark.parametrize(
    ("slot", "text"),
    [
        ("schedule", "The first release only has the register."),
        ("stakeholders", "The team works in two offices."),
        ("nongoals", "A map could be added later."),
        ("usability", "It is simple to learn."),
    ],
)
def test_a_weak_sign_is_a_hint(compared, slot, text):
    assert status(about_pumps(compared, text), slot) == "hinted"
    assert status(about_pumps(compared, ""), slot) == "missing"


def test_an_idea_of_two_lines_is_taken_seriously(compared):
    from texts import BUILDING

    assert status(compared(BUILDING["idea of two lines"]), "features") != "missing"


def test_minutes_say_what_is_open_excluded_and_what_it_may_cost(compared):
    from texts import BUILDING

    coverage = compared(BUILDING["minutes"])
    assert {status(coverage, s) for s in ("questions", "nongoals", "schedule")} == {"covered"}
    assert status(coverage, "problem") != "missing"


@pytest.mark.parametrize("text", [
    "This e-mail is confidential. If you are not the intended recipient you must delete it immediately.",
    "Date: Tue, 14 Oct 2025 09:12:44 +0200",
])
def test_what_comes_with_every_mail_is_no_evidence(compared, text):
    coverage = about_pumps(compared, text)
    assert [f.status for f in coverage.findings] == [f.status for f in about_pumps(compared, "").findings]
    assert not any(text[:20] in e.quote for f in coverage.findings for e in f.evidence)
    assert not any(text[:20] in e.quote for e in coverage.passages.requirement_like_unused)


@pytest.mark.parametrize("text", [
    "[NEEDS CLARIFICATION: how long do we keep photos of a loan?]",
    "- [NEEDS CLARIFICATION: retention period not specified]",
    "(TBD by the board: may guests book without a member?)",
])
def test_a_marker_that_says_what_is_open_is_an_open_question(compared, text):
    evidence = finding(compared(FRAME + text), "questions").evidence
    assert status(compared(FRAME + text), "questions") == "covered"
    assert [e.quote for e in evidence] == [text.removeprefix("- ")]
    assert "leaves room" not in evidence[0].why


@pytest.mark.parametrize("text", ["[NEEDS CLARIFICATION]", "[TBD]", "[TODO: fill in]", "[Describe what is open here]"])
def test_a_marker_that_says_nothing_covers_nothing(compared, text):
    assert status(compared(FRAME + text), "questions") != "covered"


@pytest.mark.parametrize("text", [
    "The system shall report which claims are covered by a policy.",
    "When you are asked for a PIN, the app shows a keypad with large keys.",
    "An import sets every order that is covered by stock to ready.",
])
def test_words_of_a_comparison_are_content_where_they_speak_of_the_product(compared, text):
    got = compared(f"{FRAME}## What it does\n{text}")
    assert text in {e.quote for f in got.findings for e in f.evidence}
