"""One file into a seed, or into the reason why not."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from interviewer.language.tongue import tongues
from interviewer.model.seed import Passage, Seed, Unreadable
from interviewer.reading.block import PARSER_FAULTS, Refused
from interviewer.reading.find import Found, ReadingOptions, find, reason_of, special

if TYPE_CHECKING:
    from interviewer.reading.content import Content
    from interviewer.reading.kinds import Kind


def read(roots: Sequence[Path], options: ReadingOptions) -> Iterator[Seed | Unreadable]:
    """Every seed in `roots`, one at a time: stop iterating and nothing more is read.

    Raises:
        InputError: a root does not exist.
        UsageError: an `exclude` pattern has no meaning.
    """
    for found in find(roots, options):
        yield read_file(found) if isinstance(found, Found) else found


def read_file(found: Found) -> Seed | Unreadable:
    """The seed a file holds, or the reason why it holds none. Takes half a minute at most."""
    data = opened(found)
    return data if isinstance(data, Unreadable) else parsed(found, data)


def opened(found: Found) -> bytes | Unreadable:
    """The bytes of a file, or the reason why they cannot be had."""
    try:
        return _bytes(found.path, found.max_bytes)
    except Refused as refused:
        return Unreadable(path=found.shown, reason=refused.reason)
    except OSError as error:
        return Unreadable(path=found.shown, reason=reason_of(error))


def parsed(found: Found, data: bytes) -> Seed | Unreadable:
    """The seed in the bytes of a file. Besides them only what follows the last point of its name matters."""
    # The readers are not imported where everything is known from the cache.
    from interviewer.reading.contained import CHILD
    from interviewer.reading.content import content
    from interviewer.reading.kinds import kind_of

    try:
        kind = kind_of(found.path.name, data)
        made = content(kind, data) if len(data) <= kind.inside else CHILD.content(kind, data)
        return _seed(found, data, kind, made)
    except Refused as refused:
        return Unreadable(path=found.shown, reason=refused.reason)
    except OSError as error:
        return Unreadable(path=found.shown, reason=reason_of(error))
    except PARSER_FAULTS as fault:
        return Unreadable(path=found.shown, reason=f"broken: damaged inside ({type(fault).__name__})")


def _bytes(path: Path, limit: int) -> bytes:
    """All of an ordinary file; a pipe or device put in its place is not waited for."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags), "rb") as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise Refused(special(status.st_mode))
        data = b"" if status.st_size > limit else file.read(limit + 1)
    if status.st_size > limit or len(data) > limit:
        size = max(status.st_size, len(data)) / 1e6
        raise Refused(f"too large: {size:,.0f} MB, the limit is {limit / 1e6:,.0f} MB")
    if not data.strip():
        raise Refused("empty")
    return data


def _seed(found: Found, data: bytes, kind: Kind, made: Content) -> Seed:
    if not made.passages:
        raise Refused("no text in it")
    language, *beside = tongues([passage.text for passage in made.passages])
    return Seed(
        path=found.shown,
        sha256=hashlib.sha256(data).hexdigest(),
        media=kind.media,
        title=made.title or _title(made.passages),
        passages=made.passages,
        unread=made.unread,
        words=sum(len(passage.text.split()) for passage in made.passages),
        language=language,
        also_in=tuple(beside),
    )


def _title(passages: Sequence[Passage]) -> str | None:
    """The first heading, when it stands among the first passages."""
    return next((passage.text[:200] for passage in passages[:5] if passage.kind == "heading"), None)
