"""Plain text as people hand it in, as much as is wanted: paragraphs of a specification, notes and an article."""

from __future__ import annotations

import random
import re
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
SAMPLES = ("tests/seeds/spec/berth-desk.md", "tests/seeds/brief/meeting-notes.md", "seeds/article.txt")


@cache
def paragraphs() -> tuple[tuple[str, ...], ...]:
    """Those of each sample."""
    every = [(ROOT / name).read_text(encoding="utf-8").split("\n\n") for name in SAMPLES]
    return tuple(tuple(part for part in parts if part.strip()) for parts in every)


def text(size: int, seed: int) -> str:
    """At least `size` characters. Other numbers and years than in the samples, so that few passages are alike."""
    chance = random.Random(seed)
    parts: list[str] = []
    length = 0
    while length < size:
        said = chance.choice(chance.choice(paragraphs()))
        part = re.sub(r"\b\d{2,3}\b", lambda _: str(chance.randint(10, 999)), said)
        parts.append(part)
        length += len(part) + 2
    return "\n\n".join(parts)


def folder(path: Path, files: int, size: int) -> Path:
    """A folder of so many files of `size` characters."""
    path.mkdir()
    for number in range(files):
        (path / f"{number}.txt").write_text(text(size, number), encoding="utf-8")
    return path
