"""`interviewer verify`: a saved draft held against its seeds."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import click

from interviewer.cli.options import chosen, existing, narrate, reading_options, shared
from interviewer.cli.text_file import text_of
from interviewer.errors import InputError
from interviewer.language.display import clipped, harmless

if TYPE_CHECKING:
    from interviewer.model.verification import Discrepancy, Verification

_SHOWN = 200
_BEFORE = 60
"""Characters shown before the first that differs."""


@click.command(epilog="Example: interviewer verify spec.md seeds/")
@click.argument("spec")
@click.argument("seeds", nargs=-1, required=True)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
              help="How to print it.")
@shared("exclude", "follow_links")
def verify(*, spec: str, seeds: tuple[str, ...], form: str, **options: Any) -> int:
    """Checks a saved draft (Markdown or JSON) against its SEEDS.

    Every quote must still stand verbatim in its seed, masked secrets aside; every statement must have a source that
    exists; ids must be unique; no rule of wording may be broken that the draft does not itself report. Exit code 1
    where something does not hold.
    """
    from interviewer.library import load_wording
    from interviewer.reading import read
    from interviewer.verifying import read_saved
    from interviewer.verifying import verify as held

    saved = read_saved(text_of(spec))
    if saved is None:
        raise InputError(f"{spec} is not a draft that this program saved.",
                         "It begins with <!-- interviewer.spec/1 -->, or is JSON with that schema.")
    files = read(existing(seeds), reading_options(chosen(options)))
    found = held(spec, saved, files, load_wording())
    if form == "json":
        click.echo(found.to_json(indent=2))
    else:
        _show(found)
    return 1 if found.discrepancies else 0


def _show(found: Verification) -> None:
    for one in found.discrepancies:
        click.echo(_headline(one))
        start = max(0, _differs(one.quote, one.found) - _BEFORE) if one.kind == "quote-edited" else 0
        if one.quote:
            click.echo(f"  quote: {_cut(one.quote, start)}")
        if one.kind == "quote-edited":
            click.echo(f"  closest: {_cut(one.found, start)}")
    looked = f"{found.statements} statements, {found.quotes} quotes, {found.seeds} seeds"
    counts = ", ".join(f"{number} {kind}" for kind, number in Counter(d.kind for d in found.discrepancies).items())
    narrate(f"{looked}: {counts or 'everything holds'}.")


def _headline(one: Discrepancy) -> str:
    line = f"line {one.line}, " if one.line else ""
    where = ", ".join(part for part in (one.seed, one.place) if part and one.about != one.seed)
    return harmless(f"{one.kind}: {line}{_clipped(one.about)}{f' ({where})' if where else ''}: {one.message}")


def _differs(one: str, other: str) -> int:
    """Index of the first character in which two texts differ."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))


def _cut(text: str, start: int) -> str:
    """A long text from `start` on, in quotation marks."""
    if len(text) <= _SHOWN or not start:
        return f"“{_clipped(text)}”"
    return f"“…{_clipped(text[start:])}”"


def _clipped(text: str) -> str:
    return clipped(harmless(text), _SHOWN)
