"""An answer in the words that its place in a sentence asks for: a bare verb, a clause, somebody, a thing, a bound."""

from __future__ import annotations

import re
from collections.abc import Sequence

from interviewer.drafting import values
from interviewer.drafting.scope import Scope
from interviewer.language import grammar, usable
from interviewer.language.clauses import clause
from interviewer.language.english import PREPOSITIONS
from interviewer.language.lexicon import Lexicon
from interviewer.language.things import doer, is_thing, noun_phrase
from interviewer.language.verbs import verb_phrase
from interviewer.model.answer import Chosen, Picked, Quantity, Value, Words
from interviewer.model.question import Choice

_UPPER = frozenset(("within", "most", "than", "to", "below", "under", "every", "maximum", "in"))
_LOWER = frozenset(("least", "above", "over", "minimum"))
_CLAUSE = frozenset(
    ("when", "if", "while", "where", "after", "before", "until", "unless", "whenever", "given", "then", "once")
)
_DOER = frozenset(("let", "by", "allow", "help", "have", "notify", "tell", "ask"))
_PLACING = PREPOSITIONS | {"once", "every", "each", "within", "after", "before", "while", "during", "outdoors", "only"}
_ANYONE = re.compile(r"^(?:any|every)(?:body|one)\b(?: (?:who|that) (?:is|are)\b)?", re.IGNORECASE)
_ARTICLES = frozenset(("the", "a", "an", "its", "each", "every"))
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


def fitted(before: str, value: Value, name: str, scope: Scope) -> str | None:
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
        return _does(before, last, parts, lexicon)
    if last in _CLAUSE and isinstance(value, Words):
        return clause(value.text, lexicon)
    if isinstance(value, Picked):
        parts = [usable.without_aside(p) for p in parts]
    if last in _DOER:
        return grammar.joined(doer(p, lexicon) for p in parts)
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
    people = [usable.are_people(c) for c in labels]
    if labels and ((all(people) and not usable.are_people(said)) or (not any(people) and usable.are_people(said))):
        return False
    pieces = (piece for piece in re.split(r"[,;]\s+(?:and\s+)?", said) if piece)
    return ":" not in said and all(is_thing(piece, lexicon) for piece in pieces)


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


def _does(before: str, last: str, parts: list[str], lexicon: Lexicon) -> str | None:
    befalls = last == "to" and any(usable.befalls(p) for p in parts)
    if befalls or (before.endswith("let its users ") and _is_given(parts, lexicon)):
        return None
    return _verb(parts, lexicon, by_product=last == "shall", chosen=last == "to")


def _verb(parts: list[str], lexicon: Lexicon, *, by_product: bool, chosen: bool) -> str | None:
    """`export orders`; a thing is provided by the product or used by people; a subject of its own is let."""
    if len(parts) != 1:
        return None
    if by_product and usable.is_message(parts[0]):
        return f"send {usable.with_article(grammar.lower_first(grammar.phrase(parts[0]), lexicon), 'a')}"
    verbal = verb_phrase(parts[0], lexicon)
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
            return f"let {doer(verbal.subject, lexicon)} {base}" if verbal.subject else base
        return usable.of_people(verbal.base)
    alone = grammar.phrase(parts[0]).lower()
    if alone in lexicon.verbs:
        return alone
    thing = noun_phrase(parts[0], lexicon)
    if thing is None or len(thing.split()) > 8 or any(c.isdigit() for c in thing):
        return None
    if " " not in thing and not chosen:
        return None
    given = "send" if usable.is_sent(thing) else "provide"
    return f"{given if by_product else 'use'} {usable.with_article(thing, 'a')}"


def _is_given(parts: list[str], lexicon: Lexicon) -> bool:
    """Is it a thing, which the product provides or sends rather than lets people use: `audit trail`, `reminders`?"""
    return len(parts) == 1 and verb_phrase(parts[0], lexicon) is None and not _is_deed(parts[0], lexicon)


def _is_deed(said: str, lexicon: Lexicon) -> bool:
    return grammar.phrase(said).lower() in lexicon.verbs or usable.befalls(said)


def _bounded(value: Quantity, last: str) -> str | None:
    """A quantity behind `within` or `at least`: its own bound is left out, the opposite one does not fit."""
    one_sided = (value.low is None) != (value.high is None)
    if one_sided and last in _UPPER | _LOWER:
        if (value.high is None) == (last in _UPPER):
            return None
        known = value.high if value.high is not None else value.low
        value = value.model_copy(update={"low": known, "high": known})
    return values.quantity(value) or None
