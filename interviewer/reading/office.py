"""What the readers of Word, PowerPoint, Excel and OpenDocument files share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from interviewer.language.sentences import fold
from interviewer.model.seed import Place
from interviewer.reading.block import Block
from interviewer.reading.plain import is_fragment

_LONG_CELL = 160


def row_blocks(
    cells: Iterable[str], place: Place, heads: tuple[str, ...] = ()
) -> Iterator[Block]:
    """A table row as one block, its cells divided by ` | `; cells that hold whole texts follow on their own.

    `heads` are the titles of the columns: what a long cell stands under.
    """
    values = [cell.strip() for cell in cells]
    long = {number for number, value in enumerate(values) if len(value) > _LONG_CELL or "\n\n" in value}
    short = [fold(value) for number, value in enumerate(values) if number not in long and value]
    if short:
        yield Block(" | ".join(short), place, "row")
    for number in sorted(long):
        head = heads[number] if number < len(heads) else ""
        yield Block(values[number], place, under=(head,) if head else ())


def paragraph(text: str, place: Place, *, bullet: bool = False, under: tuple[str, ...] = ()) -> Block:
    """A paragraph, bullet or label."""
    if bullet:
        return Block(text, place, "bullet", under=under)
    return Block(text, place, "fragment" if is_fragment(text) else "sentence")
