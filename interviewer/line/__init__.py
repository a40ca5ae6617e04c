"""The same interview in plain sentences: for screen readers, pipes and people who like it so."""

from __future__ import annotations

from pathlib import Path
from typing import TextIO

from interviewer.line.console import Console
from interviewer.line.conversation import Conversation
from interviewer.line.demo import demo
from interviewer.line.stopping import keep_typed_when_stopped
from interviewer.session import Session


def interview(
    session: Session, stdin: TextIO, stdout: TextIO, stderr: TextIO, *, interactive: bool, target: Path | None = None
) -> int:
    """The whole interview in line mode; returns the exit code.

    `interactive`: a person types, sees prompts and may answer over several lines. Otherwise one line is one answer:
    one that does not fit is reported on `stderr` and parks its question, an empty line skips. At the end of input
    the draft is written, to `target` or the next free name, and its path is the last line of `stdout`. Ctrl-C keeps
    every answer, writes no draft and gives 130.

    Raises:
        OutputError: the draft cannot be written; every answer is kept.
        JournalError: over a pipe, an answer cannot be recorded.
    """
    talk = Conversation(session, Console(stdin, stdout, stderr, interactive=interactive), target)
    if interactive:
        keep_typed_when_stopped(talk)
    try:
        return talk.run()
    except KeyboardInterrupt:
        talk.console.say("")
        return talk.leave(130)


__all__ = ["demo", "interview"]
