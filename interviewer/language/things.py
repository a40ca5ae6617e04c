"""Things and people as they are named, to stand where a noun is wanted."""

from __future__ import annotations

import re

from interviewer.language.clauses import is_sentence, predicate
from interviewer.language.english import ARTICLES, DETERMINERS, PLURALS, VERBS_AND_NOUNS
from interviewer.language.grammar import article, lower_first, phrase
from interviewer.language.lexicon import Lexicon

_AFTER_HEAD = re.compile(r"\s(?:of|in|at|with|who|from|on|for|by|to|as|about|between|per|that|which)\s")
_SPEAKERS = frozenset(("i", "we", "you", "he", "she", "they", "it", "please"))
_DENIED = frozenset(("not", "never", "no,"))
_ANY = frozenset(("all", "any", "both", "some", "each", "every", "everything", "anything", "whatever", "all of them"))
_NONE = frozenset(("no", "none", "nothing", "nobody", "thanks", "thank you", "thank goodness"))


def noun_phrase(text: str, lexicon: Lexicon) -> str | None:
    """A thing as it was named; None where the words are a sentence."""
    said = lower_first(phrase(text), lexicon)
    return said if is_thing(said, lexicon) else None


def is_thing(said: str, lexicon: Lexicon) -> bool:
    """Can the words stand where a noun is wanted: no sentence, and no verb in front?"""
    words = [w.lower() for w in said.split()]
    if not words or words[0] in _SPEAKERS | _DENIED or words[-1] in ("me", "us") or said.lower() in _ANY | _NONE:
        return False
    base = lexicon.base(words[0]) if words[0].endswith("s") else None
    acts = (base is not None and base not in VERBS_AND_NOUNS) or (
        words[0] in lexicon.verbs and len(words) > 1 and words[1] in DETERMINERS
    )
    return not acts and not is_sentence(said) and predicate(said, lexicon) <= 0


def doer(text: str, lexicon: Lexicon) -> str:
    """Who or what is meant, with an article where the words stand in the singular: `a clerk`, `order clerks`."""
    said = lower_first(phrase(text), lexicon)
    words = said.split()
    named = any(w[:1].isupper() and not w.isupper() for w in words)
    if not words or named or words[0] in ARTICLES or words[0] in ("any", "all", "only"):
        return said
    head = _AFTER_HEAD.split(said, maxsplit=1)[0].split()[-1]
    many = head.endswith("s") or head in PLURALS
    return said if many or "," in said or " and " in said else f"{article(said)} {said}"
