from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from interviewer.comparing.cache import Cache
from interviewer.comparing.seeds import Comparing, compared
from interviewer.library import load_scoring, load_template
from interviewer.model.coverage import Coverage
from interviewer.model.seed import Seed, Unreadable
from interviewer.reading import Found, parsed

TEXT = """# Pump watch

We will build a web page that shows every pump of the city. The mechanics need to see within 5 seconds which pump is
out of order. Users must log in with password: hunter2horse until the real accounts exist.
"""


class Counted:
    """A parser that remembers what it was asked to parse."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def __call__(self, found: Found, data: bytes) -> Seed | Unreadable:
        self.names.append(found.path.name)
        return parsed(found, data)


@pytest.fixture
def parser() -> Counted:
    return Counted()


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "a.md").write_text(TEXT)
    (folder / "b.txt").write_text("We must finish by 1 May 2027. The budget is 20,000 euros.\n")
    return folder


Run = Callable[..., Coverage]


@pytest.fixture
def run(seeds: Path, store: Path, parser: Counted) -> Run:
    def again(*, template="software", cached: bool = True, roots: list[Path] | None = None, **options) -> Coverage:
        cache = Cache(store) if cached else None
        given = load_template(template) if isinstance(template, str) else template
        return compared(Comparing(given, load_scoring(), cache=cache, parse=parser, **options), roots or [seeds])

    return again
