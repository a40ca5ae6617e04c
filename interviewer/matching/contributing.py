"""One seed and a template to what the seed contributes: a pure function of its content."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, groupby
from typing import NamedTuple

from interviewer.language.secrets import masked, secrets
from interviewer.matching import about
from interviewer.matching.claims import claims
from interviewer.matching.conflicts import Bounded
from interviewer.matching.cues import Compiled, compiled
from interviewer.matching.demands import SUPPORTS, best, demands
from interviewer.matching.evidence import quoted, reason
from interviewer.matching.foreign import Foreign
from interviewer.matching.merit import quotable
from interviewer.matching.scoring import chances, grounds
from interviewer.matching.standing import Standing, status_of
from interviewer.matching.support import Supports, look
from interviewer.model.contribution import Contribution, Quotable, SlotSupport
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
    passages = seed.passages if show_secrets else _without_secret_titles(seed.passages)
    parts: list[_Part] = []
    first = 0
    for _, part in groupby(passages, key=lambda p: p.place.part):
        parts.append(_Part(whole, list(part), first))
        first += len(parts[-1].looked)
    every = [d for part in parts for d in part.demands]
    used = sum(bool(d.slots) for d in every)
    supports = _together(whole.ready, parts)
    return Contribution(
        summary=_summary(whole, parts, supports), also_in=seed.also_in, unread=seed.unread,
        supports=supports, claims=tuple(Bounded().of(chain.from_iterable(p.claims for p in parts))),
        supporting=sum(p.supporting for p in parts), demands=tuple(d for _, d in best(("", d) for d in every)),
        used=used, unused=len(every) - used)


def _without_secret_titles(passages: Sequence[Passage]) -> Sequence[Passage]:
    """Passages whose headings have their secrets masked; those of the text are masked where it is quoted."""
    trails = {p.heading for p in passages}
    hidden = {t: shown for t in trails if (shown := tuple(masked(h, secrets(h)) for h in t)) != t}
    if not hidden:
        return passages
    return [p.model_copy(update={"heading": hidden.get(p.heading, p.heading)}) for p in passages]


class _Whole(NamedTuple):
    """A seed and what it is compared with."""

    ready: Compiled
    foreign: Foreign
    seed: Seed
    show_secrets: bool


def _summary(whole: _Whole, parts: Sequence[_Part], supports: Sequence[SlotSupport]) -> SeedSummary:
    seed, foreign = whole.seed, whole.foreign
    judged = max((p.judgement for p in parts), key=lambda j: (j.building, j.probability),
                 default=about.Judgement(False, 0.0, "holds no text"))
    statuses = {s.slot: status_of(whole.ready.scoring, s.covered, s.touched) for s in supports}
    slots = SeedSlots(covered=tuple(s for s, status in statuses.items() if status == "covered"),
                      hinted=tuple(s for s, status in statuses.items() if status == "hinted"))
    return SeedSummary(path="", sha256=seed.sha256, words=seed.words, passages=len(seed.passages),
                       language=seed.language, understood=foreign.understood(seed), about_building=judged.building,
                       why=foreign.why(seed, judged.why), slots=slots)


def _together(ready: Compiled, parts: Sequence[_Part]) -> tuple[SlotSupport, ...]:
    """What the parts say for each slot, in template order."""
    standings: dict[int, Standing] = {}
    for part in parts:
        for slot in part.supports.held:
            standings.setdefault(slot, Standing()).take(*part.chances(slot), "", part.quotes(slot))
    return tuple(
        SlotSupport(slot=ready.template.slots[n].id, covered=standing.covered, touched=standing.touched,
                    quotes=tuple(quote for _, quote in standing.quotes))
        for n, standing in sorted(standings.items()))


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
        counts = self.judgement.building
        self.supporting = sum(score >= SUPPORTS for score in self.supports.best) if counts else 0
        self.claims = list(claims(ready, self.looked, first, show_secrets)) if counts else []
        self.demands = list(demands(ready, self.looked, self.supports, self.judgement, first=first,
                                    show_secrets=show_secrets))

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
