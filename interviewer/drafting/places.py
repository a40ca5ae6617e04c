"""Documents as a draft names them: a reader needs to find them again, not to learn how an author's disk is arranged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePath, PurePosixPath, PureWindowsPath
from typing import TypeVar

from interviewer.model.base import Model

M = TypeVar("M", bound=Model)
_PLACED = frozenset(("seed", "path", "since"))
_TOLD = frozenset(("reason", "why"))
SHOWN = 2
"""Last parts of a path outside the journal's folder."""


def names(paths: Sequence[str], folder: PurePath | None) -> dict[str, str]:
    """Whole paths to the ones shown: below the folder from there on, else as few last parts as tell them apart."""
    whole = [p for p in dict.fromkeys(paths) if _pure(p).is_absolute()]
    found: dict[str, str] = {}
    for path in whole:
        pure = _pure(path)
        if folder is not None and pure.is_relative_to(folder):
            found[path] = pure.relative_to(folder).as_posix()
            continue
        parts = pure.parts[1:]
        many = next((n for n in range(SHOWN, len(parts)) if _alone(parts[-n:], path, whole)), SHOWN)
        found[path] = "/".join(parts[-many:])
    return found


def _alone(ending: Sequence[str], path: str, others: Sequence[str]) -> bool:
    return not any(o != path and _pure(o).parts[-len(ending) :] == tuple(ending) for o in others)


def _pure(path: str) -> PurePath:
    return PureWindowsPath(path) if "\\" in path or path[1:2] == ":" else PurePosixPath(path)


def renamed(model: M, shown: Mapping[str, str]) -> M:
    """The same model with every path in it as it is shown."""
    if not shown:
        return model
    changed = {field: new for field, value in vars(model).items() if (new := _new(field, value, shown)) is not value}
    return model.model_copy(update=changed) if changed else model


def _new(field: str, value: object, shown: Mapping[str, str]) -> object:
    if isinstance(value, Model):
        return renamed(value, shown)
    if isinstance(value, tuple) and value and isinstance(value[0], Model):
        made = tuple(renamed(v, shown) for v in value)
        return value if all(a is b for a, b in zip(made, value, strict=True)) else made
    if isinstance(value, str) and field in _PLACED:
        return shown.get(value, value)
    if isinstance(value, str) and field in _TOLD:
        told = value
        for path, name in shown.items():
            told = told.replace(path, name)
        return told if told != value else value
    return value
