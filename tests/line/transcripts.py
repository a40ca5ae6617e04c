from __future__ import annotations

import io
from pathlib import Path
from typing import NamedTuple

from interviewer.library import parse_template
from interviewer.line import interview
from interviewer.session import Session

SHED = """
id: shed
version: "1"
title: Tool shed
product: problem.name
slots:
  - id: problem
    title: Problem
    need: What goes wrong today.
    why: Everything else is judged by it.
    questions:
      - {id: problem.name, kind: short, ask: "What is it called?", example: Tool Shed, impact: 10, depth: quick}
      - {id: problem.what, kind: text, ask: "What goes wrong today?", why: "It is the reason for all this.", impact: 9}
  - id: users
    title: Users
    need: Who uses it.
    after: [problem]
    impact: 4
    questions:
      - {id: users.who, kind: list, ask: "Who will use it?"}
      - id: users.where
        kind: choices
        ask: "Where will they use it?"
        choices: [{value: web, label: A web page}, {value: phone, label: "A [bold]phone[/bold]", note: any kind}]
  - id: security
    title: Security
    need: Who may do what.
    after: [users]
    impact: 3
    questions:
      - {id: security.login, kind: yesno, ask: "Do people log in?"}
      - {id: security.attempts, kind: number, ask: "How many attempts?", unit: attempts, minimum: 1, maximum: 10,
         when: {answer: security.login, is: true}}
  - id: rollout
    title: Rollout
    need: How it starts.
    after: [security]
    impact: 1
    questions:
      - {id: rollout.day, kind: date, ask: "When does it start?"}
"""


class Talk(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


def shed(**options: object) -> Session:
    template, faults = parse_template(SHED)
    assert template is not None, faults
    return Session.open(template=template, respondent="Maya", **options)  # type: ignore[arg-type]


def talk(session: Session, typed: str, *, interactive: bool = True, target: Path | None = None) -> Talk:
    out, err = io.StringIO(), io.StringIO()
    code = interview(session, io.StringIO(typed), out, err, interactive=interactive, target=target)
    return Talk(code, out.getvalue(), err.getvalue())
