from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from textual.widgets import OptionList

from interviewer.tui.dialogs.reading import SeedDialog
from interviewer.tui.widgets.pane import Pane
from interviewer.tui.widgets.slots import SlotList

BRIEF = """\
# Order desk

Order clerks retype faxed orders; one in twelve is wrong, which costs us 40 euros each time.

The system shall answer a search within 2 seconds for 50 clerks. password: hunter2secret9

Only clerks who are logged in may change an order.
"""


@pytest.fixture
def brief(tmp_path, start):
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "mail [1].md").write_text(BRIEF)
    (tmp_path / "notes" / "wish.txt").write_text("Clerks want to search an order within 2 seconds.\n")
    return replace(start, plan=replace(start.plan, seeds=(tmp_path / "notes",), template=None))


async def at(table, slot: str) -> Pane:
    await table.opened("compare")
    listed = table.app.screen.query_one(SlotList)
    listed.highlighted = listed.get_option_index(slot)
    await table.press()
    return table.app.screen.query_one(Pane)


def covered(session) -> str:
    return next(f.slot for f in session.coverage.findings if f.status == "covered" and f.evidence)


async def test_a_quote_is_shown_where_it_stands_in_its_seed(sit, brief):
    async with sit(brief, size=(120, 40)) as table:
        await table.opened("compare")
        pane = await at(table, covered(table.session))
        quote = pane.row.quote
        await table.press("o")
        dialog = table.app.screen
        assert isinstance(dialog, SeedDialog)
        assert " ".join(dialog.passages[n].text for n in dialog.quoted) == quote
        assert dialog.query_one(OptionList).highlighted == dialog.quoted.start
        assert "Only clerks who are logged in" in table.words
        assert "▌ line" in table.words
        assert "hunter2secret9" not in table.text
        await table.press("escape")
        assert table.app.screen.mode == "compare"


async def test_a_seed_that_is_gone_or_changed_says_so_and_the_quote_is_still_there(sit, brief, tmp_path):
    file: Path = tmp_path / "notes" / "mail [1].md"
    async with sit(brief, size=(120, 40)) as table:
        await table.opened("compare")
        pane = await at(table, covered(table.session))
        file.write_text(f"One line more.\n\n{BRIEF}")
        await table.press("o")
        assert "It has changed since it was compared" in table.words
        await table.press("escape")
        file.unlink()
        await table.press("o")
        assert "is not there any more" in table.words
        assert pane.row.quote.split()[0] in table.words


async def test_quotes_are_judged_in_place_and_taken_back(sit, brief):
    async with sit(brief, size=(120, 40)) as table:
        await table.opened("compare")
        slot = covered(table.session)
        await at(table, slot)
        await table.press("x", "3", *"old", "escape")
        assert not table.said
        await table.press("x")
        assert "old" in table.words
        await table.press("enter", "a")
        verdict = table.said[f"{slot}.playback"].value.verdicts[0]
        assert (verdict.verdict, verdict.words) == ("no", "old")
        assert table.app.screen.mode == "compare"
        assert "you said: no: old" in table.words


async def test_the_slots_are_sorted(sit, brief):
    async with sit(brief) as table:
        await table.opened("compare")
        status = {f.slot: f.status for f in table.session.coverage.findings}
        await table.press("t")
        listed = table.app.screen.query_one(SlotList)
        assert status[listed.options[0].id] == "missing"
        await table.press("t")
        assert status[listed.options[0].id] != "missing"
        assert "most quotes first" in table.words


async def test_a_table_shows_which_seed_gives_which_slot(sit, brief):
    async with sit(brief, size=(120, 40)) as table:
        await table.opened("compare")
        await table.press("s")
        rows = [row.split("▕")[-1].split() for row in table.text.splitlines()]
        assert ["Speed", "◐", "◐"] in rows
        assert ["Security", "●", "·"] in rows
        assert "● covered ◐ hinted" in table.words


async def test_a_quote_is_copied_to_a_file_too(sit, brief):
    async with sit(brief, size=(200, 40)) as table:
        await table.opened("compare")
        pane = await at(table, covered(table.session))
        await table.press("y")
        assert table.app.clipboard == pane.row.quote
        path = Path(table.words.split("no clipboard, it is in ")[1].split()[0])
        assert path.read_text() == pane.row.quote + "\n"


async def test_a_click_on_a_slot_shows_it_and_only_start_starts(sit, brief):
    async with sit(brief, size=(120, 40)) as table:
        await table.opened("compare")
        await table.pilot.click(SlotList, offset=(6, 4))
        await table.press()
        assert table.app.screen.mode == "compare"
        assert table.app.screen.slot == table.app.screen.query_one(SlotList).options[4].id
        await table.pilot.click("#start")
        await table.press()
        assert table.app.screen.mode == "interview"
