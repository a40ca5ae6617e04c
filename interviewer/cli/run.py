"""The main job, in the terminal UI or in line mode, and the demonstration of it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from interviewer.cli.options import Chosen, chosen, seeds_or_usual, shared

ALL = ("template", "depth", "journal", "as", "exclude", "follow_links", "no_cache", "show_secrets")


@click.command(epilog="Example: interviewer seeds/ --depth quick")
@click.argument("seeds", nargs=-1)
@click.option("--plain", is_flag=True, help="Line mode: plain sentences, for screen readers and pipes.")
@click.option("--served", is_flag=True, hidden=True, help="One tab of `serve`.")
@shared(*ALL)
def run(*, seeds: tuple[str, ...], plain: bool, served: bool, **options: Any) -> int:
    """The main job: compare SEEDS, ask about the rest, save a draft.

    SEEDS are files or folders. Without any, the interview in this folder goes on, else seeds/ is taken.
    """
    choice = chosen(options)
    paths = seeds_or_usual(seeds, choice)
    # The terminal UI draws on stderr, so `2> log` would show an empty screen.
    if served:
        return _screen(choice, paths, browser=True)
    if plain or not all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        return _line(choice, paths)
    return _screen(choice, paths)


@click.command(epilog="Example: printf 'Tool Shed\\nNobody knows who has the drill.\\n' | interviewer ask seeds/")
@click.argument("seeds", nargs=-1)
@shared(*ALL)
def ask(*, seeds: tuple[str, ...], **options: Any) -> int:
    """The same interview in line mode: one question, one line.

    Works over a pipe, one answer a line, and with a screen reader. Type ? for the commands.
    """
    choice = chosen(options)
    return _line(choice, seeds_or_usual(seeds, choice))


@click.command(epilog="Example: interviewer demo --fast")
@click.option("--journal", metavar="FILE", help="Keep its journal there [default: demo.db, demo-2.db, …].")
@click.option("--fast", is_flag=True, help="Do not wait between the lines.")
def demo(*, journal: str | None, fast: bool) -> int:
    """Shows a whole interview on the sample seed.

    The seed is a news report that matches nothing; a scripted respondent answers; a draft is saved.
    """
    import time

    from interviewer.errors import UsageError
    from interviewer.library import load_data, sample_seeds
    from interviewer.line import demo as show
    from interviewer.model.demo import Demo
    from interviewer.session import Session
    from interviewer.store import unused

    usual = Path("demo.db")
    path = Path(journal) if journal else unused(usual) if usual.exists() else usual
    if path.exists():
        raise UsageError(f"{path} exists; the demonstration keeps a journal of its own.", "Name another file.")
    script = load_data("demo.yaml", Demo)
    paced = sys.stdout.isatty() and not fast
    with Session.open([sample_seeds()], journal=path, respondent=script.respondent, depth=script.depth) as session:
        return show(session, script, sys.stdout, pause=time.sleep if paced else lambda _: None)


def _line(choice: Chosen, paths: tuple[Path, ...]) -> int:
    from interviewer.cli.lines import sit

    return sit(choice, paths)


def _screen(choice: Chosen, paths: tuple[Path, ...], *, browser: bool = False) -> int:
    from interviewer.cli.screen import show

    return show(choice, paths, browser=browser)
