from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from interviewer.model.seed import Seed, Unreadable
from interviewer.reading import Found, read_file

Reading = Callable[[str, bytes], Seed | Unreadable]


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    def read(name: str, data: bytes) -> Seed | Unreadable:
        path = tmp_path / name
        path.write_bytes(data)
        return read_file(Found(path, name))

    return read


@pytest.fixture
def passages(reading: Reading) -> Callable[[str, bytes | str], list[tuple[str, str, tuple[str, ...], str]]]:
    def read(name: str, data: bytes | str) -> list[tuple[str, str, tuple[str, ...], str]]:
        seed = reading(name, data.encode() if isinstance(data, str) else data)
        assert isinstance(seed, Seed), seed
        return [(p.place.words(), p.kind, p.heading, p.text) for p in seed.passages]

    return read


@pytest.fixture
def reason(reading: Reading) -> Callable[[str, bytes], str]:
    def read(name: str, data: bytes) -> str:
        unreadable = reading(name, data)
        assert isinstance(unreadable, Unreadable), unreadable
        return unreadable.reason

    return read
