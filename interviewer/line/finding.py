"""Search in line mode: numbered hits, and `goto N` to one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interviewer.language.display import clipped
from interviewer.language.verdict import counted
from interviewer.line import words
from interviewer.session.searching import Found, search

if TYPE_CHECKING:
    from interviewer.line.conversation import Conversation

SHOWN = 12
_WORDS = {"slot": "topic", "open": "open", "answered": "answered"}


def find(talk: Conversation, wanted: str) -> bool:
    r"""Lists topics, questions and answers that have these words; asks for the words where there are none.

    Over a pipe a line that goes on behind `find` is an answer: scripts cannot see that it was not taken as one.
    """
    if wanted and not talk.console.interactive:
        return talk.take(f"\\find {wanted}")
    said = wanted or (talk.console.read("find> ") or "").strip()
    if not said:
        return False
    hits = search(talk.session, said)
    talk.found = hits[:SHOWN]
    if not hits:
        talk.console.say(f"Nothing has “{clipped(said, 60)}” in it. Other words, or goto for every topic.")
    for number, found in enumerate(talk.found, start=1):
        talk.console.say(line(number, found))
    if len(hits) > SHOWN:
        talk.console.say(f"{counted(len(hits) - SHOWN, 'more')}; more words narrow it.")
    meant = rf" Meant as an answer? Type \find {clipped(wanted, 60)}" if wanted else ""
    talk.console.say((f"goto 1 goes to the first, and so on.{meant}" if hits else meant.strip()) or "Nothing changed.")
    return False


def line(number: int, found: Found) -> str:
    """A hit in a line: `2. open, Capacity: How many people use it at once`, and what was said."""
    said = f" Said: {clipped(found.said, words.SAID)}" if found.said else ""
    return f"{number}. {_WORDS[found.kind]}, {found.slot}: {clipped(found.text, 120)}{said}"


def go_to_found(talk: Conversation, number: str) -> bool:
    """Goes to a hit of the last search."""
    place = int(number) if len(number) < 4 else 0
    if not 1 <= place <= len(talk.found):
        talk.console.complain(f"There is no number {number} to go to. find WORDS lists some.")
        return False
    found = talk.found[place - 1]
    if found.kind != "slot":
        return talk.move_to(found.id)
    step = talk.session.next(found.id)
    if step.question is None:
        talk.console.say(f"{step.because} edit lists what was answered.")
        return False
    return talk.move_to(step.question.id)
