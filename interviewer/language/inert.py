"""Foreign text in Markdown: shown as it is, never acting as markup, link, picture or HTML."""

from __future__ import annotations

import re

from interviewer.language.display import harmless

MARKER = "<!-- interviewer.spec/1 -->"
"""First line of every draft in Markdown, by which a saved draft is known when it lies among seeds."""
_STATEMENT = re.compile(
    r"^- \*\*(?P<id>REQ-[A-Z]+-\d+)\*\*"
    r"(?: \((?P<marks>(?:must|should|could|not this time)(?:, own words)?|own words)\))?"
    r" (?P<text>.*?)(?: \[[AS]\d+(?:, [AS]\d+)*\])?$"
)
_ORDINARY = re.compile(r"[A-Za-z](?:[A-Za-z0-9 ,;()“”’'%?-]++|[.!](?= |$))*+")
"""Text in which nothing can be a mark: most of it."""
_MARKS = re.compile(r"[\\`*\[\]|~$]|(?<!\w)_|_(?!\w)")
_ADDRESS = re.compile(
    r"\b(?:https?|ftp|mailto|xmpp|file|data|javascript)(?=:)|\bwww(?=\.)|(?<=[\w+-])(?=@[\w-]+\.)", re.IGNORECASE
)
_START = re.compile(r"^(?:[#>+=:-]|(?=\d{1,9}[.)](?:\s|$)))")
_ENTITY = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def inert(text: str) -> str:
    """One line of text that every Markdown reader shows as these very characters.

    Line breaks become spaces, control characters go, addresses are no links.
    """
    line = " ".join(harmless(text).split())
    if _ORDINARY.fullmatch(line):
        return line
    line = re.sub(r"[<>]|&(?=#?\w+;)", lambda m: _ENTITY[m.group()], _MARKS.sub(lambda m: "\\" + m.group(), line))
    line = _ADDRESS.sub(lambda m: m.group() + "\\", line)
    return _begin(line)


def _begin(line: str) -> str:
    """Marks that would make a heading, list, rule or definition at the beginning of a line."""
    if match := re.match(r"(\d{1,9})([.)])(\s|$)", line):
        return f"{match[1]}\\{match[2]}{line[match.end(2) :]}"
    return "\\" + line if _START.match(line) else line


def statement_of(line: str) -> str | None:
    """The requirement sentence on a line of a draft in Markdown; None where there is none."""
    match = _STATEMENT.match(line)
    if match is None:
        return None
    text = plain(match["text"])
    return text[1:-1] if "own words" in (match["marks"] or "") else text


def id_of(line: str) -> str:
    """The id of the requirement on a line of a draft in Markdown; empty where there is none."""
    match = _STATEMENT.match(line)
    return match["id"] if match else ""


def plain(text: str) -> str:
    """What `inert` was made from, white space folded."""
    text = re.sub(r"\\([^\w\s]|_)", r"\1", text)
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
