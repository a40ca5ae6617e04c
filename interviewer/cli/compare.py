"""`interviewer compare`: what seeds say about a template."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from interviewer.cli.options import (
    Chosen,
    chosen,
    existing,
    loaded_template,
    narrate,
    progress_line,
    reading_options,
    shared,
)
from interviewer.errors import InputError, UsageError

if TYPE_CHECKING:
    from interviewer.comparing.seeds import Comparing
    from interviewer.model.coverage import Coverage

_REASONS = 20
"""Why files could not be read is said of so many where none could."""


@click.command(epilog="Example: interviewer compare notes/ --format markdown")
@click.argument("seeds", nargs=-1, required=True)
@click.option("--format", "form", type=click.Choice(["text", "json", "jsonl", "markdown"]), default="text",
              show_default=True, help="How to print it.")
@click.option("--each", is_flag=True, help="Every seed on its own; with --format jsonl one line for each.")
@click.option("--fail-under", type=click.FloatRange(0, 100), metavar="PCT",
              help="Exit with 1 when fewer than PCT % of the slots are covered.")
@shared("template", "exclude", "follow_links", "no_cache", "show_secrets")
def compare(*, seeds: tuple[str, ...], form: str, each: bool, fail_under: float | None, **options: Any) -> int:
    """Compares SEEDS with the template.

    Says which slots are covered, hinted or missing, with verbatim quotes and their places.
    """
    choice = chosen(options)
    paths = existing(seeds)
    if form == "jsonl" and not each:
        raise UsageError("--format jsonl prints a line for every seed and goes with --each.")
    if each:
        return _each(choice, paths, form, fail_under)
    coverage = _together(choice, paths)
    if not coverage.seeds:
        _nothing_read(coverage.unreadable, paths)
    click.echo(_printed(coverage, form))
    return _verdict([("", _share(coverage))], fail_under)


def _comparing(choice: Chosen) -> Comparing:
    from interviewer.comparing.cache import usual_cache
    from interviewer.comparing.seeds import Comparing
    from interviewer.library import load_scoring

    return Comparing(loaded_template(choice), load_scoring(), reading_options(choice),
                     show_secrets=choice.show_secrets, cache=None if choice.no_cache else usual_cache())


def _together(choice: Chosen, paths: tuple[Path, ...]) -> Coverage:
    from interviewer.comparing.seeds import compared

    return compared(_comparing(choice), paths, progress_line())


def _each(choice: Chosen, paths: tuple[Path, ...], form: str, fail_under: float | None) -> int:
    from interviewer.comparing.seeds import read_seeds
    from interviewer.matching import Comparison
    from interviewer.model.seed import Unreadable

    comparing = _comparing(choice)
    unreadable: list[Unreadable] = []
    shares: list[tuple[str, float]] = []
    for one in read_seeds(comparing, paths, progress_line()):
        if isinstance(one, Unreadable):
            unreadable += [one] if len(unreadable) < _REASONS else []
            narrate(f"not read: {one.path}: {one.reason}")
            continue
        comparison = Comparison(comparing.template, comparing.scoring)
        comparison.merge(one.path, one.contribution)
        coverage = comparison.result()
        if form == "json":
            click.echo(",\n" if shares else "[", nl=False)
        click.echo(_printed(coverage, form, one.path), nl=form != "json")
        shares.append((one.path, _share(coverage)))
    if not shares:
        _nothing_read(unreadable, paths)
    if form == "json":
        click.echo("]")
    return _verdict(shares, fail_under)


def _nothing_read(unreadable: Any, paths: tuple[Path, ...]) -> None:
    named = ", ".join(str(p) for p in paths)
    if not unreadable:
        raise InputError(f"There is nothing to read in {named}.", "Hidden and excluded files are not read.")
    reasons = "\n".join(f"  {u.path}: {u.reason}" for u in unreadable[:_REASONS])
    raise InputError(f"Nothing in {named} can be read as a seed:\n{reasons}")


def _printed(coverage: Coverage, form: str, path: str = "") -> str:
    """`path`: of the one seed it is about, where there is one output for each."""
    if form == "jsonl" or (form == "json" and path):
        return coverage.to_json()
    if form == "json":
        return coverage.to_json(indent=2)
    if form == "markdown":
        from interviewer.cli.coverage_markdown import markdown

        return markdown(coverage, path) + ("\n" if path else "")
    from interviewer.cli.coverage_text import plain

    return plain(coverage, path=path) + ("\n" if path else "")


def _share(coverage: Coverage) -> float:
    """Slots that are covered, in percent."""
    return 100 * coverage.summary.covered / max(1, len(coverage.findings))


def _verdict(shares: Sequence[tuple[str, float]], fail_under: float | None) -> int:
    """The exit code by the share of each coverage; each is named where there are several."""
    failing = [(path, share) for path, share in shares if fail_under is not None and share < fail_under]
    for path, share in failing:
        of = f" in {path}" if len(shares) > 1 else ""
        narrate(f"{share:.0f} % of the slots are covered{of}, fewer than {fail_under:g} %")
    sys.stdout.flush()
    return 1 if failing else 0
