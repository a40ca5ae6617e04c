"""Answers, and quotes they accepted, that claim things which cannot both hold: dates, numbers, one or the other.

A false contradiction costs more trust than a missed one: only what answers say of the thing to be built is compared
(slots with statement patterns), never what is said about single items of a list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from interviewer.language.claim_words import ClaimWords
from interviewer.language.claims import SENTENCE_END, counted, framed
from interviewer.language.contradiction import Contradiction, Side
from interviewer.language.opposing import apart, same
from interviewer.language.patterns import plain
from interviewer.language.secrets import masked, secrets
from interviewer.language.units import unit
from interviewer.model.answer import Day, Items, Quantity, Reviewed, Value, Words
from interviewer.model.base import fingerprint
from interviewer.model.contribution import Claim
from interviewer.model.coverage import Coverage, Evidence
from interviewer.model.entry import Answered
from interviewer.model.progress import Progress
from interviewer.model.question import QuestionDefinition
from interviewer.model.scoring import Scoring
from interviewer.model.seed import Place
from interviewer.model.template import Slot, Template

_MOST = 20
"""Contradictions of this sort that are put to the team."""
_LOOKED_AT = 4_000
"""Characters of a text in which claims are looked for."""
_ROUGHLY = 0.15
Key = tuple[str, str, str]
_NOWHERE = Evidence(seed="", place=Place(), quote="")


class _Said(NamedTuple):
    side: Side
    claim: Claim

    @property
    def key(self) -> Key:
        """The same for the same claim of the same answer."""
        return self.side.answer.id, self.side.words, self.claim.value


class _Compared(NamedTuple):
    keys: frozenset[Key]
    pairs: tuple[tuple[Key, Key], ...]


class Claiming:
    """Finds what the sentences of a text claim; this one finds nothing.

    It remembers which claims contradict each other, so that a new answer costs one look over those before it.
    """

    def __init__(self) -> None:
        self._compared: dict[str, _Compared] = {}

    @property
    def dates(self) -> frozenset[str]:
        """Topics whose value is a date."""
        return frozenset()

    def __call__(self, text: str) -> tuple[Claim, ...]:
        """The claims, in the order of the text."""
        return ()

    def contradicting(self, topic: str, said: Sequence[_Said]) -> list[tuple[_Said, _Said]]:
        """The pairs among these that contradict each other, in their order."""
        place = {one.key: n for n, one in enumerate(said)}
        before = self._compared.get(topic, _Compared(frozenset(), ()))
        pairs = [pair for pair in before.pairs if pair[0] in place and pair[1] in place]
        fresh = [one for one in said if one.key not in before.keys]
        known = [one for one in said if one.key in before.keys]
        pairs += [(a.key, b.key) for n, a in enumerate(fresh) for b in (*known, *fresh[n + 1:]) if _contradict(a, b)]
        self._compared[topic] = _Compared(frozenset(place), tuple(pairs))
        ordered = sorted(tuple(sorted((place[a], place[b]))) for a, b in pairs)
        return [(said[a], said[b]) for a, b in ordered]


silent = Claiming()


class Claimer(Claiming):
    """Finds claims by the words of the scoring, which is loaded for the first text; once for each text."""

    def __init__(self, load: Callable[[], Scoring]) -> None:
        super().__init__()
        self._load = load
        self._known: dict[str, tuple[Claim, ...]] = {}

    @cached_property
    def _scoring(self) -> Scoring:
        return self._load()

    @cached_property
    def _words(self) -> ClaimWords:
        return ClaimWords(self._scoring)

    @property
    def dates(self) -> frozenset[str]:
        """Topics whose value is a date."""
        return frozenset(f"topic {t.about}" for t in self._scoring.topics if t.value == "date")

    def __call__(self, text: str) -> tuple[Claim, ...]:
        """The claims, in the order of the text."""
        if text not in self._known:
            self._known[text] = tuple(self._found(text[:_LOOKED_AT]))
        return self._known[text]

    def _found(self, text: str) -> Iterator[Claim]:
        for sentence in SENTENCE_END.split(plain(masked(text, secrets(text)))):
            if sentence.endswith("?") or self._words.silent.search(sentence) or self._words.outside.search(sentence):
                continue
            found = list(framed(self._words, self._scoring, self._words.hits(sentence), sentence, _claim))
            yield from found or counted(self._words, sentence, _claim)


def _claim(**said: object) -> Claim:
    return Claim.model_validate({"number": 0, "evidence": _NOWHERE, **said})


def claimed(
    template: Template, progress: Progress, coverage: Coverage, claims: Claiming
) -> Iterator[Contradiction]:
    """Pairs of answers, or of an answer and a quote that was accepted, whose claims exclude each other."""
    said: dict[str, list[_Said]] = {}
    for slot in template.slots:
        for one in _of_slot(slot, progress, coverage, claims):
            said.setdefault(one.claim.topic, []).append(one)
    pairs = [pair for topic, every in said.items() for pair in claims.contradicting(topic, every)]
    found = {c.id: c for c in (_between(*pair) for pair in pairs[:_MOST])}
    yield from found.values()


def _contradict(one: _Said, other: _Said) -> bool:
    if one.side.answer.question == other.side.answer.question or (one.side.quote and other.side.quote):
        return False
    a, b = one.claim, other.claim
    return a.settings == b.settings and apart(a, b) and same(a, b, False)


def _between(one: _Said, other: _Said) -> Contradiction:
    """The later answer is where it is decided; a typed answer where the other side is a quote."""
    first, second = sorted((one, other), key=lambda s: (s.side.quote is None, s.side.answer.at))
    name = f"-{fingerprint(first.side.answer.question, second.side.answer.question, one.claim.topic)[:8]}"
    about = one.claim.about or other.claim.about
    ask = f"These two say different things about {about or 'the same thing'}. Which holds?"
    return Contradiction(second.side.answer.question, name, ask, (first.side, second.side))


def _of_slot(slot: Slot, progress: Progress, coverage: Coverage, claims: Claiming) -> Iterator[_Said]:
    """What is claimed in the answers to the main questions of a slot and in the quotes accepted for it."""
    for side in _accepted(slot, progress, coverage):
        for claim in claims(side.words):
            yield _Said(side, claim)
            yield from _typed(slot, progress, claim, claims)
    if slot.statements:
        for definition in slot.questions:
            answer = progress.answer(definition.id)
            for text in _texts(answer.value) if answer else ():
                yield from (_Said(Side(answer, text), claim) for claim in claims(text) if answer)


def _texts(value: Value) -> tuple[str, ...]:
    if isinstance(value, Words):
        return (value.text,)
    return tuple(i.text for i in value.items) if isinstance(value, Items) else ()


def _accepted(slot: Slot, progress: Progress, coverage: Coverage) -> Iterator[Side]:
    """Quotes that were said to be right."""
    answer, finding = progress.answer(f"{slot.id}.playback"), coverage.finding(slot.id)
    if answer is None or finding is None or not isinstance(answer.value, Reviewed):
        return
    quotes = {(e.seed, e.quote): e for e in finding.evidence}
    for verdict in answer.value.verdicts:
        quote = quotes.get((verdict.seed, verdict.quote))
        if quote and verdict.verdict == "right":
            yield Side(answer, quote.quote, quote=quote)


def _typed(slot: Slot, progress: Progress, claim: Claim, claims: Claiming) -> Iterator[_Said]:
    """The date or number answered to the one question of the slot that asks for what a quote claims."""
    if claim.settings or claim.strict or not claim.topic.startswith("topic "):
        return
    asking = [q for q in slot.questions if _asks_for(q, claim, claims)]
    answer = progress.answer(asking[0].id) if len(asking) == 1 else None
    value = _value(answer) if answer else None
    if answer and value:
        yield _Said(Side(answer, answer.raw), claim.model_copy(update={**value, "subject": ()}))


def _asks_for(question: QuestionDefinition, claim: Claim, claims: Claiming) -> bool:
    if question.kind == "date":
        return claim.topic in claims.dates
    known = unit(question.unit or "") if question.kind == "number" else None
    return known is not None and claim.topic.endswith(f" {known.measures}")


def _value(answer: Answered) -> dict[str, object] | None:
    """Ends and bound of a typed answer, in base units."""
    value = answer.value
    if isinstance(value, Day):
        return {"low": value.start.toordinal(), "high": value.end.toordinal(), "bound": "", "dated": True}
    if not isinstance(value, Quantity) or (value.low is None and value.high is None):
        return None
    known = unit(value.unit or "")
    low, high = (v if v is not None else w for v, w in ((value.low, value.high), (value.high, value.low)))
    scale, about = known.factor if known else 1.0, _ROUGHLY if value.about else 0.0
    bound = "most" if value.low is None else "least" if value.high is None else ""
    return {"low": (low or 0.0) * scale * (1 - about), "high": (high or 0.0) * scale * (1 + about), "bound": bound}
