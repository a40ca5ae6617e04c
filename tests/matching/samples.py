from __future__ import annotations

from interviewer.model.coverage import Coverage, Finding
from interviewer.model.seed import Seed
from interviewer.reading.passages import passages
from interviewer.reading.plain import blocks_of


def seed(text: str, path: str = "seed.md", language: str = "en") -> Seed:
    from interviewer.reading.markdown import blocks

    pieces = blocks(text.encode()) if path.endswith(".md") else blocks_of(text)
    cut = tuple(passages(p for p in pieces if hasattr(p, "level")))
    return Seed(path=path, sha256="0" * 64, media="text", passages=cut, words=len(text.split()), language=language)


def status(coverage: Coverage, slot: str) -> str:
    return finding(coverage, slot).status


def finding(coverage: Coverage, slot: str) -> Finding:
    found = coverage.finding(slot)
    assert found is not None
    return found
