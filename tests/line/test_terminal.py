from __future__ import annotations

import os
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

from transcripts import SHED

LONGEST = 20.0
BRACKETS = re.compile(r"\x1b\[\?2004[hl]\r?")
"""What tells a terminal to mark what is pasted."""
OWN_TERMINAL = """
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.executable, [sys.executable, "-m", "interviewer", *sys.argv[1:]])
"""


class Terminal:
    """`interviewer` at a terminal of its own, by what it shows and what is typed."""

    def __init__(self, *words: str, cwd: Path) -> None:
        self.keys, inner = os.openpty()
        self.seen = ""
        self.process = subprocess.Popen([sys.executable, "-c", OWN_TERMINAL, *words], stdin=inner, stdout=inner,
                                        stderr=inner, cwd=cwd, start_new_session=True,
                                        env={**os.environ, "TERM": "xterm", "COLUMNS": "80"})
        os.close(inner)

    def until(self, text: str, *, again: str = "") -> str:
        """What is shown until a text is; `again` is typed once more when nothing came for long."""
        before, deadline = self.seen, time.monotonic() + LONGEST
        fresh = ""
        while text not in fresh and time.monotonic() < deadline:
            if not select.select([self.keys], [], [], LONGEST / 4)[0]:
                self.type(again)
            else:
                try:
                    fresh = BRACKETS.sub("", fresh + os.read(self.keys, 4096).decode(errors="replace"))
                except OSError:
                    break
        self.seen = before + fresh
        assert text in fresh, self.seen
        return fresh

    def answer(self, keys: str, prompt: str = "\n> ") -> str:
        """What comes between a line typed at a prompt and the next prompt."""
        if not self.seen:
            self.until("> ")
        self.type(f"{keys}\n")
        return self.until(prompt)

    def type(self, keys: str) -> None:
        os.write(self.keys, keys.encode())

    def end(self) -> int:
        return self.process.wait(LONGEST)

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self.keys)


@pytest.fixture
def terminal(workplace: Path) -> Iterator[Terminal]:
    (workplace / "shed.yaml").write_text(SHED)
    shown = Terminal("ask", "--template", "shed.yaml", cwd=workplace)
    shown.answer("")   # asked what to open: nothing, everything is to be asked
    yield shown
    shown.close()


def test_a_list_a_recalled_answer_and_the_end_of_input(terminal: Terminal, workplace: Path):
    terminal.answer("Shed")
    assert "So far: Shed" in terminal.answer("back")
    terminal.answer("\x1b[A\x01Tool ")
    assert "So far: Tool Shed" in terminal.answer("edit")
    terminal.answer("Drills vanish")
    terminal.answer("Members", "2> ")
    terminal.answer("Board", "3> ")
    assert "Saved: 2 items." in terminal.answer("")
    terminal.type("\x04")
    terminal.until("spec.md")
    assert terminal.end() == 0
    assert "Tool Shed" in (workplace / "spec.md").read_text()


def test_ctrl_c_in_the_middle_of_a_line(terminal: Terminal):
    terminal.answer("Shed")
    terminal.type("half a sent")
    terminal.until("half a sent")
    terminal.type("\x03")
    terminal.until("Every answer is kept in interview.db.", again="\x03")
    assert terminal.end() == 130


def test_a_line_half_typed_when_the_terminal_closes_is_offered_again(terminal: Terminal, workplace: Path):
    terminal.answer("Shed")
    terminal.type("half a sent")
    terminal.until("half a sent")
    terminal.process.send_signal(signal.SIGHUP)
    assert terminal.end() == -signal.SIGHUP
    again = Terminal("ask", cwd=workplace)
    try:
        assert "half a sent" in again.until("\n> ")
        assert "So far: half a sentence" in again.answer("\x1b[Aence") + again.answer("back")
    finally:
        again.close()


def test_a_list_half_typed_when_the_program_is_killed_is_offered_again(terminal: Terminal, workplace: Path):
    terminal.answer("Shed")
    terminal.answer("Drills vanish")
    terminal.answer("Members", "2> ")
    terminal.answer("Board", "3> ")
    terminal.process.kill()
    terminal.end()
    again = Terminal("ask", cwd=workplace)
    try:
        assert "- Members\r\n- Board" in again.until("\n> ")
        assert "Saved: 2 items." in again.answer("\x1b[A")
    finally:
        again.close()


def test_what_is_pasted_is_one_answer_however_many_lines_it_has(terminal: Terminal):
    terminal.answer("Shed")
    terminal.answer("\x1b[200~Drills vanish.\n\nNobody knows\nwho has them.\x1b[201~")
    assert "So far: Drills vanish. Nobody knows who has them." in " ".join(terminal.answer("edit").split())
