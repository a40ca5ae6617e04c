"""Issues for a tracker: one for each statement and each open question, as GitHub's interface takes them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from interviewer.export import lines
from interviewer.language.display import clipped
from interviewer.language.inert import inert
from interviewer.model.base import json_text
from interviewer.model.spec import OpenQuestion, Spec

MAX_TITLE, MAX_BODY = 256, 65_536
"""Characters of a title and a body (GitHub REST API, create an issue)."""


def render(spec: Spec) -> bytes:
    """A JSON array of objects with title, body and labels: each is the body of one `POST /repos/…/issues`."""
    issues = [*_statements(spec), *(_question(q) for q in spec.open_questions)]
    return (json_text(issues, indent=2) + "\n").encode()


def _statements(spec: Spec) -> Iterator[dict[str, Any]]:
    for line in lines.statement_lines(spec):
        s = line.statement
        body = [lines.MARK, inert(lines.sentence(s))]
        body += _listed("Accepted when", s.acceptance, box="[ ] ")
        body += [f"**Reason:** {inert(s.rationale)}"] if s.rationale else []
        body += [f"**Owner:** {inert(s.owner)}"] if s.owner else []
        body += _listed("To settle", lines.to_settle(s), box="[ ] ")
        body += _listed("Rests on", lines.sources(s))
        labels = ["requirement", line.slot.slot, *([f"priority: {lines.priority(s)}"] if s.priority else [])]
        yield _issue(f"{s.id}: {lines.sentence(s)}", body, labels)


def _question(question: OpenQuestion) -> dict[str, Any]:
    body = [lines.MARK, inert(question.ask), inert(lines.open_question(question))]
    return _issue(f"{question.id}: {lines.shown(question.ask)}", body, ["open question", question.slot])


def _listed(title: str, texts: Iterator[str] | list[str] | tuple[str, ...], box: str = "") -> list[str]:
    listed = "\n".join(f"- {box}{inert(text)}" for text in texts)
    return [f"**{title}:**\n\n{listed}"] if listed else []


def _issue(title: str, body: list[str], labels: list[str]) -> dict[str, Any]:
    return {"title": clipped(title, MAX_TITLE), "body": "\n\n".join(body)[:MAX_BODY],
            "labels": [lines.shown(label)[:50] for label in labels]}
