"""Answers that only need to be agreed to: read in the seeds, or what a template takes for the usual case."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from interviewer.language.english import word_set
from interviewer.language.usable import without_aside
from interviewer.model.coverage import Coverage, Evidence
from interviewer.model.question import Proposal, QuestionDefinition
from interviewer.model.template import Template

MAX_NAME, MAX_ITEM = 4, 14
"""Words of a name and of an item; what is longer is a sentence."""
_PARTS = re.compile(r"\s*[:–—|(),]\s*|\s+-\s+|\s+(?:for|of)\s+", re.IGNORECASE)
_KIND_OF_PAPER = word_set("""
    a an the our your new draft final first initial short rough project product software system app application service
    feature functional technical business brief briefing concept paper proposal plan overview introduction summary
    specification spec specs requirements requirement document doc docs notes note minutes meeting vision scope prd
    readme rfc charter statement description design idea ideas kickoff kick-off workshop interview""")
_NUMBERING = re.compile(r"^[\W\d]+|\W+$")


def proposal(template: Template, definition: QuestionDefinition, coverage: Coverage) -> Proposal | None:
    """What is proposed as the answer to a question, None for nothing."""
    if definition.id == template.product:
        return _titled(coverage)
    listed = _listed(definition, coverage) if definition.found_under else None
    return listed or (Proposal(text=_usual(definition), origin="default") if definition.default else None)


def _usual(definition: QuestionDefinition) -> str:
    """The usual case in the words that people read: of options their labels."""
    labels = {c.value: c.label for c in definition.choices}
    taken = [labels.get(value.strip(), "") for value in definition.default.split(",")]
    return "; ".join(taken) if all(taken) else definition.default


def _titled(coverage: Coverage) -> Proposal | None:
    """The name in the title of the documents, where that is plain: one name, above more than one chapter."""
    chapters: dict[tuple[str, str], set[str]] = {}
    for one in _said(coverage):
        if len(one.heading) > 1:
            chapters.setdefault((one.seed, one.heading[0]), set()).add(one.heading[1])
    titles = {title for (_, title), under in chapters.items() if len(under) > 1}
    names = {name for title in titles if (name := _name(title))}
    return Proposal(text=names.pop(), origin="accepted") if len(names) == 1 else None


def _name(title: str) -> str:
    """`Kneipp` of `Product brief: Kneipp`; empty where a title only says what kind of paper it is."""
    parts = (part.strip(" *_`\"“”") for part in _PARTS.split(title))
    told = [p for p in parts if p and not _KIND_OF_PAPER.issuperset(re.findall(r"[\w-]+", p.casefold()))]
    return told[0] if told and len(told[0].split()) <= MAX_NAME and not any(c.isdigit() for c in told[0]) else ""


def _listed(definition: QuestionDefinition, coverage: Coverage) -> Proposal | None:
    """What a document lists under one of the titles that promise an answer; the longest list of several."""
    wanted = set(definition.found_under)
    found = [e for e in _said(coverage) if e.heading and _plain(e.heading[-1]) in wanted and _is_item(e.quote)]
    found.sort(key=lambda e: (e.seed, e.heading, e.place.line or 0))
    lists = [list(items) for _, items in groupby(found, key=lambda e: (e.seed, e.heading))]
    best = max(lists, key=len, default=[])
    if len(best) < 2:
        return None
    items = (without_aside(" ".join(e.quote.split()).rstrip(" .;,")) for e in best)
    return Proposal(text="; ".join(dict.fromkeys(items)), origin="accepted", evidence=tuple(best))


def _said(coverage: Coverage) -> Iterator[Evidence]:
    """Every quote that speaks for a slot, once."""
    seen = set()
    for finding in coverage.findings:
        for one in finding.evidence if finding.status != "missing" else ():
            if (one.seed, one.quote) not in seen:
                seen.add((one.seed, one.quote))
                yield one


def _plain(title: str) -> str:
    return _NUMBERING.sub("", " ".join(title.casefold().split()))


def _is_item(quote: str) -> bool:
    return len(quote.split()) <= MAX_ITEM and ";" not in quote and "|" not in quote and not re.search(r"[.?!]\s", quote)
