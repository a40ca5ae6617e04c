"""A draft in Markdown line by line, also where an editor wrapped, marked or ended its lines in another way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from interviewer.language.inert import plain
from interviewer.verifying.saved import comparable

_BREAK = re.compile(r"\r\n|\r|\n")
_BULLET = re.compile(r"(?P<indent>\s*)(?:[-*+]|\d{1,3}[.)])\s+(?P<rest>\S.*)")
_APART = re.compile(r"\s*(?:#{1,6}\s|\||>|<!--|```|~~~|(?:[-*_]\s*){3,}$)")
_NUMBER = re.compile(
    r"(?:\*\*|__)?\[?(?P<id>REQ-[A-Z]+-\d+)\]?:?(?:\*\*|__)?:?"
    r"(?P<marks>(?: \((?P<inside>[^()]{1,40})\))?) (?P<text>.+)")
_REFERENCES = re.compile(r"\s*(?<!\\)\[[AS]\d+(?:, ?[AS]\d+)*\](?!\()")
_CELL = re.compile(r"(?<!\\)\|")
_MARKS = {"must": "must", "should": "should", "could": "could", "not this time": "wont", "won't": "wont",
          "wont": "wont", "must have": "must", "should have": "should", "could have": "could", "won't have": "wont",
          "own words": ""}
_TYPED = str.maketrans({"“": '"', "”": '"', "„": '"', "’": "'", "‘": "'", "–": "-", "—": "-", "‑": "-", "\u00a0": " "})


class Line(NamedTuple):
    """A line with its number and the titles it stands under. `under` is the number of the statement it belongs to.

    `priority` is None where the line names none, and of what is no statement. `cited`: it names what it rests on;
    `cells` are those of a row of a table.
    """

    number: int
    chapter: str
    heading: str
    text: str
    id: str = ""
    priority: str | None = None
    under: str = ""
    cells: tuple[str, ...] = ()
    cited: bool = False
    nested: bool = False

    @property
    def same(self) -> str:
        """What two lines have in common that say the same: white space, kinds of quotation marks and dashes aside."""
        return alike(self.text)


def alike(text: str) -> str:
    """The text without what an editor changes by itself."""
    return comparable(text).translate(_TYPED).rstrip(".").strip()


def likeness(one: str, other: str) -> float:
    """From 0 to 1: how many of their words two lines have in common."""
    a, b = (frozenset(alike(text).casefold().split()) for text in (one, other))
    return len(a & b) / len(a | b) if a and b else 0.0


def outline(text: str) -> Iterator[Line]:
    """Every line that says something: list items, paragraphs, rows. Titles and rules are no lines of their own."""
    chapter = heading = under = ""
    for number, raw in _joined(text):
        if raw.startswith("## "):
            chapter, heading, under = plain(raw[3:].strip()), "", ""
        elif raw.startswith("### "):
            heading, under = plain(raw[4:].strip()), ""
        elif raw.startswith("#") or not raw.strip(" -|:*_=>") or raw.lstrip().startswith("<!--"):
            under = ""
        else:
            cited = bool(_REFERENCES.search(raw))
            line = _read(raw)._replace(number=number, chapter=chapter, heading=heading, cited=cited)
            nested = raw[:1].isspace() and not line.id
            under = under if nested else line.id
            yield line._replace(under=under, nested=True) if nested else line


def _joined(text: str) -> Iterator[tuple[int, str]]:
    """Lines with their numbers; what continues a list item or a paragraph is joined to it, as Markdown does."""
    held: tuple[int, str] | None = None
    for number, raw in enumerate(_BREAK.split(text), 1):
        line = raw.rstrip()
        apart = not line or bool(_APART.match(line) or _BULLET.match(line))
        if held and not apart and not _APART.match(held[1]):
            held = held[0], f"{held[1]} {line.strip()}"
            continue
        if held:
            yield held
        held = (number, line) if line else None
    if held:
        yield held


def _read(raw: str) -> Line:
    if raw.lstrip().startswith("|"):
        cells = tuple(comparable(plain(_bare(cell))) for cell in _CELL.split(raw.strip().strip("|")))
        return Line(0, "", "", " | ".join(cells), cells=cells)
    bullet = _BULLET.fullmatch(raw)
    said = (bullet["rest"] if bullet else raw).strip()
    match = _NUMBER.fullmatch(_bare(said)) or _NUMBER.fullmatch(said)
    if match is None:
        return Line(0, "", "", comparable(plain(_bare(said))))
    marks = [mark.strip().lower() for mark in (match["inside"] or "").split(",")]
    known = bool(match["inside"]) and all(mark in _MARKS for mark in marks)
    text = match["text"] if known or not match["inside"] else f"{match['marks']} {match['text']}".strip()
    ranked = next((_MARKS[mark] for mark in marks if _MARKS.get(mark)), None) if known else None
    said = _unquoted(comparable(plain(text)), own="own words" in marks)
    return Line(0, "", "", said, id=match["id"], priority=ranked)


def _bare(text: str) -> str:
    """Without the short names of sources."""
    return _REFERENCES.sub("", text).strip()


def _unquoted(text: str, *, own: bool) -> str:
    whole = own and len(text) > 1 and text[0] in "“\"" and text[-1] in "”\""
    return text[1:-1] if whole else text
