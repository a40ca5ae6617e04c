"""Who does what, where somebody says it without `can` or `must`: `parent see bus`, `let clerks mark a page`."""

from __future__ import annotations

import re
from typing import NamedTuple

from interviewer.language.english import DETERMINERS, FOLK, NEVER_VERBS, PLURALS, VERBS_AND_NOUNS, word_set
from interviewer.language.lexicon import Lexicon

_LET = re.compile(r"^(?:let|allow|enable|permit)\s+", re.IGNORECASE)
_PERSON = re.compile(r"(?:er|or|ist|ian|ee|ant|(?<!m)ent|[a-z]man|[a-z]woman)s?$|(?:men|folk|folks)$")


_NOBODY = NEVER_VERBS | word_set(
    "never ever other another whether number paper letter folder server printer computer browser filter error sensor "
    "monitor event content present current recent percent order")
"""Words that only end like those for people."""


class Doing(NamedTuple):
    """Who, and what they do beginning with the bare verb."""

    subject: str
    does: str


def is_person(word: str) -> bool:
    """Does a word look like one for people, in lower case?"""
    if word in _NOBODY:
        return False
    return word in PLURALS or word in FOLK or word.removesuffix("s") in FOLK or bool(_PERSON.search(word))


def subject_first(said: str, lexicon: Lexicon) -> Doing | None:
    """The people at the beginning, apart from what they do; None where it does not begin with people."""
    let = _LET.match(said)
    words = said[let.end() :].split() if let else said.split()
    first = 1 if words and words[0].lower() in ("a", "an", "the", "all", "our") else 0
    for n in (first + 1, first + 2):
        if len(words) < n + 2:
            return None
        if not is_person(words[n - 1].lower()) or (n == 1 and words[0].lower() in lexicon.verbs and not let):
            continue
        rest = words[n:] if not (let and words[n] == "to") else words[n + 1 :]
        verb = _bare(rest, lexicon, certain=bool(let))
        if verb:
            return Doing(" ".join(words[:n]), " ".join([verb, *rest[1:]]))
    return None


def _bare(rest: list[str], lexicon: Lexicon, *, certain: bool) -> str | None:
    word = rest[0].lower() if rest else ""
    base = lexicon.verb(word) or (lexicon.base(word) if word.endswith("s") else None)
    acts_on = len(rest) > 1 and rest[1].lower() in DETERMINERS
    return base if base and (certain or base not in VERBS_AND_NOUNS or acts_on) else None
