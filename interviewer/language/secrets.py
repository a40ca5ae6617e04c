"""Where a text holds a secret: keys, tokens, passwords, card numbers. Own rules, small on purpose."""

from __future__ import annotations

import re
from functools import lru_cache

MASK = "•"
_RULES = (
    re.compile(r"\b(?:AKIA|ASIA|AGPA|AROA)[0-9A-Z]{16}\b"),
    re.compile(r"\bAIza[0-9A-Za-z_-]{35}"),
    re.compile(r"\bgh[pousr]_[0-9A-Za-z]{20,}|\bgithub_pat_[0-9A-Za-z_]{20,}|\bglpat-[0-9A-Za-z_-]{16,}"),
    re.compile(r"\bxox[abeoprs]-[0-9A-Za-z-]{10,}"),
    re.compile(r"\b(?:sk|pk|rk)[-_](?:live|test|proj|ant)[-_][0-9A-Za-z_-]{10,}|\bsk-[0-9A-Za-z]{20,}"),
    re.compile(r"\beyJ[0-9A-Za-z_-]{8,}\.[0-9A-Za-z_-]{8,}\.[0-9A-Za-z_-]{4,}"),
    re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----(?:(?!-----BEGIN)[\s\S])*?(?:-----END [A-Z ]*PRIVATE KEY-----|\Z)"),
    re.compile(r"(?<=://)(?:[^\s/:@]{1,64}:)(?P<secret>[^\s/@]{3,128})(?=@)"),
    re.compile(
        r"(?i)\b(?:pass(?:word|wd|phrase)?|pwd|secret|api[_ -]?key|access[_ -]?key|auth[_ -]?token|bearer|token|pin)"
        r"[\"'*_`]{0,4}\s{0,2}(?:[:=]|\bis\b)\s{0,2}[\"'*_`]{0,4}(?P<secret>(?=[^\s\"'`]*(?:\d|[!#$%&@^]))[^\s\"'`,;]{4,200})"
    ),
    re.compile(r"(?i)\bauthorization:\s{0,3}(?:basic|bearer)\s{1,3}(?P<secret>[0-9a-z+/=._-]{8,})"),
)
_HINTS = (
    "akia", "asia", "agpa", "aroa", "aiza", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat", "glpat", "xox", "sk-",
    "sk_", "pk-", "pk_", "rk-", "rk_", "eyj", "begin", "://", "pass", "pwd", "secret", "key", "token", "bearer", "pin",
    "authorization",
)
_MANY_DIGITS = re.compile(r"\d{4}")
"""What every secret has something of; quicker to look for."""
_CARD = re.compile(r"(?<![\d.,-])\d(?:[ -]?\d){12,18}(?![\d.,-]*\d)")


@lru_cache(maxsize=2_000)
def secrets(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of secrets, end excluded, in order and without overlap. Only the secret itself, not its label."""
    if not any(map(text.lower().__contains__, _HINTS)) and not _MANY_DIGITS.search(text):
        return ()
    found: list[tuple[int, int]] = []
    for rule in _RULES:
        named = "secret" in rule.groupindex
        found += [m.span("secret") if named else m.span() for m in rule.finditer(text)]
    found += [m.span() for m in _CARD.finditer(text) if _luhn(m.group())]
    return _apart(found)


def masked(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    """The text with every span replaced by as many dots."""
    for start, end in spans:
        text = text[:start] + MASK * (end - start) + text[end:]
    return text


def _luhn(number: str) -> bool:
    digits = [int(c) for c in number if c.isdigit()]
    if len(set(digits)) == 1:
        return False
    doubled = [d if n % 2 == 0 else sum(divmod(2 * d, 10)) for n, d in enumerate(reversed(digits))]
    return sum(doubled) % 10 == 0


def _apart(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if kept and start < kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return tuple(kept)
