"""Lists, and picking or ranking what a list holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from interviewer.errors import AnswerError
from interviewer.interview.checking.asked import Asked, named
from interviewer.interview.checking.choices import pieces
from interviewer.interview.checking.options import option
from interviewer.interview.checking.pointing import Beyond, excepted, pointed
from interviewer.model.answer import Item, Items, Picked

MAX_ITEMS = 200
"""Longest list; what is longer is a document."""
_BULLET = re.compile(
    r"^\s*(?:[-*+•‣◦–—·→✓✔▪]|#?\(?\d{1,3}[.):]|#\d{1,3}|\d{1,3} [-–](?= )|\(?[a-z][)]|[ivx]{1,5}[.)])\s+",
    re.IGNORECASE)
_BOX = re.compile(r"^\s*\[[ xX✓]?\]\s+")
_LINES = re.compile(r"\n|;")
_ADDRESS = re.compile(r"\w+://\S+")
_RULE = re.compile(r"^\s*\|?[\s:|-]*-{2,}[\s:|-]*$")
_ON_ONE_LINE = re.compile(r"(?:(?<=\s)|^)\(?(\d{1,2})[.)]\s+(?=\S)")
_EMPHASIS = re.compile(r"^(\*\*|__|\*|_|`)(?P<said>.+)\1$")
_BETWEEN = re.compile(r"[\n;,>]")
_IN_ORDER = re.compile(r"^(?:first|second|third|fourth|then|next|finally|lastly|last)\s+(?=\S)"
                       r"|\s+(?:first|second|third|last)$", re.IGNORECASE)
"""Words of an order beside what is put in order."""
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
    parts = named(raw, "items") if isinstance(raw, dict | list) else _cut(_lined(str(raw)))
    cleaned = (_bare(part) for part in parts)
    found: dict[str, str] = {}
    for text in cleaned:
        if text:
            found.setdefault(_plain(text), text)
    return list(found.values())


def _cut(text: str) -> list[str]:
    """Items of a list as it was typed or pasted: lines, semicolons, rows of a table, `1. … 2. …` on one line."""
    whole = _ADDRESS.sub(lambda m: m.group().replace(";", "\0"), text)
    lines = [part.replace("\0", ";") for part in _LINES.split(whole)]
    rules = [n for n, each in enumerate(lines) if "|" in each and _RULE.match(each)]
    lines = [each for n, each in enumerate(lines) if n not in rules and n + 1 not in rules]
    given = [each for each in lines if each.strip()]
    headed = len(given) > 1 and given[0].rstrip().endswith(":") and all(_BULLET.match(g) for g in given[1:])
    return given[1:] if headed and not _BULLET.match(given[0]) else given


def _lined(raw: str) -> str:
    """Items that were numbered or given bullets on one line, each on a line of its own."""
    numbers = [int(n) for n in _ON_ONE_LINE.findall(raw)]
    if len(numbers) > 1 and _ON_ONE_LINE.match(raw.lstrip()) and numbers == [*range(1, len(numbers) + 1)]:
        return _ON_ONE_LINE.sub("\n", raw)
    return re.sub(r"(?:^|\s)[*•]\s+", "\n", raw) if re.match(r"\s*[*•]\s", raw) else raw


def _bare(part: str) -> str:
    """An item without bullet, box, emphasis and the comma at its end; the cells of a row on one line."""
    text = _BOX.sub("", _BULLET.sub("", part)).strip()
    if "\t" in text or (text.startswith("|") and text.endswith("|")):
        cells = [cell.strip() for cell in re.split(r"[\t|]", text.strip("|")) if cell.strip()]
        text = ": ".join([cells[0], ", ".join(cells[1:])]) if len(cells) > 1 else "".join(cells)
    text = " ".join(text.split()).rstrip(",; ")
    return _EMPHASIS.sub(r"\g<said>", text)


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
    """What was named, by value where it was pointed at, else in the words used."""
    offered = asked.question.choices
    if option(offered, text) or not offered:
        return [text]
    ranked = asked.question.kind == "ranking"
    try:
        found = pointed(offered, text, ranked=ranked)
    except Beyond as beyond:
        raise AnswerError(f"There is no {beyond.said} on the list.", _offered(asked)) from None
    if found is not None:
        return [c.label for c in found]
    if (left_out := excepted(text)) is not None:
        out = {o.value for part in _picks(asked, left_out) if (o := option(offered, part))}
        return [c.label for c in offered if c.value not in out] if out else [text]
    return [p for part in pieces(offered, text, _BETWEEN, _JOINED)
            if (p := _IN_ORDER.sub("", _BULLET.sub("", part)).strip())]


def _item(asked: Asked, value: str, label: str) -> Item:
    if value.isdecimal():
        return Item(number=int(value), text=label)
    place = next(n for n, c in enumerate(asked.question.choices, start=1) if c.value == value)
    return Item(number=place, text=label)


def _offered(asked: Asked) -> str:
    named = "; ".join(f"{n} {c.label}" for n, c in enumerate(asked.question.choices, start=1))
    return f"Type numbers or words of: {named}."
