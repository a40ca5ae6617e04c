from __future__ import annotations

from dataclasses import replace

import pytest
import yaml
from sitting import screen_text, until

from interviewer.errors import InputError
from interviewer.tui.commands import actions
from interviewer.tui.dialogs import ready

NASTY = "a [b]bold[/b] [/x] [red \x1b[31mred\x07 \x9b2J \u202eabc\u2066 \U0001f6e0 漢字 e\u0301 שלום {x} \\[ |"
NAME = "n [b]m [x] [re \x1b[1m \u202ed 漢 \U0001f6e0 e\u0301 שלום"
"""What a name or a file may hold."""
PLACES = [("f2",), ("f2", "c"), ("f2", "u"), ("f2", "s"), ("f3",), ("alt+p",), ("ctrl+g",), ("f10",), ("alt+a",),
          ("ctrl+o",), ("alt+c",), ("alt+w",), ("f4",), ("f4", "slash"), ("f8",), ("f8", "enter"), ("alt+o",),
          ("f1",), ("alt+j",), ("ctrl+p",)]


@pytest.fixture
def nasty(start, tmp_path):
    """A template, seeds, a folder, a journal and a respondent whose every word is foreign."""
    questions = [{"id": "s.short", "kind": "short", "ask": f"Short {NASTY}?", "why": NASTY, "example": NASTY},
                 {"id": "s.choice", "kind": "choice", "ask": f"Which {NASTY}?",
                  "choices": [{"value": "a", "label": NASTY, "note": NASTY}, {"value": "b", "label": "b"}]},
                 {"id": "s.list", "kind": "list", "ask": f"List {NASTY}?"}]
    template = {"id": "nasty", "version": "1", "title": NASTY, "closing": {"questions": []},
                "sections": [{"id": "one", "title": NASTY}],
                "slots": [{"id": "s", "title": f"Slot {NASTY}", "section": "one", "need": NASTY, "why": NASTY,
                           "questions": questions},
                          {"id": "t", "title": NASTY, "section": "one", "need": NASTY}]}
    folder = tmp_path / NAME
    folder.mkdir()
    file = folder / "template.yaml"
    file.write_text(yaml.safe_dump(template, allow_unicode=True))
    seeds = folder / f"mail {NAME}"
    seeds.mkdir()
    (seeds / f"{NAME}.md").write_text(
        f"# {NASTY}\n\nThe system shall answer within 2 seconds. {NASTY}\n\n- [ ] {NASTY}\n")
    (seeds / f"{NAME}.pdf").write_bytes(b"no pdf")
    return replace(start, plan=replace(start.plan, seeds=(seeds,), template=str(file), respondent=NAME.strip(),
                                       journal=folder / f"{NAME}.db"),
                   templates={str(file): NASTY}, formats={NAME: NASTY, "markdown": NASTY})


def harmless(text: str) -> bool:
    return not [c for c in text if (ord(c) < 32 and c != "\n") or 127 <= ord(c) < 160 or c in "\u202e\u2066"]


async def test_foreign_text_is_harmless_on_every_screen_and_dialog(sit, nasty):
    async with sit(nasty, size=(120, 40)) as table:
        await table.opened()
        for question in ("s.short", "s.choice", "s.list"):
            await table.ask(question)
            assert harmless(table.text)
            assert "[b]bold[/b] [/x] [red" in table.words
        await table.ask("s.short")
        await table.type(NASTY, "ctrl+s")
        await table.ask("s.list")
        await table.type(f"{NASTY}\nsecond {NASTY}", "ctrl+s")
        for keys in PLACES:
            await table.press(*keys)
            assert harmless(table.text), keys
            await table.press("escape", "escape", "f3")
        said = "\n".join(f"{c.title} {c.help}" for c in actions(table.app.screen))
        assert harmless(said)


async def test_foreign_text_is_harmless_in_errors_toasts_and_the_palette(sit, nasty):
    async with sit(nasty, size=(120, 40)) as table:
        await table.opened()
        table.app.push_screen(ready.fault(InputError(NASTY, NASTY)))
        await table.press()
        assert harmless(table.text)
        assert "[b]bold[/b] [/x] [red" in table.words
        await table.press("escape", "f4", "f")
        assert "[b]bold[/b]" in table.words
        await table.press("escape", "s")
        assert harmless(table.text)
        await table.press("f3", "ctrl+p")
        await table.type("Slot a [b]bol")
        await until(table.pilot, lambda: "Go to: Slot a [b]bold[/b] [/x] [red" in screen_text(table.app))
        assert harmless(screen_text(table.app))
