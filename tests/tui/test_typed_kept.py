from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from pathlib import Path

import pytest

from interviewer.model.answer import Words
from interviewer.session import Session
from interviewer.session.recent import usual_recent
from interviewer.session.typed import Typed
from interviewer.tui.screens.unfinished import LONGEST, Unfinished
from interviewer.tui.widgets.fields import Unsent

LIMIT = 150.0


def left(begun, question: str) -> str:
    with Session.open(journal=begun.plan.journal, respondent="Maya") as session:
        return session.typed.of(question)


async def test_what_is_typed_comes_back_after_the_program_ended(sit, begun):
    async with sit() as table:
        await table.opened()
        await table.type("half a na")
    async with sit() as table:
        await table.opened()
        assert table.app.focused.value == "half a na"
        assert "typed before, not saved yet" in table.words
        await table.press("m", "e", "enter")
        assert isinstance(table.said["name.short"].value, Words)
    assert not left(begun, "name.short")
    async with sit() as table:
        await table.opened()
        await table.ask("name.short")
        assert table.app.focused.value == "half a name"


async def test_what_was_cleared_again_does_not_come_back(sit, begun):
    async with sit() as table:
        await table.opened()
        await table.type("ab")
        table.interview.unsent.write()
        assert table.session.typed.of("name.short") == "ab"
        await table.press("backspace", "backspace")
        assert not table.interview.unsaved
    assert not left(begun, "name.short")


async def test_ticks_come_back_too(sit, begun):
    async with sit() as table:
        await table.opened()
        question = next(q for q in table.session.questions() if q.kind == "choices")
        await table.ask(question.id)
        await table.press("2")
    async with sit() as table:
        await table.opened()
        await table.ask(question.id)
        assert table.interview.card.field.unsent().chosen == (question.choices[1].value,)


def test_writing_waits_for_a_pause_but_not_for_ever(begun):
    with Session.open(journal=begun.plan.journal, respondent="Maya") as session:
        kept = Unfinished(session)
        kept["q"] = Unsent("a")
        kept.look()
        assert not session.typed.of("q")
        kept.look()
        assert session.typed.of("q") == "a"
        for n in range(LONGEST):
            kept["q"] = Unsent("a" * (n + 2))
            kept.look()
        assert session.typed.of("q")[:2] == "aa"
        del kept["q"]
        assert not session.typed.of("q")


def test_a_question_half_typed_here_is_found_by_line_mode_and_the_other_way_round(tmp_path):
    typed = Typed(tmp_path / "typed", "one", "Maya")
    typed.keep("q", "words", ("no", ""))
    assert (typed.of("q"), typed.left("q")) == ("words", ("words", ("no", "")))
    typed.keep("q", "words")
    assert typed.left("q") == ("words", ())


def _run(journal: Path, folder: Path) -> tuple[int, int]:
    usual_recent(keep=True).greet()   # nobody is new here
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(folder)
        os.environ.update(TERM="xterm-256color", TEXTUAL_ANIMATIONS="none")
        os.execv(sys.executable, [sys.executable, "-m", "interviewer", "--journal", str(journal), "--as", "Maya"])
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    return pid, terminal


def _drain(terminal: int, seconds: float) -> bytes:
    if not select.select([terminal], [], [], seconds)[0]:
        return b""
    with contextlib.suppress(OSError):
        return os.read(terminal, 65536)
    return b""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
@pytest.mark.timeout(200)
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGHUP])
def test_what_is_typed_survives_the_process_being_killed(begun, tmp_path, number):
    pid, terminal = _run(begun.plan.journal, tmp_path)
    deadline, seen = time.monotonic() + LIMIT, b""
    try:
        while time.monotonic() < deadline and not left(begun, "name.short"):
            seen += _drain(terminal, 0.1)
            if b"it called" in seen:
                os.write(terminal, b"S")   # again and again: a picture may come before its field takes keys
        assert b"it called" in seen, seen[-2000:]
        os.kill(pid, number)
        while time.monotonic() < deadline and os.waitpid(pid, os.WNOHANG)[0] == 0:
            _drain(terminal, 0.1)
    finally:
        with contextlib.suppress(OSError):
            os.kill(pid, signal.SIGKILL)
        os.close(terminal)
    assert set(left(begun, "name.short")) == {"S"}
