"""E-mail: single messages and mailboxes, with what is attached to them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from email.message import EmailMessage, Message
from email.parser import BytesParser
from email.policy import default
from functools import partial
from typing import cast

from interviewer.language.sentences import fold
from interviewer.model.seed import Place
from interviewer.reading import html, plain
from interviewer.reading.block import PARSER_FAULTS, Block, Piece, Refused, Section, Title, Unread, within
from interviewer.reading.decode import text_of

_SHOWN = ("From", "To", "Cc", "Date")
_DEEPEST = 5
_MOST_PARTS = 1_000
_MESSAGE = re.compile(rb"^From [^\n]*\d{4}[^\n]*\n", re.MULTILINE)
_NESTED = "refused: messages nested too deeply"


def blocks(data: bytes) -> Iterator[Piece]:
    """Subject, sender, receivers, date, text and attachments of a message.

    The text is the plain one where there is one, else the HTML. Attachments are read like files, their names as part;
    those that cannot be read are `Unread`.
    """
    return _mail(data, 0)


def mailbox_blocks(data: bytes) -> Iterator[Piece]:
    """The messages of an mbox file, each with its number as part."""
    starts = [match.end() for match in _MESSAGE.finditer(data)]
    if not starts or not data.startswith(b"From "):
        raise Refused("broken: not a mailbox inside")
    ends = [*(match.start() for match in _MESSAGE.finditer(data)), len(data)][1:]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1):
        name = f"message {number}"
        for piece in _guarded(name, partial(_mail, data[start:end], 0)):
            if not isinstance(piece, Title):
                yield within(name, piece)


def _mail(data: bytes, depth: int) -> Iterator[Piece]:
    message = BytesParser(policy=default).parsebytes(data)
    if not message.keys():
        raise Refused("broken: not a message inside")
    yield from _message(message, depth)


def _message(message: EmailMessage, depth: int) -> Iterator[Piece]:
    subject = _header(message, "Subject")
    if subject:
        yield Title(subject)
        yield Block(subject, Place(), "heading", 1)
    for name in _SHOWN:
        if value := _header(message, name):
            yield Block(f"{name}: {value}", Place(), "fragment")
    for number, part in enumerate(_parts(message), 1):
        if number > _MOST_PARTS:
            raise Refused(f"too large: more than {_MOST_PARTS:,} parts")
        yield from _part(part, depth)


def _header(message: Message, name: str) -> str:
    """A header as people read it; as it stands where it is malformed."""
    try:
        return fold(str(message.get(name) or ""))
    except PARSER_FAULTS:
        return fold(next((str(value) for key, value in message.raw_items() if key.lower() == name.lower()), ""))


def _parts(message: EmailMessage) -> Iterator[EmailMessage]:
    """The parts that hold something, of alternatives the one that says it most plainly."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        inner = [cast("EmailMessage", p) for p in part.get_payload()] if part.is_multipart() else []
        if part.get_content_type() == "message/rfc822" or not inner:
            yield part
        elif part.get_content_type() == "multipart/alternative":
            waiting.append(min(inner, key=_plainness))
        else:
            waiting.extend(reversed(inner))


def _plainness(part: EmailMessage) -> int:
    order = ("text/plain", "text/html", "multipart/related", "multipart/mixed")
    kind = part.get_content_type()
    empty = kind == "text/plain" and not _bytes(part).strip()
    return order.index(kind) if kind in order and not empty else len(order)


def _part(part: EmailMessage, depth: int) -> Iterator[Piece]:
    kind, name = part.get_content_type(), fold(part.get_filename() or "")
    if kind == "message/rfc822" and part.is_multipart():
        inner = cast("list[EmailMessage]", part.get_payload())[0]
        name = name or _header(inner, "Subject") or "forwarded message"
        yield from _inside(name, lambda: _message(inner, depth + 1), depth)
    elif name or part.get_content_disposition() == "attachment" or part.get_content_maintype() != "text":
        data = _bytes(part)
        if data.strip():
            yield from _inside(name or kind, lambda: _attached(name or kind, data, depth), depth)
    else:
        text = _text(part)
        made = html.blocks_of(text) if kind == "text/html" else plain.blocks_of(text)
        for piece in made:
            if isinstance(piece, Block):
                block = replace(piece, level=piece.level + 1)
                yield within("body", block)


def _inside(name: str, pieces: Callable[[], Iterator[Piece]], depth: int) -> Iterator[Piece]:
    """The pieces of an attachment under its name, or why it could not be read."""
    if depth >= _DEEPEST:
        yield Unread(name, _NESTED)
        return
    yield Section(name, 2)
    for piece in _guarded(name, pieces):
        if isinstance(piece, Block | Section):
            yield within(name, replace(piece, level=piece.level + 2))
        elif isinstance(piece, Unread):
            yield piece if piece.part == name else within(name, piece)


def _guarded(name: str, pieces: Callable[[], Iterator[Piece]]) -> list[Piece]:
    """All pieces of a part; where it is broken, only the reason."""
    try:
        return list(pieces())
    except Refused as refused:
        return [Unread(name, refused.reason)]
    except PARSER_FAULTS as fault:
        return [Unread(name, f"broken: damaged inside ({type(fault).__name__})")]


def _attached(name: str, data: bytes, depth: int) -> Iterator[Piece]:
    from interviewer.reading.kinds import kind_of

    kind = kind_of(name, data)
    return _mail(data, depth + 1) if kind.media == "mail" else kind.blocks(data)


def _bytes(part: EmailMessage) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _text(part: EmailMessage) -> str:
    """The text of a part in the encoding it declares; where that is unknown or wrong, as any file is decoded."""
    data, charset = _bytes(part), part.get_content_charset() or ""
    try:
        return data.decode(charset).replace("\r\n", "\n") if charset and charset != "us-ascii" else text_of(data)
    except (LookupError, ValueError):
        return text_of(data)
