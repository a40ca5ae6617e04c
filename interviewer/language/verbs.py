"""What somebody or something does, read from a person's words: `Users can export orders`, `exporting orders`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from interviewer.language.clauses import is_sentence
from interviewer.language.english import (
    ARTICLES,
    MASS,
    NEVER_VERBS,
    PREPOSITIONS,
    SELF,
    TELLING,
    TOPICS,
    VERBS_AND_NOUNS,
)
from interviewer.language.grammar import lower_first, phrase
from interviewer.language.lexicon import Lexicon
from interviewer.language.subjects import subject_first

_LEAD_INS = re.compile(
    r"^(?:please\s+|also\s+|then\s+|and\s+)*"
    r"(?:(?P<subject>(?:the |an? |our |my |each |every |all )?[\w'’-]+(?:\s+[\w'’-]+){0,2}?)\s+"
    r"(?:shall|must|should|can|could|will|may|might|has to|have to|needs? to|wants? to|would like to|want|am able to"
    r"|is able to|are able to|shall be able to|should be able to|must be able to|will be able to|can be able to)"
    r"(?:\s+be able to|\s+to)?\s+"
    r"|(?:to be able to|be able to|able to|being able to|should be able to|must be able to|must|should|shall|can|to"
    r"|i['’]d like to|we['’]d like to|ability to|the ability to|possibility to|a way to|option to)\s+)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Verbal:
    """What somebody or something does: `base` begins with the bare verb. `subject` is who, where that was said."""

    base: str
    subject: str = ""
    own: bool = False
    """Was it said of the product itself: `the system must remind people`?"""


def verb_phrase(text: str, lexicon: Lexicon) -> Verbal | None:
    """What is done, beginning with a bare verb: `Users can export orders`, `exporting orders`, `to export orders`.

    None where the words are a thing (`CSV export`) or a whole sentence of another shape.
    """
    said = phrase(text)
    subject, own_doing = "", False
    lead = _LEAD_INS.match(said)
    if lead and said[lead.end() :]:
        subject, said = (lead["subject"] or "").strip(), said[lead.end() :]
        if re.search(r"\bnot\b|n['’]t\b", subject):
            return None
        own_doing = _is_self(subject) and subject.lower() not in ("", "i", "we")
        if subject.lower() == "i":
            said = re.sub(r"\bmy\b", "their", re.sub(r"\bme\b", "them", said))
    elif own := re.match(
        r"^(?:it|the (?:system|app|application|product|tool|software|site|website)|system)\s+(?=\w+s\b)",
        said,
        re.IGNORECASE,
    ):
        said, own_doing = said[own.end() :], True
    elif doing := subject_first(said, lexicon):
        return Verbal(doing.does, lower_first(doing.subject, lexicon))
    base = _bare(said, lexicon, certain=bool(lead))
    if base is None or (not lead and is_sentence(base)):
        return None
    return Verbal(base, "" if _is_self(subject) else lower_first(subject, lexicon), own_doing)


def _is_self(subject: str) -> bool:
    return not subject or subject.lower().split()[-1] in SELF


def _bare(said: str, lexicon: Lexicon, *, certain: bool) -> str | None:
    first, _, rest = said.partition(" ")
    low = first.lower().strip(",;")
    following = rest.partition(" ")[0].lower()
    if low == "not" and certain:
        inner = _bare(rest, lexicon, certain=True)
        return f"not {inner}" if inner else None
    if low in lexicon.verbs or (certain and first.islower() and not first.endswith("s")):
        noun = _precedes_verb(following, lexicon) or (not certain and _reads_as_noun(low, rest))
        if low in VERBS_AND_NOUNS and noun:
            return None
        return f"{first.lower()} {rest}".strip()
    base = lexicon.base(low)
    if base is None:
        return said if _acts(first, following) else None
    if low.endswith("ing") and not certain and _names_thing(rest):
        return None
    if low.endswith("ing") and following == "of":
        return f"{base} {rest.partition(' ')[2]}".strip()
    if low.endswith("s") and (not rest or following in PREPOSITIONS or following in ("and", "or")):
        return None
    return f"{base} {rest}".strip()


def _precedes_verb(following: str, lexicon: Lexicon) -> bool:
    """`map show point`: a word before one that is only a verb is who or what does it."""
    return following in lexicon.verbs and following not in VERBS_AND_NOUNS


def _names_thing(rest: str) -> bool:
    """One singular word behind an -ing form, as in `waiting list`, not `exporting orders` or `tracking time`."""
    thing, _, more = rest.partition(" ")
    single = thing.isalpha() and thing.islower() and not thing.endswith("s") and thing not in MASS | ARTICLES
    return single and (not more or more.startswith(("of ", "for ", "w/ ")))


def _acts(first: str, following: str) -> bool:
    """A word before an article does something, known as a verb or not: `claim a job`, `solder the joint`."""
    return (
        first.isalpha()
        and first.islower()
        and following in ARTICLES
        and first not in NEVER_VERBS
        and not first.endswith(("s", "ly", "ing", "ed"))
    )


def _reads_as_noun(first: str, rest: str) -> bool:
    """`search box`, `order history`, `rent reminders`, `report`: words that are verbs too, used as things."""
    following = rest.split()
    if not following or following[0].lower() == "of":
        return True
    if following[0].lower() in ("me", "us", "them", "him", "it", "people", "everybody", "everyone"):
        return False
    if len(following) > 1 or following[0].lower() in PREPOSITIONS:
        return following[0].lower() in ("and", "or")
    told = first in TOPICS and following[0].lower() in TELLING
    return told or (following[0].islower() and not following[0].endswith("s"))
