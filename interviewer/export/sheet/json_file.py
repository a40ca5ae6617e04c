"""A sheet as JSON: what scripts fill in, what the page saves, what every other form carries along."""

from __future__ import annotations

import json
import re
from typing import Any

from pydantic import ValidationError

from interviewer.errors import InputError
from interviewer.interview.checking.asked import stripped
from interviewer.model.sheet import SHEET, Sheet

MAX_DEPTH = 20
_HINT = "The file was left as it is. Ask for it once more, or fill in a new one: interviewer sheet export FILE"


def render(sheet: Sheet) -> bytes:
    """UTF-8, indented by two spaces; `answer` of each question is what there is to fill in."""
    return (sheet.to_json(indent=2) + "\n").encode()


def embedded(sheet: Sheet) -> str:
    """On one line, without a sequence that could end a comment or a script around it."""
    line = re.sub(r"-(?=-)", r"\\u002d", sheet.to_json())
    return line.replace("<", r"\u003c").replace(">", r"\u003e").replace("&", r"\u0026")


def parse(text: str, what: str) -> Sheet:
    """The sheet in a text.

    Raises:
        InputError: it is cut off, no JSON, no sheet, or one of another version; `what` names the file.
    """
    try:
        data = json.loads(text, parse_constant=_no_number, object_pairs_hook=_once)
        _bounded(data)
    except (ValueError, RecursionError) as error:
        where = f", line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        raise InputError(f"{what} is cut off or damaged{where}: {_short(error)}.", _HINT) from None
    schema = data.get("schema") if isinstance(data, dict) else None
    if schema != SHEET:
        newer = isinstance(schema, str) and schema.startswith("interviewer.sheet/")
        raise InputError(f"{what} is an answer sheet of a newer interviewer ({stripped(str(schema))})." if newer
                         else f"{what} is no answer sheet.",
                         "Update the program, for example with pip install -U." if newer else _HINT)
    try:
        return Sheet.model_validate(_clean(data))
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise InputError(f"{what} has a fault at {stripped(place)}: {first['msg']}.",
                         "Fill in only answer, way, who and because of each question, and name.") from None


def _no_number(name: str) -> Any:
    raise ValueError(f"{name} is no number")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Of two values under one name, one would be lost."""
    made = dict(pairs)
    if len(made) < len(pairs):
        raise ValueError("a name stands twice in one object")
    return made


def _short(error: Exception) -> str:
    return "too deep" if isinstance(error, RecursionError) else str(error).split(":")[0][:80].rstrip(".")


def _bounded(data: Any) -> None:
    """Depth by depth, so that nothing here is as deep as the data."""
    front = [data]
    for _ in range(MAX_DEPTH):
        front = [inner for value in front if isinstance(value, dict | list)
                 for inner in (value.values() if isinstance(value, dict) else value)]
        if not front:
            return
    raise ValueError("too deep")


def _clean(data: Any) -> Any:
    """Every text without control characters, names of fields too."""
    if isinstance(data, str):
        return stripped(data)
    if isinstance(data, list):
        return [_clean(value) for value in data]
    if isinstance(data, dict):
        return {stripped(key): _clean(value) for key, value in data.items()}
    return data
