"""JSON and YAML, above all exports of issue trackers: texts under the titles and keys they stand at."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from interviewer.language.sentences import fold
from interviewer.model.seed import Place
from interviewer.reading import markdown
from interviewer.reading.block import Block, Piece, Refused, Section
from interviewer.reading.decode import text_of

_TITLES = ("title", "summary", "subject", "name")
_LONG = 80
_DEEPEST = 60


def json_blocks(data: bytes) -> Iterator[Piece]:
    """The blocks of a JSON file, or of one with a JSON value in each line; part is the path to the value."""
    text = text_of(data)
    try:
        values: list[tuple[int | None, Any]] = [(None, json.loads(text))]
    except json.JSONDecodeError as error:
        values = _json_lines(text, Refused(f"broken JSON: line {error.lineno}: {error.msg}"))
    except RecursionError as error:
        raise Refused("refused: nested too deeply") from error
    for line, value in values:
        yield from _Walk().blocks(value, _At(line=line))


def yaml_blocks(data: bytes) -> Iterator[Piece]:
    """The blocks of a YAML file, with lines; what an alias repeats is read once."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    walk = _Walk()
    try:
        for document in yaml.compose_all(text_of(data), loader):
            yield from walk.blocks(document, _At())
    except yaml.MarkedYAMLError as error:
        line = f"line {error.problem_mark.line + 1}: " if error.problem_mark else ""
        raise Refused(f"broken YAML: {line}{error.problem}") from error
    except (yaml.YAMLError, RecursionError) as error:
        raise Refused("broken YAML") from error


def _json_lines(text: str, otherwise: Refused) -> list[tuple[int | None, Any]]:
    """A JSON value for every line.

    Raises:
        Refused: `otherwise`, when the first line is no JSON value; or the number of the line that is none.
    """
    values: list[tuple[int | None, Any]] = []
    for number, line in enumerate(text.split("\n"), 1):
        try:
            if line.strip():
                values.append((number, json.loads(line)))
        except (ValueError, RecursionError) as error:
            raise Refused(f"broken JSON: line {number}") if values else otherwise from error
    return values


@dataclass(frozen=True, slots=True)
class _At:
    """Where in the tree a value stands."""

    path: str = ""
    depth: int = 0
    line: int | None = None

    def key(self, key: str, line: int | None) -> _At:
        return _At(f"{self.path} › {key}" if self.path else key, self.depth + 1, line)

    def item(self, number: int, line: int | None) -> _At:
        return _At(f"{self.path} {number}" if self.path else f"item {number}", self.depth + 1, line)

    def place(self) -> Place:
        return Place(line=self.line, part=self.path or None)


class _Walk:
    """A walk through values as JSON gives them, or nodes as YAML gives them."""

    def __init__(self) -> None:
        self._seen: dict[int, object] = {}

    def blocks(self, value: Any, at: _At) -> Iterator[Piece]:
        if at.depth > _DEEPEST:
            raise Refused("refused: nested too deeply")
        entries = _entries(value)
        if entries is not None:
            if id(value) not in self._seen:
                self._seen[id(value)] = value
                yield from self._mapping(entries, at)
            return
        items = _items(value)
        if items is None:
            yield from _text(_scalar(value), at, _literal(value))
        elif id(value) not in self._seen:
            self._seen[id(value)] = value
            for number, item in enumerate(items, 1):
                yield Section("", at.depth + 2)
                yield from self.blocks(item, at.item(number, _line(item) or at.line))

    def _mapping(self, entries: list[tuple[str, Any]], at: _At) -> Iterator[Piece]:
        """The title first, then values, then what holds more."""
        titles = {key: text for key, value in entries if (text := _scalar(value)) and key.lower() in _TITLES}
        titled = next((key for name in _TITLES for key in titles if key.lower() == name), None)
        if titled is not None and len(titles[titled]) <= 2 * _LONG:
            yield Block(titles[titled], at.place(), "heading", at.depth + 1)
        else:
            titled = None
        for key, value in entries:
            if key == titled:
                continue
            below = at.key(fold(key)[:_LONG], _line(value) or at.line)
            inner = _scalar(value)
            if inner and _short(inner):
                yield Section("", below.depth + 1)
                yield Block(f"{key}: {inner}", below.place(), "fragment")
            else:
                yield Section(key, below.depth + 1)
                yield from _text(inner, below, _literal(value)) if inner else self.blocks(value, below)


def _text(text: str, at: _At, literal: bool) -> Iterator[Piece]:
    """A value that stands on its own: an item when it is short, the blocks of a Markdown text when it is long."""
    if _short(text):
        yield Block(text, at.place(), "bullet")
        return
    for piece in markdown.blocks_of(text):
        if isinstance(piece, Block):
            yield replace(_placed(piece, at, literal), level=piece.level + at.depth + 1)


def _placed(block: Block, at: _At, literal: bool) -> Block:
    """The block at its value's place; only the lines of a literal are lines of the file."""
    if literal and at.line is not None:
        line = at.line + (block.place.line or 1)
        return replace(block, place=at.place().model_copy(update={"line": line}))
    return replace(block, text=block.text.replace("\n", " "), place=at.place())


def _short(text: str) -> bool:
    return len(text) <= _LONG and "\n" not in text


def _entries(value: Any) -> list[tuple[str, Any]] | None:
    """Keys and values of a mapping, None for anything else."""
    if isinstance(value, dict):
        return list(value.items())
    if getattr(value, "id", None) == "mapping":
        return [(_scalar(key), inner) for key, inner in value.value]
    return None


def _items(value: Any) -> list[Any] | None:
    if isinstance(value, list):
        return value
    return list(value.value) if getattr(value, "id", None) == "sequence" else None


def _scalar(value: Any) -> str:
    """A scalar as text: empty for null and for what is no scalar."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    if getattr(value, "id", None) == "scalar":
        return "" if value.tag.endswith(":null") else str(value.value)
    return ""


def _literal(value: Any) -> bool:
    """Whether a scalar of YAML keeps its lines."""
    return getattr(value, "style", None) == "|"


def _line(value: Any) -> int | None:
    mark = getattr(value, "start_mark", None)
    return mark.line + 1 if mark is not None else None
