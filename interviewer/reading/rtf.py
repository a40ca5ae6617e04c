"""Rich Text Format."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from interviewer.model.seed import Place
from interviewer.reading.block import Block, Refused
from interviewer.reading.plain import blocks_of


def blocks(data: bytes) -> Iterator[Block]:
    """The blocks of the text inside; place is the number of the paragraph."""
    from striprtf.striprtf import rtf_to_text

    if data.count(b"{") == 0 or b"\\" not in data[:64]:
        raise Refused("broken: not an RTF file inside")
    convert: Callable[..., str] = rtf_to_text
    text = convert(data.decode("latin-1"), encoding="cp1252", errors="replace")
    text = text.replace("•", "• ").replace("\n", "\n\n")
    for number, block in enumerate(blocks_of(text), 1):
        yield replace(block, place=Place(part=f"paragraph {number}"))
