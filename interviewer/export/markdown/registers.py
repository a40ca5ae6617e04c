"""Open questions, assumptions, decisions, disagreements and terms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from interviewer.export.markdown.references import References, place_of
from interviewer.language.inert import inert
from interviewer.model.spec import Decision, Disagreement, LeftOut, Spec


def registers(spec: Spec, references: References) -> Iterator[str]:
    """A chapter for each list; open questions, assumptions and decisions also when there are none."""
    yield from _open_questions(spec, references)
    yield from _left_out(spec)
    yield from _assumptions(spec, references)
    yield from _decisions(spec, references)
    yield from _disagreements(spec, references)
    yield from _conflicts(spec)
    if spec.glossary:
        yield "## Glossary"
        yield table(
            ("Term", "Meaning", "Source"),
            ((inert(t.term), inert(t.meaning), references(t.sources)) for t in spec.glossary),
        )


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; cells are ready for Markdown."""
    lines = [f"| {' | '.join(head)} |", f"|{'|'.join(' --- ' for _ in head)}|"]
    lines += [f"| {' | '.join(cell or '–' for cell in row)} |" for row in rows]
    return "\n".join(lines)


def _open_questions(spec: Spec, references: References) -> Iterator[str]:
    yield "## Open questions"
    if not spec.open_questions:
        yield "None."
        return
    titles = {s.slot: s.title for s in spec.slots}
    yield table(
        ("Id", "Question", "Why it is open", "Who", "By", "Needed for"),
        (
            (
                q.id,
                " ".join(filter(None, (inert(q.ask), references(q.sources)))),
                inert(q.why),
                inert(q.owner),
                inert(q.due),
                inert(_shortened(q.blocks) or titles.get(q.slot, "")),
            )
            for q in spec.open_questions
        ),
    )


def _left_out(spec: Spec) -> Iterator[str]:
    if spec.left_out:
        yield "### Left out at this depth"
        yield "A deeper interview asks about these as well; nobody has said anything about them."
        yield "\n".join(f"- {inert(one.title)}: {inert('; '.join(_named(one)))}" for one in spec.left_out)


def _named(one: LeftOut) -> Iterator[str]:
    yield from one.labels
    if one.each:
        yield f"about each one named: {', '.join(label[:1].lower() + label[1:] for label in one.each)}"


def _shortened(titles: Sequence[str], most: int = 4) -> str:
    more = f" and {len(titles) - most} more" if len(titles) > most else ""
    return ", ".join(titles[:most]) + more


def _assumptions(spec: Spec, references: References) -> Iterator[str]:
    yield "## Assumptions"
    if not spec.assumptions:
        yield "None."
        return
    yield "Taken for granted while nobody has said otherwise."
    yield table(
        ("Id", "Assumption", "If it is wrong", "Source"),
        ((a.id, inert(a.text), inert(a.if_wrong), references(a.sources) or "the template") for a in spec.assumptions),
    )


def _decisions(spec: Spec, references: References) -> Iterator[str]:
    yield "## Decisions"
    if not spec.decisions:
        yield "None."
        return
    yield table(
        ("Id", "Decision", "Turned down", "Source"),
        ((d.id, _decided(d), inert("; ".join(d.rejected)), references(d.sources)) for d in spec.decisions),
    )


def _decided(one: Decision) -> str:
    """What was decided, and by whom and why where that was said."""
    by = f" (decided by {inert(one.by)}{f', because: {inert(one.reason)}' if one.reason else ''})" if one.by else ""
    return inert(one.text) + by


def _disagreements(spec: Spec, references: References) -> Iterator[str]:
    if spec.disagreements:
        yield "## Disagreements"
        yield "People gave different answers, and nobody has decided yet."
        yield "\n".join(line for d in spec.disagreements for line in _disagreement(d, references))


def _disagreement(one: Disagreement, references: References) -> Iterator[str]:
    yield f"- {inert(one.ask)}"
    yield from (f"  - {inert(s.by)}: “{inert(s.said)}” {references((s,))}" for s in one.sources)


def _conflicts(spec: Spec) -> Iterator[str]:
    if spec.conflicts:
        yield "## Contradictions in the documents"
        yield "\n".join(
            "\n".join((f"- {inert(c.about)}", *(f"  - {place_of(e)}: “{inert(e.quote)}”" for e in c.evidence)))
            for c in spec.conflicts
        )
