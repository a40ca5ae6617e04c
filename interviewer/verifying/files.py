"""The seeds a draft is held against: read as for comparing, drafts among them left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from interviewer.model.seed import Seed, Unreadable
from interviewer.reading import Found, ReadingOptions, find, opened, parsed

_HEAD = 200
_DRAFT = b"interviewer.spec/"


def read_seeds(roots: Sequence[Path], options: ReadingOptions, draft: Path) -> Iterator[Seed | Unreadable]:
    """Every seed in `roots`, one at a time; without `draft` and other drafts: they repeat what seeds say.

    Raises:
        InputError: a root does not exist.
        UsageError: an `exclude` pattern has no meaning.
    """
    own = draft.resolve()
    for found in find(roots, options):
        if not isinstance(found, Found):
            yield found
        elif found.path.resolve() != own:
            data = opened(found)
            if isinstance(data, Unreadable):
                yield data
            elif _DRAFT not in data[:_HEAD]:
                yield parsed(found, data)
