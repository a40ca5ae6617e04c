"""The document in Markdown, read into tokens: what the formats for word processors and browsers are made from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from interviewer.export import markdown
from interviewer.model.spec import Spec

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

SOURCE = re.compile(r"\[((?:[AS]\d+)(?:, [AS]\d+)*)\]")
"""Short names of sources behind a line. Foreign text never looks like this: its brackets are escaped."""
NAMED = re.compile(r"(?:REQ-[A-Z]+|Q|A|D)-\d+|[AS]\d+")
"""What can be pointed at: statements, open questions, assumptions, decisions, sources."""


def reader() -> MarkdownIt:
    """CommonMark with tables, without HTML and without links made of addresses."""
    from markdown_it import MarkdownIt

    made = MarkdownIt("commonmark", {"html": False}).enable("table")
    made.core.ruler.before("text_join", "sources", _mark_sources)
    return made


def tokens(spec: Spec) -> list[Token]:
    """The whole document; behind a line, what it rests on is a token of type `sources`."""
    text = markdown.render(spec).decode()
    return reader().parse(text.split("\n", 1)[1])


def _mark_sources(state: StateCore) -> None:
    for block in state.tokens:
        if block.type == "inline" and block.children:
            block.children = [part for child in block.children for part in _parted(child)]


def _parted(token: Token) -> Iterator[Token]:
    """Text before and after short names of sources, and these as tokens of their own."""
    if token.type != "text" or not SOURCE.search(token.content):
        yield token
        return
    at = 0
    for found in SOURCE.finditer(token.content):
        yield token.copy(content=token.content[at:found.start()])
        yield token.copy(type="sources", content=found[1])
        at = found.end()
    yield token.copy(content=token.content[at:])
