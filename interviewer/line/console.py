"""Lines in and lines out: a person at a terminal, or a pipe."""

from __future__ import annotations

import contextlib
import io
import shutil
import sys
import textwrap
from typing import Any, TextIO

from interviewer.language.display import harmless

PROMPT = "> "
MIN_WIDTH, MAX_WIDTH = 20, 100


class Console:
    """What is said goes to `stdout`; over a pipe every line read is repeated there, so that it reads as a dialogue.

    Lines are wrapped for a terminal and left whole in a pipe. With readline, lines can be edited and called back;
    nothing of that is kept on disk.
    """

    def __init__(self, stdin: TextIO, stdout: TextIO, stderr: TextIO, *, interactive: bool) -> None:
        self._stdin, self._stdout, self._stderr = stdin, stdout, stderr
        self.interactive = interactive
        self._ended = False
        self._again: list[str] = []
        self._width = max(MIN_WIDTH, min(shutil.get_terminal_size().columns, MAX_WIDTH)) if interactive else 0
        _forgiving(stdin, "surrogateescape")
        for stream in (stdout, stderr):
            _forgiving(stream, "replace")
        self._readline = _readline() if interactive and stdin is sys.stdin and stdout is sys.stdout else None

    def say(self, *lines: str) -> None:
        """Each line on a line of its own; an empty one separates."""
        for line in lines:
            self.path(*(_wrapped(line, self._width) if self._width else (line,)))
        self._stdout.flush()

    def path(self, *lines: str) -> None:
        """Lines that must stay whole."""
        for line in lines:
            self._stdout.write(f"{harmless(line)}\n")
        self._stdout.flush()

    def complain(self, *lines: str) -> None:
        """What is wrong with a line: beside the conversation at a terminal, on stderr where stdout is data."""
        if self.interactive:
            self.say(*lines)
            return
        self._stderr.writelines(f"{harmless(line)}\n" for line in lines)
        self._stderr.flush()

    def read(self, prompt: str = PROMPT) -> str | None:
        """The next line without its end; None at the end of input, and ever after."""
        if self._again:
            return self._again.pop()
        line = None if self._ended else self._line(prompt)
        line = line and _readable(line, getattr(self._stdin, "encoding", None) or "utf-8")
        if line is None:
            self._ended = True
        elif not self.interactive:
            self.path(f"{prompt}{line}".rstrip())
        return line

    def again(self, line: str) -> None:
        """The line is read once more."""
        self._again.append(line)

    def remember(self, text: str) -> None:
        """Offers a text to the arrow-up key, where there is one."""
        if self._readline and text and "\n" not in text:
            self._readline.add_history(harmless(text))

    @property
    def recalls(self) -> bool:
        """Does arrow-up bring back what `remember` was given?"""
        return self._readline is not None

    @property
    def unfinished(self) -> str:
        """The line that is being typed, as far as it can be known."""
        return str(self._readline.get_line_buffer()) if self._readline else ""

    def _line(self, prompt: str) -> str | None:
        if self._readline:
            try:
                return input(prompt)
            except EOFError:
                self.path("")
                return None
        if self.interactive:
            self._stdout.write(prompt)
            self._stdout.flush()
        line = self._stdin.readline()
        return line.rstrip("\r\n") if line else None


def _wrapped(line: str, width: int) -> list[str]:
    return textwrap.wrap(harmless(line), width, break_long_words=False, break_on_hyphens=False) or [""]


def _forgiving(stream: TextIO, errors: str) -> None:
    """A byte that is no text, or a character a terminal cannot show, ends nothing."""
    if isinstance(stream, io.TextIOWrapper):
        with contextlib.suppress(io.UnsupportedOperation):
            stream.reconfigure(errors=errors)


def _readable(line: str, encoding: str) -> str:
    """The line; what the stream's encoding could not read is read as that of Western Europe."""
    if not any("\udc80" <= character <= "\udcff" for character in line):
        return line
    return line.encode(encoding, "surrogateescape").decode("cp1252", "replace")


def _readline() -> Any:
    """The module, with completion of file names off; None on a platform without it.

    What is pasted is one text, however many lines it has; without that, every line would answer another question.
    """
    try:
        import readline
    except ImportError:
        return None
    readline.parse_and_bind("set disable-completion on")
    readline.parse_and_bind("set enable-bracketed-paste on")
    return readline
