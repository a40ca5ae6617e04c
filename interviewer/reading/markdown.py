"""Markdown: the library finds the structure, the text stays that of the file, marks included."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from interviewer.model.seed import PassageKind, Place
from interviewer.reading.block import BREAK, Block, Piece, Title
from interviewer.reading.decode import text_of
from interviewer.reading.plain import announced

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_FENCE = re.compile(r"^\s*(`{3,}|~{3,})")
_FRONT = re.compile(r"\A---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_BOLD_LINE = re.compile(r"^(\*\*|__)(?!\s)[^*_\n]{1,80}\1:?$")
_TASK = re.compile(r"^\[[ xX]\]\s+")
_UNSEEN = re.compile(r"<(script|style)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(
    r"(?P<inline></?(?:a|abbr|b|code|del|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u)\b[^<>]*>)"
    r"|</?[a-z][^<>]*>|<[!?](?!--)[^<>\n]*>",
    re.IGNORECASE,
)
_BOLD_LEVEL = 7
_LISTS = {"bullet_list_open", "ordered_list_open"}


def blocks(data: bytes) -> Iterator[Piece]:
    """The blocks of a Markdown file. Comments are no part of it; line numbers start at 1."""
    return blocks_of(text_of(data))


def blocks_of(source: str) -> Iterator[Piece]:
    """The blocks of Markdown text, whose line ends may be of any kind, as in the strings of an export."""
    source = source.replace("\r\n", "\n").replace("\r", "\n")
    front = _FRONT.match(source)
    shape = _without_comments(source)
    if front:
        yield from _front_matter(front[1])
        shape = re.sub(r"[^\n]", " ", shape[: front.end()]) + shape[front.end() :]
    yield from _Document(source.split("\n"), shape.split("\n")).blocks(shape)


def _front_matter(text: str) -> Iterator[Piece]:
    for number, line in enumerate(text.split("\n"), 2):
        key, _, value = line.partition(":")
        if key.strip().lower() == "title" and value.strip(" '\""):
            yield Title(value.strip(" '\""))
        if line.strip():
            yield Block(line.strip(), Place(line=number), "fragment")


def _without_comments(source: str) -> str:
    """The source with comments outside code blank; inside a line of text they become breaks."""
    if "<!--" not in source or "-->" not in source:
        return source
    fenced = _fenced(source)

    def blank(match: re.Match[str]) -> str:
        if any(start <= match.start() < end for start, end in fenced):
            return match.group()
        before = source[source.rfind("\n", 0, match.start()) + 1 : match.start()].strip()
        after = source[match.end() :].split("\n", 1)[0].strip() if "\n" not in match.group() else ""
        return re.sub(r"[^\n]", BREAK if before or after else " ", match.group())

    # Behind the last end there is no comment, and looking for one at every beginning takes long.
    end = source.rfind("-->") + 3
    return _COMMENT.sub(blank, source[:end]) + source[end:]


def _fenced(source: str) -> list[tuple[int, int]]:
    """Spans of fenced code."""
    spans, opened, start, position = [], "", 0, 0
    for line in source.split("\n"):
        fence = _FENCE.match(line)
        if fence and not opened:
            opened, start = fence[1], position
        elif fence and fence[1].startswith(opened) and not line.strip(" \t`~"):
            spans.append((start, position))
            opened = ""
        position += len(line) + 1
    return [*spans, (start, position)] if opened else spans


class _Document:
    """The lines of a document while its tokens are walked through."""

    def __init__(self, lines: list[str], shapes: list[str]) -> None:
        self._lines = lines
        self._shapes = shapes
        self._opened: list[Token] = []
        self._leads: list[str] = []
        self._lead = ""

    def blocks(self, text: str) -> Iterator[Block]:
        for token in _tokens(text):
            if token.nesting == 1:
                self._open(token)
            elif token.nesting == -1:
                self._close(token)
            block = self._block(token)
            if block is not None:
                self._lead = announced(block.text) if block.kind in {"sentence", "bullet"} else ""
                yield block

    def _open(self, token: Token) -> None:
        self._opened.append(token)
        if token.type in _LISTS:
            self._leads.append(self._lead)

    def _close(self, token: Token) -> None:
        self._opened.pop()
        if token.tag in {"ul", "ol"}:
            self._leads.pop()
            self._lead = ""

    def _block(self, token: Token) -> Block | None:
        """The block a token stands for, if any."""
        if token.map is None:
            return None
        first, end = token.map
        if token.type == "tr_open":
            return self._slice(first, first + 1, "row")
        if token.type == "fence":
            closed = _FENCE.match(self._shapes[end - 1].lstrip(" >")) and end - first > 1
            return self._slice(first + 1, end - 1 if closed else end, "code")
        if token.type == "code_block":
            return self._slice(first, end, "code")
        if token.type == "html_block":
            return self._html(first, end)
        return self._inline(token, first) if token.type == "inline" else None

    def _slice(self, first: int, end: int, kind: PassageKind) -> Block | None:
        """Whole lines of the file."""
        text, shape = "\n".join(self._lines[first:end]), "\n".join(self._shapes[first:end])
        return self._made(text, shape, first, kind=kind) if text.strip() else None

    def _html(self, first: int, end: int) -> Block | None:
        """What stands between the tags."""
        text, shape = "\n".join(self._lines[first:end]), "\n".join(self._shapes[first:end])
        shape = _TAG.sub(_blank, _UNSEEN.sub(lambda match: BREAK * len(match.group()), shape))
        return self._made(text, shape, first) if shape.strip() else None

    def _inline(self, token: Token, first: int) -> Block | None:
        """A heading, bullet or paragraph: the file's own lines, marks at their beginnings hidden from the rules."""
        parent = self._opened[-1]
        if parent.type not in {"heading_open", "paragraph_open"}:
            return None
        content = [line.strip() for line in token.content.split("\n")]
        columns = [max(0, self._shapes[first + i].rfind(line)) for i, line in enumerate(content)]
        task = _TASK.match(content[0])
        if task:
            columns[0] += task.end()
        lines = self._lines[first : first + len(content)]
        shapes = [" " * c + self._shapes[first + i][c:] for i, c in enumerate(columns)]
        text, shape = "\n".join(lines)[columns[0] :], "\n".join(shapes)[columns[0] :]
        if parent.type == "heading_open":
            length = len(content[0]) if len(content) == 1 else len(text)
            return self._made(text[:length], shape[:length], first, kind="heading", level=int(parent.tag[1]))
        if len(self._opened) == 1 and _BOLD_LINE.match(token.content.strip()):
            return self._made(text, shape, first, kind="heading", level=_BOLD_LEVEL)
        listed = len(self._opened) > 1 and self._opened[-2].type == "list_item_open"
        return self._made(text, shape, first, kind="bullet" if listed else "sentence")

    def _made(self, text: str, shape: str, first: int, *, kind: PassageKind = "sentence", level: int = 0) -> Block:
        under = tuple(lead for lead in self._leads if lead)
        return Block(text, Place(line=first + 1), kind, level, shape=None if shape == text else shape, under=under)


def _blank(tag: re.Match[str]) -> str:
    """What stands for a tag in a shape: a passage goes on over tags inside a line, and ends at others."""
    return (" " if tag["inline"] else BREAK) * len(tag.group())


def _tokens(text: str) -> list[Token]:
    return _parser().parse(text)


@cache
def _parser() -> MarkdownIt:
    """The parser of blocks; what stands inside a line stays as it is."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable("table").disable("reference")
    parser.core.ruler.disable(["inline", "text_join"])
    return parser
