from __future__ import annotations

import gc
import os
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
from writing import folder, text

from interviewer.library import load_scoring, load_template
from interviewer.matching import Comparison, contribution
from interviewer.model.seed import Seed
from interviewer.reading import Found, ReadingOptions, find, read_file

FULL = os.environ.get("INTERVIEWER_TEST_COUNTS") == "full"
TEMPLATE, SCORING = load_template("software"), load_scoring()
SIZE, ROUNDS = 150_000, 8
NOISE = 0.6
"""Of a ratio that is 5.9 to 6.0 on an idle machine; a busy one adds to comparing more than to reading."""
FILE = 250_000
FEW, MANY = (40, 4_000) if FULL else (5, 30)
"""Files of a small and a large folder: 1.3 and 7.5 MB, or 10 MB and 1 GB."""
MEASURE = """
import resource, sys
from interviewer.cli import main
try:
    main()
except SystemExit:
    pass
finally:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)
"""


def written(path: Path, size: int) -> Found:
    path.write_text(text(size, 1), encoding="utf-8")
    return next(f for f in find([path], ReadingOptions()) if isinstance(f, Found))


def read(found: Found) -> Seed:
    seed = read_file(found)
    assert isinstance(seed, Seed)
    return seed


def compare(seed: Seed) -> None:
    comparison = Comparison(TEMPLATE, SCORING)
    comparison.add(seed)
    assert comparison.result().verdict == "partial"


def seconds(work: Callable[[], object]) -> float:
    """Without collecting garbage, as `timeit` does: on whom that falls depends on what else is in memory."""
    gc.collect()
    gc.disable()
    start = time.process_time()
    try:
        work()
        return time.process_time() - start
    finally:
        gc.enable()


def quickest(*works: Callable[[], object]) -> list[float]:
    """Processor time of each, done in turn so that a busy moment of the machine meets all."""
    rounds = [[seconds(work) for work in works] for _ in range(ROUNDS)]
    return [min(taken) for taken in zip(*rounds, strict=True)]


def test_comparing_takes_about_six_times_as_long_as_reading(tmp_path: Path):
    found = written(tmp_path / "a.txt", SIZE)
    seed = read(found)
    compare(seed)
    reading, comparing = quickest(lambda: read(found), lambda: compare(seed))
    assert comparing <= (6 + NOISE) * reading


def test_twice_the_text_takes_about_twice_as_long(tmp_path: Path):
    small, large = written(tmp_path / "a.txt", SIZE), written(tmp_path / "b.txt", 2 * SIZE)
    once, twice = read(small), read(large)
    compare(twice)
    reading, reading_twice, comparing, comparing_twice = quickest(
        lambda: read(small), lambda: read(large), lambda: compare(once), lambda: compare(twice))
    assert reading_twice < 2.7 * reading
    assert comparing_twice < 2.7 * comparing


def test_a_list_of_requirements_takes_a_small_multiple_of_its_own_memory(tmp_path: Path):
    things = ("order", "invoice", "member", "loan", "booth", "stall", "driver", "parcel")
    file = tmp_path / "a.md"
    file.write_text("".join(f"- The system must show every {things[n % 8]} of shop {n} within {n % 80 + 2} seconds.\n"
                            for n in range(1_500)), encoding="utf-8")
    found = next(f for f in find([file], ReadingOptions()) if isinstance(f, Found))
    compare(read(found))
    tracemalloc.start()
    seed = read(found)
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.reset_peak()
    contribution(TEMPLATE, SCORING, seed)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most - size < 4 * size


def peak(seeds: Path) -> int:
    """The largest memory of a process that compares a folder, in kilobytes (Linux) or bytes."""
    done = subprocess.run([sys.executable, "-c", MEASURE, "compare", str(seeds), "--format", "json"],
                          capture_output=True, text=True, check=True)
    assert '"verdict": "partial"' in done.stdout
    return int(done.stderr.split()[-1])


@pytest.mark.skipif(sys.platform == "win32", reason="no module resource")
@pytest.mark.timeout(7_200 if FULL else 300)
def test_the_memory_does_not_grow_with_the_folder(tmp_path: Path):
    few, many = peak(folder(tmp_path / "few", FEW, FILE)), peak(folder(tmp_path / "many", MANY, FILE))
    assert many < 1.5 * few
