"""What seeds contribute to coverage, one seed at a time; only the best evidence of each slot is kept."""

from __future__ import annotations

from collections.abc import Iterable

from interviewer.matching.conflicts import Claims
from interviewer.matching.contributing import contribution
from interviewer.matching.demands import Demanded, Demands, fate
from interviewer.matching.evidence import verdict
from interviewer.matching.foreign import Foreign, Met
from interviewer.matching.standing import Standing, status_of
from interviewer.model.contribution import Contribution
from interviewer.model.coverage import (
    Coverage,
    Finding,
    SeedSummary,
    Summary,
    TemplateRef,
    Verdict,
)
from interviewer.model.scoring import Scoring
from interviewer.model.seed import Seed, Unreadable
from interviewer.model.template import Slot, Template


class Comparison:
    """Merges what seeds contribute; the order in which they come changes no status."""

    def __init__(self, template: Template, scoring: Scoring, show_secrets: bool = False) -> None:
        self._template = template
        self._scoring = scoring
        self._show_secrets = show_secrets
        self._standings = {slot.id: Standing() for slot in template.slots}
        self._claims = Claims(scoring)
        self._demanded = Demanded()
        self._supporting = 0
        self._seeds: list[SeedSummary] = []
        self._unreadable: list[Unreadable] = []
        self._foreign = Foreign(template)
        self._met = Met()

    def add(self, seed: Seed | Unreadable) -> None:
        """Compares one more seed. Raises TemplateError when a cue of the template cannot be read."""
        if isinstance(seed, Unreadable):
            self._unreadable.append(seed)
        else:
            self.merge(seed.path, contribution(self._template, self._scoring, seed, self._show_secrets))

    def merge(self, path: str, found: Contribution) -> None:
        """Takes into account what the seed at `path` contributes, by the same template and scoring."""
        self._unreadable += [u.model_copy(update={"path": f"{path}, {u.path}"}) for u in found.unread]
        self._met.add((found.summary.language, *found.also_in))
        self._seeds.append(found.summary.model_copy(update={"path": path}))
        for support in found.supports:
            self._standings[support.slot].take(support.covered, support.touched, path, support.quotes)
        self._claims.merge(path, found)
        self._demanded.add(path, Demands(found.demands, found.used, found.unused))
        self._supporting += found.supporting

    def result(self) -> Coverage:
        """The coverage by everything added so far."""
        template = self._template
        findings = tuple(self._finding(number, slot) for number, slot in enumerate(template.slots))
        contradictions = self._claims.conflicts()
        counts = {s: sum(f.status == s for f in findings) for s in ("covered", "hinted", "missing")}
        return Coverage(
            template=TemplateRef(id=template.id, version=template.version), verdict=self._verdict(findings),
            summary=Summary(**counts), seeds=tuple(self._seeds), unreadable=tuple(self._unreadable),
            findings=findings, conflicts=contradictions.listed, conflicts_total=contradictions.total,
            claims_left_out=contradictions.left_out, passages=fate(self._demanded, self._supporting))

    def _finding(self, number: int, slot: Slot) -> Finding:
        standing = self._standings[slot.id]
        status = status_of(self._scoring, standing.covered, standing.touched)
        ranked = standing.quotes
        usable = ranked[:1] if status == "missing" else [quote for quote in ranked if not quote[1].against]
        evidence = tuple(quote.evidence.model_copy(update={"seed": path}) for path, quote in usable)
        why = verdict(status, evidence)
        if status == "missing":
            why += self._foreign.missing(number, self._met)
        return Finding(slot=slot.id, title=slot.title, status=status, evidence=evidence,
                       score=round((standing.covered + standing.touched) / 2, 3), why=why)

    def _verdict(self, findings: tuple[Finding, ...]) -> Verdict:
        if all(f.status == "missing" for f in findings):
            return "nothing-matches"
        slots = self._template.slots
        full = all(f.status == "covered" for f, s in zip(findings, slots, strict=True) if s.required)
        return "complete" if full else "partial"


def compare(template: Template, seeds: Iterable[Seed | Unreadable], scoring: Scoring) -> Coverage:
    """All seeds at once."""
    comparison = Comparison(template, scoring)
    for seed in seeds:
        comparison.add(seed)
    return comparison.result()
