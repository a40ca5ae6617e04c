"""`interviewer compare`: what seeds say about a template."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from interviewer.cli.options import Chosen, chosen, existing, loaded_template, narrate, reading_options, shared
from interviewer.errors import InputError, UsageError

if TYPE_CHECKING:
    from interviewer.model.coverage import Coverage
    from interviewer.model.seed import Seed, Unreadable


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
    return _verdict([coverage], fail_under)


def _read(choice: Chosen, paths: tuple[Path, ...]) -> Iterator[Seed | Unreadable]:
    from interviewer.cli.options import progress_line
    from interviewer.reading import find, read_file
    from interviewer.reading.find import Found
    from interviewer.session import Step

    found = list(find(paths, reading_options(choice)))
    show = progress_line()
    for done, one in enumerate(found):
        if show:
            show(Step(done, len(found), str(one.path)))
        yield read_file(one) if isinstance(one, Found) else one
    if show:
        show(Step(len(found), len(found), ""))


def _together(choice: Chosen, paths: tuple[Path, ...]) -> Coverage:
    from interviewer.library import load_scoring
    from interviewer.matching import Comparison

    comparison = Comparison(loaded_template(choice), load_scoring(), show_secrets=choice.show_secrets)
    for one in _read(choice, paths):
        comparison.add(one)
    return comparison.result()


def _each(choice: Chosen, paths: tuple[Path, ...], form: str, fail_under: float | None) -> int:
    from interviewer.library import load_scoring
    from interviewer.matching import Comparison
    from interviewer.model.seed import Unreadable

    template, scoring = loaded_template(choice), load_scoring()
    every: list[Coverage] = []
    unreadable: list[Unreadable] = []
    for one in _read(choice, paths):
        if isinstance(one, Unreadable):
            unreadable.append(one)
            narrate(f"not read: {one.path}: {one.reason}")
            continue
        comparison = Comparison(template, scoring, show_secrets=choice.show_secrets)
        comparison.add(one)
        every.append(comparison.result())
        if form != "json":
            click.echo(every[-1].to_json() if form == "jsonl" else _printed(every[-1], form) + "\n")
    if not every:
        _nothing_read(unreadable, paths)
    if form == "json":
        click.echo("[" + ",\n".join(c.to_json() for c in every) + "]")
    return _verdict(every, fail_under)


def _nothing_read(unreadable: Any, paths: tuple[Path, ...]) -> None:
    named = ", ".join(str(p) for p in paths)
    if not unreadable:
        raise InputError(f"There is nothing to read in {named}.", "Hidden and excluded files are not read.")
    reasons = "\n".join(f"  {u.path}: {u.reason}" for u in unreadable[:20])
    raise InputError(f"Nothing in {named} can be read as a seed:\n{reasons}")


def _printed(coverage: Coverage, form: str) -> str:
    from interviewer.cli import coverage_text

    if form == "json":
        return coverage.to_json(indent=2)
    return coverage_text.markdown(coverage) if form == "markdown" else coverage_text.plain(coverage)


def _verdict(every: list[Coverage], fail_under: float | None) -> int:
    if fail_under is None:
        return 0
    code = 0
    for coverage in every:
        share = 100 * coverage.summary.covered / max(1, len(coverage.findings))
        if share < fail_under:
            of = f" in {coverage.seeds[0].path}" if len(every) > 1 else ""
            narrate(f"{share:.0f} % of the slots are covered{of}, fewer than {fail_under:g} %")
            code = 1
    sys.stdout.flush()
    return code
