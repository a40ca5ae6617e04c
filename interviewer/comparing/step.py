"""How far a long piece of work is."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Step(NamedTuple):
    """How far a long piece of work is; `what` is being worked on now."""

    done: int
    total: int
    what: str


OnStep = Callable[[Step], None]
"""Told of every step; may raise Cancelled, and then nothing is recorded."""
