from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

import pytest

from interviewer.matching import compare
from interviewer.model.coverage import Coverage
from interviewer.model.seed import Seed
from interviewer.reading import ReadingOptions, find, read_file

DOCUMENTS = Path(__file__).parents[1] / "bench" / "documents"
IRRELEVANT = ("irrelevant", "hard-irrelevant")


class Labelled(NamedTuple):
    kind: str
    text: str
    labels: dict[str, str]
    coverage: Coverage


@pytest.fixture(scope="module")
def labelled(template, scoring) -> list[Labelled]:
    lines = (DOCUMENTS / "labels.jsonl").read_text(encoding="utf-8").splitlines()
    known = {label["id"]: label for label in map(json.loads, lines)}
    every = []
    for found in find([DOCUMENTS / "docs"], ReadingOptions()):
        seed = read_file(found)
        assert isinstance(seed, Seed)
        label = known[found.path.stem]
        labels = {slot: said["status"] for slot, said in label["labels"].items()}
        text = " ".join(found.path.read_text(encoding="utf-8").split())
        every.append(Labelled(label["kind"], text, labels, compare(template, [seed], scoring)))
    return every


def f1(pairs: list[tuple[bool, bool]]) -> float:
    return 2 * sum(a and b for a, b in pairs) / sum(a + b for a, b in pairs)


def test_what_labelled_documents_cover_is_found_mostly(labelled):
    pairs = [(said == "covered", d.coverage.finding(slot).status == "covered")
             for d in labelled for slot, said in d.labels.items()]
    touched = [(said != "missing", d.coverage.finding(slot).status != "missing")
               for d in labelled for slot, said in d.labels.items()]
    assert f1(pairs) >= 0.66
    assert f1(touched) >= 0.78


def test_documents_about_something_to_be_built_match_something(labelled):
    relevant = [d for d in labelled if d.kind not in IRRELEVANT]
    lost = [d for d in relevant if d.coverage.verdict == "nothing-matches"]
    assert len(relevant) >= 80
    assert len(lost) <= 2


def test_documents_about_nothing_to_be_built_cover_little(labelled):
    findings = [f for d in labelled if d.kind in IRRELEVANT for f in d.coverage.findings]
    assert len(findings) >= 25 * 45
    assert sum(f.status == "covered" for f in findings) <= 0.05 * len(findings)


def test_every_quote_from_labelled_documents_is_verbatim(labelled):
    assert all(e.quote in d.text for d in labelled for f in d.coverage.findings for e in f.evidence if not e.masked)
