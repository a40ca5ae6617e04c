from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sitting import until
from textual.widgets import Input

from interviewer.errors import InputError
from interviewer.tui.commands import actions
from interviewer.tui.dialogs.telling import fault
from interviewer.tui.plain import shown

NASTY = "a [b]bold[/b] [/x] [red \x1b[31mred\x07 \x9b2J \u202eabc\u2066 \U0001f6e0 漢字 e\u0301 שלום {x} \\[ \t|"
MODES = ("f2", "f3", "f4", "f8")


@given(st.text())
def test_shown_text_has_no_control_characters(text):
    assert not [c for c in shown(text) if (ord(c) < 32 and c != "\n") or 127 <= ord(c) < 160 or c in "\u202e\u2066"]


@pytest.mark.parametrize("size", [(40, 10), (80, 24), (200, 60)])
async def test_every_screen_stands_at_every_size(sit, size):
    async with sit(size=size) as table:
        await table.opened()
        await table.type("Tool Shed", "enter")
        for mode in MODES:
            await table.press(mode, "down")
            assert table.text.splitlines()[0].strip().startswith("f2")
            assert len(table.text.splitlines()) <= size[1]


async def test_a_resize_loses_nothing(sit):
    async with sit() as table:
        await table.opened()
        await table.type("half a na")
        for width, height in ((200, 60), (40, 10), (99, 15), (151, 30), (80, 24)):
            await table.pilot.resize_terminal(width, height)
            await table.press()
        assert table.app.focused.value == "half a na"


async def test_foreign_text_is_harmless_everywhere(sit, start, tmp_path):
    folder = tmp_path / "notes [x]"
    folder.mkdir()
    (folder / "[b]mail.md").write_text(f"The system shall answer within 2 seconds. {NASTY}\n\n- [ ] {NASTY}\n")
    named = replace(start, plan=replace(start.plan, seeds=(folder,), template=None, respondent="[Maya]"))
    async with sit(named, size=(160, 50)) as table:
        await table.opened("compare")
        seen = [table.text]
        for key in ("u", "c", "s", "f3"):
            await table.press(key)
            seen.append(table.text)
        for _ in range(3):
            await table.ask("problem.name" if not table.said else table.session.next_question().id)
            field = table.app.focused
            if isinstance(field, Input) or hasattr(field, "text"):
                await table.type(NASTY, "ctrl+s")
            seen.append(table.text)
        for key in ("f4", "f8", "enter"):
            await table.press(key)
            seen.append(table.text)
        everything = "\n".join(seen)
        assert "[b]mail.md" in everything
        assert "[b]bold[/b] [/x] [red red" in " ".join(everything.split())
        assert not [c for c in everything if (ord(c) < 32 and c != "\n") or c in "\x7f\x9b\u202e\u2066"]


async def test_every_key_has_an_id_a_tooltip_and_a_place_in_the_palette(sit):
    ids: dict[str, str] = {}
    async with sit() as table:
        await table.opened()
        for mode in MODES:
            await table.press(mode)
            screen = table.app.screen
            assert screen.HELP
            ours = [b for _, b, _, _ in screen.active_bindings.values() if b.id]
            titles = {c.title for c in actions(screen)}
            assert {b.description for b in ours} <= titles
            for node in (screen, table.app):
                for binding in node._bindings.key_to_bindings.values():
                    for one in binding:
                        if not one.system and one.action not in ("app.focus_next", "app.focus_previous") and (
                            one.id or "copy_text" not in one.action
                        ):
                            assert one.id and one.tooltip, one
                            assert ids.setdefault(one.id, one.action) == one.action


async def test_keys_are_taken_from_the_settings(sit, start):
    async with sit(replace(start, keys={"interview.skip": "f12"})) as table:
        await table.opened()
        await table.press("ctrl+n")
        assert not table.said
        await table.press("f12")
        assert table.said["name.short"].reason == "later"


async def test_help_is_read_to_its_end_with_keys_and_closed(sit):
    async with sit() as table:
        await table.opened()
        await table.press("f1")
        assert "One question at a time" in table.words
        assert "Leave; everything answered is saved" not in table.words
        await table.press("end")
        await until(table.pilot, lambda: "Leave; everything answered is saved" in table.words)
        await table.press("f1")
        assert table.app.screen is table.interview


async def test_a_dialog_that_tells_something_names_its_button(sit):
    async with sit() as table:
        await table.opened()
        await table.press("alt+w")
        assert "Close" in table.text.rpartition("\n")[0]
        await table.press("enter")
        assert table.app.screen is table.interview


async def test_the_palette_goes_to_a_topic(sit):
    async with sit() as table:
        await table.opened()
        await table.press("ctrl+p")
        await table.type("Go to: Figures")
        await table.press("down", "enter")
        assert table.at == "figures.number"


async def test_an_answer_that_cannot_be_recorded_stays_in_its_field(sit):
    async with sit() as table:
        await table.opened()
        table.session.close()
        await table.type("Tool Shed", "enter")
        assert "That did not work" in table.words
        await table.press("escape")
        assert table.app.focused.value == "Tool Shed"


async def test_the_light_theme_of_the_settings_is_used(sit, start):
    async with sit(replace(start, theme="interviewer-light")) as table:
        await table.opened()
        assert table.app.theme == "interviewer-light"


async def test_a_list_to_choose_from_stands_in_a_terminal_of_one_cell(sit, start):
    async with sit(replace(start, plan=None)) as table:
        await table.press("tab", "enter")
        for width, height in ((1, 1), (20, 5), (2, 9), (80, 24)):
            await table.pilot.resize_terminal(width, height)
            await table.press()
        assert "Open a folder" in table.words


async def test_nothing_is_done_with_a_dialog_that_does_not_stand_yet_or_any_more(sit):
    async with sit() as table:
        await table.opened()
        dialog = fault(InputError("There is no such file.", "check the path"))
        table.app.push_screen(dialog)
        assert not await table.app.run_action("copy", dialog)
        await table.press()
        assert await table.app.run_action("copy", dialog)
        await table.press("escape")
        assert not await table.app.run_action("copy", dialog)


async def test_the_palette_of_themes_closes_once(sit):
    async with sit() as table:
        await table.opened()
        table.app.search_themes()
        await table.press()
        palette = table.app.screen
        palette.dismiss()
        palette.dismiss()
        await table.press()
        assert table.app.screen is table.interview
