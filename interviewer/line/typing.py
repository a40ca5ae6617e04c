"""One answer from one line or several."""

from __future__ import annotations

from collections.abc import Collection

from interviewer.line.commands import literal, parse
from interviewer.line.console import Console
from interviewer.model.question import Question

BLOCK = '"""'
_BLOCK_KINDS = ("text", "short", "playback")


class Typing:
    """Reads the rest of an answer; `lines` is what was typed of one that is not finished yet."""

    def __init__(self, console: Console, slots: Collection[str]) -> None:
        self.lines: list[str] = []
        self._console, self._slots = console, slots

    def whole(self, first: str, question: Question) -> str:
        """The answer that begins with a line. Over a pipe an answer is one line."""
        said = literal(first, self._slots)
        if not self._console.interactive:
            return said
        if said == BLOCK and question.kind in _BLOCK_KINDS:
            return self._block()
        if question.kind == "list" and ";" not in said and "\n" not in said:
            return self._list(said)
        return said

    def _block(self) -> str:
        self.lines = []
        self._console.say(f"Write on; a line of {BLOCK} ends it.")
        while (line := self._console.read("")) is not None and line.strip() != BLOCK:
            self.lines.append(line)
        return self._taken()

    def _list(self, first: str) -> str:
        self.lines = [first]
        while self.lines and (line := self._console.read(f"{len(self.lines) + 1}> ")):
            command = parse(line, self._slots)
            if command is None:
                self.lines.append(literal(line, self._slots))
            elif command.name == "undo":
                self._console.say(f"Taken away: {self.lines.pop()}")
            elif command.name == "quit":
                self._console.again(line)
                break
            else:
                self._console.say("This is item by item: an empty line ends the list, undo takes the last item away, "
                                  f"a backslash makes the word an item: \\{line.strip()}")
        return self._taken()

    def _taken(self) -> str:
        text, self.lines = "\n".join(self.lines), []
        return text
