"""Template and seeds to coverage, one seed at a time; only the best evidence of each slot is kept."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from itertools import groupby

from interviewer.matching import about
from interviewer.matching.claims import claims
from interviewer.matching.conflicts import Claims
from interviewer.matching.cues import REQUIREMENT, compiled
from interviewer.matching.evidence import Candidate, candidate, quoted, shown, verdict
from interviewer.matching.foreign import Foreign
from interviewer.matching.merit import MOST, quotable
from interviewer.matching.passage import Looked
from interviewer.matching.scoring import chances, grounds
from interviewer.matching.support import Supports, look
from interviewer.model.coverage import (
    Coverage,
    Evidence,
    Finding,
    PassageFate,
    SeedSummary,
    Status,
    Summary,
    TemplateRef,
    Verdict,
)
from interviewer.model.scoring import Scoring
from interviewer.model.seed import Passage, Seed, Unreadable
from interviewer.model.template import Template

_MOST_UNUSED = 200
_SUPPORTS = 0.2
"""Score from which a passage is said to support a slot."""


class _Standing:
    """What is known of one slot so far."""

    def __init__(self) -> None:
        self.covered = 0.0
        self.touched = 0.0
        self.candidates: list[Candidate] = []

    def take(self, sure: float, some: float) -> None:
        self.covered, self.touched = max(self.covered, sure), max(self.touched, some)

    def keep(self, found: Iterable[Candidate]) -> None:
        self.candidates = heapq.nsmallest(MOST, [*self.candidates, *found], key=lambda c: c[:3])


class Comparison:
    """Compares seeds with a template as they come; the order in which they come changes no status."""

    def __init__(self, template: Template, scoring: Scoring, show_secrets: bool = False) -> None:
        """Raises TemplateError when a cue of the template cannot be read."""
        self._compiled = compiled(template, scoring)
        self._show_secrets = show_secrets
        self._standings = [_Standing() for _ in template.slots]
        self._claims = Claims(show_secrets)
        self._seeds: list[SeedSummary] = []
        self._unreadable: list[Unreadable] = []
        self._foreign = Foreign(self._compiled)
        self._supporting = 0
        self._unused: list[Evidence] = []

    def add(self, seed: Seed | Unreadable) -> None:
        """Takes one more seed into account. Mail folders and the like are judged message by message."""
        if isinstance(seed, Unreadable):
            self._unreadable.append(seed)
            return
        self._unreadable += [u.model_copy(update={"path": f"{seed.path}, {u.path}"}) for u in seed.unread]
        judged = [self._part(seed, list(part)) for _, part in groupby(seed.passages, key=lambda p: p.place.part)]
        best = max(judged, key=lambda j: (j.building, j.probability),
                   default=about.Judgement(False, 0.0, "holds no text"))
        self._seeds.append(SeedSummary(
            path=seed.path, sha256=seed.sha256, words=seed.words, passages=len(seed.passages),
            language=seed.language, understood=self._foreign.understood(seed), about_building=best.building,
            why=self._foreign.why(seed, best.why)))

    def result(self) -> Coverage:
        """The coverage by everything added so far."""
        template = self._compiled.template
        findings = tuple(self._finding(n) for n in range(len(template.slots)))
        counts = {s: sum(f.status == s for f in findings) for s in ("covered", "hinted", "missing")}
        return Coverage(
            template=TemplateRef(id=template.id, version=template.version), verdict=self._verdict(findings),
            summary=Summary(**counts), seeds=tuple(self._seeds), unreadable=tuple(self._unreadable),
            findings=findings, conflicts=self._claims.conflicts(),
            passages=PassageFate(supporting=self._supporting, requirement_like_unused=tuple(self._unused)))

    def _part(self, seed: Seed, passages: list[Passage]) -> about.Judgement:
        looked = look(self._compiled, passages, self._foreign.languages(seed))
        supports = Supports(self._compiled, looked)
        judged = about.judge(self._compiled, about.features(self._compiled, looked, supports.trails))
        judgement = self._foreign.judged(seed, judged)
        against = "" if judgement.building else "is not about something to be built"
        found = grounds(supports.held, len(self._standings), len(looked), judgement.probability)
        for slot in supports.held:
            standing = self._standings[slot]
            if judgement.building:
                sure, some = chances(self._compiled.scoring, found[slot], self._compiled.bare[slot])
                standing.take(sure if self._foreign.understood(seed) else 0.0, some)
            best = quotable(self._compiled, looked, supports, slot)
            standing.keep(candidate(seed.path, looked[h.number].passage, h, against) for h in best)
        if judgement.building:
            self._claims.add(claims(self._compiled, seed.path, looked))
            self._supporting += sum(best >= _SUPPORTS for best in supports.best)
            self._unused += list(self._idle(seed, looked, supports))[: _MOST_UNUSED - len(self._unused)]
        return judgement

    def _idle(self, seed: Seed, looked: list[Looked], supports: Supports) -> Iterator[Evidence]:
        for one, best in zip(looked, supports.best, strict=True):
            if REQUIREMENT in one.hits and best < _SUPPORTS and one.passage.kind != "heading":
                yield quoted(seed.path, one.passage, show_secrets=self._show_secrets, score=best,
                             why="reads like a requirement, but no slot takes it up")

    def _finding(self, number: int) -> Finding:
        slot, standing, scoring = self._compiled.template.slots[number], self._standings[number], self._compiled.scoring
        status: Status = "missing"
        if standing.covered >= scoring.covered_from:
            status = "covered"
        elif standing.touched >= scoring.touched_from:
            status = "hinted"
        ranked = sorted(standing.candidates, key=lambda c: c[:3])
        usable = ranked[:1] if status == "missing" else [c for c in ranked if not c.against]
        evidence = tuple(shown(self._compiled, number, c, self._show_secrets) for c in usable)
        why = verdict(status, evidence)
        if status == "missing":
            why += self._foreign.missing(number)
        return Finding(slot=slot.id, title=slot.title, status=status, evidence=evidence,
                       score=round((standing.covered + standing.touched) / 2, 3), why=why)

    def _verdict(self, findings: tuple[Finding, ...]) -> Verdict:
        if all(f.status == "missing" for f in findings):
            return "nothing-matches"
        slots = self._compiled.template.slots
        full = all(f.status == "covered" for f, s in zip(findings, slots, strict=True) if s.required)
        return "complete" if full else "partial"


def compare(template: Template, seeds: Iterable[Seed | Unreadable], scoring: Scoring) -> Coverage:
    """All seeds at once."""
    comparison = Comparison(template, scoring)
    for seed in seeds:
        comparison.add(seed)
    return comparison.result()
