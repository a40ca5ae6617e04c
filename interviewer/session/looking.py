"""A seed to be looked at: its passages as they stand in the file now."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from interviewer.errors import InputError
from interviewer.model.seed import Passage, Unreadable
from interviewer.session.seeds import options, there

if TYPE_CHECKING:
    from interviewer.reading import Found
    from interviewer.session.session import Session


class SeedText(NamedTuple):
    """What stands in a seed; `changed` where the file is not the one that was compared."""

    path: str
    passages: tuple[Passage, ...]
    changed: bool


def seed_text(session: Session, path: str) -> SeedText:
    """The text of a seed named as in the coverage, secrets masked as there. It may take as long as reading it did.

    Raises:
        InputError: the seed is not there any more, or cannot be read.
    """
    from interviewer.matching.masking import without_secrets
    from interviewer.reading import parsed

    wanted = next((s.sha256 for s in session.coverage.seeds if s.path == path), "")
    named = list(_named(session, path))
    found, data = next(((f, d) for f, d in named if hashlib.sha256(d).hexdigest() == wanted), (None, b""))
    if found is None and named:
        found, data = named[0]
    if found is None:
        raise InputError(f"{path} is not there any more.", "What was quoted from it is kept in the interview.")
    seed = parsed(found, data)
    if isinstance(seed, Unreadable):
        raise InputError(f"{path} cannot be read: {seed.reason}.", "What was quoted from it is kept in the interview.")
    passages = seed.passages if session.opening.show_secrets else tuple(without_secrets(seed.passages))
    return SeedText(path, passages, seed.sha256 != wanted)


def _named(session: Session, path: str) -> Iterator[tuple[Found, bytes]]:
    """Files of that name among the seeds; first the one at the very path, which the folder one is in now may change."""
    from interviewer.reading import Found, find, opened

    name = PurePath(path).name
    every = [f for f in find(there(session.record.roots), options(session.opening))
             if isinstance(f, Found) and PurePath(f.shown).name == name]
    for found in sorted(every, key=lambda f: f.shown != path):
        data = opened(found)
        if not isinstance(data, Unreadable):
            yield found, data
