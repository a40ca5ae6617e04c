"""A draft saved as JSON, read with care: parts of it may have been edited by hand."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from interviewer.model.seed import Place
from interviewer.model.spec import Spec
from interviewer.model.verification import Discrepancy
from interviewer.verifying.saved import SCHEMA, Quoted, Reported, Said, Saved, comparable, words_shown

_MOST_FAULTS = 20
_REGISTERS = ("open_questions", "assumptions", "decisions", "disagreements", "glossary")


def read_json(text: str) -> Saved | None:
    """What a draft in JSON claims; None where the text is none, of whatever version."""
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError):
        return None
    schema = raw.get("schema") if isinstance(raw, dict) else None
    if not isinstance(schema, str) or not schema.startswith("interviewer.spec/"):
        return None
    saved = Saved()
    if schema != SCHEMA:
        saved.wrong.append(Discrepancy(kind="unknown-schema", about=schema, message=f"This program knows {SCHEMA}."))
        return saved
    saved.wrong += _malformed(raw)
    _fill(saved, raw)
    return saved


def _malformed(raw: dict[str, Any]) -> Iterator[Discrepancy]:
    """Where the file does not follow its schema; statements without sources are told apart from that."""
    try:
        Spec.model_validate_json(json.dumps(raw))
    except ValidationError as error:
        wrong = [e for e in error.errors() if not (e["type"] == "too_short" and e["loc"][-1] == "sources")]
        for one in wrong[:_MOST_FAULTS]:
            yield Discrepancy(kind="malformed", about=".".join(map(str, one["loc"])), message=f"{one['msg']}.")


def _fill(saved: Saved, raw: dict[str, Any]) -> None:
    saved.product = _text(raw, "product")
    saved.seeds = {_text(seed, "path"): _text(seed, "sha256") for seed in _dicts(raw, "seeds")}
    quotes: dict[tuple[str, str, str], list[str]] = {}
    for about, source in _sources(saved, raw):
        if source.get("kind") == "quote":
            key = (_text(source, "seed"), _place(source), comparable(_text(source, "quote")))
            quotes.setdefault(key, []).append(about)
    saved.quotes = [Quoted(_joined(abouts), *key) for key, abouts in quotes.items()]


def _sources(saved: Saved, raw: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every source and quote with the id of what rests on it."""
    for slot in _dicts(raw, "slots"):
        for note in _dicts(slot, "notes"):
            yield from _checked(saved, f"{_text(slot, 'slot')}: {_text(note, 'label')}", note)
        for statement in _dicts(slot, "statements"):
            name = _text(statement, "id")
            saved.statements.append(Said(name, _text(statement, "text")))
            saved.reported |= {Reported(name, _text(f, "rule"), words_shown(_text(f, "text")))
                               for f in _dicts(statement, "findings")}
            yield from _checked(saved, name, statement)
    for register in _REGISTERS:
        for number, line in enumerate(_dicts(raw, register), 1):
            if "id" in line:
                saved.others.append((_text(line, "id"), None))
            yield from _checked(saved, _text(line, "id") or f"{register} {number}", line, needed=False)
    for number, conflict in enumerate(_dicts(raw, "conflicts"), 1):
        yield from ((f"conflict {number}", {**e, "kind": "quote"}) for e in _dicts(conflict, "evidence"))
    for number, passage in enumerate(_dicts(raw, "unused"), 1):
        yield f"passage {number} that was not taken up", {**passage, "kind": "quote"}


def _checked(
    saved: Saved, about: str, line: dict[str, Any], *, needed: bool = True
) -> Iterator[tuple[str, dict[str, Any]]]:
    """The sources of a line that exist; none, or one that names nothing, is a discrepancy."""
    sources = _dicts(line, "sources")
    if needed and not sources:
        saved.wrong.append(Discrepancy(kind="no-source", about=about, message="Nothing is named that it rests on."))
    for source in sources:
        fields = ("entry", "question") if source.get("kind") == "answer" else ("seed", "quote")
        if all(_text(source, f).strip() for f in fields):
            yield about, source
        else:
            missing = " and ".join(f for f in fields if not _text(source, f).strip())
            saved.wrong.append(Discrepancy(kind="unknown-source", about=about,
                                           message=f"A source of it has no {missing}."))


def _joined(abouts: list[str]) -> str:
    names = list(dict.fromkeys(abouts))
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")


def _place(source: dict[str, Any]) -> str:
    try:
        return comparable(Place.model_validate(source["place"]).words()) if source.get("place") else ""
    except ValidationError:
        return ""


def _text(raw: dict[str, Any], key: str) -> str:
    value = raw.get(key)
    return value if isinstance(value, str) else ""


def _dicts(raw: dict[str, Any], key: str) -> list[dict[str, Any]]:
    value = raw.get(key)
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
