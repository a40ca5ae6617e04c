"""Transcripts and subtitles: WebVTT and SubRip."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from interviewer.model.seed import Place
from interviewer.reading.block import Block
from interviewer.reading.decode import text_of

_TIMES = re.compile(r"^\s*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->\s*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]{1,100})>")
_TAG = re.compile(r"<[^<>]{0,200}>|\{\\[^{}]{0,40}\}")
_NAMED = re.compile(r"^(?:-\s*|>>\s*)?((?:[^\W\d_][\w.'’-]*)(?:\s[\w.'’()-]+){0,3}):\s+(?=\S)")
_LONGEST_TURN = 4_000


@dataclass(slots=True)
class _Said:
    """One line of a cue."""

    line: int
    speaker: str | None
    text: str


def blocks(data: bytes) -> Iterator[Block]:
    """What each speaker said without a break, as one block; place is the line of the file where it begins.

    A speaker is named by a voice tag, or by `Name:` before the words, which holds until another is named.
    """
    turn: list[_Said] = []
    length = 0
    for said in _lines(text_of(data)):
        if turn and (said.speaker != turn[0].speaker or length > _LONGEST_TURN):
            yield _block(turn)
            turn, length = [], 0
        turn.append(said)
        length += len(said.text)
    if turn:
        yield _block(turn)


def _block(turn: list[_Said]) -> Block:
    """One block whose line breaks keep count of the lines between the cues."""
    text, line = turn[0].text, turn[0].line
    for said in turn[1:]:
        text += "\n" * (said.line - line) + said.text
        line = said.line
    return Block(text, Place(line=turn[0].line), "turn", speaker=turn[0].speaker, shape=text.replace("\n", " "))


def _lines(text: str) -> Iterator[_Said]:
    """The spoken lines of all cues, without times, tags and notes."""
    speaker, inside = None, False
    for number, line in enumerate(text.split("\n"), 1):
        if _TIMES.match(line):
            inside = True
        elif not line.strip():
            inside = False
        elif inside:
            voice = _VOICE.search(line)
            words = html.unescape(_TAG.sub("", line)).strip()
            named = None if voice else _NAMED.match(words)
            speaker = voice[1].strip() if voice else named[1] if named else speaker
            words = words[named.end() :] if named else words
            if words:
                yield _Said(number, speaker, words)
