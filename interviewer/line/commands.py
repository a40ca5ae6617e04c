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
    "review": "review", "confirm": "confirm", "more": "more",
    "redo": "redo", "refuse": "refuse", "find": "find", "batch": "batch", "batch all": "batch",
    "as": "as", "assign": "assign", "history": "history", "depth": "depth", "draft show": "draft",
    "evidence seeds": "evidence", "evidence conflicts": "evidence",
    "depth quick": "depth", "depth standard": "depth", "depth deep": "depth",
}
_BEHIND = ("all", "seeds", "conflicts", "show", "quick", "standard", "deep")
"""Words behind a command that mean something to it."""
FIND_WORDS = 4
"""More words than these behind `find` are an answer."""
_NAME = r"(?:[^\W\d_a-zß-ÿ][\w'’.-]*)(?: [^\W\d_a-zß-ÿ][\w'’.-]*){0,2}"
"""Up to three words that begin like names."""
_PERSON = re.compile(rf"{_NAME}(?: \([a-z ,]+\))?")
_WHOM = ("everybody", "nobody")
_REASON = re.compile(r"(?:irrelevant|not relevant)[\s:,]+(.+)", re.IGNORECASE | re.DOTALL)
_SHEET = re.compile(r"(?:export|import) \S.*", re.DOTALL)
BEFORE_DAY = ("due", "by", "until", "on", "before", "in", "the", "from", "next", "this")
_ESCAPED = re.compile(r"\s*\\+")

HELP = (
    "Type an answer and press Enter. These words are commands:",
    "?: this help.",
    "why: why this is asked, and why it is asked now.",
    "evidence: what the seeds say about this. evidence SLOT: about another slot. evidence all: the state of all slots.",
    "evidence seeds: what each seed gives, and what could not be read. evidence conflicts: what contradicts itself.",
    "skip: pass over this question for now.",
    "unknown: nobody here knows it yet. It becomes an open question of the draft.",
    "park, park Maya, park Maya 2027-01-15: leave it to somebody, until a day. Both may be left out.",
    "assign Otto, assign Otto by Friday: put it to Otto, who is asked first then. assign nobody: to anybody again.",
    "assign everybody: each of you is asked, without seeing what the others said.",
    "as Otto: Otto answers from here on; as Otto (engineer): for a role, too. as: who is known here.",
    "irrelevant, irrelevant REASON: it does not apply to what you are building.",
    "back: the question before, with its answer. Enter keeps the answer.",
    "edit: every question so far with its number. edit 4: answer number 4 again.",
    "undo: take back the last thing that was recorded. undo 4: what was said to number 4.",
    "history: everything that was said, when and by whom, also what was taken back.",
    "redo: bring back what was undone last.",
    "refuse: it will not be answered, and is not asked again.",
    "goto: every slot. goto security: the next question about that slot.",
    "find WORDS: topics, questions and answers with these words. goto 2: to the second of them.",
    "batch: the open questions of this topic at once; batch security: of that topic; batch all: the next of all.",
    "draft: write the draft now, into a new file, and go on. draft show: print it here. draft html: in another format.",
    "depth: how many questions there are to be. depth quick, depth standard, depth deep: change it.",
    "review: everything that was said, read back by number.",
    "confirm: all of it is right as it stands; the draft says who confirmed it and when.",
    "more: questions beyond the depth, about required parts of which nothing is known.",
    "sheet export FILE: the open questions, for somebody who is not here, as .html, .md or .json.",
    "sheet import FILE: what they answered, or what they edited in a saved draft.",
    "quit: stop. Every answer is on disk already. End of input (Ctrl-D) stops too, and writes the draft first.",
    r"An answer that is one of these words is typed with a backslash before it: \skip",
    "Items of a list: one a line, an empty line ends the list; or on one line with ; between them.",
    'A text of several lines: a line of three quotes (""") before it and another one after it.',
)


class Command(NamedTuple):
    """A command by its one name, and what was typed behind it."""

    name: str
    rest: str = ""


class Known(NamedTuple):
    """Names a command may have behind it, in lower case: ids and titles of slots, people, formats of a draft."""

    slots: Collection[str] = ()
    people: Collection[str] = ()
    formats: Collection[str] = ()


NONE = Known()


def parse(line: str, known: Known = NONE) -> Command | None:
    """The command a line is, or None where it is an answer.

    Words that are often the beginning of an answer are commands only in their exact form: `edit 4`, but not "edit
    documents"; `evidence` only with a slot behind it, `as` and `assign` only with what looks like a name.
    """
    text = " ".join(line.split())
    if name := _ALONE.get(text.lower()):
        behind = text.lower().rpartition(" ")[2]
        return Command(name, behind if behind in _BEHIND and behind != text.lower() else "")
    word, _, rest = text.partition(" ")
    word = word.lower()
    if word == "goto" and rest:
        return Command("goto", rest)
    if word in ("edit", "undo") and rest.isdecimal():
        return Command(word, rest)
    if word == "draft" and rest.lower() in known.formats:
        return Command(word, rest.lower())
    if word == "sheet" and _SHEET.fullmatch(rest):
        return Command("sheet", rest)
    if word in ("evidence", "batch") and rest.lower() in known.slots:
        return Command(word, rest)
    if word == "find" and rest and len(rest.split()) <= FIND_WORDS:
        return Command("find", rest)
    if word == "park" and rest and len(rest.split()) <= PARK_WORDS:
        return Command("park", rest)
    if line.lstrip().startswith(("as ", "assign ")) and _someone(word, rest, known):
        return Command(word, rest)
    reason = _REASON.fullmatch(text)
    return Command("irrelevant", reason[1]) if reason else None


def _someone(word: str, rest: str, known: Known) -> bool:
    """Is it somebody: known here, or by a name that begins with capitals? `assign` may have a day behind it."""
    name = by_whom(rest)[0] if word == "assign" else rest
    bare = name.partition(" (")[0].lower()
    return bare in known.people or bool(_PERSON.fullmatch(name)) or (word == "assign" and bare in _WHOM)


def by_whom(rest: str) -> tuple[str, str]:
    """`Maya by Friday` in two: the name ends where a day begins."""
    words = rest.replace(",", " ").split()
    cut = next((n for n, w in enumerate(words) if n and (w.lower() in BEFORE_DAY or w[0].isdigit())), len(words))
    return " ".join(words[:cut]), " ".join(words[cut:])


def literal(line: str, known: Known = NONE) -> str:
    r"""The line as an answer: one backslash before a command goes (`\skip`), every other one stays (`\\server`)."""
    escaped = _ESCAPED.match(line)
    if escaped and parse(line[escaped.end():], known):
        return line.replace("\\", "", 1).strip()
    return line.strip()
