"""A program that answers until it is killed, and says what was acknowledged.

It imports everything once and forks a child for each run, so that a run costs milliseconds. Each line on stdin is one
run, as JSON: the way to answer, the journal, a token for its answers. It writes the child's process number, the
child's acknowledgements, and `ended`.
"""

from __future__ import annotations

import io
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from sheds import SHED

from interviewer import Session
from interviewer.cli import main
from interviewer.model.question import Question
from interviewer.model.template import Template

BY_KIND = {"yesno": "yes", "choice": "1", "choices": "1,2", "number": "2 s", "date": "2027-01-04", "short": "at nine",
           "list": "lend; return; remind", "pick": "1", "ranking": "2,1", "text": "by the door"}


def say(*said: str | None) -> None:
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()


def by_session(journal: str, token: str) -> None:
    """Answers what is asked, then changes one answer over and over."""
    with Session.open(journal=journal, respondent="Maya") as session:
        for text in tokens(token):
            question: Question | None = session.next_question()
            name = question.id if question and question.kind in BY_KIND else "speed.feel"
            kept = session.answer(name, BY_KIND[question.kind] if question and name == question.id else text)
            following = session.next_question()
            say(kept.id, following.id if following else None)


def by_command(journal: str, token: str) -> None:
    """`interviewer answer`, once an answer."""
    for text in tokens(token):
        code = main(["answer", "speed.feel", text, "--journal", journal, "--as", "Maya"])
        if code:
            return
        say(text, None)


def by_line(journal: str, token: str) -> None:
    """`interviewer ask` over a pipe; what it says after an answer acknowledges it."""
    sys.stdin = io.TextIOWrapper(io.BufferedReader(Lines(token)), encoding="utf-8")
    main(["ask", "--journal", journal, "--as", "Maya"])


class Lines(io.RawIOBase):
    """Input without an end, given line by line as it is read."""

    def __init__(self, token: str) -> None:
        self._lines = (line for text in tokens(token) for line in ("edit 1\n", f"{text}\n"))

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = next(self._lines).encode()
        buffer[: len(data)] = data
        return len(data)


def tokens(token: str) -> Iterator[str]:
    return (f"{token}-{number}" for number in range(100_000))


def warm() -> None:
    """One interview before the first child, so that none has to load what all need."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "warm.db")
        with Session.open(journal=path, template=Template.model_validate(SHED)) as session:
            session.answer("speed.feel", "fast")
            session.next_question()


if __name__ == "__main__":
    warm()
    for line in sys.stdin:
        way, path, token = json.loads(line)
        child = os.fork()
        if not child:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
            sys.stdin = io.StringIO()
            {"session": by_session, "command": by_command, "line": by_line}[way](path, token)
            os._exit(0)
        say(str(child), None)
        os.waitpid(child, 0)
        sys.stdout.write("\nended\n")
        sys.stdout.flush()
