from __future__ import annotations

import pytest

from interviewer import Session


@pytest.fixture
def session(tmp_path):
    with Session.open(journal=tmp_path / "interview.db", respondent="Ada") as opened:
        opened.answer("problem.name", "Gatehouse")
        yield opened


def noted(session: Session, slot: str) -> list[str]:
    """What a draft says in a slot."""
    drafted = next(s for s in session.draft().slots if s.slot == slot)
    return [*(s.text for s in drafted.statements), *(line for note in drafted.notes for line in note.text)]


def why(session: Session, ask: str) -> list[tuple[str, str]]:
    return [(q.why, q.owner) for q in session.draft().open_questions if q.ask == ask]


@pytest.mark.parametrize("words", ["idk", "no idea yet", "TBD", "I don't know"])
def test_an_item_that_says_nothing_is_an_open_question_and_no_statement(session, words):
    session.answer("features.what", f"announce a visitor; {words}; print a pass")
    said = " ".join(noted(session, "features"))
    assert "announce a visitor" in said
    assert words not in said
    assert [w for w, _ in why(session, "What must people be able to do with it?")] == [
        f"the answer only says “{words}”"]
    assert not [q for q in session.questions() if q.about == words and q.raised == "item"]


def test_who_may_know_is_the_owner_of_the_open_question_and_no_note(session):
    session.answer("scenarios.story", "No idea how that goes at night, Petra does that, I only know the day shift.",
                   literal=True)
    session.answer("scenarios.story~dont-know", "Petra, on Monday")
    assert noted(session, "scenarios") == []
    (said, owner), = why(session, "What happens, step by step, when somebody uses it on an ordinary day?")
    assert said.startswith("the answer only says “No idea")
    assert owner == "Petra, on Monday"


def test_who_may_know_is_asked_in_vain_and_the_open_question_rests_on_that_too(session):
    session.answer("scenarios.story", "idk", literal=True)
    session.skip("scenarios.story~dont-know", reason="refused")
    open_ones = [q for q in session.draft().open_questions if q.slot == "scenarios"]
    passed = session.entries()[-1]
    assert passed.id in {s.entry for q in open_ones for s in q.sources}
