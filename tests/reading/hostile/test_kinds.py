from __future__ import annotations

import json
import os
import subprocess
import time
from pathlib import Path

import archives  # noqa: F401
import mails  # noqa: F401
import office_xml  # noqa: F401
import pages  # noqa: F401
import pdfs  # noqa: F401
import places  # noqa: F401
import plain_texts  # noqa: F401
import pytest
import structures  # noqa: F401
from making import EVERY, Hostile

import interviewer.library
from interviewer.cli import main
from interviewer.reading.contained import CHILD, MEMORY, SECONDS

FULL = os.environ.get("INTERVIEWER_TEST_COUNTS") == "full"
MOST_SECONDS = 30
"""For a file: of the parsers' process by the clock that ends it, of this one as it works."""
GOOD = "The system shall answer within 2 seconds."


@pytest.fixture(scope="module", autouse=True)
def _template_loaded_once():
    template, scoring = interviewer.library.load_template("software", ()), interviewer.library.load_scoring()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(interviewer.library, "load_template", lambda *_: template)
        patch.setattr(interviewer.library, "load_scoring", lambda: scoring)
        yield


@pytest.fixture
def seeds(workplace):
    folder = workplace / "seeds"
    folder.mkdir()
    yield folder
    subprocess.run(["rm", "-rf", folder], check=False)  # the deepest are too deep for what pytest clears away with


@pytest.mark.parametrize("kind", [k for k in EVERY if FULL or not k.heavy], ids=lambda kind: kind.title)
@pytest.mark.timeout(300 if FULL else 60)
@pytest.mark.skipif(os.name == "nt", reason="names and special files of Unix")
def test_a_hostile_file_is_listed_with_its_reason_and_the_rest_goes_on(kind: Hostile, workplace, seeds, capfd):
    kind.put(seeds)
    (seeds / "zz-good.md").write_text(GOOD)
    _forget_peak()
    began = time.process_time()
    code = main(["compare", "seeds", "--format", "json", "--no-cache"])
    spent, peak = time.process_time() - began, _peak()
    out, err = capfd.readouterr()
    report = json.loads(out)
    read = {seed["path"]: seed for seed in report["seeds"]}
    refused = {one["path"]: one["reason"] for one in report["unreadable"]}
    said = refused.get(f"seeds/{kind.listed}")
    assert (code, err) == (0, "")
    assert "seeds/zz-good.md" in read
    assert kind.said is None or (said or "read").startswith(kind.said)
    assert out.replace("\n", "").isprintable()
    assert spent < MOST_SECONDS - (0 if kind.small else SECONDS)
    assert peak < 1_000_000_000 and MEMORY <= 1_000_000_000
    assert sorted(path.name for path in workplace.iterdir()) == ["seeds"]


def _forget_peak() -> None:
    for process in _processes():
        (process / "clear_refs").write_text("5")


def _peak() -> int:
    """Bytes that this process or the one of the parsers needed at most; 0 where the system does not tell.

    A child that was ended is bounded by the limit the system keeps.
    """
    statuses = [(process / "status").read_text() for process in _processes()]
    return max((int(s.split("VmHWM:")[1].split()[0]) * 1024 for s in statuses if "VmHWM:" in s), default=0)


def _processes() -> list[Path]:
    child = CHILD._process
    pids = ["self", *([str(child.pid)] if child is not None else [])]
    return [process for pid in pids if (process := Path("/proc", pid)).exists()]
