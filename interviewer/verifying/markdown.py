"""A draft saved as Markdown, read back: statements, sources, quotes and ids, also where somebody has edited it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from interviewer.language.inert import MARKER, id_of, plain, statement_of
from interviewer.model.verification import Discrepancy
from interviewer.verifying.saved import Quoted, Reported, Said, Saved, comparable

_MARKER = re.compile(r"<!-- (interviewer\.spec/\S{1,20}) -->")
_REFERENCES = re.compile(r"(?<!\\)\[([AS]\d+(?:, [AS]\d+)*)\]")
_SOURCE = re.compile(r"- \*\*(?P<name>[AS]\d+)\*\* (?P<rest>.*)")
_QUOTE = re.compile(r"(?P<where>.*?)(?: \(confirmed\))?: “(?P<quote>.*)”")
_ROW = re.compile(r"\| (?P<id>[QAD]-\d+) \|")
_NUMBERED = re.compile(r"\W*REQ-[A-Z]+-\d+\b")
_DOCUMENT = re.compile(r"- (?P<path>.*) \(SHA-256 (?P<digest>[0-9a-f]{12})…\): ")
_CELLS = re.compile(r"(?<!\\) \| ")
_TITLE = "# Draft specification: "
_ABOUT, _SOURCES, _DOCUMENTS, _QUALITY = "About this document", "Sources", "Documents", "Quality"
_QUOTING = ("Contradictions in the documents", "Passages of the documents that were not taken up")
_REPORTS = frozenset((_SOURCES, _DOCUMENTS, _QUALITY, *_QUOTING))
_CHANGES = "Changes since "


class _Line(NamedTuple):
    """A line with its number and the chapter it stands in; chapters of the template have none."""

    number: int
    text: str
    chapter: str


def read_markdown(text: str) -> Saved | None:
    """What a draft in Markdown claims; None where the text is none, of whatever version."""
    first = _MARKER.match(text)
    if first is None:
        return None
    saved = Saved()
    if first.group() != MARKER:
        message = f"This program knows {MARKER[5:-4]}."
        saved.wrong.append(Discrepancy(kind="unknown-schema", about=first[1], line=1, message=message))
        return saved
    lines = list(_lines(text))
    known = _listed(saved, lines)
    for line in lines:
        _read(saved, line, known)
    return saved


def _lines(text: str) -> Iterator[_Line]:
    """Lines in their chapters; what an editor wrapped below a list item is joined to it.

    A template may have a chapter called like one of the reports: those stand last.
    """
    raw = re.split(r"\r\n|\r|\n", text)
    last = {line[3:].strip(): n for n, line in enumerate(raw) if line.startswith("## ")}
    chapter, held = "", None
    for number, line in enumerate(raw):
        if held and line.startswith("  ") and line.strip() and not re.match(r"\s*(?:[-*+] |\|)", line):
            held = held._replace(text=f"{held.text.rstrip()} {line.strip()}")
            continue
        if held:
            yield held
        if line.startswith("## "):
            title = line[3:].strip()
            special = title.startswith(_CHANGES) or (title in _REPORTS | {_ABOUT} and last[title] == number)
            chapter = title if special or title == _ABOUT else ""
        held = _Line(number + 1, line.rstrip(), chapter)
    if held:
        yield held


def _listed(saved: Saved, lines: list[_Line]) -> frozenset[str]:
    """Short names of the sources that are listed, and the documents."""
    names = []
    for line in lines:
        if line.chapter == _SOURCES and (match := _SOURCE.fullmatch(line.text)):
            names.append(match["name"])
            saved.others.append((match["name"], line.number))
        elif line.chapter == _DOCUMENTS and (match := _DOCUMENT.match(line.text)):
            saved.seeds[plain(match["path"])] = match["digest"]
    return frozenset(names)


def _read(saved: Saved, line: _Line, known: frozenset[str]) -> None:
    if line.text.startswith(_TITLE) and not saved.product:
        saved.product = plain(line.text.removeprefix(_TITLE))
    elif line.chapter == _SOURCES:
        _source(saved, line)
    elif line.chapter in _QUOTING:
        _passage(saved, line)
    elif line.chapter == _QUALITY:
        _finding(saved, line)
    elif line.chapter != _ABOUT and not line.chapter.startswith(_CHANGES):
        _content(saved, line, known)


def _content(saved: Saved, line: _Line, known: frozenset[str]) -> None:
    said, name = statement_of(line.text), id_of(line.text)
    if said is not None:
        saved.statements.append(Said(name, said, line.number))
        if not _REFERENCES.search(line.text):
            saved.wrong.append(Discrepancy(kind="no-source", about=name, line=line.number,
                                           message="Nothing is named that it rests on."))
    elif _NUMBERED.match(line.text):
        saved.wrong.append(Discrepancy(kind="malformed", about=line.text.strip()[:60], line=line.number,
                                       message="It begins like a requirement, but is not written like one: "
                                               "“- **REQ-…** the sentence [A1]”."))
    elif match := _ROW.match(line.text):
        saved.others.append((match["id"], line.number))
    cited = {one for match in _REFERENCES.finditer(line.text) for one in match[1].split(", ")}
    for missing in sorted(cited - known):
        saved.wrong.append(Discrepancy(kind="unknown-source", about=name or missing, line=line.number,
                                       message=f"It rests on {missing}, which is not listed under Sources."))


def _source(saved: Saved, line: _Line) -> None:
    if not line.text.startswith("- "):
        return
    match = _SOURCE.fullmatch(line.text)
    if match and match["name"].startswith("A"):
        return
    quote = _QUOTE.fullmatch(match["rest"]) if match else None
    if match and quote:
        saved.quotes.append(_quoted(saved, match["name"], quote, line))
    else:
        _unreadable(saved, line)


def _passage(saved: Saved, line: _Line) -> None:
    """A quote of a conflict, or of a passage that was not taken up."""
    match = re.match(r"\s*- (?=.*: “)", line.text)
    quote = _QUOTE.fullmatch(line.text[match.end() :]) if match else None
    if quote:
        about = "a contradiction" if line.chapter == _QUOTING[0] else "a passage that was not taken up"
        saved.quotes.append(_quoted(saved, about, quote, line))


def _quoted(saved: Saved, about: str, quote: re.Match[str], line: _Line) -> Quoted:
    """Where a path ends and a place begins is known from the documents; else a comma tells."""
    where = plain(quote["where"])
    path = next((p for p in sorted(saved.seeds, key=len, reverse=True) if where == p or where.startswith(f"{p}, ")), "")
    path = path or where.partition(", ")[0]
    return Quoted(about, path, where[len(path) :].removeprefix(", "), comparable(plain(quote["quote"])), line.number)


def _finding(saved: Saved, line: _Line) -> None:
    cells = _CELLS.split(line.text.removeprefix("| ").removesuffix(" |"))
    if line.text.startswith("| REQ-") and len(cells) == 4:
        rule = cells[1].partition(": ")[2]
        saved.reported.add(Reported(cells[0], rule, comparable(plain(cells[2]))))


def _unreadable(saved: Saved, line: _Line) -> None:
    saved.wrong.append(Discrepancy(kind="malformed", about=line.text[:60], line=line.number,
                                   message="It is not written like a source: “- **S1** file, line 3: “the quote””."))
