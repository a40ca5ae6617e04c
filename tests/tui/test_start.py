from __future__ import annotations

import threading
from contextlib import nullcontext
from dataclasses import replace

from sitting import until

from interviewer.errors import InputError
from interviewer.session import Session, Step
from interviewer.tui.screens.start import StartScreen
from interviewer.tui.start import open_session


async def test_the_start_screen_says_what_will_happen_and_how_to_leave(sit, start):
    async with sit(replace(start, plan=None)) as table:
        await table.press()
        assert isinstance(table.app.screen, StartScreen)
        for said in ("reads your documents", "one question at a time", "writes a specification", "ctrl+q"):
            assert said in table.words


async def test_a_folder_is_opened_by_its_path(sit, start, tmp_path):
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "a.txt").write_text("Nothing much.")
    async with sit(replace(start, plan=None)) as table:
        await table.press("1")
        await table.type("nowhere", "enter")
        assert "There is no file or folder" in table.words
        await table.press("ctrl+u")
        await table.type("notes", "enter")
        await table.opened("compare")
        assert [s.path for s in table.session.coverage.seeds]


async def test_an_interview_begins_without_documents(sit, start):
    async with sit(replace(start, plan=None)) as table:
        await table.press("2")
        await table.opened()
        assert table.session.coverage.seeds == ()
        assert table.at


async def test_the_demonstration_can_be_watched(sit, start, monkeypatch):
    shown = threading.Event()
    async with sit(replace(start, plan=None, demo=lambda: shown.set() or 0)) as table:
        monkeypatch.setattr(table.app, "suspend", nullcontext)
        await table.press("3")
        assert shown.is_set()
        assert isinstance(table.app.screen, StartScreen)


async def test_quitting_in_the_middle_resumes_at_the_same_question(sit, start):
    async with sit() as table:
        await table.opened()
        await table.type("Tool Shed", "enter")
        at = table.at
        await table.press("ctrl+q")
    async with sit(replace(start, plan=replace(start.plan, template=None))) as table:
        await table.opened()
        assert table.app.current_mode == "interview"
        assert table.at == at
        assert "Tool Shed" in table.text


async def test_leaving_with_unsaved_words_asks_once(sit):
    async with sit() as table:
        await table.opened()
        await table.type("Tool", "ctrl+q")
        assert "Something typed is not saved" in table.words
        await table.press("1")
        assert table.app.focused.value == "Tool"
        await table.press("ctrl+q", "ctrl+q")
        assert table.app.return_code == 0


async def test_other_seeds_offer_to_continue_add_or_start_anew(sit, start, tmp_path):
    with Session.open(journal=tmp_path / "interview.db", respondent="Maya"):
        pass
    (tmp_path / "more.txt").write_text("The system shall answer within 2 seconds.")
    given = replace(start, plan=replace(start.plan, seeds=(tmp_path / "more.txt",), template=None))
    for key, journal, roots in (("1", "interview.db", 0), ("3", "interview-2.db", 1), ("2", "interview.db", 1)):
        async with sit(given) as table:
            await until(table.pilot, lambda table=table: "There is an interview here already" in table.words)
            await table.press(key)
            await table.opened("compare")
            assert table.session.journal.name == journal
            assert len(table.session.record.roots) == roots


async def test_reading_is_cancelled_and_nothing_is_recorded(sit, start, tmp_path):
    stopped = threading.Event()

    def slow(plan, on_step):
        on_step(Step(0, 100, "a [x].txt"))
        stopped.wait(10)
        on_step(Step(1, 100, "b.txt"))
        return open_session(plan, on_step)

    async with sit(replace(start, open_session=slow)) as table:
        while "a [x].txt" not in table.text:
            await table.pilot.pause()
        assert "0 of 100 · a [x].txt" in table.words
        await table.pilot.press("escape")
        stopped.set()
        await until(table.pilot, lambda: isinstance(table.app.screen, StartScreen))
        assert not (tmp_path / "interview.db").exists()
        assert table.session is None


async def test_an_error_while_opening_is_a_dialog_above_the_start_screen(sit, start):
    def broken(plan, on_step):
        raise InputError("There is no file or folder [x].", "check the path")

    async with sit(replace(start, open_session=broken)) as table:
        await until(table.pilot, lambda: "check the path" in table.words)
        assert "There is no file or folder [x]." in table.words
        await table.press("enter")
        assert isinstance(table.app.screen, StartScreen)


async def test_a_bug_while_opening_is_told_without_a_traceback(sit, start):
    def broken(plan, on_step):
        raise ZeroDivisionError("[/x] division")

    async with sit(replace(start, open_session=broken)) as table:
        await until(table.pilot, lambda: "ZeroDivisionError" in table.words)
        assert "Traceback" not in table.text


async def test_another_interview_is_opened_from_an_open_one(sit, tmp_path):
    async with sit() as table:
        await table.opened()
        first = table.session
        await table.press("alt+o")
        assert isinstance(table.app.screen, StartScreen)
        await table.press("2")
        await until(table.pilot, lambda: table.session is not first)
        assert table.session.journal == tmp_path / "interview-2.db"
        await table.press("f3")
        assert table.at


async def test_a_path_that_cannot_be_is_not_there(sit, start):
    async with sit(replace(start, plan=None)) as table:
        await table.press("1")
        for typed in ("x" * 3000, "~nobody-of-that-name/notes"):
            await table.press("ctrl+u")
            await table.type(typed, "enter")
            assert "There is no file or folder" in table.words
