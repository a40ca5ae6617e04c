"""How far a quote reaches: a sentence is quoted with its neighbours in the paragraph, as long as it stays short."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from interviewer.matching.passage import Looked
from interviewer.model.seed import Passage

LONGEST = 500
"""Characters of a quote of several sentences."""
_SIDE = 2
"""Sentences taken along on either side."""


def stretch(looked: Sequence[Looked], number: int, taken: Collection[int] = ()) -> range:
    """The passages to quote together with this one: those after it first, nothing but white space between them.

    `taken` are passages that stand in another quote already.
    """
    start, stop = number, number + 1
    size = len(looked[number].passage.text)
    while stop - number <= _SIDE and stop < len(looked) and looked[stop].passage.follows and stop not in taken:
        size += 1 + len(looked[stop].passage.text)
        if size > LONGEST:
            return range(start, stop)
        stop += 1
    while number - start < _SIDE and looked[start].passage.follows and start - 1 not in taken:
        size += 1 + len(looked[start - 1].passage.text)
        if size > LONGEST:
            break
        start -= 1
    return range(start, stop)


def joined(looked: Sequence[Looked], numbers: range) -> Passage:
    """These passages as one, as they stand in the seed with white space folded."""
    first = looked[numbers.start].passage
    if len(numbers) == 1:
        return first
    return first.model_copy(update={"text": " ".join(looked[n].passage.text for n in numbers)})
