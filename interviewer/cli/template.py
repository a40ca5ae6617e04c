"""`interviewer template`: which templates there are, what is in them, what is wrong with them."""

from __future__ import annotations

from pathlib import Path

import click

from interviewer.cli.options import chosen, loaded_template
from interviewer.errors import OutputError, UsageError
from interviewer.language.display import harmless

SKELETON = """\
id: {id}
version: "1"
title: {title}
slots:
  # One entry for everything a spec must contain. Id, title and need are enough to compare, interview and draft;
  # `interviewer template show software --format yaml` shows what else there is.
  - id: goals
    title: Goals
    need: What is to be achieved, and how we know that it succeeded.
  - id: users
    title: Users
    need: Who will use it, and for what.
"""


@click.group(context_settings={"help_option_names": ["--help"]}, epilog="Example: interviewer template check mine.yaml")
def template() -> None:
    """Templates: what a specification must contain."""


@template.command("list", epilog="Example: interviewer template list")
def list_() -> int:
    """Every template that can be named, with its file."""
    from interviewer.library import check_template, template_files

    for name, file in template_files(chosen({}).templates).items():
        faults = [f for f in check_template(file) if not f.advice]
        click.echo(f"{name}\t{file}" + (f"\t{len(faults)} faults" if faults else ""))
    return 0


@template.command(epilog="Example: interviewer template show software")
@click.argument("name", metavar="NAME|FILE")
@click.option("--format", "form", type=click.Choice(["text", "yaml", "json"]), default="text", show_default=True,
              help="How to print it.")
def show(*, name: str, form: str) -> int:
    """The slots of a template and their questions."""
    from interviewer.library import locate

    choice = chosen({"template": name})
    found = loaded_template(choice)
    if form == "yaml":
        click.echo(locate(name, choice.templates).read_text(encoding="utf-8-sig"), nl=False)
    elif form == "json":
        click.echo(found.to_json(indent=2))
    else:
        click.echo(harmless(f"{found.title} ({found.id} {found.version})"))
        for slot in found.slots:
            click.echo(harmless(f"\n{slot.title} ({slot.id}{'' if slot.required else ', not required'})\n  {slot.need}",
                                keep_lines=True))
            for question in slot.questions:
                click.echo(harmless(f"  - {question.id} ({question.kind}, {question.depth}): {question.ask}"))
    return 0


@template.command(epilog="Example: interviewer template check mine.yaml")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--strict", is_flag=True, help="Exit with 1 for advice, too.")
def check(*, file: Path, strict: bool) -> int:
    """Says every fault of a template FILE.

    Each with its line and what would be right; exits with 1 when there is one.
    """
    from interviewer.library import check_template

    faults = check_template(file)
    for fault in faults:
        kind = "advice" if fault.advice else "fault"
        click.echo(harmless(f"{file}:{fault.line}: {kind}: {fault.message}"))
    if not faults:
        click.echo(f"{file}: no faults")
    return 1 if any(strict or not f.advice for f in faults) else 0


@template.command(epilog="Example: interviewer template new mine.yaml")
@click.argument("file", type=click.Path(path_type=Path))
def new(*, file: Path) -> int:
    """Writes the beginning of a template into a new FILE."""
    if file.suffix not in (".yaml", ".yml"):
        raise UsageError(f"{file}: a template is a .yaml file.")
    name = "".join(c if c.isalnum() else "-" for c in file.stem.lower()).strip("-") or "mine"
    name = name if name[0].isalpha() and name.isascii() else "mine"
    try:
        with file.open("x", encoding="utf-8") as out:
            out.write(SKELETON.format(id=name, title=file.stem.replace("-", " ").title()))
    except FileExistsError:
        raise OutputError(f"{file} exists and is left alone.", "Name another file.") from None
    except OSError as error:
        raise OutputError(f"{file} cannot be written: {error.strerror or error}.") from None
    click.echo(str(file))
    return 0
