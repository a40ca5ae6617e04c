"""What a reviewer wants to know of the draft itself: changes, coverage, quality, documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from interviewer.export.markdown.references import place_of
from interviewer.export.markdown.registers import table
from interviewer.language.inert import inert
from interviewer.model.spec import Spec

_FILLED = {
    "answered": "answered",
    "accepted": "accepted from the documents",
    "open": "open",
    "irrelevant": "does not apply",
}
_FORMS = {
    "ubiquitous": "always true",
    "state": "while a state lasts",
    "event": "when something happens",
    "optional": "where a feature is there",
    "unwanted": "if something goes wrong",
    "complex": "under several conditions",
    "own-words": "kept in own words",
}


def reports(spec: Spec) -> Iterator[str]:
    """The chapters about the draft."""
    yield from _changes(spec)
    yield "## Coverage"
    yield "What the documents said about each part before the interview, and what is known now."
    yield table(
        ("Part", "Documents", "Quotes", "Answers", "Now"),
        ((inert(r.title), r.seeds, str(r.quotes), str(r.answers), _FILLED[r.filled]) for r in spec.coverage),
    )
    yield from _unused(spec)
    yield from _quality(spec)
    yield from _documents(spec)


def _changes(spec: Spec) -> Iterator[str]:
    if not spec.since:
        return
    yield f"## Changes since {inert(spec.since.replace(chr(92), '/').rsplit('/', 1)[-1])}"
    if not spec.changes:
        yield "No requirement was added, changed or retired."
        return
    yield "\n".join(
        f"- {c.kind.capitalize()} **{inert(c.id)}**: {inert(c.text)}"
        + (f" (before: “{inert(c.before)}”)" if c.before else "")
        for c in spec.changes
    )


def _unused(spec: Spec) -> Iterator[str]:
    if spec.unused:
        yield "## Passages of the documents that were not taken up"
        yield "They read like requirements. Somebody should say whether they hold."
        yield "\n".join(
            f"- {place_of(e)}: “{inert(e.quote)}”" + (f"\n  - Why: {inert(e.why)}" if e.why else "")
            for e in spec.unused
        )


def _quality(spec: Spec) -> Iterator[str]:
    yield "## Quality"
    statements = spec.statements()
    forms = Counter(s.form for s in statements)
    h = spec.honesty
    partly = f"open questions are left in {h.required_partly} more"
    lines = [
        f"- Required parts: {h.required}; nothing is known about {h.required_open}, {partly}",
        f"- Requirements: {len(statements)}"
        + (f" ({', '.join(f'{n} {_FORMS[f]}' for f, n in forms.most_common())})" if statements else ""),
    ]
    if statements:
        lines.append(
            f"- Kept in own words: {h.own_words} of {len(statements)} ({100 * h.own_words // len(statements)} %)"
        )
    lines += _honest(spec)
    yield "\n".join(lines)
    findings = [(s.id, f) for s in statements for f in s.findings]
    if findings:
        yield table(
            ("Requirement", "Rule", "Words", "Finding"),
            (
                (
                    i,
                    f"{f.severity}: {f.rule}",
                    inert(f.text if len(f.text) <= 60 else f.text[:59] + "…"),
                    inert(f.message),
                )
                for i, f in findings
            ),
        )


def _honest(spec: Spec) -> Iterator[str]:
    """Where the content comes from, and what became of the questions."""
    h, shares = spec.honesty, spec.honesty.shares
    content = ((h.stated, "stated", shares.stated), (h.accepted, "accepted from the documents", shares.accepted),
               (h.defaults, "accepted as proposed", shares.defaults), (h.assumed, "assumed", shares.assumed))
    yield "- Where the content comes from: " + _counted(content)
    questions = ((h.answered, "answered", shares.answered), (h.parked, "parked", shares.parked),
                 (h.skipped, "skipped", shares.skipped))
    beside = f", {h.irrelevant} said not to apply" if h.irrelevant else ""
    yield f"- Questions asked: {h.asked}; " + _counted(questions) + beside


def _counted(counts: Iterable[tuple[int, str, float]]) -> str:
    """`8 stated (57 %), 6 assumed (43 %)`: shares only where there is something."""
    return ", ".join(f"{n} {what}" + (f" ({share:.0%})".replace("%", " %") if n else "") for n, what, share in counts)


def _documents(spec: Spec) -> Iterator[str]:
    if not spec.seeds and not spec.unreadable:
        return
    yield "## Documents"
    lines = [f"- {inert(s.path)} (SHA-256 {s.sha256[:12]}…): {inert(s.why)}" for s in spec.seeds]
    lines += [f"- {inert(u.path)} could not be read: {inert(u.reason)}" for u in spec.unreadable]
    yield "\n".join(lines)
