"""Hands what the command line decided to the terminal UI."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from interviewer.cli.options import Chosen, loaded_template, open_session, recent_of
from interviewer.errors import UsageError
from interviewer.settings import place

if TYPE_CHECKING:
    from interviewer.session import OnStep, Session
    from interviewer.tui.start import Plan


def show(choice: Chosen, seeds: tuple[Path, ...], *, browser: bool = False) -> int:
    """Runs the terminal UI; without seeds and journal it begins with the start screen.

    The demonstration plays in the plain terminal, so a browser has none.
    """
    from interviewer.tui import run
    from interviewer.tui.start import Plan, Start
    from interviewer.tui.web import KEYS

    keys = {**(KEYS if browser else {}), **choice.settings.keys}
    check(choice, keys)
    plan = Plan(
        seeds=seeds, journal=choice.journal, template=choice.template if choice.template_named else None,
        depth=choice.depth, respondent=choice.respondent,
    )

    table = Table(choice)
    start = Start(
        plan=plan if seeds or choice.journal.exists() else None, idle=plan, open_session=table.opened,
        templates=Later(lambda: _templates(choice)), demo=None if browser else _demo, formats=Later(_formats),
        keys=keys, motion=choice.settings.motion,
        theme=choice.settings.theme, recent=table.recent.there, greet=table.recent.greet,
    )
    try:
        return run(start)
    finally:
        table.left()


class Table:
    """Where somebody sits: opens interviews as the command line said, and notes how far each got."""

    def __init__(self, choice: Chosen) -> None:
        self.recent = recent_of(choice)
        self._choice = choice
        self._session: Session | None = None

    def opened(self, wanted: Plan, on_step: OnStep) -> Session:
        """The interview of a plan; the one before is left."""
        wish = self._choice._replace(
            template=wanted.template or self._choice.template, template_named=wanted.template is not None,
            depth=wanted.depth, journal=wanted.journal, respondent=wanted.respondent,
        )
        session = open_session(wish, wanted.seeds, on_step=on_step, others=wanted.others)
        self.left()
        self._session = session
        self.left()
        return session

    def left(self) -> None:
        """Notes the interview as it is now."""
        if self._session is not None:
            self.recent.note(self._session)


class Later(Mapping[str, str]):
    """A table that is made when somebody looks into it: the first picture needs none."""

    def __init__(self, make: Callable[[], dict[str, str]]) -> None:
        self._make = make

    @cached_property
    def _made(self) -> dict[str, str]:
        return self._make()

    def __getitem__(self, key: str) -> str:
        return self._made[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._made)

    def __len__(self) -> int:
        return len(self._made)


def _templates(choice: Chosen) -> dict[str, str]:
    from interviewer.library import template_files

    return {name: name for name in template_files(choice.templates)}


def _formats() -> dict[str, str]:
    from interviewer.export import FORMATS

    return {f.name: f.about for f in FORMATS.values()}


def check(choice: Chosen, keys: Mapping[str, str]) -> None:
    """Tells before the screen changes what is wrong with template, theme and keys: TemplateError, UsageError."""
    settings = choice.settings
    if choice.template_named:
        loaded_template(choice)
    if settings.theme:
        from interviewer.tui.themes import known

        if settings.theme not in known():
            where = place(Path.cwd(), "theme")
            raise UsageError(f"{where}: there is no theme {settings.theme!r}.", f"Known are: {', '.join(known())}.")
    if settings.keys:
        from interviewer.tui.keys import fault

        if wrong := fault(keys):
            raise UsageError(f"{place(Path.cwd(), wrong.id)}: {wrong.id}: {wrong.message}.", wrong.hint)


def _demo() -> int:
    from interviewer.cli import main

    return main(["demo"]) if sys.stdout.isatty() else 0
