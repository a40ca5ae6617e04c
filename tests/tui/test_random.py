from __future__ import annotations

import os
import random
from dataclasses import replace
from typing import Any

import pytest
from sitting import Table, settled
from textual.events import Key, MouseDown, MouseScrollDown, MouseScrollUp, MouseUp, Paste, Resize
from textual.geometry import Size
from textual.widgets import Input, TextArea

from interviewer.tui.screens.batch import BatchScreen

FULL = os.environ.get("INTERVIEWER_TEST_COUNTS") == "full"
EVENTS, SEEDS = (1600, 2) if FULL else (40, 1)
"""Events on every place, and into how many sittings they are divided: 20,800 in all with the full counts."""
BURST = 20
MOVING = [
    "tab", "shift+tab", "escape", "enter", "up", "down", "left", "right", "home", "end", "pageup", "pagedown", "ctrl+s",
    "ctrl+t", "ctrl+n", "ctrl+b", "ctrl+g", "ctrl+o", "ctrl+r", "ctrl+l", "ctrl+p", "ctrl+up", "ctrl+down", "alt+a",
    "alt+c", "alt+d", "alt+j", "alt+o", "alt+p", "alt+r", "alt+u", "alt+w", "f1", "f2", "f3", "f4", "f8", "f10",
]
EDITING = [
    "space", "backspace", "delete", "1", "2", "3", "a", "c", "e", "f", "n", "s", "u", "w", "x", "slash", "ctrl+z",
    "ctrl+y", "ctrl+x", "ctrl+k", "ctrl+w", "f9", "left_square_bracket", "question_mark",
]
PASTES = ["half a thought", "[b]a[/] [x", "\x1b[31m\u202e漢字 \U0001f6e0\n\n- [ ] e\u0301", "x" * 3000, "\n", ""]
SIZES = [(1, 1), (20, 5), (40, 10), (60, 20), (80, 24), (120, 36), (200, 60)]
REACHED: dict[str, tuple[str, ...]] = {
    "compare": ("f2",), "interview": ("f3",), "draft": ("f4",), "history": ("f8",), "page": ("f3", "alt+p"),
    "start": ("alt+o",), "find": ("f3", "ctrl+g"), "people": ("f10",), "words": ("f3", "ctrl+o"), "depth": ("alt+d",),
    "read-back": ("f3", "alt+c"), "help": ("f1",), "palette": ("ctrl+p",),
}


def mouse(table: Table, chance: random.Random) -> None:
    """A click, or a turn of the wheel, as the terminal reports it."""
    x, y = chance.randrange(table.app.size.width or 1), chance.randrange(table.app.size.height or 1)
    kinds: list[Any] = chance.choice([[MouseDown, MouseUp]] * 3 + [[MouseScrollDown], [MouseScrollUp]])
    for kind in kinds:
        table.app.post_message(kind(None, x, y, 0, 0, 1, False, False, False, screen_x=x, screen_y=y))


def happen(table: Table, chance: random.Random, keys: list[str]) -> str:
    """Something happens at the terminal; says what."""
    kind = chance.random()
    if kind < 0.05:
        size = Size(*chance.choice(SIZES))
        table.app.post_message(Resize(size, size))
        return f"{size.width}×{size.height}"
    if kind < 0.15:
        mouse(table, chance)
        return "mouse"
    if kind < 0.18 and keys is not MOVING:
        table.app.post_message(Paste(chance.choice(PASTES)))
        return "paste"
    key = chance.choice(keys)
    table.app.post_message(Key(key, key.removeprefix("alt+") if len(key.removeprefix("alt+")) == 1 else None))
    return key


def kept(table: Table, token: str) -> bool:
    """Was it recorded, or is it kept where it can come back?"""
    app = table.app
    said = [str(e) for e in table.session.entries()]
    unsent = [u.text for u in app.interview.unsent.values()] if app.interview else []
    card = app.interview.card if app.interview else None
    there = [str(card.field.unsent())] if card is not None and card.field.is_mounted else []
    pages = [str(s.field.unsent()) for screen in app.screen_stack if isinstance(screen, BatchScreen)
             for s in screen.form.slips]
    return any(token in text for text in (*said, *unsent, *there, *pages))


async def type_and_wander(table: Table, chance: random.Random, token: str) -> None:
    """Something is typed into an answer, and then everything but editing happens: it is still somewhere.

    Where another interview is opened meanwhile, the words are with the one before.
    """
    session = table.session
    focused = table.app.focused
    answering = table.app.screen is table.app.interview or isinstance(table.app.screen, BatchScreen)
    if not answering or not isinstance(focused, Input | TextArea) or getattr(focused, "value", "").count("x") > 1000:
        return
    table.app.post_message(Paste(token))
    await settled(table.pilot)
    taken = kept(table, token)   # a question about a number takes no words
    way: list[str] = []
    while taken and len(way) < 8:
        way.append(happen(table, chance, MOVING))
        await settled(table.pilot)
        taken = table.session is session
        assert not taken or kept(table, token), (token, way)


async def not_stuck(table: Table) -> None:
    """Escape leaves whatever is open, and then keys are heard."""
    table.app.post_message(Resize(Size(80, 24), Size(80, 24)))
    for _ in range(10):   # a dialog, its help, the palette over that, an error of each
        await table.press("escape")
    await table.press("f3")
    await settled(table.pilot)
    assert table.app.current_mode == "interview", table.app.screen_stack
    if isinstance(table.app.screen, BatchScreen):
        await table.press("escape")
    assert table.app.screen is table.app.interview
    await table.press("tab")
    assert table.app.focused is not None
    await table.press("f1")
    assert table.app.screen is not table.app.interview
    await table.press("escape")


@pytest.mark.timeout(900 if FULL else 60)
@pytest.mark.parametrize("seed", range(SEEDS))
@pytest.mark.parametrize("place", REACHED)
async def test_random_keys_clicks_pastes_and_resizes_break_nothing(sit, begun, place: str, seed: int):
    chance = random.Random(f"{place} {seed}")
    named = replace(begun, idle=replace(begun.idle, template=None))
    async with sit(named) as table:
        await table.opened()
        await table.type("Tool Shed", "enter")
        for number in range(EVENTS // SEEDS // BURST):
            if number % 5 == 0:
                await table.press(*REACHED[place])
            for _ in range(BURST):
                happen(table, chance, MOVING + EDITING)
            await settled(table.pilot)
            if table.app.return_code is not None:   # Quit was chosen in the palette
                return
            await type_and_wander(table, chance, f"token{number}")
            if table.app.return_code is not None:
                return
        await not_stuck(table)
