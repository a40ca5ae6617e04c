"""What a typed line is: one of the commands, or an answer."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

PARK_WORDS = 6
"""More words than these behind `park` are no owner and date but a sentence: "park the car in the nearest garage"."""
_ALONE = {
    "?": "help", "help": "help", "why": "why", "why next": "why", "back": "back", "undo": "undo", "skip": "skip",
    "unknown": "unknown", "draft": "draft", "quit": "quit", "edit": "edit", "park": "park", "goto": "goto",
    "evidence": "evidence", "evidence all": "evidence", "irrelevant": "irrelevant", "not relevant": "irrelevant",
}
_REASON = re.compile(r"(?:irrelevant|not relevant)[\s:,]+(.+)", re.IGNORECASE | re.DOTALL)
_SHEET = re.compile(r"(?:export|import) \S.*", re.DOTALL)
_ESCAPED = re.compile(r"\s*\\+")

HELP = (
    "Type an answer and press Enter. These words are commands:",
    "?: this help.",
    "why: why this is asked, and why it is asked now.",
    "evidence: what the seeds say about this. evidence SLOT: about another slot. evidence all: the state of all slots.",
    "skip: pass over this question for now.",
    "unknown: nobody here knows it yet. It becomes an open question of the draft.",
    "park, park Maya, park Maya 2027-01-15: leave it to somebody, until a day. Both may be left out.",
    "irrelevant, irrelevant REASON: it does not apply to what you are building.",
    "back: the question before, with its answer. Enter keeps the answer.",
    "edit: every question so far with its number. edit 4: answer number 4 again.",
    "undo: take back the last thing that was recorded.",
    "goto: every slot. goto security: the next question about that slot.",
    "draft: write the draft now, into a new file, and go on.",
    "sheet export FILE: the open questions, for somebody who is not here, as .html, .md or .json.",
    "sheet import FILE: what they answered.",
    "quit: stop. Every answer is on disk already. End of input (Ctrl-D) stops too, and writes the draft first.",
    r"An answer that is one of these words is typed with a backslash before it: \skip",
    "Items of a list: one a line, an empty line ends the list; or on one line with ; between them.",
    'A text of several lines: a line of three quotes (""") before it and another one after it.',
)


class Command(NamedTuple):
    """A command by its one name, and what was typed behind it."""

    name: str
    rest: str = ""


def parse(line: str, slots: Collection[str] = ()) -> Command | None:
    """The command a line is, or None where it is an answer.

    Words that are often the beginning of an answer are commands only in their exact form: `edit 4`, but not "edit
    documents"; `evidence` only with one of `slots` (ids and titles in lower case) behind it.
    """
    text = " ".join(line.split())
    if name := _ALONE.get(text.lower()):
        return Command(name, "all" if text.lower() == "evidence all" else "")
    word, _, rest = text.partition(" ")
    word = word.lower()
    if word == "goto" and rest:
        return Command("goto", rest)
    if word == "edit" and rest.isdecimal():
        return Command("edit", rest)
    if word == "sheet" and _SHEET.fullmatch(rest):
        return Command("sheet", rest)
    if word == "evidence" and rest.lower() in slots:
        return Command("evidence", rest)
    if word == "park" and rest and len(rest.split()) <= PARK_WORDS:
        return Command("park", rest)
    reason = _REASON.fullmatch(text)
    return Command("irrelevant", reason[1]) if reason else None


def literal(line: str, slots: Collection[str] = ()) -> str:
    r"""The line as an answer: one backslash before a command goes (`\skip`), every other one stays (`\\server`)."""
    escaped = _ESCAPED.match(line)
    if escaped and parse(line[escaped.end():], slots):
        return line.replace("\\", "", 1).strip()
    return line.strip()
