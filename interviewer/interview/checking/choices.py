"""Options to take one or several of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from interviewer.errors import AnswerError
from interviewer.interview.checking.asked import Asked, named
from interviewer.interview.checking.options import mentioned, option
from interviewer.interview.checking.pointing import Beyond, excepted, pointed
from interviewer.model.answer import Chosen
from interviewer.model.question import Choice

_BETWEEN = re.compile(r"[,;\n]")
_JOINED = re.compile(r"\s+(?:and|&|\+)\s+")


def choice(asked: Asked, raw: Any) -> Chosen:
    """One option by number, value, label or the beginning of its label; else own words where those are allowed."""
    if isinstance(raw, (list, dict)):
        return _only_one(asked, choices(asked, raw))
    found = option(asked.question.choices, raw)
    if found:
        return Chosen(values=(found.value,))
    several = _pointed(asked, str(raw)) or _several(asked, str(raw))
    if several is not None and len(several.values) == 1 and not several.own:
        return several
    if several is not None and len(several.values) > 1 and not several.own:
        return _only_one(asked, several)
    return _named(asked, str(raw)) or _own(asked, str(raw))


def _named(asked: Asked, text: str) -> Chosen | None:
    """The one option that a longer answer names; the answer stays beside it as own words."""
    found, more = mentioned(asked.question.choices, text)
    if len(found) != 1:
        return None
    return Chosen(values=(found[0].value,), own=text if more and asked.question.own_words else "")


def _only_one(asked: Asked, chosen: Chosen) -> Chosen:
    if len(chosen.values) + bool(chosen.own) != 1:
        raise AnswerError("Only one of the options can be taken here.", _options(asked))
    return chosen


def choices(asked: Asked, raw: Any) -> Chosen:
    """Several options, separated by commas, semicolons or line breaks; what matches none is own words."""
    if isinstance(raw, dict | list):
        return _sorted_out(asked, named(raw, "values", "own"))
    found = option(asked.question.choices, raw)
    if found:
        return Chosen(values=(found.value,))
    return _pointed(asked, str(raw)) or _several(asked, str(raw)) or _own(asked, str(raw))


def _pointed(asked: Asked, text: str) -> Chosen | None:
    """Options without their names: by number, letter or place, all of them, all except some."""
    options = asked.question.choices
    if not options:
        return None
    try:
        found = pointed(options, text)
    except Beyond as beyond:
        raise AnswerError(f"There is no option {beyond.said}.", _options(asked)) from None
    left_out = excepted(text) if found is None else None
    if left_out is not None:
        out = (_pointed(asked, left_out) or choices(asked, left_out)).values
        found = tuple(o for o in options if o.value not in out) if out else None
    return Chosen(values=tuple(o.value for o in found)) if found else None


def _several(asked: Asked, text: str) -> Chosen | None:
    """The text cut at separators, where at least one piece is an option."""
    parts = pieces(asked.question.choices, text, _BETWEEN, _JOINED)
    if text.replace(" ", "").isdecimal():
        parts = text.split()
    if not any(option(asked.question.choices, p) or mentioned(asked.question.choices, p)[0] for p in parts):
        return None
    return _sorted_out(asked, parts)


def pieces(choices: Sequence[Choice], text: str, between: re.Pattern[str], joined: re.Pattern[str]) -> list[str]:
    """The text cut at marks; a piece is cut at words such as `and` only where it is no option as it stands."""
    cut = [p.strip() for p in between.split(text)]
    finer = ([piece] if option(choices, piece) else joined.split(piece) for piece in cut)
    return [p.strip() for parts in finer for p in parts if p.strip()]


def _sorted_out(asked: Asked, parts: Sequence[str]) -> Chosen:
    if not parts:
        raise AnswerError("None of the options was taken.", _options(asked))
    found = [(part, *_meant(asked.question.choices, part)) for part in parts]
    values = tuple(dict.fromkeys(o.value for _, options, _ in found for o in options))
    own = ", ".join(part for part, options, more in found if more and (asked.question.own_words or not options))
    if own:
        _own(asked, own)
    return Chosen(values=values, own=own)


def _meant(choices: Sequence[Choice], part: str) -> tuple[tuple[Choice, ...], bool]:
    """The options one piece of an answer means, and whether it says more than that."""
    exact = option(choices, part)
    return ((exact,), False) if exact else mentioned(choices, part)


def _own(asked: Asked, text: str) -> Chosen:
    if not asked.question.own_words and asked.question.choices:
        raise AnswerError(f"“{_cut(text)}” is none of the options.", _options(asked))
    if text.isdecimal() and asked.question.choices:
        raise AnswerError(f"There is no option {text}.", _options(asked))
    return Chosen(own=text)


def _options(asked: Asked) -> str:
    named = "; ".join(f"{n} {c.label}" for n, c in enumerate(asked.question.choices, start=1))
    return f"Type a number or the words of: {named}" + (", or your own words." if asked.question.own_words else ".")


def _cut(text: str) -> str:
    return text if len(text) <= 40 else text[:38] + " …"
