from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

from interviewer.library import sample_seeds

SCRIPT = Path(__file__).with_name("painting.py")
ROOT = Path(__file__).parents[2]
ROUNDS = 3
FIRST, VERDICT, COLD = 3.5, 9.0, 12.0
"""At most so many times the processor time of an empty Textual program: until it says what it reads and how to stop
that; until the verdict on the sample seeds stands, with what was compared before in the cache, and without."""
ROOM = 1.25
"""Times that, for a machine with other things to do."""


def seconds(what: str, folder: Path, cache: Path) -> float:
    """Processor time from the start of a program to the picture, of all its threads.

    The program is compiled, as one that is installed; a tree of sources may not be.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache), "PYTHONPATH": str(ROOT),
                   "PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(folder.parent / "compiled")}
    done = subprocess.run([sys.executable, str(SCRIPT), what, str(folder), str(sample_seeds())], env=environment,
                          capture_output=True, text=True, check=True, timeout=60)
    return float(done.stderr.split()[-1])


def test_the_first_picture_comes_nearly_as_soon_as_that_of_an_empty_program(tmp_path):
    folder, warm = tmp_path / "work", tmp_path / "warm"
    seconds("verdict", folder, warm)
    taken: dict[str, list[float]] = {"empty": [], "first": [], "verdict": [], "cold": []}
    for number in range(ROUNDS):
        for what in ("empty", "first", "verdict"):
            taken[what].append(seconds(what, folder, warm))
        taken["cold"].append(seconds("verdict", folder, tmp_path / f"cold-{number}"))
    base = statistics.median(taken["empty"])
    ratios = {what: round(statistics.median(all_of) / base, 2) for what, all_of in taken.items()}
    assert ratios["first"] <= FIRST * ROOM, ratios
    assert ratios["verdict"] <= VERDICT * ROOM, ratios
    assert ratios["cold"] <= COLD * ROOM, ratios
