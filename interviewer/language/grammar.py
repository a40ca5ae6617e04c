"""Just enough English to put a person's words into a sentence without changing what they say.

Every function returns the words as they were where it is not sure; `None` says that they do not fit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from interviewer.language.english import (
    ARTICLES,
    DETERMINERS,
    FINITE,
    MASS,
    NEVER_VERBS,
    PLURALS,
    PREPOSITIONS,
    SELF,
    VERBS_AND_NOUNS,
)
from interviewer.language.lexicon import Lexicon
from interviewer.language.sentences import fold
from interviewer.language.subjects import subject_first

_BULLET = re.compile(r"^(?:[-*•–—]\s+|\(?\d{1,2}[.)]\s+)+")
_ENDING = " .,;:"
_SILENT_H = re.compile(r"hour|honest|heir|honou?r", re.IGNORECASE)
_AS_YOU = re.compile(r"uni(?!n|m)|us[ae]|usu|uti|eu|ubi|on(?:e|ce)\b", re.IGNORECASE)
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
_DOUBLED = re.compile(r"\b(the|an?|to|of|and|at|at most|at least|within|by)(?:\s+\1\b)+", re.IGNORECASE)
_TWO_ARTICLES = re.compile(r"\bthe\s+(?=(?:the|an?|each|every|our)\s)", re.IGNORECASE)
_AFTER_HEAD = re.compile(r"\s(?:of|in|at|with|who|from|on|for|by|to|as|about|between|per|that|which)\s")
_SPEAKERS = frozenset(("i", "we", "you", "he", "she", "they", "it", "please"))
_DENIED = frozenset(("not", "never", "no,"))
_ANY = frozenset(("all", "any", "both", "some", "each", "every", "everything", "anything", "whatever", "all of them"))
_CONJUNCTION = re.compile(r"^(?:when(?:ever)?|if|while|as soon as|once|given that|given|then)\s+", re.IGNORECASE)
_EVASION = re.compile(
    r"(?:no idea|(?:i |we )?(?:do not|don['’]?t|dont) (?:really )?know|not sure|(?:it |that )?depends"
    r"|no comment|(?:(?:i|we)['’ ]?(?:d| would)? ?)?(?:rather|prefer) not)\b"
    r"|(?:unknown|dunno|whatever|n/?a|none|nothing|yes|no|tb[dca]|todo|same|ok)[.!?]*$|[?.…!-]+$",
    re.IGNORECASE,
)
_TIMES = re.compile(
    r"^(?:every|each|at|on|once|twice|by|within|daily|hourly|weekly|monthly|nightly|yearly|annually|quarterly|during)\b",
    re.IGNORECASE,
)


_NOTHING = re.compile(
    r"(?:there (?:is|are) )?(?:none|nothing|no|nobody|no one|nil|n/?a|not applicable)"
    r"(?: (?:at all|yet|so far|special|in particular|(?:that )?(?:i|we) (?:know|can think) of|comes to mind))*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Verbal:
    """What somebody or something does: `base` begins with the bare verb. `subject` is who, where that was said."""

    base: str
    subject: str = ""
    own: bool = False
    """Was it said of the product itself: `the system must remind people`?"""


def phrase(text: str) -> str:
    """One line without list marks in front or punctuation behind."""
    return _BULLET.sub("", fold(text)).rstrip(_ENDING)


def names_nothing(text: str) -> bool:
    """Is this no item of a list but the word that there is none: `nothing so far`, `n/a`?"""
    return bool(_NOTHING.fullmatch(phrase(text)))


def joined(parts: Iterable[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    listed = [p for p in parts if p]
    if len(listed) < 2:
        return "".join(listed)
    return f"{', '.join(listed[:-1])} {last} {listed[-1]}"


def article(word: str) -> str:
    """`a` or `an`, by the sound that the spelling suggests."""
    first = word.split(maxsplit=1)[0] if word.strip() else ""
    if first.isupper() and len(first) > 1 and (len(first) < 4 or not set(first) & set("AEIOU")):
        return "an" if first[0] in "AEFHILMNORSX" else "a"
    if _SILENT_H.match(first):
        return "an"
    return "an" if first[:1].lower() in tuple("aeiou8") and not _AS_YOU.match(first) else "a"


def lower_first(text: str, lexicon: Lexicon) -> str:
    """The text with a small first letter, unless it begins with a name or an abbreviation."""
    first, _, rest = text.partition(" ")
    bare = first.strip("“\"'(,")
    if not bare or not bare[0].isupper() or bare == "I" or any(c.isupper() or c.isdigit() for c in bare[1:]):
        return text
    following = rest.partition(" ")[0]
    if following[:1].isupper() and following[1:].islower() and bare.lower() not in ("a", "an", "the"):
        return text
    core = re.split(r"[-/’']", bare)[0]
    small = bare.lower() in ("a", "the", "an") or lexicon.knows(core)
    return text.replace(bare[0], bare[0].lower(), 1) if small else text


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
    if base is None or (not lead and _is_sentence(base)):
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
        if not certain and low in VERBS_AND_NOUNS and _reads_as_noun(rest):
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


def _reads_as_noun(rest: str) -> bool:
    """`search box`, `order history`, `list of orders`, `report`: words that are verbs too, used as things."""
    following = rest.split()
    if not following or following[0].lower() == "of":
        return True
    if following[0].lower() in ("me", "us", "them", "him", "it", "people", "everybody", "everyone"):
        return False
    if len(following) > 1 or following[0].lower() in PREPOSITIONS:
        return following[0].lower() in ("and", "or")
    return following[0].islower() and not following[0].endswith("s")


def _is_sentence(said: str) -> bool:
    """Has it a finite verb near its beginning, outside relative clauses?"""
    before_relative = re.split(
        r"\b(?:that|which|who|whose|where|when|if|because|so|until|once|what|how)\b|,", said, maxsplit=1
    )[0]
    return any(w.lower() in FINITE for w in before_relative.split())


def noun_phrase(text: str, lexicon: Lexicon) -> str | None:
    """A thing as it was named; None where the words are a sentence."""
    said = lower_first(phrase(text), lexicon)
    return said if is_thing(said, lexicon) else None


def is_evasion(text: str) -> bool:
    """Is it no answer at all: `no idea`, `it depends`, `TBD`?"""
    return not text.strip() or bool(_EVASION.match(text.strip()))


def is_thing(said: str, lexicon: Lexicon) -> bool:
    """Can the words stand where a noun is wanted: no sentence, and no verb in front?"""
    words = [w.lower() for w in said.split()]
    if not words or words[0] in _SPEAKERS | _DENIED or words[-1] in ("me", "us") or said.lower() in _ANY:
        return False
    base = lexicon.base(words[0]) if words[0].endswith("s") else None
    acts = (base is not None and base not in VERBS_AND_NOUNS) or (
        words[0] in lexicon.verbs and len(words) > 1 and words[1] in DETERMINERS
    )
    return not acts and not _is_sentence(said) and _predicate(said, lexicon) <= 0


def doer(text: str, lexicon: Lexicon) -> str:
    """Who or what is meant, with an article where the words stand in the singular: `a clerk`, `order clerks`."""
    said = lower_first(phrase(text), lexicon)
    words = said.split()
    named = any(w[:1].isupper() and not w.isupper() for w in words)
    if not words or named or words[0] in ARTICLES or words[0] in ("any", "all", "only"):
        return said
    head = re.split(r"\s(?:of|in|at|with|who|from|on|for|by|to|as|about|between|per|that|which)\s", said, maxsplit=1)[
        0
    ].split()[-1]
    many = head.endswith("s") or head in PLURALS
    return said if many or "," in said or " and " in said else f"{article(said)} {said}"


def clause(text: str, lexicon: Lexicon) -> str | None:
    """What happens, to stand after When, If or While; None where no verb is seen: `new order`."""
    said = lower_first(_CONJUNCTION.sub("", phrase(text)), lexicon)
    return said if _predicate(said, lexicon, trigger=True) > 0 else None


def _predicate(said: str, lexicon: Lexicon, *, trigger: bool = False) -> int:
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


def is_time(text: str) -> bool:
    """Does it say when by the clock or calendar: `every night at 2:00`?"""
    return bool(_TIMES.match(phrase(text))) and len(text.split()) <= 8


def sentence(text: str) -> str:
    """One sentence: capital first letter, one full stop, no doubled words or spaces."""
    said = _DOUBLED.sub(r"\1", fold(text))
    said = _TWO_ARTICLES.sub("", said)
    said = re.sub(r"\s+([,.;:])", r"\1", said)
    said = re.sub(r",\s*,", ",", said).rstrip(_ENDING)
    return said[:1].upper() + said[1:] + "." if said else ""
