"""Interviews with the answers of `products.yaml`: each product's own, or mixed at random among people and manners."""

from __future__ import annotations

import contextlib
import random
import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from interviewer import Session
from interviewer.errors import AnswerError
from interviewer.model.progress import Progress
from interviewer.model.spec import Spec

MOST_QUESTIONS = 150
NOTES = """# Notes on the booking page

The booking page must be fast. It has to be secure. Members will use it on their phones.
The system shall send a reminder to each member one day before the booking. Nobody has decided on a budget.
"""
PASSING = ("later", "unknown", "irrelevant", "refused")


@cache
def products() -> list[dict[str, Any]]:
    text = Path(__file__).with_name("products.yaml").read_text(encoding="utf-8")
    return [{**product, "answers": {q: str(a) for q, a in product["answers"].items()}} for product in
            yaml.safe_load(text)]


@cache
def pool() -> dict[str, list[str]]:
    """Everything anybody answers to a question, those about any item of a list together."""
    found: dict[str, list[str]] = {}
    for product in products():
        for question, said in product["answers"].items():
            found.setdefault(_plain(question), []).append(said)
    return found


def _plain(question: str) -> str:
    return re.sub(r"\.\d+", "", question)


def held(folder: Path, product: dict[str, Any]) -> tuple[Spec, Progress]:
    """The interview about one product, answered as its people do; what they do not know they say so."""
    with Session.open(journal=folder / "interview.db", respondent="Ada", depth="standard") as session:
        for _ in range(MOST_QUESTIONS):
            question = session.next_question()
            if question is None:
                break
            said = product["answers"].get(question.id)
            if said is None or not _answered(session, question.id, said):
                session.skip(question.id, "unknown")
        return session.draft(), session.record


def mixed(folder: Path, seed: int) -> tuple[Spec, Progress]:
    """An interview in which answers, passing, parking and second opinions come at random."""
    chance = random.Random(seed)
    depth = chance.choice(("quick", "standard", "deep"))
    seed_file = folder / "notes.md"
    seed_file.write_text(NOTES)
    seeds = [seed_file] if seed % 3 == 0 else []
    with Session.open(seeds, journal=folder / "interview.db", respondent="Ada", depth=depth) as session:
        for _ in range(MOST_QUESTIONS):
            question = session.next_question()
            if question is None:
                break
            said = _said(chance, question.id, question.kind)
            turn = chance.random()
            if turn < 0.06:
                session.park(question.id, owner="Ben", due="2027-03-01")
            elif turn < 0.12 or not _answered(session, question.id, said):
                session.skip(question.id, chance.choice(PASSING))
            elif turn < 0.18:
                session.adjust(respondent="Ben")
                _answered(session, question.id, _said(chance, question.id, question.kind))
                session.adjust(respondent="Ada")
        return session.draft(), session.record


def _said(chance: random.Random, question: str, kind: str) -> str:
    known = pool().get(_plain(question))
    if known:
        return chance.choice(known)
    closed = {"yesno": ("yes", "no", "yes, mostly"), "choice": ("1", "2", "3"), "choices": ("1", "1, 2", "2, 3"),
              "pick": ("1", "1, 2"), "ranking": ("1, 2",), "number": ("5", "at most 20", "about 90"),
              "date": ("2027-05-01",)}
    slot = question.partition(".")[0]
    alike = [said for q, every in pool().items() for said in every if q.partition(".")[0] == slot]
    return chance.choice(closed.get(kind) or alike or ["We have not talked about that yet."])


def _answered(session: Session, question: str, said: str) -> bool:
    with contextlib.suppress(AnswerError):
        session.answer(question, said)
        return True
    return False
