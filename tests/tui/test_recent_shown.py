from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sitting import until

from interviewer.model.recent import RecentInterview
from interviewer.session import Session
from interviewer.session.recent import Recent
from interviewer.tui.screens.opening import OpeningScreen
from interviewer.tui.screens.start import StartScreen


@pytest.fixture
def shed(tmp_path):
    journal = tmp_path / "elsewhere" / "interview.db"
    journal.parent.mkdir()
    with Session.open(journal=journal, respondent="Maya") as session:
        session.answer(session.next_question().id, "Tool Shed")
    return RecentInterview(journal=str(journal), name="tool [x] shed", answered=12, to_go=13,
                           at=datetime.now(UTC) - timedelta(days=1))


async def test_recent_interviews_stand_on_the_start_screen_with_their_state_and_go_on(sit, start, shed):
    async with sit(replace(start, plan=None, recent=lambda: (shed,))) as table:
        await table.press()
        assert "Go on: tool [x] shed · 12 of about 25 answered · yesterday" in table.words
        assert "reads your documents" not in table.words
        await table.press("3")
        await table.opened()
        assert str(table.session.journal) == shed.journal
        assert "Tool Shed" in table.text


async def test_many_recent_interviews_are_all_reached_in_the_smallest_terminal(sit, start, shed, tmp_path):
    many = tuple(shed.model_copy(update={"name": f"number {n}"}) for n in range(20))
    async with sit(replace(start, plan=None, recent=lambda: many, greet=Recent(tmp_path / "state").greet)) as table:
        await table.press()
        await table.press("end")
        assert "number 19" in table.words
        await table.press("enter")
        await table.opened()
        assert str(table.session.journal) == shed.journal


async def test_a_newcomer_reads_what_will_happen_while_the_seeds_are_read_and_goes_on_by_a_key(sit, begun, tmp_path):
    recent = Recent(tmp_path / "state")
    async with sit(replace(begun, greet=recent.greet)) as table:
        await until(table.pilot, lambda: "Enter goes on" in table.words)
        assert isinstance(table.app.screen, OpeningScreen)
        for said in ("reads your documents", "one question at a time", "writes a specification", "ctrl+q leaves"):
            assert said in table.words
        assert table.session is None
        await table.press("enter")
        await table.opened()
        await table.press("ctrl+q")
    async with sit(replace(begun, greet=recent.greet)) as table:
        await table.opened()
        assert not isinstance(table.app.screen, OpeningScreen | StartScreen)


async def test_a_newcomer_who_leaves_at_once_leaves_nothing_open(sit, begun):
    async with sit(replace(begun, greet=lambda: True)) as table:
        await until(table.pilot, lambda: "Enter goes on" in table.words)
        await table.press("ctrl+q")
        assert table.app.return_code == 0
    with Session.open(journal=begun.plan.journal) as again:
        assert again.next_question()
