"""Patterns of a template filled with answers, each in the grammar that its place in the pattern asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from interviewer.drafting import values
from interviewer.drafting.chosen import firm
from interviewer.drafting.exactness import condition
from interviewer.drafting.record import Record
from interviewer.language import grammar, usable
from interviewer.language.english import PREPOSITIONS
from interviewer.language.lexicon import Lexicon
from interviewer.model.answer import Chosen, Item, Picked, Quantity, Value, Words
from interviewer.model.question import Choice

_PLACEHOLDER = re.compile(r"\{(?:(?P<article>an?|the) )?(?P<name>[a-z_][a-z0-9_.]*)\}")
_UPPER = frozenset(("within", "most", "than", "to", "below", "under", "every", "maximum", "in"))
_LOWER = frozenset(("least", "above", "over", "minimum"))
_CLAUSE = frozenset(
    ("when", "if", "while", "where", "after", "before", "until", "unless", "whenever", "given", "then", "once")
)
_DOER = frozenset(("let", "by", "allow", "help", "have", "notify", "tell", "ask"))
_PLACING = PREPOSITIONS | {"once", "every", "each", "within", "after", "before", "while", "during", "outdoors", "only"}
_ANYONE = re.compile(r"^(?:any|every)(?:body|one)\b(?: (?:who|that) (?:is|are)\b)?", re.IGNORECASE)
_ARTICLES = frozenset(("the", "a", "an", "its", "each", "every"))
_ANYBODY = frozenset(("user", "users", "a user", "the user", "the users", "people", "somebody", "you", "they", "one"))
_INTENT = frozenset(
    (
        "chooses",
        "choose",
        "choosing",
        "wants",
        "want",
        "tries",
        "try",
        "attempts",
        "asked",
        "asks",
        "ask",
        "needs",
        "need",
        "able",
        "order",
        "people",
        "users",
        "somebody",
        "way",
        "right",
        "begins",
        "decides",
        "wishes",
        "likes",
        "has",
        "have",
        "chose",
    )
)


class Filled(NamedTuple):
    """A pattern with every placeholder filled, and the questions whose answers are in it."""

    text: str
    questions: tuple[str, ...]


@dataclass(frozen=True)
class Scope:
    """Where placeholders are looked up: `{item}` and `{item.NAME}` belong to one item of a list."""

    record: Record
    each: str | None = None
    item: Item | None = None
    further: bool = False
    """Answers to follow-ups stand in for the answers that raised them."""
    bare: bool = False
    """Figures stand without the conditions that were named with them."""
    only: tuple[str, Value] | None = None
    """One of the options taken, in place of the whole answer."""

    def question(self, name: str) -> str | None:
        """The question id behind a placeholder; None for the product's name."""
        if name == "product":
            return None
        if name == "item" and self.each:
            return self.each
        if name.startswith("item.") and self.each and self.item:
            return f"{self.each}.{self.item.number}.{name.removeprefix('item.')}"
        return name

    def value(self, name: str) -> tuple[str, Value] | None:
        """Question and value behind a placeholder; None where nothing was answered."""
        if name == "item" and self.each and self.item:
            return self.each, Words(text=self.item.text)
        question = self.question(name) or self.record.template.product
        if self.only and question == self.only[0]:
            return self.only
        answered = self.record.standing.get(question)
        if self.further:
            for raised in self.record.raised.get(question, ()):
                if raised.rpartition("~")[2] in ("vague", "unmeasured", "placeholder"):
                    question, answered = raised, self.record.standing[raised]
        if answered is None:
            return None
        value = answered.value
        return question, firm(value, self.record.definition(question)) if isinstance(value, Chosen) else value


def placeholders(pattern: str) -> list[str]:
    """Names in braces, in order."""
    return [m["name"] for m in _PLACEHOLDER.finditer(pattern)]


def fill(pattern: str, scope: Scope, *, free: bool = False) -> Filled | None:
    """The pattern as text, without any judgement of it; None where an answer is missing or does not fit its place.

    `free` text, such as a reason, may hold whole sentences.
    """
    text, used, end = "", [], 0
    inside = _inside(pattern, scope)
    for match in _PLACEHOLDER.finditer(pattern):
        text += pattern[end : match.start()]
        end = match.end()
        if match["name"] == "product":
            text = _with_product(text, scope.record.product or "product", scope.record.lexicon)
            continue
        found = inside.get(match["name"]) or scope.value(match["name"])
        words = _fitted(text, found[1], match["name"], scope) if found else None
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
        for m in re.finditer(r"\b(?:when|while|if) \{(?P<name>item\.\w+)\}", pattern, re.IGNORECASE)
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
    verbal = grammar.verb_phrase(value.text, scope.record.lexicon) if isinstance(value, Words) else None
    if verbal is None or not verbal.subject or verbal.subject.lower() in _ANYBODY:
        return text
    who = grammar.doer(verbal.subject, scope.record.lexicon)
    chooses = "choose" if usable.are_many(who) else "chooses"
    text = re.sub(r"\blet its users $", lambda _: f"let {who} ", text)
    return re.sub(r"\b(?:a user|somebody) chooses to $", lambda _: f"{who} {chooses} to ", text)


def _with_product(text: str, name: str, lexicon: Lexicon) -> str:
    """Puts the name behind its article, which it may carry itself; `our shop` and a name like `Zanzibot` take none."""
    before = re.search(r"(?i)(^|.*\s)(the)\s+$", text)
    if re.match(r"(?:the|our|my)\s", name, re.IGNORECASE):
        own = name.split(maxsplit=1)
        article = own[0].lower() if before and before[1].strip() else own[0].capitalize()
        return f"{before[1] if before else text}{article} {own[1]}"
    if before and len(name.split()) == 1 and name[:1].isupper() and not lexicon.knows(name):
        return before[1] + name
    if before is None and name == "product":
        return f"{text}{'The' if not text.strip() else 'the'} product"
    return text + name


def _fitted(before: str, value: Value, name: str, scope: Scope) -> str | None:
    """The value in the words that its place asks for; of options and own words that do not fit beside them, those."""
    made = _put(before, value, name, scope)
    if made is None and isinstance(value, Chosen) and value.values and value.own:
        return _put(before, value.model_copy(update={"own": ""}), name, scope)
    return made


def _put(before: str, value: Value, name: str, scope: Scope) -> str | None:
    lexicon = scope.record.lexicon
    words = [w.lower() for w in re.findall(r"[\w'’-]+", before)]
    last = words[-1] if words else ""
    previous = words[-2] if len(words) > 1 else ""
    if isinstance(value, Quantity):
        return _bounded(value, last)
    definition = scope.record.definition(scope.question(name) or "")
    parts = _parts(value, definition.choices if definition else ())
    if isinstance(value, Words) and not any(c.isalpha() for c in value.text):
        return None
    if any(grammar.is_evasion(p) or usable.is_guess(p) for p in parts):
        return None
    if _wants_verb(before, last, previous):
        if last == "to" and any(usable.befalls(p) for p in parts):
            return None
        return _verb(parts, lexicon, by_product=last == "shall", chosen=last == "to")
    if last in _CLAUSE and isinstance(value, Words):
        return grammar.clause(value.text, lexicon)
    if isinstance(value, Picked):
        parts = [usable.without_aside(p) for p in parts]
    if last in _DOER:
        return grammar.joined(grammar.doer(p, lexicon) for p in parts)
    small = [grammar.lower_first(grammar.phrase(p), lexicon) for p in parts]
    if not (isinstance(value, Chosen) and not value.own):
        kind = definition.choices if definition else ()
        if not all(_fits_beside(p, kind, lexicon) for p in small):
            return None
    if last == "only":
        small = [_ANYONE.sub("people", p) for p in small]
    if last in _ARTICLES:
        small = [re.sub(r"^(?:the|an?)\s+", "", p) for p in small]
    return grammar.joined(small)


def _fits_beside(said: str, choices: Sequence[Choice], lexicon: Lexicon) -> bool:
    """Free words in the middle of a sentence: things, no sentences; a place or time where all options are one."""
    labels = {c.says or c.label for c in choices if not values.UNDECIDED.search(c.label)}
    if said in labels:
        return True
    if labels and all(c.split(maxsplit=1)[0].lower() in _PLACING for c in labels):
        return said.split(maxsplit=1)[0].lower() in _PLACING
    if labels and all(usable.are_people(c) for c in labels) and not usable.are_people(said):
        return False
    pieces = (piece for piece in re.split(r"[,;]\s+(?:and\s+)?", said) if piece)
    return ":" not in said and all(grammar.is_thing(piece, lexicon) for piece in pieces)


def _parts(value: Value, choices: Sequence[Choice]) -> list[str]:
    if isinstance(value, Words):
        return [" ".join(value.text.split())]
    return list(values.lines(value, choices))


def _wants_verb(before: str, last: str, previous: str) -> bool:
    if last == "shall" or (
        last == "to" and (previous in _INTENT or re.search(r"\b(?:asked|asks|allows?) by\b[^,]*to\s*$", before))
    ):
        return True
    return bool(re.search(r"\b(?:let|help|have)\s+(?:[\w'’,-]+\s+){1,12}$", before))


def _verb(parts: list[str], lexicon: Lexicon, *, by_product: bool, chosen: bool) -> str | None:
    """`export orders`; a thing is provided by the product or used by people; a subject of its own is let."""
    if len(parts) != 1:
        return None
    if by_product and usable.is_message(parts[0]):
        return f"send {usable.with_article(grammar.lower_first(grammar.phrase(parts[0]), lexicon), 'a')}"
    verbal = grammar.verb_phrase(parts[0], lexicon)
    if verbal and not by_product and (verbal.own or (verbal.subject and usable.befalls(verbal.base))):
        return None
    if usable.befalls(verbal.base if verbal else parts[0]) and not (verbal and verbal.subject):
        return None if by_product else grammar.phrase(verbal.base if verbal else parts[0])
    if verbal and by_product and (usable.is_handling(verbal.base) or verbal.subject in ("you", "they", "he", "she")):
        return None
    if verbal and not by_product and not chosen and not verbal.subject and usable.is_of_product(verbal.base):
        return None
    if verbal:
        if by_product:
            base = re.sub(r"\b(?:me|us)\b", "its users", verbal.base)
            return f"let {grammar.doer(verbal.subject, lexicon)} {base}" if verbal.subject else base
        return usable.of_people(verbal.base)
    alone = grammar.phrase(parts[0]).lower()
    if alone in lexicon.verbs:
        return alone
    thing = grammar.noun_phrase(parts[0], lexicon)
    if thing is None or len(thing.split()) > 8 or any(c.isdigit() for c in thing):
        return None
    if " " not in thing and not chosen:
        return None
    return f"{'provide' if by_product else 'use'} {usable.with_article(thing, 'a')}"


def _bounded(value: Quantity, last: str) -> str | None:
    """A quantity behind `within` or `at least`: its own bound is left out, the opposite one does not fit."""
    one_sided = (value.low is None) != (value.high is None)
    if one_sided and last in _UPPER | _LOWER:
        if (value.high is None) == (last in _UPPER):
            return None
        known = value.high if value.high is not None else value.low
        value = value.model_copy(update={"low": known, "high": known})
    return values.quantity(value) or None
