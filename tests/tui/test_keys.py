from __future__ import annotations

import re
from dataclasses import replace

import pytest
from arriving import PLACES, WITHOUT_SEEDS, arrive, at
from textual.dom import DOMNode
from textual.screen import ModalScreen, Screen

from interviewer.tui.app import InterviewerApp
from interviewer.tui.commands import actions, keys
from interviewer.tui.keys import bound, fault, valid
from interviewer.tui.screens.mode import ModeScreen

EVERY = bound()


def action_of(owner: type[DOMNode], action: str) -> bool:
    """Does somebody have it?"""
    place, _, name = action.partition("(")[0].rpartition(".")
    known = {"app": InterviewerApp, "screen": Screen}.get(place, owner)
    return hasattr(known, f"action_{name}")


@pytest.mark.parametrize("one", EVERY, ids=lambda b: f"{b.owner.__name__} {b.binding.key}")
def test_every_binding_has_an_id_a_name_a_tooltip_and_an_action(one):
    binding = one.binding
    assert binding.id
    assert re.fullmatch(r"[a-z]+\.[a-z0-9-]+", binding.id)
    assert binding.description
    assert binding.tooltip
    assert action_of(one.owner, binding.action), binding.action
    assert all(valid(key) for key in binding.key.split(","))


def test_bindings_are_written_as_bindings():
    ours = {one.owner for one in EVERY}
    assert all(len(vars(o)["BINDINGS"]) == len([b for b in EVERY if b.owner is o]) for o in ours)


def test_an_id_means_one_action_and_one_name():
    meant: dict[str, tuple[str, str]] = {}
    for one in EVERY:
        said = (one.binding.action, one.binding.description)
        assert meant.setdefault(one.binding.id, said) == said


def test_no_two_actions_that_hold_together_have_one_key():
    for one in EVERY:
        assert fault({one.binding.id: one.binding.key}) is None, one


def test_every_screen_says_what_it_is_for():
    screens = {o for one in EVERY for o in (one.owner,) if issubclass(o, Screen) and not issubclass(o, ModalScreen)}
    assert all(o.HELP for o in screens - {ModeScreen} if "responding" not in o.__module__)


async def test_every_screen_and_dialog_is_looked_at_here(sit, start, tmp_path):
    seen: set[str] = set()
    async with sit() as table:
        await arrive(table, "interview")
        for way in WITHOUT_SEEDS.values():
            await table.press(*way)
            seen |= {one.binding.id for one in table.app.screen.active_bindings.values() if one.binding.id}
            await table.press("escape", "f3")
            if table.app.screen is not table.interview:
                await table.press("escape")
    for place in ("quote-on-compare", "greeting"):
        apart = replace(start, plan=replace(start.plan, journal=tmp_path / f"{place}.db"))
        async with at(place, sit, apart, tmp_path) as table:
            seen |= {one.binding.id for one in table.app.screen.active_bindings.values() if one.binding.id}
    elsewhere = {"opening.stop", "jump.close", "help.close"}   # tests of their own
    elsewhere |= {"compare.start"}   # where the list of slots has the focus, its key of the same name does it
    fields = {one.binding.id for one in EVERY if one.room == "field"}
    assert {one.binding.id for one in EVERY} - fields - elsewhere <= seen


@pytest.mark.parametrize("place", PLACES)
async def test_every_key_in_force_is_in_the_palette_and_in_the_help(sit, start, tmp_path, place):
    async with at(place, sit, start, tmp_path) as table:
        screen = table.app.screen
        ours = {one.binding.id: one.binding for one in screen.active_bindings.values()
                if one.enabled and one.binding.id}
        assert ours
        assert {b.description for b in ours.values()} <= {c.title for c in actions(screen)}
        assert {b.tooltip for b in ours.values()} <= {said for _, _, said in keys(screen)}
        await table.press("f1")
        assert "Close" in table.text
        await table.press("f1", "ctrl+p")
        assert type(table.app.screen).__name__ == "Palette"


@pytest.mark.parametrize("question", ["options.yesno", "options.choices"])
async def test_keys_of_fields_are_in_the_palette_and_in_the_help(sit, question):
    async with sit() as table:
        await table.opened()
        await table.ask(question)
        there = {one.binding.id for one in table.app.screen.active_bindings.values()}
        assert "field.option-1" in there
        assert "Option 1" in {c.title for c in actions(table.app.screen)}
        assert "Take option 1" in {said for _, _, said in keys(table.app.screen)}


async def test_an_action_of_the_palette_runs_where_a_dialog_is_open(sit):
    async with sit() as table:
        await table.opened()
        await table.press("alt+d", "ctrl+p")
        await table.type("Close")
        await table.press("down", "enter")
        assert table.app.screen is table.interview


async def test_a_changed_key_stands_in_footer_top_and_help_and_works(sit, begun):
    changed = replace(begun, keys={"interview.skip": "f12", "app.draft": "f9", "interview.undo": "alt+z"})
    async with sit(changed, size=(120, 40)) as table:
        await table.opened()
        assert "f9 Draft" in table.words
        assert "f12 Skip" in table.words
        await table.press("f1")
        assert "f12 pass over" in table.words
        assert "ctrl+n" not in table.words
        await table.press("f1", "f12")
        assert table.said["name.short"].reason == "later"
        await table.press("f9")
        assert table.app.current_mode == "draft"


@pytest.mark.parametrize(
    ("keys", "says", "hint"),
    [
        ({"interview.skipp": "f12"}, "no action 'interview.skipp'", "interview.skip"),
        ({"zzz": "f12"}, "no action 'zzz'", "app.help"),
        ({"interview.skip": "ctrl+"}, "no key", "ctrl+s"),
        ({"interview.skip": "hold+x"}, "no key", "ctrl+s"),
        ({"interview.skip": "f99"}, "no key", "ctrl+s"),
        ({"interview.skip": "ctrl+t"}, "ctrl+t is the key of interview.unknown", "another"),
        ({"interview.skip": "f1"}, "f1 is the key of app.help", "another"),
        ({"history.edit": "ctrl+q"}, "ctrl+q is the key of app.quit", "another"),
        ({"interview.skip": "f12", "interview.unknown": "f12"}, "f12 is the key of interview.unknown", "another"),
        ({"field.accept": "ctrl+s"}, "ctrl+s is the key of", "another"),
    ],
)
def test_keys_that_cannot_hold_are_refused(keys, says, hint):
    wrong = fault(keys)
    assert wrong is not None
    assert says in wrong.message
    assert hint in wrong.hint


@pytest.mark.parametrize(
    "keys",
    [{"interview.skip": "ctrl+t", "interview.unknown": "ctrl+n"}, {"draft.save": "f12,ctrl+s"},
     {"compare.filter": "m"}, {"interview.skip": "left_square_bracket"}, {"app.help": "question_mark"}],
)
def test_keys_may_be_exchanged_added_and_shared_by_screens(keys):
    assert fault(keys) is None


async def test_jump_mode_goes_where_its_letter_stands(sit):
    async with sit(size=(120, 40)) as table:
        await table.opened()
        here = table.app.focused
        await table.press("alt+j")
        targets = table.app.screen.targets
        assert all(f" {letter}" in table.text for letter in targets)
        assert here in targets.values()
        other = next(letter for letter, widget in targets.items() if widget.focusable and widget is not here)
        await table.press(other)
        assert table.app.focused is targets[other]
        await table.press("alt+j", "escape")
        assert table.app.focused is targets[other]
        await table.press("alt+j")
        draft = next(le for le, w in table.app.screen.targets.items() if getattr(w, "mode", "") == "draft")
        await table.press(draft)
        assert table.app.current_mode == "draft"


async def test_jump_mode_ends_with_a_resize(sit):
    async with sit(size=(120, 40)) as table:
        await table.opened()
        await table.press("alt+j")
        await table.pilot.resize_terminal(60, 20)
        await table.press()
        assert table.app.screen is table.interview


async def test_nothing_moves_where_the_settings_say_so(sit, begun, monkeypatch):
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "full")
    async with sit(replace(begun, motion=False)) as table:
        await table.opened()
        assert table.app.animation_level == "none"
        assert not table.app.focused.cursor_blink
