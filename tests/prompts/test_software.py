from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from interviewer.language.faults import faults
from interviewer.library import builtin, check_template, load_data, load_template, load_wording
from interviewer.model.demo import Demo
from interviewer.model.question import QuestionDefinition
from interviewer.model.template import StatementPattern, Template

CONTRACT = [
    "problem", "outcomes", "users", "stakeholders", "features", "nongoals", "scenarios", "acceptance", "data",
    "integrations", "interface", "performance", "capacity", "availability", "security", "privacy", "usability",
    "operations", "constraints", "schedule", "assumptions", "risks", "rollout", "questions", "glossary",
]
KINDS = {"yesno", "choice", "choices", "number", "date", "short", "text", "list", "pick", "ranking"}


@pytest.fixture(scope="module")
def software() -> Template:
    return load_template("software")


def mains(template: Template) -> list[QuestionDefinition]:
    return [q for slot in template.slots for q in slot.questions]


def everything(template: Template) -> Iterator[QuestionDefinition]:
    for question in mains(template):
        yield question
        yield from question.each


def test_nothing_to_complain_about():
    assert check_template(builtin() / "templates" / "software.yaml") == ()


def test_the_slots_of_the_contract_in_their_order(software):
    assert [s.id for s in software.slots] == CONTRACT
    assert len({s.code for s in software.slots}) == 25
    assert [s.id for s in software.slots if not s.required] == ["capacity", "assumptions", "rollout", "glossary"]


def test_every_slot_belongs_to_a_section_and_says_why(software):
    assert all(s.section and s.need and s.why for s in software.slots)
    assert list(dict.fromkeys(s.section for s in software.slots)) == [s.id for s in software.sections]


def test_a_bank_of_all_kinds_for_every_depth(software):
    questions = mains(software)
    assert len(questions) > 100
    assert {q.kind for q in questions} == KINDS
    assert sum(q.when is not None for q in questions) > 50
    assert 7 <= Counter(q.depth for q in questions)["quick"] <= 9


@pytest.mark.parametrize("kind", ["web", "mobile", "desktop", "cli", "service", "library", "pipeline", "ml", "device"])
def test_every_kind_of_product_is_asked_about_a_bearable_number_of_things(software, kind):
    asked = [q for q in mains(software) if q.depth != "deep" and (q.when is None or _names(q, kind))]
    assert 15 <= len(asked) <= 30


def _names(question: QuestionDefinition, kind: str) -> bool:
    text = question.when.to_json() if question.when else ""
    return f'"includes": "{kind}"' in text


def test_every_required_slot_is_asked_about_at_standard_depth(software):
    for slot in software.slots:
        assert not slot.required or any(q.depth != "deep" for q in slot.questions), slot.id


def test_one_topic_in_each_question_with_reason_and_example(software):
    for question in everything(software):
        assert len(question.ask.split()) <= 25, question.id
        assert question.ask.endswith("?") and question.ask.count("?") == 1, question.id
        assert question.why and question.example and question.label, question.id
        assert "\n" not in question.why, question.id


def test_an_assumption_says_what_follows_if_it_is_wrong(software):
    assumed = [q for q in everything(software) if q.assume]
    assert len(assumed) > 15
    assert all(q.if_wrong for q in assumed)


def test_options_can_be_told_apart(software):
    for question in everything(software):
        labels = [c.label.casefold() for c in question.choices]
        assert len(set(labels)) == len(labels), question.id


def test_a_pattern_makes_one_requirement(software):
    patterns = [p for s in software.slots for statement in s.statements for p in statement.patterns]
    assert len(patterns) > 80
    for pattern in patterns:
        assert pattern.split().count("shall") == 1, pattern
        assert pattern.endswith("."), pattern
        assert pattern.startswith(("The ", "When ", "While ", "Where ", "If ")), pattern


def test_no_pattern_breaks_a_wording_rule_by_itself(software):
    wording, broken = load_wording(), []
    for slot in software.slots:
        for statement in slot.statements:
            for sentence in sentences(software, statement):
                broken += [(sentence, f.rule, f.text) for f in faults(sentence, wording)]
    assert broken == []


def sentences(template: Template, statement: StatementPattern) -> Iterator[str]:
    """Every pattern with innocent words in it, and with every option of its choices."""
    questions = {q.id: q for q in mains(template)}
    items = {f"item.{q.id}": q for q in (questions[statement.each].each if statement.each else ())}
    for pattern in statement.patterns:
        names = re.findall(r"{([^{}]+)}", pattern)
        options = {n: (questions | items)[n].choices for n in names if n in questions | items}
        plain = {"product": "Ledger"} | {n: "4 hours" for n in names if n != "product"}
        yield filled(pattern, plain)
        for name, choices in options.items():
            yield from (filled(pattern, plain | {name: c.label}) for c in choices if c.value not in ("none", "open"))


def filled(pattern: str, words: dict[str, str]) -> str:
    return re.sub(r"{([^{}]+)}", lambda m: words[m[1]], pattern)


def test_the_script_of_the_demonstration_answers_questions_that_exist(software):
    known = {q.id for q in mains(software)}
    known |= {f"{q.id}.{inner.id}" for q in mains(software) for inner in q.each}
    for reply in load_data("demo.yaml", Demo).answers:
        plain = reply.question.split("~")[0]
        parts = [p for p in plain.split(".") if not p.isdecimal()]
        assert ".".join(parts) in known, reply.question


def test_the_script_of_the_demonstration_shows_what_can_be_done():
    script = load_data("demo.yaml", Demo)
    said = {a.say.split()[0] for a in script.answers}
    assert {"unknown", "park", "skip"} <= said
    assert any("~" in a.question for a in script.answers)
    assert script.reply("nothing.like.this") == "skip"


def test_no_two_options_share_a_name(software: Template):
    for question in everything(software):
        names = Counter(n.casefold() for c in question.choices for n in {c.value, c.label, *c.also})
        assert [n for n, count in names.items() if count > 1] == [], question.id
