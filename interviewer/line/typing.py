"""One answer from one line or several."""

from __future__ import annotations

from collections.abc import Callable

from interviewer.interview.checking.agreed import agreed
from interviewer.language.usable import is_no_item
from interviewer.line.commands import Command, Known, literal, parse
from interviewer.line.console import Console
from interviewer.model.question import Question

BLOCK = '"""'
ASIDE = ("help", "why", "evidence")
_BLOCK_KINDS = ("text", "short", "playback")


def _complete(first: str, question: Question) -> bool:
    """Is the first line of a list all of the answer: it takes what is proposed, or says that there is nothing?"""
    return agreed(question, first) is not None or is_no_item(first)


class Typing:
    """Reads the rest of an answer; `lines` is what was typed of one that is not finished yet.

    `aside` is given the commands that only tell something and therefore work in the middle of a list; `kept` is
    called whenever there is one line more or less, so that they survive the program.
    """

    def __init__(
        self, console: Console, known: Callable[[], Known], aside: Callable[[Command], object],
        kept: Callable[[], object],
    ) -> None:
        self.lines: list[str] = []
        self._console, self._known, self._aside, self._kept = console, known, aside, kept

    def whole(self, first: str, question: Question) -> str:
        """The answer that begins with a line. Over a pipe an answer is one line."""
        said = literal(first, self._known())
        if not self._console.interactive:
            return said
        if said == BLOCK and question.kind in _BLOCK_KINDS:
            return self._block()
        if question.kind == "list" and ";" not in said and "\n" not in said and not _complete(said, question):
            return self._list(said)
        return said

    def _block(self) -> str:
        self.lines = []
        self._console.say(f"Write on; a line of {BLOCK} ends it.")
        while (line := self._console.read("")) is not None and line.strip() != BLOCK:
            self.lines.append(line)
            self._kept()
        return self._taken()

    def _list(self, first: str) -> str:
        self.lines = [first]
        self._kept()
        while self.lines and (line := self._console.read(f"{len(self.lines) + 1}> ")):
            command = parse(line, self._known())
            if command is None or (command.name == "find" and command.rest):
                self.lines.append(literal(line, self._known()))
                self._kept()
            elif command.name == "undo":
                self._console.say(f"Taken away: {self.lines.pop()}")
                self._kept()
            elif command.name == "quit":
                self._console.again(line)
                break
            elif command.name in ASIDE:
                self._aside(command)
            else:
                self._console.say(f"First the list: an empty line ends it, undo takes {self.lines[-1]} away. "
                                  f"To make the word an item: \\{line.strip()}")
        return self._taken()

    def _taken(self) -> str:
        text, self.lines = "\n".join(self.lines), []
        return text
