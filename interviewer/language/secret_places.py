"""Secrets that only their place gives away: cells below a title such as "password", and keys over several passages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from interviewer.language.secret_kinds import KEY_BEGINS, KEY_GOES_ON, MEASURE, PLACEHOLDER, TITLE
from interviewer.language.secrets import MASK

_SIGN = re.compile(r"[\d!#$%&@^*~?+]")


def placed(texts: Iterable[tuple[str, bool]]) -> Iterator[str]:
    """The texts of a document, in order, with such secrets masked; each with whether it is the row of a table."""
    titles: dict[int, bool] = {}
    cells, in_key = 0, False
    for text, is_row in texts:
        if in_key and KEY_GOES_ON.fullmatch(text):
            in_key = "-----END" not in text
            yield MASK * len(text)
            continue
        in_key = "-----BEGIN" in text and bool(KEY_BEGINS.search(text))
        parts = text.split("|") if is_row else []
        if titles and len(parts) == cells:
            yield "|".join(_cell(part, titles.get(n)) for n, part in enumerate(parts))
            continue
        found = {n: m["password"] is not None for n, part in enumerate(parts) if (m := TITLE.fullmatch(part))}
        titles, cells = found or (titles if is_row else {}), len(parts) if found else cells
        yield text


def _cell(cell: str, password: bool | None) -> str:
    """`password`: whether the title says so, or another kind of secret; None where the column holds none."""
    value = cell.strip()
    if password is None or len(value) < 4 or " " in value or PLACEHOLDER.match(value) or MEASURE.fullmatch(value):
        return cell
    mixed = any(map(str.isdigit, value)) and any(map(str.isalpha, value)) and len(value) >= 8
    return cell.replace(value, MASK * len(value)) if mixed or (password and _SIGN.search(value)) else cell
