"""Documents of Doorstop: a folder for each group of ids, a YAML file for each statement."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from interviewer.export import lines
from interviewer.model.spec import Spec, SpecSlot, Statement

_ROOT = "SPEC"


def render(spec: Spec) -> Mapping[str, bytes]:
    """Files of Doorstop 3. The parts of the specification are the root document."""
    files: dict[str, bytes] = {".doorstop.yml": _settings(_ROOT, 3, parent=None)}
    for number, slot in enumerate(spec.slots, 1):
        files[f"{_ROOT}-{number:03d}.yml"] = _part(slot, number)
        for order, statement in enumerate(slot.statements, 1):
            prefix, _, digits = statement.id.rpartition("-")
            files.setdefault(f"{prefix}/.doorstop.yml", _settings(prefix, len(digits), parent=_ROOT))
            files[f"{prefix}/{statement.id}.yml"] = _item(statement, number, order)
    return files


def _settings(prefix: str, digits: int, parent: str | None) -> bytes:
    settings: dict[str, Any] = {"digits": digits, "prefix": prefix, "sep": "-"}
    return _yaml({"settings": settings | ({"parent": parent} if parent else {})})


def _part(slot: SpecSlot, number: int) -> bytes:
    notes = [f"{lines.shown(n.label)}: {lines.several(n.text)}" for n in slot.notes]
    text = "\n\n".join([lines.shown(slot.need) or lines.shown(slot.title), *notes])
    return _yaml({"active": True, "derived": True, "header": lines.shown(slot.title), "level": f"{number}.0",
                  "links": [], "normative": False, "ref": "", "reviewed": None, "text": text})


def _item(s: Statement, number: int, order: int) -> bytes:
    more = {"priority": lines.priority(s), "owner": lines.shown(s.owner), "rationale": lines.shown(s.rationale),
            "acceptance": [lines.shown(a) for a in s.acceptance], "sources": lines.sources(s),
            "findings": lines.findings(s)}
    return _yaml({"active": True, "derived": True, "header": "", "level": f"{number}.{order}", "links": [],
                  "normative": True, "ref": "", "reviewed": None, "text": lines.sentence(s),
                  **{name: value for name, value in more.items() if value}})


def _yaml(value: Mapping[str, Any]) -> bytes:
    import yaml

    data: bytes = yaml.safe_dump(dict(value), allow_unicode=True, sort_keys=False, width=120, encoding="utf-8")
    return f"# {lines.MARK}\n".encode() + data
