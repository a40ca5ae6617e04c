"""What belongs to a statement, each on one line of plain text: for formats made of cells and fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from interviewer.language.display import harmless
from interviewer.model.spec import OpenQuestion, Source, Spec, SpecSlot, Statement

MARK = "<!-- interviewer.export/1 -->"
"""Stands near the beginning of every file, as a comment of its format, so that none of them is read as a seed."""
PRIORITIES: Mapping[str, str] = {"must": "must", "should": "should", "could": "could", "wont": "not this time"}
"""MoSCoW words as readers see them."""


@dataclass(frozen=True)
class Line:
    """A statement with the part of the specification in which it stands."""

    section: str
    slot: SpecSlot
    statement: Statement


def statement_lines(spec: Spec) -> Iterator[Line]:
    """Every statement, in the order of the draft."""
    for slot in spec.slots:
        for statement in slot.statements:
            yield Line(shown(slot.section), slot, statement)


def shown(text: str) -> str:
    """Foreign text on one line, without characters that act."""
    return " ".join(harmless(text).split())


def several(texts: Iterable[str]) -> str:
    """Lines as one: with a semicolon between them where a line does not end by itself."""
    said = [shown(text) for text in texts]
    return "".join(t if n == len(said) else t + (" " if t.endswith((".", "!", "?")) else "; ")
                   for n, t in enumerate(said, 1))


def sentence(statement: Statement) -> str:
    """The requirement as it reads; in quotation marks where it is kept in somebody's own words."""
    text = shown(statement.text)
    return f"“{text}”" if statement.form == "own-words" else text


def priority(statement: Statement) -> str:
    """MoSCoW as readers see it; empty where nobody said."""
    return PRIORITIES.get(statement.priority or "", "")


def source(one: Source) -> str:
    """Who said it and when, in answer to what; or which document says it where."""
    if one.kind == "quote":
        place = one.place.words() if one.place else ""
        where = f"{shown(one.seed)}, {shown(place)}" if place else shown(one.seed)
        return f"{where}{' (confirmed)' if one.origin == 'accepted' else ''}: “{shown(one.quote)}”"
    accepted = {"accepted": ", accepted from the documents", "default": ", a proposed default"}.get(one.origin, "")
    said = f"“{shown(one.said)}”" if one.said.strip() else "no answer"
    return f"{shown(one.by)}, {one.at[:10]}{accepted}. {shown(one.ask)} – {said}"


def sources(statement: Statement) -> list[str]:
    """What a statement rests on."""
    return [source(one) for one in statement.sources]


def findings(statement: Statement) -> list[str]:
    """What is wrong with its wording, and what to ask about it."""
    return [shown(f"{f.severity}: {f.rule}: {f.message} {f.ask}") for f in statement.findings]


def to_settle(statement: Statement) -> list[str]:
    """Questions that would repair its wording."""
    own = statement.form == "own-words"
    return list(dict.fromkeys(shown(f.ask) for f in statement.findings if f.ask and (own or f.severity != "advice")))


def open_question(one: OpenQuestion) -> str:
    """Why a question is open, who has it, by when, what waits for it."""
    parts = [shown(one.why)]
    parts += [f"owner: {shown(one.owner)}"] if one.owner else []
    parts += [f"due: {shown(one.due)}"] if one.due else []
    parts += [f"needed for: {shown(', '.join(one.blocks))}"] if one.blocks else []
    return "; ".join(parts)
