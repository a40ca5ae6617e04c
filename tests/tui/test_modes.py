from __future__ import annotations

from dataclasses import replace

import pytest
from sitting import ARTICLE
from textual.widgets import DataTable, OptionList

from interviewer.model.entry import Answered
from interviewer.tui.widgets.document import Document
from interviewer.tui.widgets.slots import SlotList

BRIEF = """\
# Order desk

Order clerks retype faxed orders; one in twelve is wrong, which costs us 40 euros each time.
The system shall answer a search within 2 seconds for 50 clerks.
Only clerks who are logged in may change an order. We want [x] fewer \x1b[31mwrong\x1b[0m orders.
"""


@pytest.fixture
def brief(tmp_path, start):
    folder = tmp_path / "notes [old]"
    folder.mkdir()
    (folder / "mail [1].md").write_text(BRIEF)
    (folder / "broken.pdf").write_bytes(b"\xff\xd8\xff\xe0 not a pdf")
    return replace(start, plan=replace(start.plan, seeds=(folder,), template=None))


@pytest.fixture
def article(start):
    return replace(start, plan=replace(start.plan, seeds=(ARTICLE,), template=None))


async def test_the_verdict_comes_first_and_enter_starts_the_interview(sit, article):
    async with sit(article) as table:
        await table.opened("compare")
        assert table.app.current_mode == "compare"
        assert "of 25 slots covered" in table.words
        assert "missing" in table.text
        await table.press("enter")
        assert table.app.current_mode == "interview"
        assert table.at


async def test_every_slot_shows_its_status_in_words_with_its_quotes(sit, brief):
    async with sit(brief, size=(120, 40)) as table:
        await table.opened("compare")
        covered = next(f for f in table.session.coverage.findings if f.status == "covered" and f.evidence)
        listed = table.app.screen.query_one(SlotList)
        listed.highlighted = listed.get_option_index(covered.slot)
        await table.press()
        assert "mail [1].md, line" in table.text
        assert covered.evidence[0].quote[:20] in table.words


async def test_files_that_could_not_be_read_are_listed_with_their_reason(sit, brief):
    async with sit(brief) as table:
        await table.opened("compare")
        await table.press("u")
        assert "1 file not read" in table.words
        assert "broken.pdf" in table.words


async def test_every_seed_shows_which_slots_it_gives_and_what_it_says_in_vain(sit, brief):
    (brief.plan.seeds[0] / "lease.md").write_text("The tenant paid. The rent shall be paid, the court said on Monday.")
    async with sit(brief, size=(120, 40)) as table:
        await table.opened("compare")
        await table.press("s")
        coverage = table.session.coverage
        covered = [slot for seed in coverage.seeds for slot in seed.slots.covered]
        assert covered
        assert f"covers {coverage.finding(covered[0]).title}" in table.words
        assert "its document reads like" in table.words


async def test_slots_are_filtered_and_searched(sit, brief):
    async with sit(brief) as table:
        await table.opened("compare")
        await table.press("f")
        listed = table.app.screen.query_one(SlotList)
        shown = {o.id for o in listed.options if o.id}
        assert shown == {f.slot for f in table.session.coverage.findings if f.status == "missing"}
        await table.press("f", "f", "f", "slash")
        await table.type("security")
        assert "security" in {o.id for o in listed.options}
        assert len([o for o in listed.options if o.id]) < 25


async def test_asking_about_a_slot_goes_to_the_interview(sit, article):
    async with sit(article) as table:
        await table.opened("compare")
        listed = table.app.screen.query_one(SlotList)
        listed.highlighted = listed.get_option_index("users")
        await table.press("a")
        assert table.app.current_mode == "interview"
        assert table.at.startswith("users.")


async def test_the_draft_shows_what_was_said_and_goes_to_the_answer(sit):
    async with sit() as table:
        await table.opened()
        await table.type("Tool Shed [x]", "enter", "f4")
        document = table.app.screen.query_one(Document)
        said = next(n for n, one in enumerate(document.lines) if "Tool Shed [x]" in one.text and one.sources)
        document.highlighted = said
        await table.press()
        assert "What is it called?" in table.words
        await table.press("enter")
        assert table.app.current_mode == "interview"
        assert table.at == "name.short"


async def test_saving_twice_makes_two_files_and_shows_their_paths(sit, tmp_path):
    async with sit() as table:
        await table.opened("draft")
        await table.press("ctrl+s")
        assert "spec.md" in table.words
        await table.press("s")
        assert {p.name for p in tmp_path.glob("spec*")} == {"spec.md", "spec-2.md"}
        assert "spec-2.md" in table.words
        assert "Taken" not in table.text


async def test_a_draft_is_saved_as_another_format_under_another_name(sit, tmp_path):
    async with sit() as table:
        await table.opened("draft")
        await table.press("f", "2")
        await table.type("mine.json", "enter")
        assert (tmp_path / "mine.json").read_text().startswith("{")


async def test_a_file_that_exists_is_never_overwritten_and_the_error_stands_in_the_dialog(sit, tmp_path):
    (tmp_path / "mine.md").write_text("mine")
    async with sit() as table:
        await table.opened("draft")
        await table.press("f", "1")
        await table.type("mine.md", "enter")
        assert "mine.md exists" in table.words
        assert "Traceback" not in table.text
        assert table.app.focused.value == "mine.md"
        await table.press(*["backspace"] * 3)
        await table.type("-2.md", "enter")
        assert table.app.screen.mode == "draft"
        assert (tmp_path / "mine-2.md").exists() or (tmp_path / "mine.-2.md").exists()
    assert (tmp_path / "mine.md").read_text() == "mine"


async def test_history_lists_everything_and_edits_and_takes_back(sit):
    async with sit() as table:
        await table.opened()
        await table.type("Tool Shed", "enter", "f8")
        rows = table.app.screen.query_one(DataTable)
        assert rows.row_count == len(table.session.entries())
        assert "Tool Shed" in table.text
        await table.press("enter")
        assert "What is it called?" in table.words
        await table.press("escape", "u")
        assert not table.said
        assert "Taken back: Tool Shed" in table.words


async def test_editing_from_history_goes_to_the_question(sit):
    async with sit() as table:
        await table.opened()
        await table.type("Tool Shed", "enter", "f8", "e")
        assert table.app.current_mode == "interview"
        assert table.at == "name.short"
        assert table.app.focused.value == "Tool Shed"


async def test_another_respondent_signs_the_next_answers(sit):
    async with sit() as table:
        await table.opened()
        await table.type("Tool Shed", "enter", "f10")
        await table.press("ctrl+u")
        await table.type("Ben", "enter")
        await table.type("a story", "ctrl+s")
        assert [e.by for e in table.session.entries() if isinstance(e, Answered)] == ["Maya", "Ben"]


async def test_a_wide_terminal_shows_outline_and_growing_draft(sit):
    async with sit(size=(200, 60)) as table:
        await table.opened()
        await table.type("Tool Shed", "enter")
        assert "WORDS" in table.text
        assert any("Tool Shed" in one.text for one in table.app.screen.query_one("#preview", Document).lines)
        assert table.text.count("Tool Shed") >= 2
        assert table.app.screen.query_one("#outline", OptionList).size.width > 20


async def test_the_mouse_reaches_modes_and_keys(sit):
    async with sit() as table:
        await table.opened()
        await table.pilot.click("ModeTab", offset=(2, 0))
        await table.press()
        assert table.app.current_mode == "compare"
        await table.press("f3")
        await table.pilot.click(".keybar", offset=(table.text.splitlines()[-1].index("Skip"), 0))
        await table.press()
        assert table.said["name.short"].reason == "later"
