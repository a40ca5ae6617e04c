"""`interviewer draft`: writes the specification."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from interviewer.cli.options import chosen, must_exist, open_session, shared
from interviewer.errors import UsageError


class _Formats(click.Command):
    """Lists the formats below the options; they are loaded only when somebody asks."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        from interviewer.export import FORMATS

        with formatter.section("Formats"):
            formatter.write_dl([(f.name, f.about) for f in FORMATS.values()])
        super().format_epilog(ctx, formatter)


@click.command(cls=_Formats, epilog="Example: interviewer draft --format json -o -")
@click.option("--format", "form", metavar="NAME", default="markdown", show_default=True, help="One of those below.")
@click.option("-o", "--output", metavar="FILE|-", help="A new file, or - for stdout [default: spec.md, spec-2.md, …].")
@shared("journal", "as")
def draft(*, form: str, output: str | None, **options: Any) -> int:
    """Writes the draft into a new file.

    It is made from the interview in this folder; its path is printed. Some formats are a folder of files.
    """
    from interviewer.export import FORMATS

    choice = chosen(options)
    if form not in FORMATS:
        raise UsageError(f"There is no format {form!r}.", f"Formats: {', '.join(FORMATS)}.")
    if output == "-" and FORMATS[form].folder:
        raise UsageError(f"{form} is a folder of files and cannot be printed.", "Name a new folder: -o FOLDER.")
    must_exist(choice)
    with open_session(choice, (), refresh=False) as session:
        if output == "-":
            data = FORMATS[form].render(session.draft())
            sys.stdout.flush()
            sys.stdout.buffer.write(data if isinstance(data, bytes) else b"")
        else:
            click.echo(str(session.save(form, Path(output) if output else None)))
    return 0
