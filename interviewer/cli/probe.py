"""`interviewer probe`: which follow-ups an answer would raise."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from interviewer.cli.options import chosen, loaded_template, shared
from interviewer.cli.text_file import text_of
from interviewer.errors import UsageError
from interviewer.language.display import harmless

if TYPE_CHECKING:
    from interviewer.model.question import Probe


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
    for number, line in enumerate(text_of(file).split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            yield str(row["id"]), str(row["slot"]), str(row["text"])
        except (ValueError, KeyError, TypeError):
            raise UsageError(f"{file}, line {number}: an object with id, slot and text is expected.") from None
