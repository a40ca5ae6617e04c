"""The draft as lines to read and choose from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from textual.content import Content
from textual.visual import Visual

from interviewer.language.verdict import counted
from interviewer.model.spec import Note, QualityFinding, Source, Spec, SpecSlot, Statement
from interviewer.tui.plain import Hanging, Sides, Stack, joined, line, words

FILLED = {"answered": "answered", "accepted": "accepted from the seeds", "open": "open", "irrelevant": "not relevant"}
STYLES = {"answered": "$text-success", "accepted": "$text-success", "open": "$text-warning",
          "irrelevant": "$foreground 45%"}


@dataclass(frozen=True)
class DraftLine:
    """One line, or a few that belong together. Headings have no `about`; `level` 1 begins a chapter."""

    key: str
    visual: Visual
    text: str
    level: int = 0
    about: str = ""
    slot: str = ""
    sources: tuple[Source, ...] = ()
    findings: tuple[QualityFinding, ...] = ()
    more: tuple[tuple[str, str], ...] = field(default=())


_OURS = "Is what the documents say about "


def ours(text: str) -> str:
    """Words of the program with its own word for documents: a saved draft is read by people who do not know that."""
    return text.replace("the documents", "the seeds").replace("The documents", "The seeds")


def lines(spec: Spec) -> list[DraftLine]:
    """The whole draft in the order of the file."""
    return [*_title(spec), *_slots(spec), *_open(spec), *_assumed(spec), *_decided(spec), *_differing(spec),
            *_terms(spec), *_seeds(spec)]


def heading(key: str, text: str, right: str = "", style: str = "$foreground 60%") -> DraftLine:
    """A chapter's title."""
    bar = Sides(line(text.upper(), "bold $text-accent"), line(right, style))
    return DraftLine(key, Stack(words(" "), bar), text, level=1)


def _title(spec: Spec) -> Iterator[DraftLine]:
    body = Stack(words(spec.title, "bold"), words(spec.status, "$foreground 60%"))
    yield DraftLine("title", body, f"{spec.title}\n{spec.status}")


def _slots(spec: Spec) -> Iterator[DraftLine]:
    section = ""
    for slot in spec.slots:
        if slot.section and slot.section != section:
            section = slot.section
            yield heading(f"section {section}", section)
        yield from _slot(slot)


def _slot(slot: SpecSlot) -> Iterator[DraftLine]:
    title = Sides(line(slot.title, "bold"), words(FILLED[slot.filled], STYLES[slot.filled]))
    yield DraftLine(f"slot {slot.slot}", Stack(words(" "), title), slot.title, level=2, slot=slot.slot)
    for number, note in enumerate(slot.notes):
        yield _note(slot.slot, number, note)
    for statement in slot.statements:
        yield _statement(slot.slot, statement)
    if not slot.notes and not slot.statements and slot.filled == "open":
        needed = Hanging("  ", words(f"Open. Needed: {slot.need}", "italic $foreground 60%"))
        yield DraftLine(f"open {slot.slot}", needed, slot.need, about=slot.title, slot=slot.slot)


def _note(slot: str, number: int, note: Note) -> DraftLine:
    name = ours(note.label)
    label = Content.styled(f"{name}: " if name else "", "$foreground 60%")
    body: list[Visual]
    if len(note.text) == 1:
        body = [Hanging("  ", joined(label, words(note.text[0])))]
    else:
        body = [Hanging("  ", label), *(Hanging("  · ", words(text)) for text in note.text)]
    return DraftLine(f"note {slot} {number}", Stack(*body, *_flagged(note.findings)),
                     f"{name}: {'; '.join(note.text)}", about=name or slot, slot=slot,
                     sources=note.sources, findings=note.findings)


def _statement(slot: str, statement: Statement) -> DraftLine:
    head = Sides(joined("  ", line(statement.id, "$text-accent")), line(statement.priority or "", "$foreground 60%"))
    body = Hanging("  ", words(statement.text))
    more = [("Because", statement.rationale), *(("Accepted when", a) for a in statement.acceptance),
            ("Owner", statement.owner), ("Form", statement.form)]
    return DraftLine(f"statement {statement.id}", Stack(head, body, *_flagged(statement.findings)), statement.text,
                     about=statement.id, slot=slot, sources=statement.sources, findings=statement.findings,
                     more=tuple((label, text) for label, text in more if text))


def _flagged(findings: Sequence[QualityFinding]) -> list[Visual]:
    return [Hanging(Content.styled("  ! ", "$text-warning"), words(f.message, "$text-warning")) for f in findings]


def _open(spec: Spec) -> Iterator[DraftLine]:
    if spec.open_questions:
        yield heading("chapter open questions", "Open questions", str(len(spec.open_questions)))
    for asked in spec.open_questions:
        ask = ours(_OURS) + asked.ask.removeprefix(_OURS) if asked.ask.startswith(_OURS) else asked.ask
        who = ", ".join(part for part in (asked.owner, f"due {asked.due}" if asked.due else "") if part)
        tail = joined(words(ours(asked.why), "$foreground 60%"), words(f" · {who}" if who else "", "$foreground 60%"))
        yield DraftLine(
            f"question {asked.id}", Stack(Hanging(Content.styled(f"{asked.id} ", "$text-accent"), words(ask)),
                                          Hanging("      ", tail)),
            ask, about=asked.id, slot=asked.slot, sources=asked.sources,
            more=tuple(("Blocks", title) for title in asked.blocks),
        )


def _assumed(spec: Spec) -> Iterator[DraftLine]:
    if spec.assumptions:
        yield heading("chapter assumptions", "Assumptions", str(len(spec.assumptions)))
    for taken in spec.assumptions:
        wrong = [Hanging("      ", words(f"If wrong: {taken.if_wrong}", "$foreground 60%"))] if taken.if_wrong else []
        yield DraftLine(
            f"assumption {taken.id}",
            Stack(Hanging(Content.styled(f"{taken.id} ", "$text-accent"), words(taken.text)), *wrong),
            taken.text, about=taken.id, slot=taken.slot, sources=taken.sources,
        )


def _decided(spec: Spec) -> Iterator[DraftLine]:
    if spec.decisions:
        yield heading("chapter decisions", "Decisions", str(len(spec.decisions)))
    for decision in spec.decisions:
        yield DraftLine(
            f"decision {decision.id}", Hanging(Content.styled(f"{decision.id} ", "$text-accent"), words(decision.text)),
            decision.text, about=decision.id, slot=decision.slot, sources=decision.sources,
            more=(*(("Turned down", text) for text in decision.rejected),
                  *((("Decided by", decision.by),) if decision.by else ()),
                  *((("Because", decision.reason),) if decision.reason else ())),
        )


def _differing(spec: Spec) -> Iterator[DraftLine]:
    if spec.disagreements or spec.conflicts:
        yield heading("chapter disagreements", "Disagreements", str(len(spec.disagreements) + len(spec.conflicts)))
    for number, differing in enumerate(spec.disagreements):
        yield DraftLine(f"disagreement {number}", Hanging("· ", words(differing.ask)), differing.ask,
                        about="disagreement", slot=differing.slot, sources=differing.sources)
    for number, conflict in enumerate(spec.conflicts):
        sources = tuple(Source(kind="quote", seed=e.seed, place=e.place, quote=e.quote) for e in conflict.evidence)
        yield DraftLine(f"conflict {number}", Hanging("· ", words(conflict.about)), conflict.about,
                        about="conflict in the seeds", sources=sources)


def _terms(spec: Spec) -> Iterator[DraftLine]:
    if spec.glossary:
        yield heading("chapter glossary", "Glossary", str(len(spec.glossary)))
    for number, term in enumerate(spec.glossary):
        yield DraftLine(f"term {number}", Hanging("  ", joined(words(term.term, "bold"), ": ", words(term.meaning))),
                        f"{term.term}: {term.meaning}", about=term.term, sources=term.sources)


def _seeds(spec: Spec) -> Iterator[DraftLine]:
    if spec.seeds:
        yield heading("chapter seeds", "Seeds", str(len(spec.seeds)))
    for seed in spec.seeds:
        yield DraftLine(f"seed {seed.path}", Stack(Hanging("  ", words(seed.path)),
                                                   Hanging("  ", words(seed.why, "$foreground 60%"))),
                        seed.path, about=seed.path)


def confirmed(spec: Spec) -> str:
    """Whether somebody has confirmed the whole, as it stands."""
    if not spec.confirmations:
        return "Not confirmed yet."
    last = spec.confirmations[-1]
    if last.holds:
        return f"Confirmed by {last.by}."
    return f"Confirmed by {last.by}, but {counted(len(last.changed), 'answer')} changed since."


def counts(spec: Spec) -> str:
    """How much there is, and where it comes from, on one line."""
    findings = sum(len(s.findings) for s in spec.statements())
    return " · ".join((
        counted(len(spec.statements()), "statement"), counted(len(spec.open_questions), "open question"),
        counted(len(spec.assumptions), "assumption"),
        f"{spec.honesty.stated} stated, {spec.honesty.accepted} accepted", counted(findings, "wording finding"),
    ))
