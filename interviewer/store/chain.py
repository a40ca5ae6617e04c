"""The chain of entries: each carries the hash of the one before it, so that none changes or goes unseen."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from interviewer.language.display import clipped, harmless
from interviewer.model.entry import ENTRY, KINDS, Entry
from interviewer.store.schema import PROGRAM


class Row(NamedTuple):
    """An entry as it lies in the file."""

    seq: int
    id: str
    at: str
    by: str
    kind: str
    payload: str
    previous: str
    hash: str

    def entry(self) -> Entry | None:
        """The entry; None where its JSON cannot be read."""
        try:
            return ENTRY.validate_json(self.payload)
        except ValueError:
            return None

    def strange(self) -> str:
        """What it is where `entry` is None and the hash holds: the word of another version of this program, or empty.

        Nobody altered it, so whoever recorded it meant it.
        """
        try:
            kind = json.loads(self.payload)["kind"]
        except (ValueError, TypeError, KeyError, RecursionError):
            return ""
        if not isinstance(kind, str):
            return ""
        told = f"of a kind that {PROGRAM} does not know" if kind not in KINDS else f"not written as {PROGRAM} reads it"
        return f"entry {self.seq} (“{clipped(harmless(kind), 30)}”) is {told}"


def row(entry: Entry, before: tuple[int, str] | None) -> Row:
    """The row of an entry that follows the row with this number and hash; None: the first."""
    seq, previous = before or (0, "")
    payload = entry.to_json()
    return Row(seq + 1, entry.id, entry.at.isoformat(), entry.by, entry.kind, payload, previous,
               chained(previous, payload))


def chained(previous: str, payload: str) -> str:
    """The hash of an entry: SHA-256 over the hash of the one before it and its own JSON."""
    return hashlib.sha256(f"{previous}\n{payload}".encode("utf-8", "surrogatepass")).hexdigest()


def faults(rows: Iterable[Row], after: tuple[int, str] = (0, "")) -> Iterator[str]:
    """What does not hold of the chain behind the entry with this number and hash, without looking into the entries."""
    number, last = after
    for one in rows:
        number += 1
        if one.seq != number:
            yield f"entry {number} is missing"
            return
        if one.previous != last:
            yield f"entry {number} does not follow entry {number - 1}"
        if one.hash != chained(one.previous, one.payload):
            yield f"entry {number} was altered after it was recorded"
        last = one.hash


def content_faults(rows: Iterable[Row]) -> Iterator[str]:
    """Entries that nobody could read, or whose columns say something else than they do."""
    for one in rows:
        entry = one.entry()
        if entry is None:
            if not one.strange():
                yield f"entry {one.seq} cannot be read"
        elif (one.id, one.at, one.by, one.kind) != (entry.id, entry.at.isoformat(), entry.by, entry.kind):
            yield f"the columns of entry {one.seq} do not say what it says itself"
