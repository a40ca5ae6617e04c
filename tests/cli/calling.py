from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[2]
BRIEF = ROOT / "tests" / "seeds" / "brief"
SPEC = ROOT / "tests" / "seeds" / "spec"
ARTICLE = ROOT / "seeds"


class Done(NamedTuple):
    code: int
    out: str
    err: str

    def json(self) -> Any:
        return json.loads(self.out)

    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


def call(*words: str | Path, cwd: Path, stdin: str | bytes = "", timeout: float = 50) -> Done:
    data = stdin.encode() if isinstance(stdin, str) else stdin
    done = subprocess.run(
        [sys.executable, "-m", "interviewer", *map(str, words)], cwd=cwd, input=data, capture_output=True,
        check=False, timeout=timeout,
    )
    out, err = done.stdout.decode(), done.stderr.decode()
    assert "Traceback" not in err, err
    return Done(done.returncode, out, err)
