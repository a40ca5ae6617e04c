from __future__ import annotations

from pathlib import Path

import pytest

from interviewer import Session
from interviewer.model.question import Question

SEEDS = Path(__file__).parents[1] / "seeds"
KIND = {"choir": "web", "frost": "cli", "shifts": "mobile, web"}
MOST = 80


def reply(session: Session, question: Question, kind: str) -> None:
    """A willing respondent whose answers raise no questions: always the same, with and without seeds."""
    if question.id == "interface.kind":
        session.answer(question.id, kind)
    elif question.id == "problem.name":
        session.answer(question.id, "Scorebox")
    elif "~" in question.id:
        session.answer(question.id, "40 of 100 in 2 days")
    else:
        session.answer(question.id, question.example)


def steps_until_settled(folder: Path, seeds: list[Path], kind: str) -> tuple[int, int]:
    """How often the respondent was asked until every required slot had an answer, and until the end.

    A card of quotes counts once, as everything else. Where the depth ends too early, more is asked for.
    """
    with Session.open(seeds, journal=folder / "interview.db", respondent="Ada") as session:
        required = {s.id for s in session.template.slots if s.required}
        settled, steps = 0, 0
        while steps < MOST:
            step = session.next() if session.next().question else session.more()
            if step.question is None:
                break
            steps += 1
            if step.question.kind == "playback":
                session.review([q.id for q in step.card], "right")
            else:
                reply(session, step.question, kind)
            if not settled and required <= {q.split(".")[0] for q in session.record.responses}:
                settled = steps
        assert session.progress.blocking == ()
    return settled, steps


@pytest.mark.parametrize("brief", KIND)
def test_a_good_brief_halves_the_questions_until_every_required_slot_is_settled(tmp_path, brief: str):
    (tmp_path / "without").mkdir()
    with_seeds, whole = steps_until_settled(tmp_path, [SEEDS / brief], KIND[brief])
    without, all_of_it = steps_until_settled(tmp_path / "without", [], KIND[brief])
    assert 0 < with_seeds <= without / 2
    assert whole <= all_of_it / 2 + 1


@pytest.mark.parametrize("brief", KIND)
def test_what_is_accepted_is_counted_as_accepted_and_not_as_said(tmp_path, brief: str):
    steps_until_settled(tmp_path, [SEEDS / brief], KIND[brief])
    with Session.open(journal=tmp_path / "interview.db", respondent="Ada") as session:
        honesty = session.draft().honesty
    assert honesty.accepted > 15
    assert honesty.shares.accepted > honesty.shares.stated
    assert abs(sum((honesty.shares.stated, honesty.shares.accepted, honesty.shares.defaults,
                    honesty.shares.assumed)) - 1) < 0.01


@pytest.mark.parametrize("brief", KIND)
def test_what_was_accepted_is_not_asked_again(tmp_path, brief: str):
    with Session.open([SEEDS / brief], journal=tmp_path / "interview.db", respondent="Ada") as session:
        while (step := session.next()).question:
            if step.question.kind == "playback":
                session.review([q.id for q in step.card], "right")
            else:
                looks_back = step.question.id in session.template.closing.questions
                accepted = session.record.answer(f"{step.question.slot}.playback")
                assert not accepted or looks_back or "~" in step.question.id or step.question.id in (
                    "problem.name", "privacy.personal") or step.question.raised == "item"
                reply(session, step.question, KIND[brief])
