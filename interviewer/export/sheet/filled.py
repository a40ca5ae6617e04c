"""A Markdown sheet read back: what stands between the fences, and what somebody wrote beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from interviewer.errors import InputError, UsageError
from interviewer.export.sheet.json_file import parse
from interviewer.export.sheet.markdown import DATA, END, visible
from interviewer.model.sheet import Sheet, Way

_FENCE = re.compile(r"^ {0,3}(~{3,}|`{3,}) *(name|answer \d{1,5})? *$")
_QUESTION = re.compile(r"^### (\d{1,5})\\?\. ")
_INSTEAD = re.compile(r"/(unknown|ask|irrelevant|refuse)\b[ \t:,]*(.*)", re.DOTALL | re.IGNORECASE)
_LONG = 25
"""Letters from which on a line that stands in the printed text, further on, is taken for a piece of it."""
_CUT = "The end of it is missing; ask for the file once more. It was left as it is."


def parse_markdown(text: str, what: str) -> Sheet:
    """The sheet with what was written into it.

    Raises:
        InputError: it is cut off. UsageError: it answers a question that is not on it, or has words nobody can place.
    """
    body, mark, rest = text.rpartition(DATA)
    data, end, _ = rest.partition(END)
    if not mark or not end:
        raise InputError(f"{what} is cut off.", _CUT)
    sheet = parse(data.strip(), what)
    written = _written(body.replace("\r\n", "\n").split("\n"), sheet)
    name = " ".join(written.pop(0, "").split())
    strange = [n for n in written if not 1 <= n <= len(sheet.questions)]
    if strange:
        raise UsageError(f"{what} answers question {strange[0]}, and there are {len(sheet.questions)}.",
                         "Put the number of the question behind `answer`. Nothing was recorded.")
    questions = tuple(q.model_copy(update=_said(written.get(n, ""))) for n, q in enumerate(sheet.questions, 1))
    return sheet.model_copy(update={"questions": questions, "name": name or sheet.name})


def _said(text: str) -> dict[str, Any]:
    text = text.strip()
    instead = _INSTEAD.fullmatch(text)
    if instead is None:
        return {"answer": text[1:] if text.startswith("\\/") else text}
    way, rest = instead[1].lower(), instead[2].strip()
    known: dict[str, Way] = {"unknown": "unknown", "ask": "ask", "irrelevant": "irrelevant", "refuse": "refused"}
    first, _, more = rest.partition("\n")
    return {"way": known[way], "who": first, "because": more.strip()} if way == "ask" else {
        "way": known[way], "because": rest}


def _written(lines: list[str], sheet: Sheet) -> dict[int, str]:
    """What was written to each question, by number; 0 is the name. Words beside a fence belong to what is above."""
    printed = Printed(sheet)
    found: dict[int, list[str]] = {}
    for number, line, inside in _placed(lines):
        if inside or not printed.has(line):
            found.setdefault(number, []).append(line)
    return {number: text for number, kept in found.items() if (text := "\n".join(kept).strip("\n"))}


def _placed(lines: list[str]) -> Iterator[tuple[int, str, bool]]:
    """Every line with the question it belongs to, and whether it stands inside a fence that was closed."""
    above, block = 0, list[str]()
    fence, inside = "", 0
    for line in lines:
        mark = _FENCE.match(line)
        if fence and mark and not mark[2] and mark[1].startswith(fence):
            yield from ((inside, kept, True) for kept in block)
            fence, block = "", []
        elif mark and mark[2]:
            yield from ((inside, kept, False) for kept in block)
            fence, block = mark[1], []
            inside = 0 if mark[2] == "name" else int(mark[2].split()[1])
            above = max(above, inside)
        elif fence:
            block.append(line)
        else:
            heading = _QUESTION.match(line)
            above = int(heading[1]) if heading else above
            yield above, line, False
    yield from ((inside, kept, False) for kept in block)


class Printed:
    """The text that the sheet was made with, walked along with the lines of the file, however an editor wrapped it."""

    def __init__(self, sheet: Sheet) -> None:
        lines = visible(sheet.model_copy(update={"name": ""})).split("\n")
        self._lines = {line.strip() for line in lines}
        self._letters = "".join(_letters(line) for line in lines if not _FENCE.match(line))
        self._at = 0

    def has(self, line: str) -> bool:
        """Is it the next piece of it, or a later one that cannot be chance?"""
        letters = _letters(line)
        if self._letters.startswith(letters, self._at):
            self._at += len(letters)
            return True
        known = line.strip() in self._lines
        later = self._letters.find(letters, self._at) if known or len(letters) >= _LONG else -1
        if later >= 0:
            self._at = later + len(letters)
        return known or later >= 0


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
