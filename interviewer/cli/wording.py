"""Single texts: lint for requirement statements, probe for answers."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from interviewer.cli.options import chosen, loaded_template, shared
from interviewer.errors import InputError, UsageError
from interviewer.language.display import harmless

if TYPE_CHECKING:
    from interviewer.model.question import Probe
    from interviewer.model.wording import LintLine

MAX_BYTES = 50_000_000


@click.command(epilog="Example: echo 'The system shall be fast.' | interviewer lint -")
@click.argument("file", metavar="FILE|-")
@click.option("--format", "form", type=click.Choice(["text", "json", "jsonl"]), default="text", show_default=True,
              help="How to print it.")
@click.option("--strict", is_flag=True, help="Exit with 1 when anything was found.")
def lint(*, file: str, form: str, strict: bool) -> int:
    """Finds wording that nobody can test.

    Every finding comes with a question that would repair it.

    A plain file is one statement a line; a saved draft (Markdown or JSON) gives its statements.
    """
    from interviewer.drafting.lint import lint as lines
    from interviewer.library import load_wording

    found = False
    every: list[LintLine] = []
    for line in lines(_text(file), load_wording()):
        found = found or bool(line.findings)
        if form == "json":
            every.append(line)
        elif form == "jsonl":
            click.echo(line.to_json())
        else:
            _show(line)
    if form == "json":
        click.echo("[" + ",\n".join(line.to_json() for line in every) + "]")
    elif form == "text" and not found:
        click.echo("Nothing found.")
    return 1 if strict and found else 0


def _show(line: LintLine) -> None:
    if line.findings:
        click.echo(f"line {line.line}: {harmless(line.text)}")
        for fault in line.findings:
            click.echo(f"  {fault.severity}: {fault.rule} ({harmless(fault.text)}): {harmless(fault.message)}")
            if fault.ask:
                click.echo(f"    {harmless(fault.ask)}")


def _text(file: str) -> str:
    """A file or stdin as text: BOM, UTF-8, else cp1252."""
    try:
        data = sys.stdin.buffer.read(MAX_BYTES + 1) if file == "-" else _bytes(Path(file))
    except OSError as error:
        raise InputError(f"{file} cannot be read: {error.strerror or error}.") from None
    if len(data) > MAX_BYTES:
        raise InputError(f"{file} is larger than {MAX_BYTES // 1_000_000} MB.")
    if b"\0" in data[:4096]:
        raise InputError(f"{file} is not text.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _bytes(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(MAX_BYTES + 1)


@click.command(epilog="Example: interviewer probe --slot performance 'It must be fast.'")
@click.argument("text", required=False)
@click.option("--slot", metavar="SLOT", help="The slot the answer is given to.")
@click.option("--jsonl", "jsonl", metavar="FILE", help='Lines {"id", "slot", "text"}; JSON Lines out.')
@shared("template")
def probe(*, text: str | None, slot: str | None, jsonl: str | None, **options: Any) -> int:
    """Which follow-ups an answer would raise.

    Nothing is recorded.
    """
    from interviewer.interview.follow_ups import follow_ups
    from interviewer.library import load_data, load_wording
    from interviewer.model.phrases import Phrases
    from interviewer.model.question import Probe

    if (jsonl is None) == (slot is None or text is None):
        raise UsageError("Give --slot SLOT and TEXT, or --jsonl FILE.", "Try: interviewer probe --help")
    template, wording = loaded_template(chosen(options)), load_wording()
    phrases = load_data("follow_ups.yaml", Phrases)
    rows = _rows(jsonl) if jsonl else iter([(None, slot or "", text or "")])
    for name, slot_id, said in rows:
        if template.slot(slot_id) is None:
            raise UsageError(f"There is no slot {slot_id!r}.", f"Slots: {', '.join(s.id for s in template.slots)}.")
        raised = Probe(id=name, follow_ups=follow_ups(slot_id, said, template, wording, phrases))
        _print(raised, as_json=jsonl is not None)
    return 0


def _print(raised: Probe, *, as_json: bool) -> None:
    if as_json:
        click.echo(raised.to_json())
        return
    for one in raised.follow_ups:
        click.echo(f"{one.kind}: {harmless(one.ask)}")
    if not raised.follow_ups:
        click.echo("A clear answer: nothing would be asked.")


def _rows(file: str) -> Iterator[tuple[str, str, str]]:
    for number, line in enumerate(_text(file).split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            yield str(row["id"]), str(row["slot"]), str(row["text"])
        except (ValueError, KeyError, TypeError):
            raise UsageError(f"{file}, line {number}: an object with id, slot and text is expected.") from None
