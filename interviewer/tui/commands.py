"""The command palette: every key of the screen in front, and what is found by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING

from textual.app import SystemCommand
from textual.await_complete import AwaitComplete
from textual.binding import ActiveBinding
from textual.command import CommandPalette, Hit, Hits, Provider
from textual.content import Content
from textual.fuzzy import Matcher
from textual.screen import Screen
from textual.widgets import OptionList

from interviewer.session.searching import search
from interviewer.tui.messages import QuestionWanted, SlotWanted
from interviewer.tui.plain import escaped, line
from interviewer.tui.sheets import sheet_commands

if TYPE_CHECKING:
    from textual.message import Message

    from interviewer.session import Session


def actions(screen: Screen[object]) -> Iterator[SystemCommand]:
    """A command for every binding that has an id: what keys can do, the palette can do; and answer sheets."""
    for active in _active(screen):
        binding = active.binding
        key = screen.app.get_key_display(binding)
        yield SystemCommand(binding.description, f"{active.tooltip or binding.tooltip} ({key})",
                            partial(screen.app.run_action, binding.action, active.node))
    yield from sheet_commands(screen)


def keys(screen: Screen[object]) -> Iterator[tuple[str, str, str]]:
    """Key, name and what it does, of the same bindings."""
    for active in _active(screen):
        binding = active.binding
        yield screen.app.get_key_display(binding), binding.description, active.tooltip or binding.tooltip


def renamed(screen: Screen[object], changed: Mapping[str, str]) -> str:
    """The help of a screen, with the keys as they are now where settings changed them (id -> keys)."""
    text = screen.HELP or f"## {getattr(screen, 'heading', '') or 'Keys'}"
    for owner in (*type(screen).__mro__, *type(screen.app).__mro__):
        for binding in vars(owner).get("BINDINGS", ()):
            if now := changed.get(binding.id or ""):
                text = text.replace(f"**{binding.key.partition(',')[0]}**", f"**{now}**")
    return text


def _active(screen: Screen[object]) -> Iterator[ActiveBinding]:
    told: set[str] = set()
    for active in screen.active_bindings.values():
        binding = active.binding
        if binding.id is None or binding.id in told or not active.enabled or not binding.description:
            continue
        told.add(binding.id)
        yield active


class Palette(CommandPalette):
    """Textual's palette; keys that move in its list wait until the list has room for a line."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Moves only where there is something to move in."""
        if action == "command_list":
            return all(bool(listed.scrollable_content_region) for listed in self.query(OptionList))
        return super().check_action(action, parameters)

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Closes once: a second enter may come while it goes."""
        return super().dismiss(result) if self.is_active else AwaitComplete()


class Named(Provider):
    """Slots to be asked about, open questions and earlier ones, by their words."""

    def _found(self) -> Iterator[tuple[str, str, Message]]:
        session: Session | None = getattr(self.screen, "session", None)
        if session is None:
            return
        for found in search(session):
            if found.kind == "slot":
                yield f"Go to: {line(found.slot).plain}", found.text, SlotWanted(found.id)
            else:
                way = "Answer" if found.kind == "open" else "Edit"
                yield f"{way}: {line(found.text, width=70).plain}", found.said or found.slot, QuestionWanted(found.id)

    async def search(self, query: str) -> Hits:
        """Those that match what is typed."""
        matcher = self.matcher(query)
        for title, about, message in self._found():
            score = matcher.match(title)
            if score > 0:
                yield Hit(score, _marked(matcher, title), partial(self.screen.post_message, message), title,
                          escaped(about))


def _marked(matcher: Matcher, title: str) -> Content:
    """The title with what was typed in reverse. `Matcher.highlight` would take brackets in it for markup and fail."""
    content = Content(title)
    for at in matcher.fuzzy_search.match(matcher.query, title)[1]:
        content = content.stylize(matcher.match_style, at, at + 1)
    return content
