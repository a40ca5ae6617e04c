"""Keys that people may change: which there are, and whether what the settings say about them can hold."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from importlib import import_module
from typing import Any, NamedTuple

from textual.binding import Binding
from textual.dom import DOMNode
from textual.keys import KEY_ALIASES, Keys
from textual.screen import ModalScreen

MODIFIERS = ("ctrl", "alt", "shift", "super", "meta", "hyper")
EVERYWHERE = ("app", "mode")
"""First words of ids whose keys hold beside those of any screen that is no dialog."""
ON_CARDS = ("interview", "batch", *EVERYWHERE)
"""First words of ids whose keys hold beside those of an answer field."""


SERVING = "interviewer.tui.web."
"""Modules that have no bindings, and need what only `serve` does."""


class Bound(NamedTuple):
    """One binding, and the class that has it."""

    binding: Binding
    owner: type[DOMNode]

    @property
    def room(self) -> str:
        """First word of its id."""
        return (self.binding.id or "").partition(".")[0]


class KeyFault(NamedTuple):
    """What is wrong with the keys of one id, and what would be right."""

    id: str
    message: str
    hint: str


def bound() -> list[Bound]:
    """Every binding of every screen, dialog and widget of ours. Loads all of the terminal UI."""
    import interviewer.tui as room

    for found in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
        if not found.name.startswith(SERVING):
            import_module(found.name)
    return [Bound(b, owner) for owner in sorted(set(_below(DOMNode)), key=lambda c: c.__qualname__)
            for b in vars(owner).get("BINDINGS", ()) if isinstance(b, Binding)]


def _below(owner: type[Any]) -> Iterator[type[Any]]:
    for below in owner.__subclasses__():
        if below.__module__.startswith("interviewer.tui"):
            yield below
        yield from _below(below)


def fault(keys: Mapping[str, str]) -> KeyFault | None:
    """The first thing that is wrong with keys by id: no such id, no such key, or the key of something else."""
    every = bound()
    known = {b.binding.id for b in every if b.binding.id}
    for name, wanted in keys.items():
        if name not in known:
            near = get_close_matches(name, known, 3) or sorted(known)
            return KeyFault(name, f"there is no action {name!r}", f"Known are: {', '.join(near)}.")
        for key in wanted.split(","):
            if not valid(key.strip()):
                return KeyFault(name, f"there is no key {key.strip()!r}",
                                "Keys are written like ctrl+s, alt+r, f5, slash or x; several with commas.")
        if clash := _clash(name, keys, every):
            return clash
    return None


def valid(key: str) -> bool:
    """Is it a key that Textual knows?"""
    *before, last = key.split("+")
    named = {k.value for k in Keys} | set(KEY_ALIASES)
    function = last.startswith("f") and last[1:].isdecimal() and 1 <= int(last[1:]) <= 24
    spelled = len(last) > 2 and "_" in last.strip("_")   # names of characters, as in left_square_bracket
    named_character = last in {"slash", "comma", "period", "minus", "plus", "colon", "semicolon", "underscore", "tilde"}
    return all(m in MODIFIERS for m in before) and bool(
        key in named or last in named or len(last) == 1 or function or spelled or named_character)


def _clash(name: str, keys: Mapping[str, str], every: list[Bound]) -> KeyFault | None:
    mine = [b for b in every if b.binding.id == name]
    wanted = _split(keys[name])
    for other in every:
        if not other.binding.id or other.binding.id == name or not any(_together(one, other) for one in mine):
            continue
        as_built = _split(mine[0].binding.key) & _split(other.binding.key)
        taken = wanted & _split(keys.get(other.binding.id, other.binding.key)) - as_built
        if taken and other.binding.description != mine[0].binding.description:
            what = f"{other.binding.id} ({other.binding.description})"
            return KeyFault(name, f"{sorted(taken)[0]} is the key of {what}",
                            f"Take another key, or give {other.binding.id} another one too.")
    return None


def _split(keys: str) -> set[str]:
    return {key.strip() for key in keys.split(",")}


def _together(one: Bound, other: Bound) -> bool:
    """May both be in force at the same time?"""
    if "app.quit" in (one.binding.id, other.binding.id):
        return True
    if issubclass(one.owner, other.owner) or issubclass(other.owner, one.owner):
        return True
    if issubclass(one.owner, ModalScreen) or issubclass(other.owner, ModalScreen):
        return False
    rooms = {one.room, other.room}
    if "field" in rooms:
        return bool(rooms & set(ON_CARDS))
    return len(rooms) == 1 or bool(rooms & set(EVERYWHERE))
