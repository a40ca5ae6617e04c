"""`interviewer lint`: requirement statements, and what is wrong with their wording."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from interviewer.cli.options import narrate
from interviewer.cli.text_file import text_of
from interviewer.errors import UsageError
from interviewer.language.display import harmless
from interviewer.language.verdict import counted

if TYPE_CHECKING:
    from interviewer.model.wording import LintLine, Wording, WordingRule

STRICT = ("error", "warning")
"""Severities that `--strict` does not let pass; advice is for people to weigh."""


@click.command(epilog="Example: echo 'The system shall be fast.' | interviewer lint -")
@click.argument("files", nargs=-1, metavar="FILE|-")
@click.option("--format", "form", type=click.Choice(["text", "json", "jsonl"]), default="text", show_default=True,
              help="How to print it.")
@click.option("--strict", is_flag=True, help="Exit with 1 when there is an error or a warning; advice passes.")
@click.option("--ignore", multiple=True, metavar="RULE", help="Leave out a rule; may be given several times.")
@click.option("--rules", "listed", is_flag=True, help="List the rules: names, sources, an example each.")
def lint(*, files: tuple[str, ...], form: str, strict: bool, ignore: tuple[str, ...], listed: bool) -> int:
    """Finds wording that nobody can test.

    Every finding comes with a question that would repair it.

    A plain file is one statement a line; a saved draft (Markdown or JSON) gives its statements.
    """
    from interviewer.library import load_wording

    wording = load_wording()
    if listed:
        click.echo(_rules_json(wording) if form != "text" else _rules_text(wording))
        return 0
    if not files:
        raise UsageError("Which text? Name a file, or - for stdin.", "Try: interviewer lint --help")
    known = [rule.id for rule in wording.rules]
    if unknown := [one for one in ignore if one not in known]:
        raise UsageError(f"There is no rule {unknown[0]!r}.", f"Rules: {', '.join(known)}.")
    counts = _printed(_lines(files, wording, frozenset(ignore)), form)
    return 1 if strict and any(counts[severity] for severity in STRICT) else 0


def _lines(files: tuple[str, ...], wording: Wording, ignore: frozenset[str]) -> Iterator[LintLine]:
    """Statements of all files with their findings; each names its file where there are several."""
    from interviewer.drafting.lint import lint as statements

    for file in files:
        for line in statements(text_of(file), wording):
            findings = tuple(f for f in line.findings if f.rule not in ignore)
            yield line.model_copy(update={"findings": findings, "file": file if len(files) > 1 else ""})


def _printed(lines: Iterator[LintLine], form: str) -> Counter[str]:
    """Prints what was found; how many findings there are of each severity."""
    counts: Counter[str] = Counter()
    statements, every = 0, []
    for line in lines:
        statements += 1
        counts.update(f.severity for f in line.findings)
        if form == "jsonl":
            click.echo(line.to_json())
        elif form == "json":
            every.append(line.to_json())
        else:
            _show(line)
    if form == "json":
        click.echo("[" + ",\n".join(every) + "]")
    elif form == "text":
        named = (("error", "errors"), ("warning", "warnings"), ("advice", "pieces of advice"))
        found = ", ".join(counted(counts[one], one, many) for one, many in named if counts[one])
        narrate(f"{counted(statements, 'statement')}: {found or 'nothing found'}.")
    return counts


def _show(line: LintLine) -> None:
    if line.findings:
        click.echo(f"{harmless(line.file)}{', ' if line.file else ''}line {line.line}: {harmless(line.text)}")
        for fault in line.findings:
            click.echo(f"  {fault.severity}: {fault.rule} ({harmless(fault.text)}): {harmless(fault.message)}")
            if fault.ask:
                click.echo(f"    {harmless(fault.ask)}")


def _rules_text(wording: Wording) -> str:
    parts = []
    for rule in wording.rules:
        iso = f"{', '.join(rule.characteristics)}" + (f"; {rule.iso}" if rule.iso else "")
        incose = ", ".join(f"{number} {wording.incose[number]}" for number in rule.incose)
        parts.append(f"{rule.id} ({rule.severity}): {rule.name}\n  ISO/IEC/IEEE 29148: {iso}\n  INCOSE: {incose}\n"
                     f"  Example: {rule.example}\n  Question: {_question(rule, wording)}")
    return "\n\n".join(parts)


def _question(rule: WordingRule, wording: Wording) -> str:
    """What would be asked about the example."""
    from interviewer.language.faults import faults

    return next((fault.ask for fault in faults(rule.example, wording) if fault.rule == rule.id), rule.ask)


def _rules_json(wording: Wording) -> str:
    from interviewer.model.base import json_text

    rows = [{**rule.model_dump(mode="json", include={"id", "name", "severity", "characteristics", "iso", "example"}),
             "incose": {number: wording.incose[number] for number in rule.incose}} for rule in wording.rules]
    return json_text(rows, indent=2)
