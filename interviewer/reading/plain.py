"""Plain text: paragraphs, bullets and titles by the shape of their lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from interviewer.model.seed import Place
from interviewer.reading.block import Block
from interviewer.reading.decode import text_of

_BULLET = re.compile(
    r"^\s*(?:[-*+•‣◦▪·–—\uf0b7]|\d{1,3}[.)]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})\))\s+(?:\[[ xX]\]\s+)?(?=\S)"
)
_NUMBERED = re.compile(r"^\s*(\d+(?:\.\d+)*)[.)]?\s+[^\W\d_]")
_UNDERLINE = re.compile(r"^\s*([=\-~^])\1{2,}\s*$")
_RULE = re.compile(r"^[\s=\-~^*_#.]*$")
_DRAWN = "=-~^*_#."
_QUOTE = re.compile(r"^(?:\s*>)+")
_ATX = re.compile(r"^(#{1,6})\s+(?=\S)")
_ENDED = (".", "!", "?", "…", ";", ",", "。", "।", ":")
_LEADER = re.compile(r"(?:\.\s?){5,}")
_TITLE_LENGTH = 80
_TITLE_WORDS = 12
_NARROWEST = 40


def blocks(data: bytes) -> Iterator[Block]:
    """The blocks of a plain text file. Line numbers start at 1."""
    return blocks_of(text_of(data))


def blocks_of(text: str, width: int = 0) -> Iterator[Block]:
    """The blocks of plain text, wrapped at `width` characters where that is known."""
    lines = text.replace("\f", " ").split("\n")
    width = width or width_of(lines)
    lead = ""
    for start, end in _paragraphs(lines):
        for block in _paragraph(lines, start, end, width, lead):
            yield block
            if block.kind != "bullet":
                lead = announced(block.text) if block.kind != "heading" else ""


def width_of(lines: list[str]) -> int:
    """How wide the text seems to be wrapped: nine lines in ten are shorter."""
    lengths = sorted(len(line) for line in lines if line.strip())
    return max(_NARROWEST, lengths[int(len(lengths) * 0.9)]) if lengths else _NARROWEST


def _paragraphs(lines: list[str]) -> Iterator[tuple[int, int]]:
    """Runs of lines that are not blank, end excluded."""
    start: int | None = None
    for number, line in enumerate(lines):
        if line.strip():
            start = number if start is None else start
        elif start is not None:
            yield start, number
            start = None
    if start is not None:
        yield start, len(lines)


def _paragraph(lines: list[str], start: int, end: int, width: int, lead: str) -> Iterator[Block]:
    """The blocks of one run of lines; `lead` is the line that announced them, such as `Open points`."""
    number = start
    while number < end:
        level = _level(lines, number, start, end)
        if not level and _is_rule(lines[number]):
            number += 1
        elif level:
            yield _title(lines[number], number, level)
            number += 1
            lead = ""
        else:
            stop = number + 1
            while stop < end and _goes_on(lines, number, stop, width) and not _level(lines, stop, start, end):
                stop += 1
            block = _block(lines, number, stop, lead)
            yield block
            if block.kind != "bullet":
                lead = announced(block.text)
            number = stop


def announced(text: str) -> str:
    """What a line such as `Open points:` announces; empty when it announces nothing."""
    words = text.strip()
    return words.rstrip(":").strip() if words.endswith(":") and len(words) <= _TITLE_LENGTH else ""


def _title(line: str, number: int, level: int) -> Block:
    mark = _ATX.match(line)
    text = line[mark.end() :] if mark else line
    return Block(text.strip(), Place(line=number + 1), "heading", level)


def _block(lines: list[str], start: int, stop: int, lead: str) -> Block:
    """One paragraph, bullet or row from its lines, quotation marks at line starts hidden from the rules."""
    first = lines[start]
    quote = _QUOTE.match(first) if _is_quoted(first) else None
    skipped = quote.end() if quote else 0
    bullet = _bullet(first[skipped:] if skipped else first)
    skipped += bullet.end() if bullet else 0
    raw = [first[skipped:], *lines[start + 1 : stop]]
    text = "\n".join(raw)
    shape = None
    if ">" in text and any(map(_is_quoted, raw[1:])):
        shape = "\n".join([raw[0], *(_QUOTE.sub(lambda m: " " * len(m.group()), line) for line in raw[1:])])
    place = Place(line=start + 1)
    if bullet:
        return Block(text, place, "bullet", shape=shape, under=(lead,) if lead else ())
    if stop == start + 1 and first.count("|") >= 2:
        return Block(text.strip(), place, "row")
    return Block(text, place, "fragment" if stop == start + 1 and is_fragment(text) else "sentence", shape=shape)


def is_fragment(text: str) -> bool:
    """Whether a paragraph is a label or value rather than a sentence: at most twelve words, and no end."""
    return not text.rstrip().endswith(_ENDED) and len(text.split()) <= _TITLE_WORDS


def _goes_on(lines: list[str], first: int, number: int, width: int) -> bool:
    """Whether line `number` goes on with the block that began at line `first`, rather than beginning another."""
    line, before = lines[number], lines[number - 1].rstrip()
    if _bullet(line) or _is_rule(line) or (line.count("|") >= 2 and before.count("|") >= 2):
        return False
    if (".." in before or ". ." in before) and _LEADER.search(before):
        return False
    if _is_quoted(line) != _is_quoted(before):
        return False
    if _bullet(lines[first]) and _indent(line) > _indent(lines[first]):
        return True
    word = next(iter((_QUOTE.sub("", line) if ">" in line else line).split(maxsplit=1)), "")
    return word[:1].islower() or len(before) + 1 + len(word) > width


def _bullet(line: str) -> re.Match[str] | None:
    """The mark of a bullet. Most lines begin with a word, and the pattern need not be tried."""
    start = line.lstrip()
    return None if start[:1].isalpha() and ")" not in start[:6] else _BULLET.match(line)


def _is_rule(line: str) -> bool:
    """Whether a line is blank or drawn."""
    return line.lstrip()[:1] in _DRAWN and bool(_RULE.match(line))


def _is_quoted(line: str) -> bool:
    return line.lstrip()[:1] == ">"


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _level(lines: list[str], number: int, start: int, end: int) -> int:
    """The heading level of a line: 1 to 6, or 0 when it is no heading."""
    line = lines[number].strip()
    mark = _ATX.match(line) if line[:1] == "#" else None
    if mark:
        return len(mark[1])
    if not line or len(line) > _TITLE_LENGTH or len(line.split()) > _TITLE_WORDS or line.startswith((">", "|")):
        return 0
    underline = _UNDERLINE.match(lines[number + 1]) if number + 1 < end and _is_rule(lines[number + 1]) else None
    if underline and not _is_rule(line):
        return 1 if underline[1] == "=" else 2
    if number == start and line.isupper() and sum(map(str.isalpha, line)) >= 4 and not line.endswith((".", "!", ",")):
        return 2
    return _lone_level(lines, number, line) if end - start == 1 else 0


def _lone_level(lines: list[str], number: int, line: str) -> int:
    """The level of a short line with blank lines around it."""
    following = _nearest(lines, range(number + 1, len(lines)))
    before = _nearest(lines, range(number - 1, -1, -1))
    numbered = _NUMBERED.match(line)
    if not following:
        return 0
    if numbered:
        listed = (_NUMBERED.match(following) or _NUMBERED.match(before)) and "." not in numbered[1]
        return 0 if listed or line.endswith(_ENDED) else 2 + numbered[1].count(".")
    if _bullet(line) or not line[0].isupper():
        return 0
    if line.endswith(":"):
        return 4 if len(line.split()) <= 5 and not _bullet(following) else 0
    return 0 if line.endswith(_ENDED) else (3 if before else 1)


def _nearest(lines: list[str], numbers: range) -> str:
    """The first line that is not blank."""
    return next((lines[number] for number in numbers if lines[number].strip()), "")
