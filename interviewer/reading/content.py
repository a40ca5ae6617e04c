"""What a reader makes of a file's bytes, complete: passages, title, and the parts it could not read."""

from __future__ import annotations

from collections.abc import Iterator

from interviewer.model.base import Model
from interviewer.model.seed import Passage, Unreadable
from interviewer.reading.block import Block, Section, Title, Unread
from interviewer.reading.kinds import Kind
from interviewer.reading.passages import passages


class Content(Model):
    """The content of one document. `unread` names attachments and the like by their part."""

    title: str | None = None
    passages: tuple[Passage, ...] = ()
    unread: tuple[Unreadable, ...] = ()


def content(kind: Kind, data: bytes) -> Content:
    """Read `data` as `kind`.

    Raises:
        Refused: it cannot be read, for a reason fit for people.
    """
    titles: list[str] = []
    unread: list[Unreadable] = []

    def blocks() -> Iterator[Block | Section]:
        for piece in kind.blocks(data):
            if isinstance(piece, Block | Section):
                yield piece
            elif isinstance(piece, Title):
                titles.append(piece.text)
            elif isinstance(piece, Unread):
                unread.append(Unreadable(path=piece.part, reason=piece.reason))

    made = tuple(passages(blocks()))
    return Content(title=titles[0] if titles else None, passages=made, unread=tuple(unread))
