"""`interviewer journal`: the record itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from interviewer.cli.options import chosen, must_exist, narrate, recent_of, shared
from interviewer.language.display import clipped, harmless
from interviewer.language.verdict import counted

if TYPE_CHECKING:
    from interviewer.model.entry import Adjusted, Drafted, Entry, Returned


@click.group(context_settings={"help_option_names": ["--help"]}, epilog="Example: interviewer journal show")
def journal() -> None:
    """The record of an interview.

    Everything that was said, by whom, when.
    """


@journal.command(epilog="Example: interviewer journal show --format jsonl")
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="text", show_default=True,
              help="How to print it.")
@shared("journal", "show_secrets")
def show(*, form: str, **options: Any) -> int:
    """Every entry, oldest first.

    What was undone is marked. Secrets are masked in the text; JSON Lines are the record as it is.
    """
    from interviewer.language.secrets import masked, secrets
    from interviewer.store import open_journal

    choice = chosen(options)
    must_exist(choice)
    with closing(open_journal(choice.journal, reading=True)) as record:
        if form == "jsonl":
            for _, entry in record.entries():
                click.echo(entry.to_json())
        else:
            for line in _lines(list(record.entries())):
                click.echo(harmless(line if choice.show_secrets else masked(line, secrets(line))))
    return 0


def _lines(rows: list[tuple[int, Entry]]) -> Iterator[str]:
    from interviewer.model.entry import Undone

    undone: set[str] = set()
    for _, entry in rows:
        if isinstance(entry, Undone):
            undone ^= {entry.entry}
    numbers = {entry.id: seq for seq, entry in rows}
    for seq, entry in rows:
        mark = " (undone)" if entry.id in undone else ""
        yield f"{seq:>4}  {entry.at:%Y-%m-%d %H:%M:%S}  {entry.by}  {_said(entry, numbers)}{mark}"


def _said(entry: Entry, numbers: dict[str, int]) -> str:
    match entry.kind:
        case "began":
            return f"began with template {entry.template.id} {entry.template.version}, depth {entry.depth}"
        case "adjusted":
            return "; ".join(_changed(entry))
        case "compared":
            count = entry.coverage.summary
            seeds = "1 seed" if len(entry.coverage.seeds) == 1 else f"{len(entry.coverage.seeds)} seeds"
            return f"compared {seeds}: {count.covered} covered, {count.hinted} hinted"
        case "answered":
            return f"{entry.question}: {clipped(' '.join(entry.raw.split()), 200)}"
        case "skipped":
            return f"{entry.question}: skipped, {entry.reason}" + (f": {entry.note}" if entry.note else "")
        case "parked":
            owner = f" with {entry.owner}" if entry.owner else ""
            return f"{entry.question}: parked{owner}" + (f" until {entry.due}" if entry.due else "")
        case "confirmed":
            return f"confirmed {counted(len(entry.answers), 'answer')} read back"
        case "noted":
            return f"{entry.question}: noted: {clipped(' '.join(entry.text.split()), 200)}"
        case "assigned":
            to = "everybody" if entry.everybody else entry.to or "nobody in particular"
            return f"{entry.question}: put to {to}" + (f" until {entry.due}" if entry.due else "")
        case "joined":
            return f"answers as {', '.join(entry.roles) or 'nobody in particular'} from here on"
        case "undone":
            return f"undid entry {numbers.get(entry.entry, '?')}"
        case "drafted" | "returned":
            return _file(entry)


def _file(entry: Drafted | Returned) -> str:
    """A draft that was saved, or one that came back."""
    if entry.kind == "drafted":
        return f"saved {entry.path} ({len(entry.statements)} statements)"
    by = f" by {entry.editor}" if entry.editor else ""
    return f"took in {entry.file}, which is {entry.draft} edited{by} ({counted(len(entry.edits), 'edit')} to decide)"


def _changed(entry: Adjusted) -> Iterator[str]:
    """What was adjusted, with what it was changed to."""
    if entry.template is not None:
        yield f"changed template to {entry.template.id} {entry.template.version}"
    if entry.depth is not None:
        yield f"changed depth to {entry.depth}"
    if entry.roots is not None:
        yield f"changed seeds to {', '.join(entry.roots) or 'none'}"
    if entry.exclude is not None:
        yield f"left out of the seeds: {', '.join(entry.exclude) or 'nothing'}"
    if entry.follow_links is not None:
        yield "links in seed folders are followed" if entry.follow_links else "links in seed folders are not followed"


@journal.command("list", epilog="Example: interviewer journal list")
@click.option("--forget", is_flag=True, help="Empty the list; the interviews stay where they are.")
def listed(*, forget: bool) -> int:
    """Recent interviews on this machine, the latest first.

    Each with how far it was, when somebody last sat at it, and the path of its journal. `recent = false` in
    interviewer.toml, INTERVIEWER_RECENT=false and --no-cache list nothing.
    """
    from datetime import datetime

    from interviewer.language.recently import how_far, how_long_ago

    recent = recent_of(chosen({}))
    if forget:
        recent.forget()
    there = {one.journal for one in recent.there()}
    now = datetime.now().astimezone()
    for one in recent.interviews():
        gone = "" if one.journal in there else ", gone"
        said = f"{one.name}: {how_far(one)}, {how_long_ago(one.at, now)}{gone}"
        click.echo(f"{harmless(said)}\t{harmless(one.journal)}")
    return 0


@journal.command(epilog="Example: interviewer journal verify")
@shared("journal")
def verify(**options: Any) -> int:
    """Checks that nothing was altered or lost.

    Exits with 4 when something was.
    """
    from interviewer.errors import JournalError
    from interviewer.store import SALVAGE, open_journal

    choice = chosen(options)
    must_exist(choice)
    with closing(open_journal(choice.journal, reading=True)) as record:
        faults = record.verify()
        count = 0 if faults else sum(1 for _ in record.entries())
    if faults:
        raise JournalError(f"{choice.journal} is damaged:\n" + "\n".join(f"  {fault}" for fault in faults[:20]),
                           SALVAGE)
    click.echo(f"{choice.journal}: {count} entries, nothing altered")
    return 0


@journal.command(epilog="Example: interviewer journal backup copy.db")
@click.argument("target", type=click.Path(path_type=Path))
@shared("journal")
def backup(*, target: Path, **options: Any) -> int:
    """Copies the journal into a new file TARGET.

    Also while it is in use.
    """
    from interviewer.export import write
    from interviewer.store import open_journal

    choice = chosen(options)
    must_exist(choice)
    with closing(open_journal(choice.journal, reading=True)) as record:
        data = record.copy()
    click.echo(str(write(data, suffix=target.suffix, target=target, folder=target.parent)))
    return 0


@journal.command(epilog="Example: interviewer journal salvage saved.db")
@click.argument("target", type=click.Path(path_type=Path))
@shared("journal")
def salvage(*, target: Path, **options: Any) -> int:
    """Recovers what verifies of a damaged journal into a new file TARGET.

    The damaged file is left alone. Every entry is taken whose hash proves it, also behind one that is lost.
    """
    from interviewer.export import write
    from interviewer.store import salvage as recover

    choice = chosen(options)
    must_exist(choice)
    saved = recover(choice.journal)
    click.echo(str(write(saved.data, suffix=target.suffix, target=target, folder=target.parent)))
    lost = f"; entries are lost in {saved.gaps} places" if saved.gaps else ""
    narrate(f"{saved.entries} entries verify and were taken over{lost}. What came behind the last cannot be known.")
    return 0
