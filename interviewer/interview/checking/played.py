"""Verdicts on quotes played back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Literal

from interviewer.errors import AnswerError
from interviewer.interview.checking.asked import Asked
from interviewer.model.answer import QuoteVerdict, Reviewed
from interviewer.model.coverage import Evidence
from interviewer.model.question import Question, quote_of, quotes

Said = Literal["right", "not-quite", "no"]
_WORDS: dict[str, Said] = {
    "right": "right", "r": "right", "yes": "right", "y": "right", "ok": "right", "okay": "right", "correct": "right",
    "true": "right", "all right": "right", "no": "no", "n": "no", "wrong": "no", "false": "no", "none": "no",
}
_HINT = "Type right, no, or the corrected words; for several quotes by number: 1 right 2 no 3 the corrected words."
_JSON_HINT = "JSON: \"right\" or \"no\" for all quotes, or a list of exactly {count}, one verdict for each quote."
_NUMBERED = re.compile(r"(?<!\S)(\d{1,2})[.):]?[ \t]+(?=\S)")


def played(asked: Asked, raw: Any) -> Reviewed:
    """`right`, `no` or corrected words for all quotes, or one verdict a line; JSON gives a list of them."""
    quotes = asked.question.evidence
    given = _given(raw, len(quotes))
    verdicts = [_verdict(quote, said) for quote, said in zip(quotes, given, strict=True)]
    return Reviewed(verdicts=tuple(verdicts))


def apart(card: Sequence[Question], raw: Any) -> dict[str, list[Any]]:
    """What was said of the quotes of one card, to each of its questions what belongs to it.

    Raises:
        AnswerError: not every quote has its verdict.
    """
    shown = quotes(card)
    said = _given(raw, len(shown))
    return {question.id: [said[quote_of(e, shown)] for e in question.evidence] for question in card}


def _given(raw: Any, count: int) -> list[Any]:
    """One verdict a quote. `right` and `no` may be said of all at once, a correction may not: nobody saw the rest."""
    if not isinstance(raw, str):
        return _listed(raw, count)
    typed = list(_typed(raw, count))
    if len(typed) == count:
        return typed
    if _plain(typed[0]) not in _WORDS:
        raise AnswerError(f"There are {count} quotes, and this does not say which one it is about.", _HINT)
    return typed * count


def _listed(raw: Any, count: int) -> list[Any]:
    """A list judges each quote on its own: what it leaves out was not looked at."""
    given = raw.get("verdicts", [raw]) if isinstance(raw, dict) else raw
    if not isinstance(given, list):
        raise AnswerError("This is no verdict on a quote.", _JSON_HINT.format(count=count))
    if len(given) != count:
        raise AnswerError(f"{_number(len(given), 'verdict')} given for {_number(count, 'quote')}.",
                          _JSON_HINT.format(count=count))
    return given


def _number(count: int, what: str) -> str:
    return f"{count} {what}" + ("" if count == 1 else "s")


def _typed(text: str, count: int) -> Sequence[str]:
    if count > 1 and _NUMBERED.match(text):
        return _by_number(text, count)
    lines = [line.strip() for line in text.replace(";", "\n").split("\n") if line.strip()]
    words = text.replace(",", " ").split()
    if len(words) == count and all(_plain(word) in _WORDS for word in words):
        return words
    return lines if len(lines) == count else [" ".join(text.split())]


def _by_number(text: str, count: int) -> Sequence[str]:
    """`1 right 2 no 3 the words`. A number inside a correction begins no verdict, unless one stands beside it."""
    starts = [m for m in _NUMBERED.finditer(text) if _begins_verdict(text, m)]
    ends = [m.start() for m in starts[1:]] + [len(text)]
    said = {int(m[1]): text[m.end():end].strip(" \t\n;,") for m, end in zip(starts, ends, strict=True)}
    silent = [str(n) for n in range(1, count + 1) if not said.get(n)]
    if silent or len(said) != count:
        fault = f"Nothing is said of quote {', '.join(silent)}." if silent else f"There are only {count} quotes."
        raise AnswerError(fault, _HINT)
    return [said[n] for n in range(1, count + 1)]


def _begins_verdict(text: str, number: re.Match[str]) -> bool:
    before, after = text[: number.start()].rstrip(" \t"), text[number.end():].split(maxsplit=1)
    if not before or before[-1] in ";\n":
        return True
    return _plain(before.split()[-1]) in _WORDS or (bool(after) and _plain(after[0].rstrip(";")) in _WORDS)


def _plain(said: Any) -> str:
    return str(said).casefold().strip(" .!,")


def _verdict(quote: Evidence, said: Any) -> QuoteVerdict:
    if isinstance(said, dict):
        verdict, words = str(said.get("verdict", "")), str(said.get("words", ""))
    else:
        verdict, words = str(said), ""
    known = _WORDS.get(_plain(verdict))
    if known is None:
        known, words = "not-quite", words or ("" if verdict == "not-quite" else verdict)
    if known == "not-quite" and not words:
        raise AnswerError("A quote that is not quite right needs the words that are.", _HINT)
    return QuoteVerdict(quote=quote.quote, seed=quote.seed, verdict=known, words=words)
