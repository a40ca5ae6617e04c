"""What an answer leaves open, and the question that would close it: rules over its words, all of them data."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from typing import NamedTuple

from interviewer.interview.said import Said, Ways, marked, ways
from interviewer.language.dates import parse
from interviewer.language.faults import faults
from interviewer.language.grammar import names_nothing
from interviewer.model.phrases import Phrases
from interviewer.model.question import FollowUp, FollowUpKind
from interviewer.model.template import Slot, Template
from interviewer.model.wording import Fault, Wording

MOST = 2
"""An answer raises no more: people stop reading the third."""
SHORT = 12
"""Words; in a shorter answer one hedge is already most of what was said."""
LITTLE = 2
"""Words that name something; with no more of them a hedge is most of what a short answer says."""
FEW = 3
"""Words; `only me` and `we do that` name somebody."""
BARE = 8
"""Words; a figure without unit is only looked for in answers up to this long."""
LOOKED_AT = 4_000
"""Characters of an answer in which single words are looked for; whoever writes more has said more than a word."""
DECLINING = 60
"""Words; a longer answer is an answer, also where "not allowed to give" stands somewhere in it."""
ELSEWHERE = 25
"""Words; a longer answer is about more than one thing anyway."""
_GAP = re.compile(
    r"\?{2,}|[=:]\s*\?|^\W*\?\W*$|^\W*(?:\([^()]*\)|\[[^\]]*\]|<[^<>]*>)\W*$|\bN\. ?N\.|_{3,}")
_CLAUSE = re.compile(r"[,:;.!?()\n]|\s[-–—]\s")
_SELF = frozenset(("i", "we", "me", "us", "i'd", "we'd", "i'm", "we're"))
_OTHERS = frozenset(("who", "which", "they", "he", "she"))
_UNABLE = frozenset(("can", "can't", "cannot", "could", "couldn't", "not", "unsure", "unclear", "no", "without"))
_ING = re.compile(r"-\w+ing\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_VAGUE_RULES = ("vague-term", "subjective", "superlative", "comparative")


class Found(NamedTuple):
    """A kind of follow-up with the respondent's own words that raised it, and a question if the rule brings one.

    `begins`: the words are just those with which a sentence begins, and may be a name; no rule's words are.
    """

    kind: FollowUpKind
    about: str
    ask: str = ""
    begins: bool = False


class Heard(NamedTuple):
    """An answer with everything needed to judge it; `open` where the question was about nothing in particular.

    `quiet` is it without the fixed phrases in which no word leaves anything open.
    """

    said: Said
    quiet: Said
    slot: Slot | None
    faults: Sequence[Fault]
    ways: Ways
    open: bool = False

    @property
    def wants_figures(self) -> bool:
        """Does the template have a question ready for an answer in this slot without a figure?"""
        return self.slot is not None and "unmeasured" in self.slot.follow_ups

    @property
    def figures(self) -> bool:
        """Is an answer without any number none here?"""
        return self.slot is not None and self.slot.figures


def follow_ups(
    slot: str, text: str, template: Template, wording: Wording, phrases: Phrases, *, anything: bool = False
) -> tuple[FollowUp, ...]:
    """Follow-ups of an answer, most pressing first, at most `MOST`; a clear answer raises none.

    `anything`: the question left open what the answer is about, so that it may belong to any slot.
    """
    said, here = Said(text), template.slot(slot)
    if said.empty:
        kind: FollowUpKind = "placeholder" if _GAP.search(text) else "empty"
        return (_asked(Found(kind, text.strip()), said, here, phrases),)
    known = ways(phrases)
    quiet = known.harmless.without(said)
    open_words = [f for f in faults(text[:LOOKED_AT], wording) if _counts(f, said, quiet)]
    heard = Heard(said, quiet, here, open_words, known, anything)
    found = _alone(said, heard.ways) or _several(heard, template)
    first = {f.kind: f for f in reversed(found)}
    kept = sorted(first.values(), key=found.index)
    return tuple(_asked(f, said, here, phrases) for f in kept[:MOST])


def _counts(fault: Fault, said: Said, quiet: Said) -> bool:
    """Does the word stand for itself, neither in a harmless phrase nor in half of a name such as `quick-start`?"""
    start, end = fault.span
    joined = said.text[end:end + 1] == "-" and not _ING.match(said.text, end)
    return quiet.text[start:end] == said.text[start:end] and not joined


def declined(text: str, phrases: Phrases) -> FollowUpKind | None:
    """`dont-know` or `refusal` where that is all that was said, None otherwise.

    "Nobody knows who has the drill" is an answer: what is left of it beside the phrase says something.
    """
    said = Said(text)
    found = _alone(said, ways(phrases))
    if not found:
        return None
    left = Counter(said.words) - Counter(Said(found[0].about).words)
    return found[0].kind if set(left) <= said.names | set(phrases.filler) else None


def _alone(said: Said, known: Ways) -> list[Found]:
    """What makes any other follow-up idle. Somebody who says much has not declined."""
    if len(said.words) > DECLINING:
        return []
    refused = known.refusal.first(said)
    if refused and _of_oneself(refused, said, known):
        return [Found("refusal", refused)]
    unknown = known.dont_know.first(said)
    if unknown and not known.knows_after_all.first(said) and (
            unknown.split()[0].lower() not in _UNABLE or _of_oneself(unknown, said, known)):
        return [Found("dont-know", unknown)]
    return []


def _of_oneself(phrase: str, said: Said, known: Ways) -> bool:
    """Do the words speak of whoever answers? "Apprentices who are not allowed to give prices" is an answer.

    An answer with a figure beside them is one too.
    """
    start = said.text.find(phrase)
    before = Said(_CLAUSE.split(said.text[:start])[-1])
    who = next((w for w in reversed(before.words) if w in _SELF | _OTHERS), "")
    beside = Said(said.text[:start] + " " + said.text[start + len(phrase):])
    return who not in _OTHERS and not beside.amounts and (who in _SELF or known.plain.issuperset(before.words))


def _several(heard: Heard, template: Template) -> list[Found]:
    """What stands in the wrong place, or all that is left open."""
    compound = list(_compound(heard))
    elsewhere = _elsewhere(heard, heard.slot.id, template) if heard.slot and not compound else []
    return elsewhere or [*compound, *_left_open(heard)]


def _elsewhere(heard: Heard, slot: str, template: Template) -> list[Found]:
    """An answer that bears the mark of another slot, and none of its own."""
    said = heard.said
    if len(said.words) > ELSEWHERE or marked(template, slot).first(said):
        return []
    others = (other for other in template.slots
              if (heard.open or slot in other.astray) and marked(template, other.id).first(said))
    other = next(others, None)
    if other is None:
        return []
    there = "What must the draft say about it there?" if heard.open else "What would you say about “{title}”?"
    return [Found("off-slot", said.start, f"“{{about}}” sounds like “{other.title}”. {there}", begins=True)]


def _left_open(heard: Heard) -> Iterator[Found]:
    gap = _GAP.search(heard.said.text)
    marker = _fault(heard, "placeholder") or heard.ways.placeholder.first(heard.said) or (gap.group() if gap else "")
    if marker:
        yield Found("placeholder", marker)
    more = _fault(heard, "open-ended", "example") or heard.ways.open_ended.first(heard.said)
    more = more or _trailing_off(heard.said)
    if more:
        yield Found("open-ended", more)
    unclear = (next(f, None) for f in (_loopholes(heard), _unmeasured(heard), _vague(heard), _empty(heard)))
    yield from islice((f for f in unclear if f), 1)


def _trailing_off(said: Said) -> str:
    """The last words before dots that stand for more."""
    text = said.text.rstrip()
    return " ".join(text.split()[-2:]) if text.endswith(("...", "…")) else ""


def _fault(heard: Heard, *rules: str) -> str:
    found = (f.text for f in heard.faults if f.rule in rules)
    return next((text for text in found if text.lower() not in heard.ways.hedges), "")


def _compound(heard: Heard) -> Iterator[Found]:
    """Requirements joined in one breath; steps of one story are joined too, but demand nothing."""
    for sentence in heard.said.sentences:
        joint, demands = heard.ways.joints.first(sentence), heard.ways.demands.count(sentence)
        clause = heard.ways.clauses.first(sentence) if demands > 1 else ""
        if (joint and demands) or clause or demands > 2:
            yield Found("compound", joint or clause or sentence.start, begins=not (joint or clause))


def _unmeasured(heard: Heard) -> Iterator[Found]:
    said = heard.said
    bare = said.amounts and all(a.unit is None for a in said.amounts) and len(said.words) <= BARE
    if bare and heard.wants_figures and not _dated(said):
        yield Found("unmeasured", said.start, begins=True)
    if heard.figures and not said.amounts and len(_telling(heard)) < LITTLE:
        yield Found("unmeasured", _fault(heard, *_VAGUE_RULES) or said.start, begins=True)
    if heard.wants_figures and not said.amounts:
        wanting = _fault(heard, "unmeasured") or heard.ways.unmeasured.first(heard.quiet)
        describing = wanting.lower() in heard.ways.hedges and len(_telling(heard)) > LITTLE
        if wanting and not describing:
            yield Found("unmeasured", wanting)
    for fault in heard.faults:
        if fault.rule == "unmeasured" and not said.at(fault.span[0]).grounded:
            yield Found("unmeasured", fault.text, fault.ask)


def _dated(said: Said) -> bool:
    """Does it name a date? "Two thousand" is a number, 2000 may be a year."""
    found = parse(said.text, date(2000, 1, 1))
    return found is not None and ((found[1] - found[0]).days < 364 or bool(_YEAR.search(said.text)))


def _loopholes(heard: Heard) -> Iterator[Found]:
    return (Found("vague", f.text, f.ask) for f in heard.faults if f.rule == "loophole")


def _vague(heard: Heard) -> Iterator[Found]:
    """Words that point elsewhere, words that judge, and a hedge in an answer that says little beside it."""
    said = heard.said
    for sentence in said.sentences:
        elsewhere = heard.ways.vague.first(sentence)
        if elsewhere and not Said(sentence.text.replace(elsewhere, " ")).grounded:
            yield Found("vague", elsewhere)
    words = [f for f in heard.faults if f.rule in _VAGUE_RULES and not said.at(f.span[0]).grounded]
    for fault in words:
        if fault.text.lower() not in heard.ways.hedges:
            yield Found("vague", fault.text, fault.ask)
    if words and not said.grounded and len(said.words) <= SHORT and len(_telling(heard)) <= LITTLE:
        yield Found("vague", words[0].text, words[0].ask)


def _names_oneself(said: Said) -> bool:
    return len(said.words) <= FEW and not _SELF.isdisjoint(said.words)


def _telling(heard: Heard) -> list[str]:
    """The words that name something, and do not go with anything."""
    known = heard.ways
    return [w for w in heard.said.words if w not in known.plain | known.empty | known.hedges]


def _empty(heard: Heard) -> Iterator[Found]:
    """Nothing but words that judge without a measure, and others that go with anything.

    Somebody who names themselves, or nothing at all, has said enough.
    """
    said = heard.said
    if len(said.words) > SHORT or said.grounded or _telling(heard):
        return
    judging = [word for word in said.words if word in heard.ways.empty]
    if judging:
        yield Found("unmeasured" if heard.wants_figures else "vague", judging[0])
    elif len(said.words) > 1 and heard.ways.plain.issuperset(said.words) and not (
            names_nothing(said.text) or _names_oneself(said)):
        yield Found("unmeasured" if heard.figures else "vague", said.start, begins=True)


def _asked(found: Found, said: Said, slot: Slot | None, phrases: Phrases) -> FollowUp:
    own = slot.follow_ups.get(found.kind, "") if slot else ""
    ask = (own or found.ask or phrases.asks[found.kind]).replace("{title}", slot.title if slot else "this")
    about = found.about if len(found.about) <= 60 else found.about[:58].rsplit(" ", 1)[0] + " …"
    shown = about if found.begins else said.inside(about)
    return FollowUp(kind=found.kind, about=found.about, ask=ask.replace("{about}", shown))
