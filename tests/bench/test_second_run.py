from __future__ import annotations

import time
from pathlib import Path

from interviewer.comparing.cache import Cache
from interviewer.comparing.seeds import Comparing, compared
from interviewer.library import load_scoring, load_template

SPEC = Path(__file__).parents[1] / "seeds" / "spec" / "berth-desk.md"
FILES = 40


def test_a_second_run_over_unchanged_seeds_takes_a_fraction_of_the_first(tmp_path: Path):
    folder = tmp_path / "seeds"
    folder.mkdir()
    for number in range(FILES):
        (folder / f"{number}.md").write_text(f"Version {number}\n\n{SPEC.read_text()}")
    template, scoring = load_template("software"), load_scoring()
    took = []
    for _ in range(2):
        begun = time.perf_counter()
        compared(Comparing(template, scoring, cache=Cache(tmp_path / "cache")), [folder])
        took.append(time.perf_counter() - begun)
    assert took[1] < took[0] / 3
