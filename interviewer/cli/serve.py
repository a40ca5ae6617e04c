"""`interviewer serve`: the terminal UI in a browser."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib.util import find_spec
from typing import Any

import click

from interviewer.cli.options import chosen, existing, narrate, shared
from interviewer.cli.run import ALL
from interviewer.cli.screen import check
from interviewer.errors import UsageError


@click.command(epilog="Example: interviewer serve seeds/")
@click.argument("seeds", nargs=-1)
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0: any that is free.")
@click.option("--host", default="127.0.0.1", show_default=True, metavar="ADDRESS", help="Where to listen.")
@click.option("--allow-remote", is_flag=True, help="Listen also where other machines reach it, unencrypted.")
@shared(*ALL)
def serve(*, seeds: tuple[str, ...], port: int, host: str, allow_remote: bool, **options: Any) -> int:
    """The terminal UI in a browser, on this machine.

    Prints a link that lets one browser in, once. All tabs share this folder and one journal. For screen readers line
    mode is better: interviewer ask. Needs the package textual-serve, which the extra [serve] installs.
    """
    if find_spec("textual_serve") is None:
        raise UsageError("The browser needs a package that is not installed: textual-serve.",
                         "python -m pip install 'textual-serve>=1.1.3,<1.2' (it is what the extra [serve] installs).")
    from interviewer.tui.web import KEYS
    from interviewer.tui.web.gate import admissible, loopback

    host = admissible(host, remote=allow_remote)
    existing(seeds)
    choice = chosen(options)
    check(choice, {**KEYS, **choice.settings.keys})
    if not loopback(host):
        narrate("Warning: nothing is encrypted. Whoever listens on the network reads along, and whoever gets in can do "
                "here what you can do in this program.")
    from interviewer.tui.web.server import bound
    from interviewer.tui.web.server import serve as run

    program = (sys.executable, "-m", "interviewer", "--served", *_flags(options), "--", *seeds)
    run(program, bound(host, port), host, _tell)
    return 0


def _tell(link: str) -> None:
    narrate("Open this link in a browser; it works once. Enter prints another one, Ctrl-C ends it.")
    click.echo(link)
    sys.stdout.flush()


def _flags(options: dict[str, Any]) -> Iterator[str]:
    """The options of this call, to be given on."""
    for name, value in options.items():
        flag = "--as" if name == "respondent" else f"--{name.replace('_', '-')}"
        if isinstance(value, tuple):
            yield from (f"{flag}={one}" for one in value)
        elif value is True:
            yield flag
        elif value:
            yield f"{flag}={value}"
