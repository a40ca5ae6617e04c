"""Blocks into passages: heading trail, sentences, lines, limits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from interviewer.language.sentences import fold, split
from interviewer.model.seed import Passage, PassageKind
from interviewer.reading.block import BREAK, Block, Refused, Section

LONGEST = 1_000
"""Characters of a passage; longer ones are cut."""
MOST = 50_000
"""Passages of one seed."""
MOST_TEXT = 10_000_000
"""Characters of all passages of one seed, each with the titles above it: some 3,000 pages."""
_BULLET_WHOLE = 240
_TITLE = 120
_WHOLE: frozenset[PassageKind] = frozenset({"heading", "row", "fragment", "code"})
_MARKS = re.compile(r"!?\[([^\]]*)\]\([^)]*\)|<[^<>]{1,200}>|[*`]+|(?<!\w)_+|_+(?!\w)|\s#+\s*$")
_NUMBER = re.compile(r"^\s*(?:\d+(?:\.\d+)*[.)]?|[IVX]+\.|[A-Z]\.)\s+")
_CUT = re.compile(r".*(?:[;,:.!?。；，\n]|\s[–—-])(?=\s|$)|.*(?=\s)", re.DOTALL)


def passages(blocks: Iterable[Block | Section]) -> Iterator[Passage]:
    """The passages of a document.

    Raises:
        Refused: there are more than `MOST`, or more text than `MOST_TEXT`.
    """
    trail: list[tuple[int, str]] = []
    count = size = 0
    for block in blocks:
        if isinstance(block, Section) or block.kind == "heading":
            while trail and trail[-1][0] >= block.level:
                trail.pop()
        if isinstance(block, Section):
            trail.extend([(block.level, title)] if (title := plain(block.title)) else [])
            continue
        heading = (*(title for _, title in trail), *block.under)
        above = sum(map(len, heading))
        for passage in _of_block(block, heading):
            count += 1
            if count > MOST:
                raise Refused(f"too large: more than {MOST:,} passages")
            size += len(passage.text) + above
            if size > MOST_TEXT:
                raise Refused(f"too large: more than {MOST_TEXT:,} characters of text")
            yield passage
        if block.kind == "heading" and (title := plain(block.text)):
            trail.append((block.level, title))


def plain(heading: str) -> str:
    """A heading without marks, links and numbering, at most 120 characters."""
    words = fold(_MARKS.sub(r"\1", heading))
    return (_NUMBER.sub("", words) or words).rstrip(":").strip()[:_TITLE]


def _of_block(block: Block, heading: tuple[str, ...]) -> Iterator[Passage]:
    shape = block.text if block.shape is None else block.shape
    line, counted, behind = block.place.line, 0, len(block.text)
    for start, end in _spans(block, shape):
        place = block.place
        if line is not None:
            line += block.text.count("\n", counted, start)
            counted = start
            place = place if line == place.line else place.model_copy(update={"line": line})
        follows = behind <= start and not block.text[behind:start].strip()
        behind = end
        text = fold(block.text[start:end])
        if not text.isprintable():
            text = text.encode("utf-8", "replace").decode("utf-8")
        yield Passage(text=text, place=place, heading=heading, kind=block.kind, speaker=block.speaker, follows=follows)


def _spans(block: Block, shape: str) -> Iterator[tuple[int, int]]:
    """Spans of the passages of a block: between breaks, then sentences, then pieces of at most `LONGEST`."""
    position = 0
    for part in shape.split(BREAK) if BREAK in shape else (shape,):
        whole = block.kind in _WHOLE or (block.kind == "bullet" and len(part) <= _BULLET_WHOLE)
        for start, end in [(0, len(part))] if whole else split(part):
            yield from _pieces(part, start, end, position)
        position += len(part) + 1


def _pieces(shape: str, start: int, end: int, offset: int) -> Iterator[tuple[int, int]]:
    """Cut a span into pieces of at most `LONGEST` characters, where possible after a comma or between words."""
    while end - start > LONGEST:
        cut = _CUT.match(shape, start, start + LONGEST)
        stop = cut.end() if cut and cut.end() > start else start + LONGEST
        yield from _trimmed(shape, start, stop, offset)
        start = stop
    yield from _trimmed(shape, start, end, offset)


def _trimmed(shape: str, start: int, end: int, offset: int) -> Iterator[tuple[int, int]]:
    while start < end and shape[start].isspace():
        start += 1
    while end > start and shape[end - 1].isspace():
        end -= 1
    if start < end:
        yield start + offset, end + offset
