from __future__ import annotations

import pytest
from sitting import Table
from textual.app import App
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets._toast import ToastRack

PLACES: dict[str, tuple[str, ...]] = {
    "compare": ("f2",), "conflicts": ("f2", "c"), "files": ("f2", "u"), "search": ("f2", "slash"), "interview": (),
    "draft": ("f4",), "history": ("f8",), "page": ("alt+p",), "start": ("alt+o",), "browse": ("alt+o", "ctrl+o"),
    "find": ("ctrl+g",), "people": ("f10",), "assign": ("alt+a",), "words": ("ctrl+o",), "depth": ("alt+d",),
    "read-back": ("alt+c",), "told": ("alt+w",), "entry": ("f8", "enter"), "format": ("f4", "f"), "help": ("f1",),
    "chapter": ("f4", "slash"), "palette": ("ctrl+p",), "jump": ("alt+j",),
}


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


async def gone_to(table: Table, place: str) -> App[int]:
    await table.opened()
    await table.type("Tool Shed", "enter")
    await table.press(*PLACES[place])
    return table.app


@pytest.mark.parametrize("size", [(80, 24)])
@pytest.mark.parametrize("place", PLACES)
async def test_nothing_is_cut_or_covered(sit, place, size):
    async with sit(size=size) as table:
        app = await gone_to(table, place)
        assert len(table.text.splitlines()) <= size[1]
        assert all(len(row) <= size[0] for row in table.text.splitlines())
        assert cut(app.screen) == []
        assert overlapping(app.screen) == []


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
