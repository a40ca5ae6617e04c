from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from sitting import Table, until

from interviewer.session import Session
from interviewer.tui import Start

Sit = Callable[..., Any]


async def told(table: Table) -> None:
    await table.opened()
    table.session.answer("name.short", "Tool Shed")
    table.session.answer("story.text", "Nine of 40 tools come back on the day.")
    await table.interview.recorded()


async def test_everything_is_read_back_and_one_key_confirms_it(sit: Sit, tmp_path: Path):
    async with sit() as table:
        await told(table)
        await table.press("alt+c")
        for words in ("What was said, read back", "WORDS", "What is it called?", "Tool Shed", "Nine of 40 tools"):
            assert words in table.words
        await table.press("c")
        assert table.session.retelling().holds
        assert "You confirmed 2 answers read back. The draft says so." in table.words
        await table.press("f4")
        await until(table.pilot, lambda: "Confirmed by Maya." in table.words)


async def test_enter_goes_to_the_question_of_a_line_and_the_change_is_marked_next_time(sit: Sit):
    async with sit() as table:
        await told(table)
        await table.press("alt+c", "c", "alt+c", "down", "enter")
        assert table.at == "story.text"
        await table.press("ctrl+s")
        await table.type(" And more.", "ctrl+s")
        await table.press("alt+c")
        assert "Confirmed by Maya" in table.words
        assert "what has changed since is marked with *" in table.words
        assert "* What happens on a good day?" in table.words


async def test_escape_confirms_nothing(sit: Sit):
    async with sit() as table:
        await told(table)
        await table.press("alt+c", "escape")
        assert table.session.record.confirmed == ()


async def test_the_end_offers_reading_back_first_and_what_is_missing_by_name(sit: Sit, start: Start):
    with Session.open(journal=start.plan.journal, respondent="Maya", depth="quick") as session:
        while question := session.next_question():
            if question.id == "problem.today":
                session.answer(question.id, "Nine of 40 copies never come back.")
            else:
                session.skip(question.id)
    again = replace(start, plan=replace(start.plan, template=None))
    async with sit(again, size=(100, 40)) as table:
        await table.opened()
        assert "1 Read it all back and confirm it" in table.words
        assert "Answer what is missing: Problem," not in table.words
        assert "Answer what is missing: " in table.words
        assert "Scenarios" in table.words
        await table.press("4")
        assert table.interview.card is not None
        assert "You asked for" in table.words
        for _ in range(40):
            if table.interview.card is None:
                break
            await table.press("ctrl+n")
        assert "No question is left at this depth" in table.words
        assert "Answer what is missing" not in table.words


async def test_the_line_above_the_keys_says_why_the_way_became_longer(sit: Sit):
    async with sit() as table:
        await table.opened()
        before = table.session.progress.to_go
        listed = next(q for q in table.session.questions() if q.kind == "list")
        await table.ask(listed.id)
        await table.type("lend; return; remind; count; mend; sell; weigh", "ctrl+s")
        grown = table.session.progress.grown
        assert (table.session.progress.to_go > before) == bool(grown)
        assert not grown or grown in table.words
