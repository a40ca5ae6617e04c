"""Where a text holds a secret: keys, tokens, passwords, card numbers. Own rules, small on purpose: `secret_kinds`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from interviewer.language.secret_kinds import (
    BANK_ACCOUNT,
    CARD,
    CARD_BEGINNING,
    IN_ADDRESSES,
    KEY_BLOCK,
    LABELLED,
    LABELS,
    LONG_RUN,
    MEASURE,
    PLACEHOLDER,
    PLAIN_PARTS,
    TOKEN,
)

MASK = "•"
_SIGNS = re.compile(r"[\d!#$%&@^*~?+]")
_LONGEST_WORD = 18
"""Letters; a longer run of them behind a label is no word of a sentence."""

Span = tuple[int, int]


@lru_cache(maxsize=2_000)
def secrets(text: str) -> tuple[Span, ...]:
    """Spans of secrets, end excluded, in order and without overlap. Only the secret itself, not its label."""
    return _apart(list(_found(text)))


def masked(text: str, spans: tuple[Span, ...]) -> str:
    """The text with every span replaced by as many dots."""
    for start, end in spans:
        text = text[:start] + MASK * (end - start) + text[end:]
    return text


def _found(text: str) -> Iterator[Span]:
    small = text.lower()
    if LONG_RUN.search(text):
        yield from (m.span() for m in TOKEN.finditer(text))
    if "://" in text or "authorization" in small or "=" in text:
        for rule in IN_ADDRESSES:
            yield from (m.span("secret") for m in rule.finditer(text))
    if "-----BEGIN" in text:
        yield from (m.span() for m in KEY_BLOCK.finditer(text))
    if any(label in small for label in LABELS):
        yield from (span for m in LABELLED.finditer(text) if (span := _labelled(m)))
    yield from _cards(text)


def _labelled(match: re.Match[str]) -> Span | None:
    """What stands behind a label, where it is a value and not the next word of a sentence."""
    quoted = match["quoted"] is not None
    start, end = match.span("quoted" if quoted else "bare")
    value = match[0][start - match.start() : end - match.start()]
    if not quoted:
        value = value.rstrip(".:)*_") if not value.strip("*_").endswith(("*", "_")) else value
    if len(value) < 4 or PLACEHOLDER.match(value):
        return None
    alone = quoted or (match["behind"] is not None and match.end() == len(match.string))
    return (start, start + len(value)) if _is_given(value, match, alone) else None


def _is_given(value: str, match: re.Match[str], alone: bool) -> bool:
    """Whether a value is a secret. `alone`: nothing of a sentence follows it."""
    password, assigned = match["password"] is not None, match["sign"].strip() in (":", "=", ":=", "=>", "|", "：")
    if value.isdigit():
        return alone and assigned
    if value.isalpha():
        return assigned and alone and len(value) > _LONGEST_WORD
    if MEASURE.fullmatch(value) or not _SIGNS.search(value):
        return False
    if PLAIN_PARTS.fullmatch(value):
        return password and assigned and not value[0].isdigit()
    return password or (any(c.isdigit() for c in value) and any(c.isalpha() for c in value) and len(value) >= 8)


def _cards(text: str) -> Iterator[Span]:
    for match in CARD.finditer(text):
        if _is_card(match.group()) and not BANK_ACCOUNT.search(text[max(0, match.start() - 40) : match.start()]):
            yield match.span()


def _is_card(number: str) -> bool:
    digits = [int(c) for c in number if c.isdigit()]
    plain = "".join(map(str, digits))
    if len(set(digits)) == 1 or not re.match(CARD_BEGINNING.get(len(digits), "$"), plain):
        return False
    doubled = [d if n % 2 == 0 else sum(divmod(2 * d, 10)) for n, d in enumerate(reversed(digits))]
    return sum(doubled) % 10 == 0


def _apart(spans: list[Span]) -> tuple[Span, ...]:
    kept: list[Span] = []
    for start, end in sorted(spans):
        if kept and start < kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return tuple(kept)
