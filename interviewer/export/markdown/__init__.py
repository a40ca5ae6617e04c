"""A specification as a document: for people who were not in the room."""

from __future__ import annotations

from collections.abc import Iterator

from interviewer.export.markdown.content import content
from interviewer.export.markdown.references import References
from interviewer.export.markdown.registers import registers
from interviewer.export.markdown.reports import reports
from interviewer.language.inert import MARKER, inert
from interviewer.model.spec import Spec

MAX_CHANGED = 5
"""Answers changed since a confirmation that are named."""


def render(spec: Spec) -> bytes:
    """UTF-8 Markdown (CommonMark with tables). Nothing foreign in it acts as markup, link or HTML."""
    references = References(spec)
    blocks = [
        MARKER,
        *_head(spec),
        *content(spec, references),
        *registers(spec, references),
        *reports(spec),
        *references.blocks(),
    ]
    return ("\n\n".join(blocks) + "\n").encode()


def _head(spec: Spec) -> Iterator[str]:
    yield f"# {inert(spec.title)}"
    yield f"**{inert(spec.status)}.**"
    people = ", ".join(inert(p) for p in spec.respondents) or "nobody yet"
    yield (
        f"As of {inert(_day(spec.as_of))}. Answers by: {people}. Made with {inert(spec.program)} from the template "
        f"{inert(spec.template.id)}, version {inert(spec.template.version)}."
    )
    yield " ".join(_confirmed(spec))
    yield f"## About this document\n\n{_reading(spec)}"


def _confirmed(spec: Spec) -> Iterator[str]:
    """Who confirmed the whole, and what is new since: one sentence each."""
    if not spec.confirmations:
        yield "Nobody has confirmed the whole of it yet."
    for one in spec.confirmations:
        said = f"Confirmed by {inert(one.by)} on {inert(_day(one.at))}"
        if one.holds:
            yield f"{said}: {one.answers} answers, read back as they stand."
        else:
            named = "; ".join(f"“{inert(ask)}”" for ask in one.changed[:MAX_CHANGED])
            more = f" and {len(one.changed) - MAX_CHANGED} more" if len(one.changed) > MAX_CHANGED else ""
            yield f"{said}, but not since these answers changed or were added: {named}{more}."


def _day(as_of: str) -> str:
    return f"{as_of[:10]}, {as_of[11:16]}" if len(as_of) > 15 else as_of or "no answer"


def _reading(spec: Spec) -> str:
    draft = f"draft of what {inert(spec.product)} shall be" if spec.product else "draft specification"
    return (
        f"This is a {draft}, made from an interview{_documents(spec)}. "
        "It is a proposal until people have approved it. Requirements are numbered sentences "
        f"with “shall”{_example(spec)}; a number stays with its requirement and is not given to another one. "
        "Behind each line stands what it rests on: [A1] is an answer, [S1] a quote from a document, both listed under "
        "Sources. Requirements marked *own words* are kept as somebody said them; what to settle about them stands "
        "below them. What nobody has said is listed under Open questions and Assumptions, not made up."
    )


def _example(spec: Spec) -> str:
    first = next(iter(spec.statements()), None)
    return f", such as {inert(first.id)}" if first else ""


def _documents(spec: Spec) -> str:
    number = len(spec.seeds)
    counted = f"{number} document{'s' if number != 1 else ''}"
    if any(s.about_building for s in spec.seeds):
        return f" and from {counted} compared with what a specification needs"
    return f"; the {counted} handed in say{'s' if number == 1 else ''} nothing about it" if number else ""
