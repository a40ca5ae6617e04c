from __future__ import annotations

import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import IO, Literal, NamedTuple

import pytest
from sheds import SHED

from interviewer import Session
from interviewer.model.entry import Answered
from interviewer.model.template import Template
from interviewer.store import open_journal

FULL = os.environ.get("INTERVIEWER_TEST_COUNTS") == "full"
KILLS = 600 if FULL else 50
STOPS = 40 if FULL else 3
RUNS_A_JOURNAL = 20
PROGRAM = Path(__file__).with_name("answering.py")
Way = Literal["session", "command", "line"]


class Acknowledged(NamedTuple):
    """An answer a program said to be recorded, by its entry's id or what was typed, and what it would ask next."""

    name: str
    following: str | None


class Program:
    """Answers in a process of its own, until it is stopped."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        assert process.stdin
        assert process.stdout
        self.stdin: IO[str] = process.stdin
        self.stdout: IO[str] = process.stdout

    def stopped(self, way: Way, journal: Path, token: str, by: signal.Signals, moment: Moment) -> list[Acknowledged]:
        """Lets it answer and stops it at a moment; what it acknowledged until then."""
        self.stdin.write(json.dumps((way, str(journal), token)) + "\n")
        self.stdin.flush()
        child = int(json.loads(self.stdout.readline())[0])
        said: list[str] = []
        while len(acknowledged(said)) < moment.answers:
            said.append(self.stdout.readline())
            assert said[-1] not in ("ended\n", ""), said
        until = time.perf_counter() + moment.after
        while time.perf_counter() < until:
            pass
        os.kill(child, by)
        while (line := self.stdout.readline()) != "ended\n":
            assert line, "the program that starts the others is gone"
            said.append(line)
            if len(said) > 200:  # Python drops an interruption that meets it while it tidies up; people press again
                with suppress(ProcessLookupError):  # it may have ended with lines still unread
                    os.kill(child, by)
        return acknowledged(said)


class Moment(NamedTuple):
    """When it is stopped: so many seconds after so many answers."""

    answers: int
    after: float


def acknowledged(lines: list[str]) -> list[Acknowledged]:
    """JSON lines of a program, or `Saved.` behind the line typed. A line that was cut off acknowledges nothing."""
    found, typed = [], ""
    for line in lines:
        if line.startswith("[") and line.endswith("]\n"):
            found.append(Acknowledged(*json.loads(line)))
        elif line == "Saved.\n":
            found.append(Acknowledged(typed, None))
        elif match := re.fullmatch(r"> (.*)\n", line):
            typed = match[1]
    return found


@pytest.fixture(scope="module")
def program() -> Iterator[Program]:
    with subprocess.Popen([sys.executable, str(PROGRAM)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                          text=True) as process:
        yield Program(process)
        assert process.stdin
        process.stdin.close()


def begun(path: Path) -> list[str]:
    with Session.open(template=Template.model_validate(SHED), journal=path, respondent="Maya") as session:
        session.answer("speed.feel", "first")
        return [entry.id for entry in session.entries()]


def check(path: Path, before: list[str], said: list[Acknowledged]) -> list[str]:
    """Nothing acknowledged is lost, nothing is there twice, and the interview goes on where it stood."""
    with closing(open_journal(path)) as journal:
        assert journal.verify() == ()
        entries = [entry for _, entry in journal.entries()]
    ids = [entry.id for entry in entries]
    assert len(ids) == len(set(ids))
    assert ids[: len(before)] == before
    new = [entry for entry in entries[len(before):] if isinstance(entry, Answered)]
    assert len(said) <= len(new) <= len(said) + 1
    for one, entry in zip(said, new, strict=False):
        assert one.name in (entry.id, entry.raw)
    if said and said[-1].following and len(new) == len(said):
        with Session.open(journal=path, respondent="Maya") as session:
            question = session.next_question()
            assert question is not None
            assert question.id == said[-1].following
    return ids


def survive(program: Program, folder: Path, way: Way, runs: int, by: signal.Signals) -> int:
    chance = random.Random(f"{way}{by}")
    answers, path, ids = 0, folder, list[str]()
    for run in range(runs):
        if run % RUNS_A_JOURNAL == 0:
            path = folder / f"{run}.db"
            ids = begun(path)
        moment = Moment(chance.choice((0, 1, 1, 2, 3, 5, 13)), chance.random() * 0.01)
        said = program.stopped(way, path, f"{way}-{run}", by, moment)
        ids = check(path, ids, said)
        answers += len(said)
    return answers


@pytest.mark.timeout(1800 if FULL else 120)
@pytest.mark.parametrize(("way", "runs"), [("session", KILLS), ("line", KILLS // 2), ("command", KILLS // 2)])
def test_no_acknowledged_answer_is_lost_to_a_kill(program: Program, tmp_path: Path, way: Way, runs: int):
    assert survive(program, tmp_path, way, runs, signal.SIGKILL) > runs


@pytest.mark.timeout(1800 if FULL else 120)
@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
@pytest.mark.parametrize("way", ["session", "line", "command"])
def test_none_is_lost_when_a_terminal_closes_or_somebody_stops_it(
    program: Program, tmp_path: Path, way: Way, by: signal.Signals
):
    assert survive(program, tmp_path, way, STOPS, by) >= STOPS
