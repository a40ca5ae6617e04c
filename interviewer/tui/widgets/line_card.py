"""What stands beside a draft: what the line under the cursor rests on, or what changed since it was saved."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from textual.content import Content
from textual.visual import Visual

from interviewer.language.verdict import counted
from interviewer.model.spec import Change, QualityFinding, Source, Spec
from interviewer.tui.plain import Hanging, Stack, words
from interviewer.tui.widgets.draft_lines import DraftLine
from interviewer.tui.widgets.pane import Row

_CHANGED = {"added": ("new", "$text-success"), "changed": ("changed", "$text-warning"),
            "retired": ("gone", "$text-error")}


def card(line: DraftLine, repairing: Callable[[DraftLine], str]) -> Iterator[Row]:
    """What a line rests on, what is wrong with its wording, and whatever else is known of it.

    `repairing` names the question that would repair it.
    """
    parts: list[Visual] = [words(line.about, "bold $text-accent")]
    if not line.sources and line.slot:
        parts.extend([Hanging("", words(line.text)), words("enter asks about it", "$foreground 60%")])
    parts += [Hanging(Content.styled(f"{label}: ", "$foreground 60%"), words(text)) for label, text in line.more]
    yield Row(Stack(*parts, words(" ")), title=bool(line.sources or line.findings))
    if line.sources:
        yield Row(words(f"Rests on {counted(len(line.sources), 'source')}", "$foreground 60%"), title=True)
    yield from (_source(source) for source in line.sources)
    for finding in line.findings:
        yield Row(_finding(finding), question=repairing(line))


def _finding(finding: QualityFinding) -> Visual:
    said: list[Visual] = [Hanging(Content.styled("! ", "$text-warning"), words(finding.message, "$text-warning"))]
    if finding.ask:
        said.append(Hanging("  ", words(finding.ask)))
    return Stack(*said, words("  r answers that", "$foreground 60%"), words(" "))


def _source(source: Source) -> Row:
    bar = Content.styled("│ ", "$text-accent")
    if source.kind == "quote":
        place = source.place.words() if source.place else ""
        where = f"{source.seed}, {place}" if place else source.seed
        quote = Hanging(bar, words(f"“{source.quote}”"), again=bar)
        return Row(Stack(words(where, "$foreground 60%"), quote, words(" ")), source.seed, source.place, source.quote)
    origin = {"accepted": " · accepted from the seeds", "default": " · a default"}.get(source.origin, "")
    who = words(f"{source.by} · {source.at[:16].replace('T', ' ')}{origin}", "$foreground 45%")
    said = Hanging(bar, words(source.said), again=bar)
    return Row(Stack(words(source.ask, "$foreground 60%"), said, who, words(" ")), question=source.question)


def changes(spec: Spec, saved: str) -> Iterator[Row]:
    """What became of the statements since the draft was last saved, in `saved`."""
    if not spec.since:
        yield Row(words("Not saved yet: ctrl+s writes a new file."))
        return
    yield Row(Stack(words(f"Since {saved}", "bold"), words(" ")), title=bool(spec.changes))
    if not spec.changes:
        yield Row(words("No statement is new, changed or gone.", "$foreground 60%"))
    yield from (_change(change) for change in spec.changes)


def _change(change: Change) -> Row:
    said, style = _CHANGED[change.kind]
    before = [Hanging("  was: ", words(change.before, "$foreground 60%"))] if change.before else []
    visual = Stack(words(f"{change.id} · {said}", style), Hanging("  ", words(change.text)), *before, words(" "))
    return Row(visual, line="" if change.kind == "retired" else f"statement {change.id}")
