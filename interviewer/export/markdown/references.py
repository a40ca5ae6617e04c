"""Short names for sources, given in the order in which a reader meets them, and the list they stand for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from interviewer.language.inert import inert
from interviewer.model.coverage import Evidence
from interviewer.model.spec import Source, Spec


class References:
    """`[A3]` for answers, `[S2]` for quotes; the same source has the same name everywhere."""

    def __init__(self, spec: Spec) -> None:
        self._answers: dict[tuple[str, str, str], tuple[int, Source]] = {}
        self._quotes: dict[tuple[str, str, str], tuple[int, Source]] = {}
        for source in _every(spec):
            self._name(source)

    def _name(self, source: Source) -> str:
        if source.kind == "answer":
            key = (source.entry, source.question, source.said)
            return f"A{self._answers.setdefault(key, (len(self._answers) + 1, source))[0]}"
        place = source.place.words() if source.place else ""
        return f"S{self._quotes.setdefault((source.seed, place, source.quote), (len(self._quotes) + 1, source))[0]}"

    def __call__(self, sources: Iterable[Source]) -> str:
        """`[A3, S2]`, empty for none."""
        names = dict.fromkeys(self._name(s) for s in sources)
        return f"[{', '.join(names)}]" if names else ""

    def blocks(self) -> Iterator[str]:
        """The chapter that says what every short name stands for."""
        if not self._answers and not self._quotes:
            return
        yield "## Sources"
        if self._answers:
            yield "### Answers"
            yield "\n".join(_answer(number, s) for number, s in self._answers.values())
        if self._quotes:
            yield "### Quotes from documents"
            yield "\n".join(_quote(number, s) for number, s in self._quotes.values())


def place_of(evidence: Evidence | Source) -> str:
    """`notes.md, line 14`."""
    place = evidence.place.words() if evidence.place else ""
    return inert(f"{evidence.seed}, {place}" if place else evidence.seed)


def _answer(number: int, source: Source) -> str:
    said = f"“{inert(source.said)}”" if source.said.strip() else "no answer"
    accepted = {"accepted": ", accepted from the documents", "default": ", a proposed default"}.get(source.origin, "")
    return f"- **A{number}** {inert(source.by)}, {inert(source.at[:10])}{accepted}. {inert(source.ask)} – {said}"


def _quote(number: int, source: Source) -> str:
    confirmed = " (confirmed)" if source.origin == "accepted" else ""
    return f"- **S{number}** {place_of(source)}{confirmed}: “{inert(source.quote)}”"


def _every(spec: Spec) -> Iterator[Source]:
    for slot in spec.slots:
        for note in slot.notes:
            yield from note.sources
        for statement in slot.statements:
            yield from statement.sources
    for register in (spec.open_questions, spec.assumptions, spec.decisions, spec.disagreements, spec.glossary):
        for line in register:
            yield from line.sources
