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
ROUNDS = 5
WARM, COLD = 1.5, 2.0
"""At most so many times the processor time of an empty Textual program until the first useful picture."""
ROOM = 1.25
"""Times that, for a machine with other things to do."""


def seconds(what: str, folder: Path, cache: Path, *arguments: str) -> float:
    """Processor time of a program from its start to the first useful picture, of all its threads and children."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache), "PYTHONPATH": str(ROOT)}
    child = subprocess.Popen([sys.executable, str(SCRIPT), what, str(folder), *arguments], env=environment,
                             stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    assert child.returncode == 0
    return used.ru_utime + used.ru_stime


def test_the_first_useful_picture_comes_nearly_as_soon_as_that_of_an_empty_program(tmp_path):
    folder, warm, seeds = tmp_path / "work", tmp_path / "warm", str(sample_seeds())
    seconds("ours", folder, warm, seeds)
    empty, again, first = [], [], []
    for number in range(ROUNDS):
        empty.append(seconds("empty", folder, warm))
        again.append(seconds("ours", folder, warm, seeds))
        first.append(seconds("ours", folder, tmp_path / f"cold-{number}", seeds))
    base = statistics.median(empty)
    ratio, cold = statistics.median(again) / base, statistics.median(first) / base
    print(f"empty {base:.2f} s, warm {ratio:.2f} times, cold {cold:.2f} times")
    assert ratio <= WARM * ROOM
    assert cold <= COLD * ROOM
