from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.interview.replay import fold, replay
from interviewer.model.answer import Item, Items, Words
from interviewer.model.entry import Adjusted, Answered, Began, Drafted, Entry, IssuedStatement, Parked, Skipped, Undone
from interviewer.model.progress import Progress
from interviewer.model.template import Template

AT = datetime(2026, 11, 22, tzinfo=UTC)
TEMPLATE = Template.model_validate(
    {"id": "t", "version": "1", "title": "T", "slots": [{"id": "a", "title": "A", "need": "x"}]}
)
BEGAN = Began(id="began", at=AT, by="Maya", program="p", template=TEMPLATE, depth="standard")


def answered(name: str, question: str = "a.b", by: str = "Maya", text: str = "x") -> Answered:
    return Answered(id=name, at=AT, by=by, question=question, slot="a", ask="What?", value=Words(text=text), raw=text)


def undone(name: str, entry: str) -> Undone:
    return Undone(id=name, at=AT, by="Maya", entry=entry)


def visible(progress: Progress) -> dict[str, object]:
    return {k: v for k, v in dict(progress).items() if k not in ("entries", "undone", "last", "numbers")}


def test_entries_add_up():
    skipped = Skipped(id="s", at=AT, by="Maya", question="a.c", slot="a", ask="?")
    parked = Parked(id="p", at=AT, by="Maya", question="a.d", slot="a", ask="?", owner="Otto")
    progress = replay([BEGAN, answered("1"), skipped, parked, answered("2", text="y")])
    assert progress.answer("a.b").raw == "y"
    assert (progress.skipped(), progress.parked()) == ((skipped,), (parked,))
    assert progress.trail == ("a.c", "a.d", "a.b")
    assert list(progress.entries) == ["began", "1", "s", "p", "2"]


def test_folding_the_same_entry_twice_is_harmless():
    progress = replay([BEGAN, answered("1")])
    assert fold(progress, answered("1")) is progress


def test_undoing_restores_what_was_before_and_undoing_that_brings_it_back():
    before = replay([BEGAN, answered("1", text="old"), answered("2", text="new")])
    once = fold(before, undone("u1", "2"))
    assert once.answer("a.b").raw == "old"
    again = fold(once, undone("u2", "u1"))
    assert again.answer("a.b").raw == "new"
    assert visible(again) == visible(before)
    assert again.undone == {"u1"}


def test_an_edit_further_back_can_be_undone_too():
    progress = replay(
        [BEGAN, answered("1", text="old"), answered("2", "a.c"), answered("3", text="new"), undone("u", "1")]
    )
    assert progress.answer("a.b").raw == "new"
    assert fold(progress, undone("v", "3")).latest("a.b") is None


def test_changes_of_the_interview_itself_can_be_undone():
    deeper = Adjusted(id="adj", at=AT, by="Maya", depth="deep")
    progress = replay([BEGAN, answered("1"), deeper])
    assert progress.depth == "deep"
    back = fold(progress, undone("u", "adj"))
    assert (back.depth, back.answer("a.b").id) == ("standard", "1")


def test_undoing_what_is_not_there_changes_nothing():
    progress = replay([BEGAN, answered("1")])
    assert visible(fold(progress, undone("u", "nowhere"))) == visible(progress)


def test_statement_ids_once_issued_stay_issued():
    draft = Drafted(
        id="d",
        at=AT,
        by="Maya",
        path="spec.md",
        format="markdown",
        sha256="0",
        statements=(IssuedStatement(key="k", id="REQ-A-001", text="t"),),
    )
    progress = replay([BEGAN, draft, draft.model_copy(update={"id": "e", "statements": ()})])
    assert progress.issued == {"k": "REQ-A-001"}
    assert len(progress.drafts) == 2


def test_numbers_of_items_are_remembered_beyond_an_undo():
    listed = answered("1").model_copy(update={"value": Items(items=(Item(number=3, text="x"),))})
    assert replay([BEGAN, listed, undone("u", "1")]).numbers == {"a.b": 3}


@pytest.mark.parametrize("order", [("Maya", "Otto"), ("Otto", "Maya")])
def test_who_differs_is_disputed_whoever_came_last(order: tuple[str, str]):
    entries = [answered(name, by=name, text=name) for name in order]
    progress = replay([BEGAN, *entries])
    assert {a.by for a in progress.disputed("a.b")} == {"Maya", "Otto"}


@st.composite
def histories(draw: st.DrawFn) -> list[Entry]:
    entries: list[Entry] = [BEGAN]
    for number in range(draw(st.integers(0, 25))):
        name = str(number)
        question, by = draw(st.sampled_from(["a.b", "a.c", "a.d"])), draw(st.sampled_from(["Maya", "Otto"]))
        what = draw(st.sampled_from(["answer", "skip", "park", "undo", "adjust"]))
        if what == "answer":
            entries.append(answered(name, question, by, draw(st.sampled_from("xyz"))))
        elif what == "skip":
            entries.append(Skipped(id=name, at=AT, by=by, question=question, slot="a", ask="?"))
        elif what == "park":
            entries.append(Parked(id=name, at=AT, by=by, question=question, slot="a", ask="?"))
        elif what == "adjust":
            entries.append(Adjusted(id=name, at=AT, by=by, depth=draw(st.sampled_from(["quick", "standard", "deep"]))))
        elif number:
            entries.append(undone(name, draw(st.sampled_from(entries[1:] or [BEGAN])).id))
    return entries


@given(histories())
def test_undoing_anything_equals_never_having_done_it(entries: list[Entry]):
    progress = replay(entries)
    alive = [e for e in entries if e.id not in progress.undone and not isinstance(e, Undone)]
    expected = replay(alive)
    assert visible(progress) == visible(expected)


@given(histories())
def test_undoing_an_undoing_restores_everything(entries: list[Entry]):
    before = replay(entries)
    target = next((e.id for e in reversed(entries) if e.id not in before.undone and e is not BEGAN), None)
    if target:
        after = replay([undone("u", target), undone("v", "u")], before)
        assert visible(after) == visible(before)
        assert after.undone == before.undone | {"u"}
