"""`interviewer sheet`: answer sheets for people who are not in the room."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from interviewer.cli.options import chosen, must_exist, narrate, open_session, shared
from interviewer.errors import AnswerError
from interviewer.language.display import harmless

_WHOM = click.Choice(["sponsor", "user", "engineer", "legal", "anybody"])


@click.group(context_settings={"help_option_names": ["--help"]},
             epilog="Example: interviewer sheet export questions.html --for Otto")
def sheet() -> None:
    """Answer sheets for people who are not in the room.

    One file with the open questions goes out; the answers come back in, whatever has happened meanwhile.
    """


@sheet.command(epilog="Example: interviewer sheet export questions.html --for Otto --slot security")
@click.argument("file", metavar="FILE|-")
@click.option("--format", "form", type=click.Choice(["html", "markdown", "json"]),
              help="What to write [default: by the name of FILE; html for -].")
@click.option("--for", "for_", metavar="NAME", default="", help="Who is to answer; what was left to NAME comes first.")
@click.option("--slot", "slots", metavar="SLOT", multiple=True, help="Only questions of this slot.")
@click.option("--whom", type=_WHOM, help="Only questions best put to such a person.")
@shared("journal", "as")
def export(*, file: str, form: str | None, for_: str, slots: tuple[str, ...], whom: Any, **options: Any) -> int:
    """Writes the open questions into a new file.

    The name says which form: .html is a page for any browser, which keeps what is typed and saves a file to send
    back; .md is filled in with an editor, .json by a script.
    """
    from interviewer.export.sheet import rendered

    choice = chosen(options)
    must_exist(choice)
    with open_session(choice, (), refresh=False) as session:
        made = session.sheets.made(for_=for_, slots=slots, whom=whom)
        if file == "-":
            sys.stdout.flush()
            sys.stdout.buffer.write(rendered(made, form or "html"))
        else:
            click.echo(str(session.sheets.save(made, Path(file), form or "")))
    count = len(made.questions)
    narrate(f"{count} question{'' if count == 1 else 's'}. The answers come back with: interviewer sheet import FILE")
    return 0


@sheet.command("import", epilog="Example: interviewer sheet import answers-otto.json")
@click.argument("file")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
              help="How to print what became of the answers.")
@click.option("--preview", is_flag=True, help="Record nothing; say what would come of it.")
@shared("journal", "as")
def import_(*, file: str, form: str, preview: bool, **options: Any) -> int:
    """Records what was filled in on a sheet, or edited in a saved draft.

    A draft (spec.md, spec.json) in which somebody reworded, left out or added requirements, or changed their priority:
    each edit becomes a question of the interview, and nothing changes before it is decided.

    Of a sheet it takes the file that the page saved, the Markdown or the JSON. Answers that differ from others stay
    beside them; what does not fit is kept as a note and listed, and the exit code is 2. Importing a file again changes
    nothing. --as NAME says who filled it in, or who edited the draft.
    """
    from interviewer.language.imported import lines
    from interviewer.model.sheet import SheetImport

    choice = chosen(options)
    must_exist(choice)
    with open_session(choice, (), refresh=False) as session:
        done = session.sheets.take(Path(file), options["respondent"], preview=preview)
    if form == "json":
        click.echo(done.to_json(indent=2))
    else:
        for line in lines(done):
            click.echo(harmless(line))
    if preview:
        narrate("Nothing was recorded: this is what would come of it.")
    return AnswerError.exit_code if isinstance(done, SheetImport) and done.of("unfit") else 0
