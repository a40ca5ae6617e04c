"""Patterns of a template filled with answers, each in the grammar that its place in the pattern asks for."""

from __future__ import annotations

import re
from typing import NamedTuple

from interviewer.drafting import values
from interviewer.drafting.exactness import condition
from interviewer.drafting.fitting import fitted
from interviewer.drafting.scope import PLACEHOLDER, Scope, placeholders
from interviewer.language import grammar, usable
from interviewer.language.lexicon import Lexicon
from interviewer.language.things import doer
from interviewer.language.verbs import verb_phrase
from interviewer.model.answer import Quantity, Value, Words

_CONDITIONED = re.compile(r"\b(?:when|while|if) \{(?P<name>item\.\w+)\}", re.IGNORECASE)
_THE = re.compile(r"(?i)(^|.*\s)(the)\s+$")
_OWN = re.compile(r"(?:the|our|my)\s", re.IGNORECASE)
_ANYBODY = frozenset(("user", "users", "a user", "the user", "the users", "people", "somebody", "you", "they", "one"))


class Filled(NamedTuple):
    """A pattern with every placeholder filled, and the questions whose answers are in it."""

    text: str
    questions: tuple[str, ...]


def fill(pattern: str, scope: Scope, *, free: bool = False) -> Filled | None:
    """The pattern as text, without any judgement of it; None where an answer is missing or does not fit its place.

    `free` text, such as a reason, may hold whole sentences.
    """
    text, used, end = "", [], 0
    inside = _inside(pattern, scope)
    for match in PLACEHOLDER.finditer(pattern):
        text += pattern[end : match.start()]
        end = match.end()
        if match["name"] == "product":
            text = _with_product(text, scope.record.product or "product", scope.record.lexicon)
            continue
        found = inside.get(match["name"]) or scope.value(match["name"])
        words = fitted(text, found[1], match["name"], scope) if found else None
        if found and free and not words:
            words = grammar.lower_first(grammar.phrase(values.in_sentence(found[1])), scope.record.lexicon)
        if found is None or not words:
            return None
        text = _with_subject(text, found[1], scope) if match["name"] == "item" else text
        used += [found[0].partition("~")[0]] if scope.further else []
        used.append(found[0])
        text += usable.with_article(words, match["article"]) if match["article"] else words
        if isinstance(found[1], Quantity) and pattern[end:] == "." and not scope.bare:
            text = f"{text} {condition(scope.record, found[0])}".rstrip()
    return Filled(text + pattern[end:], tuple(dict.fromkeys(used)))


def _inside(pattern: str, scope: Scope) -> dict[str, tuple[str, Value]]:
    """A condition that stands in the item itself, for a pattern that wants one nobody was asked for."""
    wanted = [
        m["name"]
        for m in _CONDITIONED.finditer(pattern)
        if scope.value(m["name"]) is None
    ]
    found = usable.parted(scope.item.text, scope.record.lexicon) if wanted and scope.item and scope.each else None
    if found is None or scope.each is None:
        return {}
    core = usable.as_received(found.core)
    received, named = usable.is_received(core, scope.record.lexicon), "item" in placeholders(pattern)
    if (received and "chooses to {item}" in pattern) or not (received or named):
        return {}
    return {"item": (scope.each, Words(text=core)), wanted[0]: (scope.each, Words(text=found.condition))}


def _with_subject(text: str, value: Value, scope: Scope) -> str:
    """Who was named in the item itself stands in the place of whoever uses the product: `Admins can block users`."""
    verbal = verb_phrase(value.text, scope.record.lexicon) if isinstance(value, Words) else None
    if verbal is None or not verbal.subject or verbal.subject.lower() in _ANYBODY:
        return text
    who = doer(verbal.subject, scope.record.lexicon)
    chooses = "choose" if usable.are_many(who) else "chooses"
    text = re.sub(r"\blet its users $", lambda _: f"let {who} ", text)
    return re.sub(r"\b(?:a user|somebody) chooses to $", lambda _: f"{who} {chooses} to ", text)


def _with_product(text: str, name: str, lexicon: Lexicon) -> str:
    """Puts the name behind its article, which it may carry itself; `our shop` and a name like `Zanzibot` take none."""
    before = _THE.search(text)
    if _OWN.match(name):
        own = name.split(maxsplit=1)
        article = own[0].lower() if before and before[1].strip() else own[0].capitalize()
        return f"{before[1] if before else text}{article} {own[1]}"
    if before and len(name.split()) == 1 and name[:1].isupper() and not lexicon.knows(name):
        return before[1] + name
    if before is None and name == "product":
        return f"{text}{'The' if not text.strip() else 'the'} product"
    return text + name


