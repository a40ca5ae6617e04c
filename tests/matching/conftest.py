from __future__ import annotations

from collections.abc import Callable

import pytest

from interviewer.library import load_scoring, load_template
from interviewer.matching import Comparison
from interviewer.model.coverage import Coverage, Finding
from interviewer.model.seed import Seed, Unreadable
from interviewer.reading.passages import passages
from interviewer.reading.plain import blocks_of


@pytest.fixture(scope="session")
def template():
    return load_template("software")


@pytest.fixture(scope="session")
def scoring():
    return load_scoring()


def seed(text: str, path: str = "seed.md", language: str = "en") -> Seed:
    from interviewer.reading.markdown import blocks

    pieces = blocks(text.encode()) if path.endswith(".md") else blocks_of(text)
    cut = tuple(passages(p for p in pieces if hasattr(p, "level")))
    return Seed(path=path, sha256="0" * 64, media="text", passages=cut, words=len(text.split()), language=language)


@pytest.fixture(scope="session")
def compared(template, scoring) -> Callable[..., Coverage]:
    def run(*seeds: str | Seed | Unreadable, other=None, show_secrets: bool = False) -> Coverage:
        comparison = Comparison(other or template, scoring, show_secrets=show_secrets)
        for number, one in enumerate(seeds):
            comparison.add(seed(one, f"seed{number}.md") if isinstance(one, str) else one)
        return comparison.result()

    return run


def status(coverage: Coverage, slot: str) -> str:
    return finding(coverage, slot).status


def finding(coverage: Coverage, slot: str) -> Finding:
    found = coverage.finding(slot)
    assert found is not None
    return found
