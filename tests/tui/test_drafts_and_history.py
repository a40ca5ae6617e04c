from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from textual.widgets import DataTable

from interviewer.session import Session
from interviewer.tui.dialogs.reading import SeedDialog
from interviewer.tui.dialogs.telling import fault
from interviewer.tui.widgets.document import Document
from interviewer.tui.widgets.pane import Pane

CLERKS = "Only clerks who are logged in may change an order."


@pytest.fixture
def desk(tmp_path, start):
    """An interview with a seed, answers of two people, one of them badly worded, and a saved draft."""
    (tmp_path / "mail.md").write_text(
        f"# Order desk\n\nOrder clerks retype faxed orders; one in twelve is wrong.\n\n{CLERKS}\n")
    with Session.open([tmp_path / "mail.md"], journal=start.plan.journal, respondent="Maya", depth="deep") as session:
        session.answer("features.what", "search for orders fast")
        session.save()
        session.adjust(respondent="Ben")
        session.answer("features.what", "search for orders fast; print labels")
    return replace(start, plan=replace(start.plan, template=None))


async def at(table, wanted) -> None:
    document = table.app.screen.query_one(Document)
    document.highlighted = next(n for n, one in enumerate(document.lines) if wanted(one))
    await table.press()


async def test_a_source_that_is_a_quote_is_shown_in_its_seed(sit, desk):
    async with sit(desk, size=(120, 40)) as table:
        await table.opened("draft")
        await at(table, lambda one: one.sources and all(s.kind == "quote" for s in one.sources))
        await table.press("enter")
        assert isinstance(table.app.screen, SeedDialog)
        assert table.app.screen.quoted
        await table.press("escape", "tab", "enter")
        assert isinstance(table.app.screen, SeedDialog)


async def test_a_finding_leads_to_the_question_that_repairs_it(sit, desk):
    async with sit(desk, size=(120, 40)) as table:
        await table.opened("draft")
        await table.press("n")
        line = table.app.screen.query_one(Document).line
        assert line.findings[0].message in table.words
        await table.press("r")
        assert table.app.current_mode == "interview"
        assert table.at.startswith("features.what")


async def test_what_changed_since_the_saved_draft_is_listed_and_leads_to_the_line(sit, desk):
    async with sit(desk, size=(120, 40)) as table:
        await table.opened("draft")
        await table.press("d")
        pane = table.app.screen.query_one(Pane)
        assert "Since spec.md" in table.words
        goes = next(n for n, row in enumerate(pane.rows) if row.line)
        gone = pane.rows[goes].line
        pane.highlighted = goes
        await table.press("enter")
        assert table.app.focused is table.app.screen.query_one(Document)
        assert table.app.focused.line.key == gone


async def test_the_draft_copies_its_line_and_says_where(sit, desk):
    async with sit(desk, size=(200, 40)) as table:
        await table.opened("draft")
        await at(table, lambda one: one.key.startswith("statement"))
        await table.press("c")
        path = Path(table.words.split("no clipboard, it is in ")[1].split()[0])
        assert path.read_text().strip() == table.app.screen.query_one(Document).line.text


async def test_history_is_filtered_by_person_kind_and_slot(sit, desk):
    async with sit(desk, size=(120, 40)) as table:
        await table.opened("history")
        rows = table.app.screen.query_one(DataTable)
        every = rows.row_count
        await table.press("f")
        await table.type("who Ben", "enter")
        assert rows.row_count == 1
        assert "1 entry · Ben" in table.words
        await table.press("f")
        await table.type("drafts", "enter")
        assert rows.row_count == 0
        await table.press("a")
        assert rows.row_count == every
        await table.press("f")
        await table.type("slot Features", "enter")
        assert rows.row_count == 2


async def test_an_entry_shows_the_statements_that_rest_on_it(sit, desk):
    async with sit(desk, size=(120, 40)) as table:
        await table.opened("history")
        await table.press("enter")
        assert "Statements that rest on it:" in table.words
        assert "REQ-FUN-002 The product shall let its users print labels" in table.words


async def test_an_unexpected_fault_says_where_without_a_traceback(sit, begun):
    async with sit() as table:
        await table.opened()
        try:
            table.interview.session.question(7)
        except AttributeError as error:
            table.app.push_screen(fault(error))
        await table.press()
        assert "Please report this" in table.words
        assert "Traceback" not in table.text
        assert " line " in table.words
        await table.press("c")
        assert "Something unexpected" in table.app.clipboard
