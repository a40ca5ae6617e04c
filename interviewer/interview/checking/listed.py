"""Lists, and picking or ranking what a list holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from interviewer.errors import AnswerError
from interviewer.interview.checking.asked import Asked, named
from interviewer.interview.checking.choices import pieces
from interviewer.interview.checking.options import option
from interviewer.model.answer import Item, Items, Picked

MAX_ITEMS = 200
"""Longest list; what is longer is a document."""
_BULLET = re.compile(r"^\s*(?:[-*•‣◦–—·]|\(?\d{1,3}[.)]|\(?[a-z][)])\s+")
_NUMBER = re.compile(r"(?:^|(?<=\s))\(?(\d{1,2})[.)]\s+")
_LINES = re.compile(r"\n|;")
_BETWEEN = re.compile(r"[\n;,>]")
_JOINED = re.compile(r"\s+(?:and|then|before)\s+")


def listed(asked: Asked, raw: Any) -> Items:
    """One item a line, or separated by semicolons; bullets are taken off; items keep their numbers when edited."""
    texts = _texts(raw)
    if not texts:
        raise AnswerError("There is no item in this list.", "Type one item a line, or separate them by semicolons.")
    if len(texts) > MAX_ITEMS:
        raise AnswerError(f"This list has {len(texts)} items; {MAX_ITEMS} fit.",
                          "Group what belongs together, or put the full list in a file among the seeds.")
    return Items(items=numbered(texts, asked.before, asked.highest))


def _texts(raw: Any) -> list[str]:
    parts = named(raw, "items") if isinstance(raw, dict | list) else _LINES.split(_lined(str(raw)))
    cleaned = (" ".join(_BULLET.sub("", part).split()) for part in parts)
    return list(dict.fromkeys(text for text in cleaned if text))


def _lined(raw: str) -> str:
    """Items that were numbered or given bullets on one line, each on a line of its own."""
    numbers = [int(n) for n in _NUMBER.findall(raw)]
    if len(numbers) > 1 and _NUMBER.match(raw.lstrip()) and numbers == [*range(1, len(numbers) + 1)]:
        return _NUMBER.sub("\n", raw)
    return re.sub(r"(?:^|\s)[*•]\s+", "\n", raw) if re.match(r"\s*[*•]\s", raw) else raw


def numbered(texts: Sequence[str], before: Sequence[Item], highest: int) -> tuple[Item, ...]:
    """Items with numbers: the same text keeps its number, an edited one takes that of its place, a new one a new."""
    known = {_plain(i.text): i.number for i in before}
    kept = {text: known[_plain(text)] for text in texts if _plain(text) in known}
    free = {place: i.number for place, i in enumerate(before) if i.number not in kept.values()}
    next_number = max([highest, *(i.number for i in before)], default=0) + 1
    items = []
    for place, text in enumerate(texts):
        number = kept.get(text) or (free.pop(place, None) if len(texts) >= len(before) else None)
        if number is None:
            number, next_number = next_number, next_number + 1
        items.append(Item(number=number, text=text))
    return tuple(items)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")


def picked(asked: Asked, raw: Any) -> Picked:
    """Items of a list answered before, by number or words, in the order given; others are own words."""
    parts = named(raw, "items", "own") if isinstance(raw, dict | list) else _picks(asked, str(raw))
    if not parts:
        raise AnswerError("Nothing was picked.", _offered(asked))
    found = [(part, option(asked.question.choices, part)) for part in parts]
    own = tuple(dict.fromkeys(part for part, o in found if not o))
    if own and (not asked.question.own_words or any(part.isdecimal() for part in own)):
        raise AnswerError(f"“{own[0][:40]}” is not on the list.", _offered(asked))
    values = dict.fromkeys((o.value, o.label) for _, o in found if o)
    return Picked(items=tuple(_item(asked, value, label) for value, label in values), own=own)


def _picks(asked: Asked, text: str) -> list[str]:
    if option(asked.question.choices, text):
        return [text]
    if text.strip().casefold() in ("all", "all of them", "everything", "everybody", "everyone"):
        return [c.label for c in asked.question.choices] or [text]
    if text.replace(" ", "").isdecimal():
        return text.split()
    return [p for part in pieces(asked.question.choices, text, _BETWEEN, _JOINED)
            if (p := _BULLET.sub("", part).strip())]


def _item(asked: Asked, value: str, label: str) -> Item:
    if value.isdecimal():
        return Item(number=int(value), text=label)
    place = next(n for n, c in enumerate(asked.question.choices, start=1) if c.value == value)
    return Item(number=place, text=label)


def _offered(asked: Asked) -> str:
    named = "; ".join(f"{n} {c.label}" for n, c in enumerate(asked.question.choices, start=1))
    return f"Type numbers or words of: {named}."
