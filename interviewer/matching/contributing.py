"""One seed and a template to what the seed contributes: a pure function of its content."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from interviewer.matching import about
from interviewer.matching.bounded import Bounded
from interviewer.matching.claims import claims
from interviewer.matching.cues import Compiled, compiled
from interviewer.matching.demands import SUPPORTS, Demanded, Demands, demands
from interviewer.matching.evidence import quoted, reason
from interviewer.matching.foreign import Foreign
from interviewer.matching.masking import without_placed_secrets
from interviewer.matching.merit import quotable
from interviewer.matching.scoring import chances, grounds
from interviewer.matching.standing import Standing, status_of
from interviewer.matching.support import Supports, look
from interviewer.model.contribution import Claim, Contribution, Quotable, SlotSupport
from interviewer.model.coverage import SeedSlots, SeedSummary
from interviewer.model.scoring import Scoring
from interviewer.model.seed import Passage, Seed
from interviewer.model.template import Template


def contribution(template: Template, scoring: Scoring, seed: Seed, show_secrets: bool = False) -> Contribution:
    """What a seed says. Mail folders and the like are judged message by message.

    Raises:
        TemplateError: a cue of the template cannot be read.
    """
    whole = _Whole(compiled(template, scoring), Foreign(template), seed, show_secrets)
    passages = seed.passages if show_secrets else without_placed_secrets(seed.passages)
    gathered, first = _Gathered(), 0
    for _, part in groupby(passages, key=lambda p: p.place.part):
        document = _Part(whole, list(part), first)
        gathered.add(document)
        first += len(document.looked)
    return gathered.result(whole)


class _Gathered:
    """What the documents of a seed say together. They come one by one: a mail folder holds thousands."""

    def __init__(self) -> None:
        self._judged = about.Judgement(False, 0.0, "holds no text")
        self._standings: dict[int, Standing] = {}
        self._claims = Bounded()
        self._demanded = Demanded()
        self._supporting = 0

    def add(self, part: _Part) -> None:
        """Takes one more document into account, in the order of reading."""
        self._judged = max(self._judged, part.judgement, key=lambda j: (j.building, j.probability))
        for slot in part.supports.held:
            self._standings.setdefault(slot, Standing()).take(*part.chances(slot), "", part.quotes(slot))
        self._claims.add("", part.claims())
        self._demanded.add("", part.demands())
        self._supporting += part.supporting

    def result(self, whole: _Whole) -> Contribution:
        """All of it."""
        supports = self._supports(whole.ready.template)
        claims, demanded = self._claims.kept(), self._demanded
        return Contribution(
            summary=_summary(whole, self._judged, supports), also_in=whole.seed.also_in, unread=whole.seed.unread,
            supports=supports, supporting=self._supporting, claims=tuple(one.claim for one in claims),
            claims_left_out=self._claims.left_out, demands=tuple(demand for _, demand in demanded.kept()),
            used=demanded.used, unused=demanded.unused)

    def _supports(self, template: Template) -> tuple[SlotSupport, ...]:
        """What is said for each slot, in template order."""
        return tuple(
            SlotSupport(slot=template.slots[n].id, covered=standing.covered, touched=standing.touched,
                        quotes=tuple(quote for _, quote in standing.quotes))
            for n, standing in sorted(self._standings.items()))


class _Whole(NamedTuple):
    """A seed and what it is compared with."""

    ready: Compiled
    foreign: Foreign
    seed: Seed
    show_secrets: bool


def _summary(whole: _Whole, judged: about.Judgement, supports: Sequence[SlotSupport]) -> SeedSummary:
    seed, foreign = whole.seed, whole.foreign
    statuses = {s.slot: status_of(whole.ready.scoring, s.covered, s.touched) for s in supports}
    slots = SeedSlots(covered=tuple(s for s, status in statuses.items() if status == "covered"),
                      hinted=tuple(s for s, status in statuses.items() if status == "hinted"))
    return SeedSummary(path="", sha256=seed.sha256, words=seed.words, passages=len(seed.passages),
                       language=seed.language, understood=foreign.understood(seed), about_building=judged.building,
                       why=foreign.why(seed, judged.why), slots=slots)


class _Part:
    """A document: a whole seed, or one message of a mail folder."""

    def __init__(self, whole: _Whole, passages: list[Passage], first: int) -> None:
        ready, foreign, seed, show_secrets = whole
        self._ready = ready
        self._first = first
        self._show_secrets = show_secrets
        self._understood = foreign.understood(seed)
        self.looked = look(ready, passages, foreign.languages(seed))
        self.supports = Supports(ready, self.looked)
        judged = about.judge(ready, about.features(ready, self.looked, self.supports.titled))
        self._chances = self._weighed(judged.probability)
        if judged.doubtful and not any(sure >= ready.scoring.covered_from for sure, _ in self._chances):
            judged = about.dismissed(judged)
        self.judgement = foreign.judged(seed, judged)
        self.supporting = sum(score >= SUPPORTS for score in self.supports.best) if self.judgement.building else 0

    def claims(self) -> Iterator[Claim]:
        """What it claims, made one by one."""
        if self.judgement.building:
            yield from claims(self._ready, self.looked, self._first, self._show_secrets)

    def demands(self) -> Demands:
        """The passages that read like a requirement."""
        return demands(self._ready, self.looked, self.supports, self.judgement, first=self._first,
                       show_secrets=self._show_secrets)

    def chances(self, slot: int) -> tuple[float, float]:
        """How likely the slot is covered, and covered or hinted; nothing is where nothing is to be built.

        In a language without cues words mean something else than they seem to, and hint at most.
        """
        covered, touched = self._chances[slot] if self.judgement.building else (0.0, 0.0)
        return covered if self._understood else 0.0, touched

    def _weighed(self, probability: float) -> list[tuple[float, float]]:
        slots = self._ready.template.slots
        found = grounds(self.supports.held, len(slots), len(self.looked), probability)
        return [chances(self._ready.scoring, there, slot) for there, slot in zip(found, slots, strict=True)]

    def quotes(self, slot: int) -> list[Quotable]:
        """The best quotes for a slot; of a document that does not count the nearest miss."""
        against = "" if self.judgement.building else "is not about something to be built"
        held = quotable(self._ready, self.looked, self.supports, slot)
        found = []
        for one, passage in held[:1] if against else held:
            why = reason(self._ready, passage, slot, one, against)
            evidence = quoted("", passage, show_secrets=self._show_secrets, score=one.merit, why=why)
            found.append(Quotable(merit=one.merit, number=self._first + one.number, against=bool(against),
                                  evidence=evidence))
        return found
