"""The one way from files to coverage, for the command `compare` and for interviews."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from interviewer.comparing.cache import Cache
from interviewer.comparing.program import program
from interviewer.comparing.step import OnStep, Step
from interviewer.matching import Comparison, contribution
from interviewer.model.base import fingerprint
from interviewer.model.contribution import Contribution
from interviewer.model.coverage import Coverage
from interviewer.model.scoring import Scoring
from interviewer.model.seed import Seed, Unreadable
from interviewer.model.template import Template
from interviewer.reading import Found, ReadingOptions, find, opened, parsed


@dataclass(frozen=True)
class Comparing:
    """With what seeds are compared, and how they are read."""

    template: Template
    scoring: Scoring
    options: ReadingOptions = field(default_factory=ReadingOptions)
    show_secrets: bool = False
    cache: Cache | None = None
    """not used where secrets are shown: they are not to be left behind"""
    parse: Callable[[Found, bytes], Seed | Unreadable] = parsed

    @cached_property
    def fingerprint(self) -> str:
        """Changes with everything besides the seed that a contribution depends on."""
        return fingerprint(self.template, self.scoring, program())


class Read(NamedTuple):
    """A seed that was read: its path as people see it, and what it contributes."""

    path: str
    contribution: Contribution


def compared(comparing: Comparing, roots: Sequence[Path], on_step: OnStep | None = None) -> Coverage:
    """All seeds in `roots` together.

    Raises:
        InputError, UsageError, TemplateError: as `read_seeds`.
    """
    comparison = Comparison(comparing.template, comparing.scoring)
    for one in read_seeds(comparing, roots, on_step):
        add(comparison, one)
    return comparison.result()


def add(comparison: Comparison, one: Read | Unreadable) -> None:
    """Adds what `read_seeds` gave to a comparison by the same template."""
    if isinstance(one, Unreadable):
        comparison.add(one)
    else:
        comparison.merge(one.path, one.contribution)


def read_seeds(
    comparing: Comparing, roots: Sequence[Path], on_step: OnStep | None = None,
) -> Iterator[Read | Unreadable]:
    """What every file in `roots` contributes, one at a time, in the order of `find`.

    Raises:
        InputError: a root does not exist.
        UsageError: an `exclude` pattern has no meaning.
        TemplateError: a cue of the template cannot be read.
    """
    found = list(find(roots, comparing.options))
    try:
        for done, one in enumerate(found):
            if on_step:
                on_step(Step(done, len(found), one.shown if isinstance(one, Found) else one.path))
            yield _read(comparing, one) if isinstance(one, Found) else one
    finally:
        if comparing.cache:
            comparing.cache.tidy()
    if on_step:
        on_step(Step(len(found), len(found), ""))


def _read(comparing: Comparing, found: Found) -> Read | Unreadable:
    data = opened(found)
    if isinstance(data, Unreadable):
        return data
    cache = None if comparing.show_secrets else comparing.cache
    key = _key(comparing, found, data) if cache else ""
    known = _known(cache.get(key)) if cache else None
    if known is None:
        seed = comparing.parse(found, data)
        if isinstance(seed, Unreadable):
            return seed
        known = contribution(comparing.template, comparing.scoring, seed, comparing.show_secrets)
        if cache:
            _keep(cache, key, known)
    return Read(found.shown, known)


def _key(comparing: Comparing, found: Found, data: bytes) -> str:
    """Of a file's name only what follows its last point says how it is read, and whether something stands before it."""
    stem, point, suffix = found.path.name.rpartition(".")
    suffix = f"{bool(stem)}{point}{suffix.lower()}"
    content = hashlib.sha256(data).hexdigest()
    return hashlib.sha256(f"{comparing.fingerprint} {content} {suffix}".encode("utf-8", "surrogateescape")).hexdigest()


def _known(data: bytes | None) -> Contribution | None:
    try:
        return Contribution.model_validate_json(data) if data else None
    except ValueError:
        return None


def _keep(cache: Cache, key: str, value: Contribution) -> None:
    try:
        data = value.model_dump_json(by_alias=True, exclude_defaults=True).encode()
    except ValueError:
        return  # text that is no Unicode, from a file that lies about its encoding
    cache.put(key, data)
