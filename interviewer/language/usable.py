"""Is what somebody typed fit for a requirement at all: not a guess, not a person's own doing, not what befalls one?"""

from __future__ import annotations

import re
from typing import NamedTuple

from interviewer.language.clauses import clause
from interviewer.language.english import (
    ARTICLES,
    DETERMINERS,
    IRREGULAR,
    MASS,
    NUMBERS,
    PLURALS,
    VERBS_AND_NOUNS,
    word_set,
)
from interviewer.language.grammar import article, is_evasion, names_nothing, phrase
from interviewer.language.lexicon import Lexicon
from interviewer.language.subjects import is_person
from interviewer.language.verbs import verb_phrase

_GUESS = re.compile(
    r"\b(?:i|we)\s+(?:guess|think|suppose|believe|reckon|hope|assume|imagine)\b"
    r"|\b(?:maybe|perhaps|probably|possibly|presumably|or something|or so|or whatever|who knows|not sure)\b|\?\s*$",
    re.IGNORECASE,
)
_HANDLED = r"(?:(?:an?|the|your)\s+)?(?:button|key|icon|link|app|website|browser|it|them)\b"
_HANDLING = re.compile(
    r"^(?:(?:click|tap|swipe|scroll|press|type|double-click|log (?:in|on|into)|sign (?:in|up|on))\b"
    rf"|(?:choose|select|pick)\s+(?:an?|one|your|my)\b|enter\b|(?:open|go to|fill in|push|touch|hit)\s+{_HANDLED})",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"^(?P<core>\S.*?),?\s+(?:when(?:ever)?|if|while|as soon as|once)\s+(?P<clause>\S.*)$", re.IGNORECASE
)
_NO_CONDITION = re.compile(
    r"\b(?:day|days|date|time|times|hour|moment|case|cases|week|month|year|see|know|tell|show|check|ask|decide|record"
    r"|remember|note|write|choose|out|about|on|of|say|even|only|and|or)$",
    re.IGNORECASE,
)
"""What stands before a `when` that is no condition of the whole: `the day when`, `find out when`."""
_BEFALLS = re.compile(r"^(?:be|get|being|getting)\s+(?:[a-z]+ly\s+)?(?P<done>[a-z]+)\b", re.IGNORECASE)
_LET_BEFALL = re.compile(r"\blet (?P<who>(?:[\w'’-]+ ){1,6}?)(?:be|get) (?P<done>[a-z]+)\b")
_AFTER_HEAD = re.compile(r"\s(?:of|in|at|with|who|from|on|for|by|to|as|about|between|per|that|which|without)\s")
_SIGNALS = {"alarm": "be alarmed", "alert": "be alerted", "warn": "be warned", "warning": "be warned",
            "notify": "be notified", "notification": "be notified", "remind": "be reminded",
            "reminder": "be reminded"}
_OF_PRODUCT = word_set(
    "show display notify warn remind alert alarm inform calculate compute detect recognise recognize integrate scale "
    "comply")
_MESSAGE = re.compile(
    r"^(?:an? )?(?:e-?mail|mail|message|sms|text message|letter|notification|reminder)s? (?:to|on|at|with|about)\b",
    re.IGNORECASE)
_SENT = re.compile(
    r"(?:[a-z-]+ ){0,3}(?:reminder|notification|alert|warning|confirmation|receipt|newsletter|digest|invitation)s?",
    re.IGNORECASE)
_ASIDE = re.compile(r"(?: of course)?,\s+(?:the|an?|our|my|about|who|which)\s[^,]*$| of course$", re.IGNORECASE)
_NO_TEST = word_set(
    "it this that they we i everything all things nothing no any is are be been looks look seems feels works work "
    "working fine ok okay good great right correct well properly correctly easily easy fast quickly nice happy "
    "satisfied complaints complaint errors problems as expected intended it's that's just should must if when then so "
    "and or for us me people users everybody everyone who likes like")


MAX_EVASION = 5
"""Words; `depends on the weather at the quay` says something."""


class Parted(NamedTuple):
    """What is wished, and the condition that was named with it: `be alarmed`, `a fermenter leaves its range`."""

    core: str
    condition: str


def is_no_answer(text: str) -> bool:
    """Do a few words stand in the place of an answer or of an item: `idk`, `not sure yet`, `TBD`?"""
    return is_evasion(text) and not names_nothing(text) and len(text.split()) <= MAX_EVASION


def is_no_item(text: str) -> bool:
    """Does an item of a list name no thing: `none`, `idk`?"""
    return names_nothing(text) or is_no_answer(text)


def is_guess(text: str) -> bool:
    """Does somebody say with it that they are not sure: `a password I guess`?"""
    return bool(_GUESS.search(text))


def is_handling(text: str) -> bool:
    """Is it what a person does with hands, which no product does in return: `press a button`, `log in`?"""
    return bool(_HANDLING.match(phrase(text)))


def befalls(text: str) -> bool:
    """Is it what happens to people rather than what they choose to do: `be alarmed`, `get notified`?"""
    match = _BEFALLS.match(phrase(text))
    return bool(match) and _participle(match["done"].lower() if match else "")


def as_received(text: str) -> str:
    """A signal named by its word alone, as it befalls people: `be alarmed` for `alarm`."""
    return _SIGNALS.get(phrase(text).lower(), text)


def is_of_product(base: str) -> bool:
    """Is it what a product does, not what it lets people do: `show the temperatures`, `integrate with SAP`?"""
    return base.split(maxsplit=1)[0].lower() in _OF_PRODUCT


def of_people(base: str) -> str:
    """What people do, said of them: `delete their photos` for `delete my photos`."""
    return re.sub(r"\bmy\b", "their", re.sub(r"\bme\b", "them", base))


def is_message(text: str) -> bool:
    """Is it something that is sent, with to whom or when: `mail to the new holder`?"""
    return bool(_MESSAGE.match(phrase(text)))


def is_sent(thing: str) -> bool:
    """Is a thing, named without a verb, one that is sent rather than provided: `rent reminders`?"""
    return bool(_SENT.fullmatch(thing))


def is_no_test(text: str) -> bool:
    """Does a criterion say only that it works, and nothing that a test could show: `looks right`, `no complaints`?"""
    words = re.findall(r"[^\W_]+(?:['’][^\W_]+)*", text.lower())
    return all(w in _NO_TEST for w in words)


def without_aside(who: str) -> str:
    """Somebody without what is only said about them: `Helga` for `Helga, the librarian`."""
    return _ASIDE.sub("", who)


def are_many(who: str) -> bool:
    """Do the words for somebody take a verb in the plural: `clerks`, `Ada and Ben`, not `Helga`, `the clerk`?"""
    head = _AFTER_HEAD.split(f"{who} ", maxsplit=1)[0].split()[-1].lower()
    single = head.startswith(("any", "every", "some")) or head.endswith(("ss", "us"))
    return " and " in who or ((head.endswith("s") or head in PLURALS) and not single)


def is_received(text: str, lexicon: Lexicon) -> bool:
    """Does it reach people without their doing: `be alarmed`, `get a warning`, `notification`?"""
    verbal = verb_phrase(text, lexicon)
    said = (verbal.base if verbal else phrase(text)).lower()
    return befalls(said) or said.startswith(("get ", "receive ")) or " " not in said


def _participle(word: str) -> bool:
    return word in IRREGULAR or (word.endswith("ed") and len(word) > 3)


def parted(text: str, lexicon: Lexicon) -> Parted | None:
    """Takes the condition out of a wish that names one; None where it names none."""
    match = _CLAUSE.match(phrase(text))
    if match is None or _NO_CONDITION.search(match["core"]):
        return None
    if lexicon.verb(match["core"].lower()) and match["core"].lower() not in _SIGNALS:
        return None
    condition = clause(match["clause"], lexicon)
    return Parted(match["core"], condition) if condition and "," not in condition else None


def active(sentence: str, lexicon: Lexicon) -> str:
    """`shall let its users be alarmed` says less well what `shall alarm its users` says."""
    match = _LET_BEFALL.search(sentence)
    if match is None:
        return sentence
    done = match["done"].lower()
    stem = done.removesuffix("ed")
    base = IRREGULAR.get(done) or lexicon.base(done) or (stem if stem in VERBS_AND_NOUNS else None)
    if base is None:
        return sentence
    return f"{sentence[: match.start()]}{base} {match['who'].strip()}{sentence[match.end() :]}"


def with_article(said: str, wanted: str) -> str:
    """A thing with `a` or `the` in front, unless it has a determiner, is a name, a mass or more than one."""
    words = said.split()
    if words and words[0].lower() in ("who", "what", "which", "when", "where", "how", "whether"):
        return said
    if not words or words[0].lower() in ARTICLES | DETERMINERS | {"any", "some", "both", "several"}:
        return said
    first, head = words[0], _AFTER_HEAD.split(said, maxsplit=1)[0].split()[-1]
    named = (first[0].isupper() and not first.isupper()) or head[0].isupper() or first[0].isdigit()
    many = (head.endswith("s") and not head.endswith(("ss", "us", "is"))) or head.lower() in PLURALS | MASS
    abstract = head.lower().endswith(("ing", "ness", "ity", "ware"))
    if named or many or abstract or "," in said or " and " in said:
        return said
    return f"{article(said) if wanted in ('a', 'an') else wanted} {said}"


def are_people(said: str) -> bool:
    """Does every thing named look like people: `members with a chip`, `the public`, not `bikes, users`?"""
    named = _AFTER_HEAD.split(said, maxsplit=1)[0]
    pieces = [p for p in re.split(r",\s+(?:and\s+)?|;\s*|\s+and\s+|\s+or\s+", named) if p.strip()]
    return bool(pieces) and all(is_person(p.split()[-1].lower()) for p in pieces)


def settles(kind: str, said: str, before: str) -> bool:
    """Does the answer to a follow-up of a kind say more than the answer `before` that raised it?"""
    words = phrase(said).lower()
    if is_evasion(words) or is_guess(words):
        return False
    if kind == "unmeasured":
        return any(c.isdigit() for c in words) or not NUMBERS.isdisjoint(words.split())
    return kind != "vague" or (len(words.split()) > 1 and words not in before.lower())
