"""Hands what the command line decided to the terminal UI."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from interviewer.cli.options import Chosen, loaded_template, open_session, recent_of

if TYPE_CHECKING:
    from interviewer.session import OnStep, Session
    from interviewer.tui.start import Plan


def show(choice: Chosen, seeds: tuple[Path, ...], *, browser: bool = False) -> int:
    """Runs the terminal UI; without seeds and journal it begins with the start screen.

    The demonstration plays in the plain terminal, so a browser has none.
    """
    from interviewer.export import FORMATS
    from interviewer.library import template_files
    from interviewer.tui import run
    from interviewer.tui.start import Plan, Start
    from interviewer.tui.web import KEYS

    if choice.template_named:
        loaded_template(choice)  # a faulty template is told before the screen changes
    plan = Plan(
        seeds=seeds, journal=choice.journal, template=choice.template if choice.template_named else None,
        depth=choice.depth, respondent=choice.respondent,
    )

    recent = recent_of(choice)
    sat: list[Session] = []

    def opened(wanted: Plan, on_step: OnStep) -> Session:
        wish = choice._replace(
            template=wanted.template or choice.template, template_named=wanted.template is not None,
            depth=wanted.depth, journal=wanted.journal, respondent=wanted.respondent,
        )
        session = open_session(wish, wanted.seeds, on_step=on_step, others=wanted.others)
        for one in (*sat, session):
            recent.note(one)
        sat[:] = [session]
        return session

    start = Start(
        plan=plan if seeds or choice.journal.exists() else None, idle=plan, open_session=opened,
        templates={name: name for name in template_files(choice.templates)}, demo=None if browser else _demo,
        formats={f.name: f.about for f in FORMATS.values()},
        keys={**(KEYS if browser else {}), **choice.settings.keys},
        theme=choice.settings.theme, recent=recent.there, greet=recent.greet,
    )
    try:
        return run(start)
    finally:
        for one in sat:
            recent.note(one)


def _demo() -> int:
    from interviewer.cli import main

    return main(["demo"]) if sys.stdout.isatty() else 0
