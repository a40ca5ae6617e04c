"""Search in an interview: its slots, open questions, and what was said."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from interviewer.language.said import in_words
from interviewer.model.answer import Chosen, Items, Picked, Reviewed
from interviewer.model.entry import Answered, Parked, Response
from interviewer.session.session import Session

_WORD = re.compile(r"\w+")
_CLOSE, _LONG = 0.78, 4
"""How alike a mistyped word and what was meant are; shorter words must be written right."""


class Found(NamedTuple):
    """Something to go to: a `slot`, an `open` question or one that was `answered`, parked or passed over.

    `id` is that of the slot or question, `said` the answer as typed or what else was done with the question.
    """

    kind: Literal["slot", "open", "answered"]
    id: str
    slot: str
    text: str
    said: str = ""


def search(session: Session, words: str = "") -> tuple[Found, ...]:
    """What has every word somewhere in its question, answer or slot, best first; everything where there is no word.

    Where nothing has them all as typed, mistyped words count too.
    """
    wanted = [w.casefold() for w in _WORD.findall(words)]
    everything = tuple(_everything(session))
    if not wanted:
        return everything
    ranked = [(score, -n, found) for n, found in enumerate(everything) if (score := _score(wanted, found)) > 0]
    if not ranked:
        ranked = [(score, -n, found) for n, found in enumerate(everything) if (score := _likeness(wanted, found)) > 0]
    return tuple(found for _, _, found in sorted(ranked, key=lambda each: each[:2], reverse=True))


def _everything(session: Session) -> Iterator[Found]:
    titles = {s.id: s.title for s in session.template.asked}
    for slot in session.template.asked:
        yield Found("slot", slot.id, slot.title, slot.need)
    for question in session.questions():
        yield Found("open", question.id, titles.get(question.slot, question.slot), question.ask, question.about)
    for question_id in reversed(session.record.trail):
        latest = session.record.latest(question_id)
        if latest is not None:
            yield Found("answered", question_id, titles.get(latest.slot, latest.slot), latest.ask, _said(latest))


def _said(response: Response) -> str:
    if isinstance(response, Answered):
        value = response.value
        if isinstance(value, Items):
            return "; ".join(i.text for i in value.items)
        if isinstance(value, Picked):
            return "; ".join([*(i.text for i in value.items), *value.own])
        if isinstance(value, Reviewed):
            return in_words(response)
        return value.own or response.raw if isinstance(value, Chosen) else response.raw
    if isinstance(response, Parked):
        return " ".join(part for part in ("parked", response.owner, response.due, response.note) if part)
    return f"{response.reason} {response.note}".strip()


def _score(wanted: list[str], found: Found) -> float:
    """Every word must stand somewhere; the beginning of a word counts more than its middle, a slot's name most."""
    places = ((f" {found.slot} {found.id}".casefold(), 3.0), (f" {found.text}".casefold(), 2.0),
              (f" {found.said}".casefold(), 1.5))
    total = 0.0
    for word in wanted:
        best = max((weight * (1.0 if re.search(rf"\b{re.escape(word)}", text) else 0.5) if word in text else 0.0
                    for text, weight in places), default=0.0)
        if not best:
            return 0.0
        total += best
    return total


def _likeness(wanted: list[str], found: Found) -> float:
    """How many of the words it has, mistyped ones included."""
    there = {w.casefold() for w in _WORD.findall(f"{found.slot} {found.id} {found.text} {found.said}")}
    total = 0.0
    for word in wanted:
        if any(t.startswith(word) for t in there):
            total += 1.0
        elif len(word) >= _LONG and difflib.get_close_matches(word, there, 1, _CLOSE):
            total += 0.8
    return total if total > len(wanted) / 2 else 0.0
