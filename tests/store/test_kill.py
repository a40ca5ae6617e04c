from __future__ import annotations

import random
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from interviewer.store import open_journal

KILLS = 25
CHILD = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from interviewer.model.answer import Words
from interviewer.model.entry import Answered
from interviewer.store import open_journal

journal = open_journal(Path(sys.argv[1]))
for number in range(100_000):
    name = f"{sys.argv[2]}-{number}"
    journal.append(Answered(id=name, at=datetime.now(UTC), by="Maya", question="a.b", slot="a", ask="What?",
                            value=Words(text="forty"), raw="forty"))
    print(name, flush=True)
"""


def test_no_acknowledged_answer_is_lost_to_a_kill(tmp_path: Path):
    path = tmp_path / "interview.db"
    chance = random.Random(7)
    acknowledged: list[str] = []
    for run in range(KILLS):
        command = [sys.executable, "-c", CHILD, str(path), str(run)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
            assert child.stdout
            for _ in range(chance.randint(1, 40)):
                acknowledged.append(child.stdout.readline().strip())
            child.kill()
            acknowledged += [line.strip() for line in child.stdout if line.endswith("\n")]
        with closing(open_journal(path)) as journal:
            kept = [e.id for _, e in journal.entries()]
            assert set(acknowledged) <= set(kept)
            assert len(kept) == len(set(kept))
            assert journal.verify() == ()
    assert len(acknowledged) > KILLS
