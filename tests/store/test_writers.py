from __future__ import annotations

import os
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
from written import answer

from interviewer.store import open_journal

FULL = os.environ.get("INTERVIEWER_TEST_COUNTS") == "full"
WRITERS, ANSWERS = 8, 625 if FULL else 25
SECONDS_UNTIL_SEEN = 2.0
WRITER = """
import sys
from pathlib import Path
from written import answer
from interviewer.store import open_journal

journal = open_journal(Path(sys.argv[1]))
print("ready", flush=True)
sys.stdin.readline()
for number in range(int(sys.argv[3])):
    journal.append(answer(f"{sys.argv[2]}-{number}"))
"""


@pytest.mark.timeout(900)
def test_programs_that_answer_at_once_lose_nothing_and_keep_their_order(tmp_path: Path):
    path = tmp_path / "interview.db"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(Path(__file__).parent), *sys.path])}
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(path), str(number), str(ANSWERS)], text=True,
                         stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment)
        for number in range(WRITERS)
    ]
    with closing(open_journal(path)) as journal:
        for writer in writers:
            assert writer.stdout
            assert writer.stdout.readline() == "ready\n"
        for writer in writers:
            assert writer.stdin
            writer.stdin.write("\n")
            writer.stdin.flush()
        seen: list[str] = []
        while any(writer.poll() is None for writer in writers):
            seen += [entry.id for _, entry in journal.entries(len(seen))]
        assert [writer.wait() for writer in writers] == [0] * WRITERS
        for writer in writers:
            writer.communicate()
        seen += [entry.id for _, entry in journal.entries(len(seen))]
        assert seen == [entry.id for _, entry in journal.entries()]
        assert journal.verify() == ()
    for number in range(WRITERS):
        own = [name for name in seen if name.startswith(f"{number}-")]
        assert own == [f"{number}-{k}" for k in range(ANSWERS)]
    assert len(seen) == WRITERS * ANSWERS


def test_what_one_records_another_sees_within_two_seconds(tmp_path: Path):
    path = tmp_path / "interview.db"
    with closing(open_journal(path)) as one, closing(open_journal(path)) as other:
        for number in range(20):
            begin = time.monotonic()
            one.append(answer(str(number)))
            while not [entry for _, entry in other.entries(number)]:
                assert time.monotonic() - begin < SECONDS_UNTIL_SEEN
            assert time.monotonic() - begin < SECONDS_UNTIL_SEEN
