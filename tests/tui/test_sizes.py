from __future__ import annotations

import pytest
from arriving import PLACES, at
from sitting import Table
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets._toast import ToastRack

OVER = {"help": "f1", "palette": "ctrl+p", "jump": "alt+j"}
"""What opens over a place."""


def shown(screen: Screen[object]) -> list[Widget]:
    """What takes part in the picture."""
    return [w for w in screen.query("*") if w.display and w.parent is not None and not isinstance(w, ToastRack)
            and all(a.display for a in w.ancestors if isinstance(a, Widget)) and w.region]


def cut(screen: Screen[object]) -> list[str]:
    """Widgets of which a part is out of sight and cannot be scrolled to."""
    faults = []
    for widget in shown(screen):
        placed = screen.find_widget(widget)
        inside = placed.region.intersection(placed.clip) == placed.region
        scrolled = any(isinstance(a, Widget) and (a.max_scroll_y or a.max_scroll_x) for a in widget.ancestors)
        if not inside and not scrolled:
            faults.append(f"{widget} {placed.region} of {placed.clip}")
    return faults


def overlapping(screen: Screen[object]) -> list[str]:
    """Neighbours that stand on the same cells."""
    faults = []
    for parent in [screen, *shown(screen)]:
        children = [w for w in parent.children if w in shown(screen) and w.styles.position != "absolute"
                    and w.styles.overlay != "screen" and w.layer == "default"]
        faults += [f"{a} {a.region} and {b} {b.region}" for n, a in enumerate(children) for b in children[n + 1:]
                   if a.region.overlaps(b.region)]
    return faults


def faults(table: Table) -> list[str]:
    """What does not fit into 80×24."""
    long = [row for row in table.text.splitlines() if len(row) > 80]
    return [*cut(table.app.screen), *overlapping(table.app.screen), *long, *table.text.splitlines()[24:]]


@pytest.mark.parametrize("place", PLACES)
async def test_nothing_is_cut_or_covered(sit, start, tmp_path, place):
    async with at(place, sit, start, tmp_path) as table:
        assert faults(table) == []


@pytest.mark.parametrize("key", OVER.values(), ids=OVER)
async def test_nothing_is_cut_or_covered_by_what_opens_over_the_interview(sit, key):
    async with sit() as table:
        await table.opened()
        await table.press(key)
        assert faults(table) == []


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (200, 60)])
async def test_nothing_is_cut_or_covered_on_any_card(sit, size):
    async with sit(size=size) as table:
        await table.opened()
        for question in ("story.text", "people.list", "figures.number", "figures.date", "options.yesno",
                         "options.choice", "options.choices"):
            await table.ask(question)
            assert cut(table.app.screen) == []
            assert overlapping(table.app.screen) == []
            assert table.session.question(question).ask in table.words
