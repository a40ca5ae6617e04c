from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
from facts import Fact, Product, products, said
from manners import MANNERS, Respondent

from interviewer import Session

SETS = ("unsighted", "sighted")
MOST_QUESTIONS = 100


class Talk(NamedTuple):
    """What came of an interview."""

    asked: list[str]
    drafted: list[Fact]
    open: list[Fact]
    lost: list[Fact]


def held(folder: Path, product: Product, manner: str, depth: str = "standard") -> Talk:
    respondent, asked = Respondent(product, manner), []
    with Session.open(journal=folder / "interview.db", respondent="Maya", depth=depth) as session:
        while (question := session.next_question()) and len(asked) < MOST_QUESTIONS * 3:
            asked.append(question.id)
            respondent.answer(session, question)
        spec = session.draft()
    texts = said(spec)
    drafted = [f for f in product.facts if f.stands_in(texts)]
    still_open = [f for f in product.facts if f not in drafted and any(
        f in respondent.withheld.get(q.ask, ()) or f.asked_for(q.ask, q.slot) for q in spec.open_questions)]
    lost = [f for f in product.facts if f not in drafted and f not in still_open]
    return Talk(asked, drafted, still_open, lost)


@pytest.mark.parametrize("product", [p for folder in SETS for p in products(folder)], ids=lambda p: p.name)
def test_what_people_know_ends_in_the_draft_or_its_open_questions(tmp_path_factory, product):
    reached = {manner: kept(held(tmp_path_factory.mktemp(manner), product, manner), product) for manner in MANNERS}
    assert sum(reached.values()) / len(reached) >= 0.95
    assert min(share for manner, share in reached.items() if manner != "refusing") >= 0.9, reached
    # Who refuses to say what nobody asked has refused the rest.
    assert min(reached.values()) >= 0.75, reached


def kept(talk: Talk, product: Product) -> float:
    assert len(set(talk.asked)) == len(talk.asked) < MOST_QUESTIONS
    return 1 - len(talk.lost) / len(product.facts)


@pytest.mark.parametrize("depth", ["quick", "deep"])
@pytest.mark.parametrize("manner", MANNERS)
def test_every_manner_comes_to_an_end_at_every_depth(tmp_path, depth, manner):
    talk = held(tmp_path, products("unsighted")[0], manner, depth)
    assert len(set(talk.asked)) == len(talk.asked) < {"quick": 30, "deep": MOST_QUESTIONS * 2}[depth]
