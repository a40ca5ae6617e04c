from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from textual.widgets import Input

from interviewer.session import Session


async def test_the_palette_exports_a_sheet_and_takes_its_answers_in(sit):
    async with sit(size=(100, 36)) as table:
        await table.opened()
        await table.press("ctrl+p")
        await table.type("Export an answer sheet", "down", "enter")
        await table.press(*["backspace"] * len("questions.html"))
        await table.type("q.json", "enter")
        await table.type("Otto", "enter")
        sheet = json.loads(Path("q.json").read_text())
        first = sheet["questions"][0]
        assert (sheet["for"], first["id"]) == ("Otto", table.at)
        first["answer"] = "Tool Shed"
        Path("a.json").write_text(json.dumps(sheet))
        await table.press("ctrl+p")
        await table.type("Import an answer sheet", "down", "enter")
        await table.type("a.json", "enter", "enter")
        assert "Sheet of Otto: 1 new." in table.words
        assert table.said[first["id"]].by == "Otto"
        await table.press("enter")
        assert table.at != first["id"]


async def test_a_sheet_that_cannot_be_written_keeps_what_was_typed_and_says_why(sit):
    async with sit() as table:
        await table.opened()
        await table.press("ctrl+p")
        await table.type("Export an answer sheet", "down", "enter")
        await table.press(*["backspace"] * len("questions.html"))
        await table.type("nowhere/q.html", "enter")
        await table.type("Otto", "enter")
        assert "nowhere" in table.words
        assert [line.value for line in table.app.screen.query(Input)] == ["nowhere/q.html", "Otto"]
        Path("nowhere").mkdir()
        await table.press("ctrl+s")
        assert Path("nowhere/q.html").exists()
        assert table.app.screen is table.interview


async def test_a_file_that_is_no_sheet_is_told_in_the_dialog_which_stays(sit):
    async with sit() as table:
        await table.opened()
        await table.press("ctrl+p")
        await table.type("Import an answer sheet", "down", "enter")
        await table.type("nowhere.json", "enter", "enter")
        assert "There is no file nowhere.json" in table.words
        assert table.app.screen.query(Input).first().value == "nowhere.json"


async def test_words_of_a_sheet_that_are_no_answer_stand_on_the_card_of_their_question(sit, begun):
    with Session.open(journal=begun.plan.journal, respondent="Maya") as session:
        number = next(q for q in session.questions() if q.kind == "number")
        sheet = json.loads(session.sheets.made(for_="Otto").to_json())
        next(q for q in sheet["questions"] if q["id"] == number.id)["answer"] = "many [x], ask Lea"
        Path("a.json").write_text(json.dumps(sheet))
        session.sheets.merge(session.sheets.read(Path("a.json")), "Otto")
    async with sit() as table:
        await table.opened()
        await table.ask(number.id)
        assert "Otto wrote: “many [x], ask Lea”" in table.words


async def test_an_edited_draft_is_decided_on_a_card(sit, start):
    with Session.open(journal=start.plan.journal, template="software", respondent="Maya", depth="quick") as session:
        session.answer("problem.name", "Fixsheet")
        session.answer("features.what", "print a tag; claim a job")
        session.save("markdown", Path("spec.md"))
    Path("otto.md").write_text(Path("spec.md").read_text().replace("print a tag.", "print a tag with a number."))
    async with sit(replace(start, plan=replace(start.plan, template=None)), size=(100, 36)) as table:
        await table.opened()
        await table.press("ctrl+p")
        await table.type("Import an answer sheet", "down", "enter")
        await table.type("otto.md", "enter")
        await table.type("Otto", "enter")
        assert "otto.md is spec.md, edited by Otto: 1 reworded." in table.words
        await table.press("enter")
        assert "REQ-FUN-001 was reworded" in table.words
        assert "2 Take the edit: “Fixsheet shall let its users print a tag with" in table.words
        assert "edited by Otto" in table.words
        decided = table.at
        await table.press("2", "ctrl+s")
        assert table.said[decided].value.values == ("second",)
        assert "print a tag with a number" in next(s.text for s in table.session.draft().statements())
