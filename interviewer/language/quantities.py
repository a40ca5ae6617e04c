"""Numbers, ranges and units as people say them."""

from __future__ import annotations

import re
from typing import NamedTuple


class Amount(NamedTuple):
    """A number or range in `unit` (None: no unit was said)."""

    low: float | None
    high: float | None
    unit: str | None
    about: bool


def amounts(text: str) -> tuple[Amount, ...]:
    """Every amount in a text, in its order."""
    found = re.finditer(r"(\d+(?:\.\d+)?)\s*([a-z%]*)", text)
    return tuple(Amount(float(m[1]), float(m[1]), m[2] or None, False) for m in found)


def convert(value: float, unit: str, target: str) -> float | None:
    """The value in another unit; None where the two measure different things."""
    return value if unit == target else None
