"""Says by name what `it`, `all` and `I` leave to the reader, where only one thing can be meant."""

from __future__ import annotations

import re

from interviewer.language.english import ARTICLES, PLURALS, PREPOSITIONS, word_set
from interviewer.language.lexicon import Lexicon

_NUMBERS = "one|two|three|four|five|six|seven|eight|nine|ten|twelve"
_EVERY = re.compile(
    rf"\bevery (?!(?:\d|{_NUMBERS}|other|time|second|minute|hour|day|night|morning|noon|afternoon|evening|week|weekday"
    r"|weekend|month|quarter|year|half|mon|tues|wednes|thurs|fri|satur|sun|january|spring|summer|autumn|winter)\w*\b)",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"\b(?P<verb>[a-z]+) all (?:the )?(?P<more>(?:[a-z]+ )?)(?P<noun>[a-z]{2,}s)"
    r"(?=[,.;]|$| (?:of|in|at|for|from|with|on|about|within|by) )"
)
_TOGETHER = word_set("count sum add total merge combine compare sort rank group order join average collect gather")
"""Verbs of what is done to things together, not to each of them."""
_PARALLEL = re.compile(
    r"(?P<which>\b(?:which|what|how many) )(?P<noun>(?:[a-z-]+ )?[a-z-]+s)"
    r"(?P<between> (?:are|were|have|can|will)\b[^,.;]*? and (?:since when|who|whom|where|when|how)\b[^,.;]*? )them\b"
)
_CHOSEN = re.compile(
    r"(?P<before>\bchooses? to )(?P<does>[a-z]+ [^,]+)(?P<then>, [^,]*?\bshall [a-z]+ )(?P<pronoun>it|them)\b"
)
_OBJECT_ENDS = PREPOSITIONS | word_set("that which who when if while until within after before")
_FIRST_PERSON = re.compile(r"\b(?:I|we|my|me|us|our|mine|myself)\b", re.IGNORECASE)
_I_DO = re.compile(r"^I (?P<verb>[a-z]+)\b(?P<rest>.*)$")
_THIRD = {"am": "is", "are": "is", "have": "has", "do": "does", "go": "goes"}


def one_by_one(text: str, lexicon: Lexicon) -> str:
    """`each order` for `every order` and `all orders`: what a test goes through one by one (INCOSE R32).

    Times such as `every day`, and what is done to things together, stay.
    """
    return _ALL.sub(lambda m: _each(m, lexicon), _EVERY.sub(_as_each, text))


def _as_each(match: re.Match[str]) -> str:
    return "Each " if match.group()[0] == "E" else "each "


def _each(match: re.Match[str], lexicon: Lexicon) -> str:
    verb, noun = match["verb"], match["noun"]
    if verb not in lexicon.verbs or verb in _TOGETHER or noun.endswith(("ss", "us", "is", "news")):
        return match.group()
    return f"{verb} each {match['more']}{_singular(noun)}"


def _singular(noun: str) -> str:
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "xes", "ches", "shes", "zes")):
        return noun[:-2]
    return noun[:-1]


def named_again(text: str) -> str:
    """Pronouns by name where the sentence leaves one thing for them, and where it says the same of both.

    `which copies are missing and who has them` asks twice about the copies; after `When a user chooses to send a photo`
    what is done with `it` is done with the photo.
    """
    said = _PARALLEL.sub(lambda m: f"{m['which']}{m['noun']}{m['between']}the {m['noun']}", text)
    return _CHOSEN.sub(_with_chosen, said)


def _with_chosen(match: re.Match[str]) -> str:
    thing = object_named(match["does"])
    if not thing or is_plural(thing) is not (match["pronoun"] == "them"):
        return match.group()
    return f"{match['before']}{match['does']}{match['then']}{thing}"


def object_named(does: str) -> str:
    """What a bare verb acts on, to be named again: `the email` for `send an email to the clerk`; empty where unsure."""
    words = does.split()[1:]
    end = next((n for n, w in enumerate(words) if w.lower().strip(",") in _OBJECT_ENDS), len(words))
    said = words[:end]
    if not said or len(said) > 6 or {w.lower() for w in said} & word_set("and or it them they this these all"):
        return ""
    if said[0].lower() in ("a", "an", "the", "each", "another"):
        said = said[1:]
    elif said[0].lower() in ARTICLES:
        return " ".join(said)
    return f"the {' '.join(said)}" if said else ""


def is_plural(thing: str) -> bool:
    """Does a thing named stand in the plural?"""
    last = thing.rsplit(maxsplit=1)[-1]
    head = last.lower()
    many = head.endswith("s") and not head.endswith(("ss", "us", "is", "'s", "’s"))
    return not last.isupper() and (many or head in PLURALS)


def said_of_user(clause: str, lexicon: Lexicon) -> str:
    """`a user presses the button` for `I press the button`; unchanged where more of the speaker is in it."""
    match = _I_DO.match(clause)
    if match is None or _FIRST_PERSON.search(match["rest"]):
        return clause
    verb = match["verb"]
    does = verb in lexicon.verbs or match["rest"].startswith((" at ", " in "))
    third = _THIRD.get(verb) or (_third(verb) if does else "")
    return f"a user {third}{match['rest']}" if third else clause


def _third(verb: str) -> str:
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "x", "ch", "sh", "z", "o")) else "s")
