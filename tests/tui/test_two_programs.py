from __future__ import annotations

import pytest
from sitting import until

from interviewer.session import Session
from interviewer.tui.screens.mode import SECONDS_BETWEEN_LOOKS

SECONDS = 2.0


@pytest.fixture
def other(start, begun):
    with Session.open(journal=start.plan.journal, respondent="Otto") as session:
        yield session


def test_looks_are_often_enough():
    assert SECONDS_BETWEEN_LOOKS < SECONDS


async def test_what_another_program_records_is_seen_and_its_question_no_longer_asked(sit, other):
    async with sit() as table:
        await table.opened()
        assert table.at == "name.short"
        other.answer("name.short", "Barn")
        await until(table.pilot, lambda: table.at != "name.short", timeout=30)
        assert "Otto was here too" in table.words
        assert "Barn" in table.words
        await table.type("Anna and Ben", "ctrl+s")
        assert other.refresh()
        assert "Maya" in {entry.by for entry in other.entries()[-2:]}


@pytest.mark.parametrize("mode", ["compare", "draft", "history"])
async def test_every_mode_takes_it_up(sit, other, mode):
    async with sit() as table:
        await table.opened(mode)
        other.answer("name.short", "Barn")
        await until(table.pilot, lambda: "Otto was here too" in table.words, timeout=30)


async def test_what_is_half_typed_stays_when_somebody_else_answers_the_same(sit, other):
    async with sit() as table:
        await table.opened()
        await table.type("Tool Sh")
        other.answer("name.short", "Barn")
        await until(table.pilot, lambda: "Otto was here too" in table.words, timeout=30)
        assert (table.at, table.app.focused.value) == ("name.short", "Tool Sh")
        await table.type("ed", "enter")
        assert "The answers differ" in table.words
        await table.press("1")
        said = {a.by: a.raw for a in table.session.record.answers("name.short")}
        assert said == {"Maya": "Tool Shed", "Otto": "Barn"}


async def test_what_is_said_in_a_dialog_is_said_of_the_card_it_was_opened_on(sit, other):
    async with sit() as table:
        await table.opened()
        await table.press("ctrl+o")
        other.answer("name.short", "Barn")
        await table.interview.take_up()
        assert table.at == "name.short"
        await table.type("Ann", "enter", "enter", "enter")
        assert {q for q, said in table.said.items() if said.kind == "parked"} <= {"name.short"}
