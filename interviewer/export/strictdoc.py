"""A document of StrictDoc, in its SDoc language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from interviewer.export import lines
from interviewer.model.spec import Spec, SpecSlot, Statement

_FIELDS = ("UID", "PRIORITY", "OWNER", "TITLE", "STATEMENT", "RATIONALE", "ACCEPTANCE", "SOURCES", "FINDINGS")
_GRAMMAR = (
    "[GRAMMAR]", "ELEMENTS:",
    "- TAG: SECTION", "  PROPERTIES:", "    IS_COMPOSITE: True", "  FIELDS:",
    "  - TITLE: UID", "    TYPE: String", "    REQUIRED: False",
    "  - TITLE: TITLE", "    TYPE: String", "    REQUIRED: True",
    "- TAG: TEXT", "  FIELDS:",
    "  - TITLE: UID", "    TYPE: String", "    REQUIRED: False",
    "  - TITLE: STATEMENT", "    TYPE: String", "    REQUIRED: True",
    "- TAG: REQUIREMENT", "  FIELDS:",
    *(text for name in _FIELDS for text in (
        f"  - TITLE: {name}", "    TYPE: String",
        f"    REQUIRED: {name in ('UID', 'STATEMENT')}")),
)


def render(spec: Spec) -> bytes:
    """UTF-8 SDoc with a grammar of its own; text is plain, so nothing foreign in it is markup."""
    blocks = ["\n".join(_head(spec)), "\n".join(_GRAMMAR)]
    for title, slots in _chapters(spec):
        blocks.append(f"[[SECTION]]\nTITLE: {_line(title)}")
        for slot in slots:
            blocks += [f"[[SECTION]]\nTITLE: {_line(slot.title)}", *_slot(slot), "[[/SECTION]]"]
        blocks.append("[[/SECTION]]")
    blocks += _questions(spec)
    return ("\n\n".join(blocks) + "\n").encode()


def _head(spec: Spec) -> Iterator[str]:
    yield "[DOCUMENT]"
    yield f"TITLE: {_line(spec.title)}"
    if spec.as_of:
        yield f"DATE: {_line(spec.as_of[:10])}"
    yield "OPTIONS:"
    yield "  MARKUP: Text"
    yield "METADATA:"
    yield f"  PROGRAM: {_line(spec.program)} {lines.MARK}"


def _chapters(spec: Spec) -> Iterator[tuple[str, list[SpecSlot]]]:
    loose = [s for s in spec.slots if s.section not in spec.sections]
    for title in spec.sections:
        slots = [s for s in spec.slots if s.section == title]
        if slots:
            yield title, slots
    if loose:
        yield "Further contents" if spec.sections else "Contents", loose


def _slot(slot: SpecSlot) -> Iterator[str]:
    for note in slot.notes:
        yield _node("TEXT", [("STATEMENT", [f"{lines.shown(note.label)}:", *map(lines.shown, note.text)])])
    for statement in slot.statements:
        yield _requirement(statement)


def _requirement(s: Statement) -> str:
    return _node("REQUIREMENT", [
        ("UID", [s.id]), ("PRIORITY", [lines.priority(s)]), ("OWNER", [s.owner]), ("STATEMENT", [lines.sentence(s)]),
        ("RATIONALE", [s.rationale]), ("ACCEPTANCE", s.acceptance), ("SOURCES", lines.sources(s)),
        ("FINDINGS", lines.findings(s)),
    ])


def _questions(spec: Spec) -> Iterator[str]:
    if spec.open_questions:
        yield "[[SECTION]]\nTITLE: Open questions"
        for q in spec.open_questions:
            yield _node("TEXT", [("UID", [q.id]), ("STATEMENT", [q.ask, lines.open_question(q)])])
        yield "[[/SECTION]]"


def _node(tag: str, fields: Iterable[tuple[str, Iterable[str]]]) -> str:
    said = ((name, [shown for text in texts if (shown := lines.shown(text))]) for name, texts in fields)
    return "\n".join([f"[{tag}]", *(_field(name, texts) for name, texts in said if texts)])


def _field(name: str, texts: list[str]) -> str:
    if len(texts) == 1 and name in ("UID", "PRIORITY", "OWNER"):
        return f"{name}: {_line(texts[0])}"
    return "\n".join([f"{name}: >>>", *map(_line, texts), "<<<"])


def _line(text: str) -> str:
    """Text in which nothing is a link, an anchor or the end of a field."""
    quiet = re.sub(r"\[(?=(?:LINK|ANCHOR):)", "[ ", lines.shown(text))
    return "'" + quiet if quiet.startswith((">>>", "<<<")) else quiet or "–"
