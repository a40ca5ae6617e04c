"""Whether words are a whole sentence, and which of them is its verb."""

from __future__ import annotations

import re

from interviewer.language.english import DETERMINERS, FINITE, PREPOSITIONS, VERBS_AND_NOUNS
from interviewer.language.grammar import lower_first, phrase
from interviewer.language.lexicon import Lexicon
from interviewer.language.naming import said_of_user

_CONJUNCTION = re.compile(r"^(?:when(?:ever)?|if|while|as soon as|once|given that|given|then)\s+", re.IGNORECASE)


def clause(text: str, lexicon: Lexicon) -> str | None:
    """What happens, to stand after When, If or While; None where no verb is seen: `new order`."""
    said = said_of_user(lower_first(_CONJUNCTION.sub("", phrase(text)), lexicon), lexicon)
    return said if predicate(said, lexicon, trigger=True) > 0 else None


def is_sentence(said: str) -> bool:
    """Has it a finite verb near its beginning, outside relative clauses?"""
    before_relative = re.split(
        r"\b(?:that|which|who|whose|where|when|if|because|so|until|once|what|how)\b|,", said, maxsplit=1
    )[0]
    return any(w.lower() in FINITE for w in before_relative.split())


def predicate(said: str, lexicon: Lexicon, *, trigger: bool = False) -> int:
    """Index of the first word that looks like the verb of a sentence; 0 or -1 where there is no subject or verb.

    Where a `trigger` is expected, words that are nouns as well count as verbs more readily.
    """
    words = [w.strip(",;").lower() for w in said.split()]
    if words and any(v and v not in VERBS_AND_NOUNS for v in (lexicon.verb(words[0]), lexicon.base(words[0]))):
        return 0
    opened = trigger and bool(words) and words[0] in DETERMINERS
    for i in range(1, len(words)):
        following = words[i + 1] if i + 1 < len(words) else ""
        if words[i] in FINITE or _is_verb(words[i], words[i - 1], following, lexicon):
            return i
        if opened and i > 1 and words[i].endswith("s") and lexicon.base(words[i]):
            return i
    return -1


def _is_verb(word: str, previous: str, following: str, lexicon: Lexicon) -> bool:
    """Is a word after a possible subject its verb? Words that are nouns too need something that they act on."""
    if previous in PREPOSITIONS or previous in DETERMINERS or previous in ("and", "or"):
        return False
    if word.endswith("ed"):
        return lexicon.base(word) is not None and (not following or following in PREPOSITIONS)
    base = lexicon.verb(word) if previous.endswith("s") else None
    base = base or (lexicon.base(word) if word.endswith("s") else None)
    return base is not None and (base not in VERBS_AND_NOUNS or following in DETERMINERS)
