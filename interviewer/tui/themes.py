"""Themes of our own: dark and light, with quiet surfaces and one accent, and high contrast. Textual's are there too."""

from __future__ import annotations

from textual.theme import BUILTIN_THEMES, Theme

DARK = Theme(
    name="interviewer-dark", dark=True, primary="#5fb3b3", secondary="#8aa4b8", accent="#5fb3b3", foreground="#d8dee4",
    background="#14181d", surface="#1b2026", panel="#232a31", success="#8fbf7f", warning="#e0b25e", error="#e2777a",
)
LIGHT = Theme(
    name="interviewer-light", dark=False, primary="#1f7a7a", secondary="#4a6477", accent="#1f7a7a",
    foreground="#1f2429", background="#fbfaf7", surface="#f2f0ea", panel="#e7e4dc", success="#3f7a35",
    warning="#94620d", error="#b3363b",
)
CONTRAST = Theme(
    name="interviewer-contrast", dark=True, primary="#ffff00", secondary="#00ffff", accent="#ffff00",
    foreground="#ffffff", background="#000000", surface="#000000", panel="#1a1a1a", success="#00ff66",
    warning="#ffb000", error="#ff6b6b", variables={"text-muted": "#ffffff"},
)
OWN = (DARK, LIGHT, CONTRAST)


def known() -> list[str]:
    """Names of all themes, ours first."""
    return [*(theme.name for theme in OWN), *sorted(BUILTIN_THEMES)]
