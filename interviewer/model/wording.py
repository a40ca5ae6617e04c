"""Wording rules as data: which words are faults, and what to ask about them."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from interviewer.model.base import Model

RuleId = Literal[
    "vague-term", "subjective", "superlative", "comparative", "open-ended", "loophole", "pronoun", "negative",
    "uncertain-verb", "absolute", "compound", "unmeasured", "placeholder", "passive-no-actor", "not-a-requirement",
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
    line: int
    text: str
    findings: tuple[Fault, ...] = ()
