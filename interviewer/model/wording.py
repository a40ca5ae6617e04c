"""Wording rules as data: which words are faults, and what to ask about them."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, field_validator, model_validator

from interviewer.model.base import Model

RuleId = Literal[
    "vague-term",
    "subjective",
    "superlative",
    "comparative",
    "open-ended",
    "example",
    "loophole",
    "pronoun",
    "negative",
    "uncertain-verb",
    "absolute",
    "compound",
    "unmeasured",
    "placeholder",
    "passive-no-actor",
    "not-a-requirement",
]
Characteristic = Literal[
    "necessary", "appropriate", "unambiguous", "complete", "singular", "feasible", "verifiable", "correct", "conforming"
]
Severity = Literal["error", "warning", "advice"]


class Fault(Model):
    """One wording fault in a text; `span` counts characters, end excluded."""

    rule: RuleId
    severity: Severity
    span: tuple[int, int]
    text: str
    message: str
    ask: str


class LintLine(Model):
    """Public JSON `interviewer.lint/1`: one statement and its faults."""

    schema_: Literal["interviewer.lint/1"] = Field("interviewer.lint/1", alias="schema")
    file: str = Field("", description="as named in the call; empty for a single file and for stdin")
    line: int
    text: str
    findings: tuple[Fault, ...] = ()


class TermGroup(Model):
    """Words and phrases that share a fault, and the contexts in which they are none.

    A phrase is matched word by word whatever the case; hyphens and spaces between its words are the same.
    """

    words: tuple[str, ...] = Field(min_length=1)
    ask: str = Field("", description="the repairing question; `{about}` is the word found; default: the rule's")
    message: str = ""
    severity: Severity | None = Field(None, description="default: the rule's")
    before: tuple[str, ...] = Field((), description="no fault when one of these follows: `fast` before `lane`")
    after: tuple[str, ...] = Field((), description="no fault when one of these comes before: `breakfast` after `a`")
    in_condition: bool = Field(True, description="also a fault in the opening `If …,` or `When …,` of a sentence?")
    measured: bool = Field(False, description="no fault where the same text gives a number with a unit")
    numbered: bool = Field(False, description="no fault where a number stands close behind it, or just before it")
    named: bool = Field(False, description="no fault where a number or a name comes next: `support` before `PDF 1.7`")
    attributive: bool = Field(
        False, description="a fault only before a noun or behind `be`: `standard forms`, not `an industry standard`"
    )
    verb: bool = Field(False, description="a fault only as a verb: `shall support`, `to support`, `the tool supports`")


class Mild(Model):
    """What to say where a rule finds its fault in a form that does less harm."""

    severity: Severity
    message: str


class WordingRule(Model):
    """One rule: its place in the literature, its words, what to say and what to ask.

    `characteristics` are those of ISO/IEC/IEEE 29148 clause 5.2.5 that its fault harms, `iso` is the term of clause
    5.2.7, `incose` are the rules of the INCOSE guide it implements.
    """

    id: RuleId
    name: str
    severity: Severity
    characteristics: tuple[Characteristic, ...] = Field(min_length=1)
    iso: str = ""
    incose: tuple[str, ...] = Field(min_length=1)
    example: str = Field(description="a text in which it finds something")
    message: str
    ask: str
    mild: Mild | None = None
    terms: tuple[TermGroup, ...] = ()


class Wording(Model):
    """All rules with their words, and the word classes that several rules need."""

    rules: tuple[WordingRule, ...]
    incose: dict[str, str] = Field(description="names of the rules of the INCOSE guide, by number")
    modals: tuple[str, ...] = Field(description="what makes a sentence a requirement, weak ones too")
    units: tuple[str, ...] = Field(description="what makes a number a measure: s, ms, users, %")
    verbs: tuple[str, ...] = Field(description="base forms of verbs common in requirements")
    participles: tuple[str, ...] = Field((), description="irregular past participles")
    adjectives: tuple[str, ...] = Field((), description="words that end like a participle or comparative and are none")
    estimates: tuple[str, ...] = Field((), description="words in -est that are no superlative")
    names: tuple[str, ...] = Field((), description="words after which a capitalised phrase is a company: Inc, Ltd")

    @field_validator("rules")
    @classmethod
    def _once(cls, rules: tuple[WordingRule, ...]) -> tuple[WordingRule, ...]:
        ids = [r.id for r in rules]
        if len(set(ids)) != len(ids):
            raise ValueError("a rule stands here twice")
        return rules

    @model_validator(mode="after")
    def _known(self) -> Wording:
        unknown = {number for rule in self.rules for number in rule.incose} - set(self.incose)
        if unknown:
            raise ValueError(f"`incose` does not name {', '.join(sorted(unknown))}")
        return self

    def rule(self, rule_id: str) -> WordingRule:
        """The rule of that id. Raises KeyError when the file has none."""
        found = next((r for r in self.rules if r.id == rule_id), None)
        if found is None:
            raise KeyError(rule_id)
        return found
