"""The same interview in plain sentences: for screen readers, pipes and people who like it so."""

from __future__ import annotations

import signal
import threading
from pathlib import Path
from types import FrameType
from typing import TextIO

from interviewer.line.console import Console
from interviewer.line.conversation import Conversation
from interviewer.line.demo import demo
from interviewer.line.recording import keep_typed
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
        _keep_typed_when_stopped(talk)
    try:
        return talk.run()
    except KeyboardInterrupt:
        talk.console.say("")
        return talk.leave(130)


def _keep_typed_when_stopped(talk: Conversation) -> None:
    """Where the terminal is closed or the program told to end, it ends by that signal, but keeps what was typed."""

    def stopped(number: int, _: FrameType | None) -> None:
        keep_typed(talk)
        signal.signal(number, signal.SIG_DFL)
        signal.raise_signal(number)

    if threading.current_thread() is threading.main_thread():
        for name in ("SIGHUP", "SIGTERM"):
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), stopped)


__all__ = ["demo", "interview"]
