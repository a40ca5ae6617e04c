"""Quotes and their places."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.visual import Visual

from interviewer.model.coverage import Evidence
from interviewer.tui.plain import Hanging, Stack, joined, words


def placed(evidence: Evidence) -> str:
    """Where a quote stands, for people: file and place in it."""
    name = evidence.seed.replace("\\", "/").rsplit("/", 1)[-1]
    place = evidence.place.words()
    return f"{name}, {place}" if place else name


def quoted(evidence: Evidence, *, heading: bool = False) -> list[Visual]:
    """A quote behind a bar, with its place above it."""
    trail = " › ".join(evidence.heading) if heading else ""
    speaker = f" · {evidence.speaker}" if evidence.speaker else ""
    where = joined(words(placed(evidence), "$foreground 60%"), words(speaker, "$foreground 60%"))
    bar = Content.styled("│ ", "$text-accent")
    parts: list[Visual] = [where]
    if trail:
        parts.append(words(trail, "italic $foreground 60%"))
    return [*parts, Hanging(bar, words(f"“{evidence.quote}”"), again=bar)]


def quotes(evidence: Sequence[Evidence]) -> Stack:
    """Several quotes."""
    return Stack(*(part for e in evidence for part in quoted(e)))
