"""The demonstration: the real interview in line mode, with somebody invented at the keys."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from itertools import chain, repeat
from typing import TextIO

from interviewer.language.display import harmless
from interviewer.line.console import PROMPT, Console
from interviewer.line.conversation import Conversation
from interviewer.line.words import shown
from interviewer.model.demo import Demo
from interviewer.session import Session

Pause = Callable[[float], None]
OPENING, READING, TYPING = 5.0, 32.0, 20.0
"""Seconds for the verdict, for all questions together and for all typing together: about a minute in all."""
TRIES = 2
"""At most so many lines are typed at one question."""
SLOW, WEIGHT = 6, 4
"""The first questions, which show how it works, stay this many times longer than the others."""


def demo(session: Session, script: Demo, stdout: TextIO, *, pause: Pause) -> int:
    """Plays a whole interview and saves its draft; returns the exit code.

    `session` is a fresh one on a journal of its own in the current folder, beside which the draft is saved, so that
    a newcomer finds both afterwards and can go on with them. `pause` is called with seconds: `time.sleep` at a
    terminal, nothing elsewhere. A question that the script does not foresee, or whose scripted answer does not fit,
    is answered with the script's `otherwise`. Ctrl-C stops, keeps everything, and gives 130.

    Raises:
        OutputError: the draft cannot be written.
    """
    console = _Played(script, stdout, pause)
    console.say(f"A demonstration: {script.title}.",
                f"The seed is a news report. What stands behind {PROMPT.strip()} is typed by {script.respondent}, "
                "somebody invented. Ctrl-C stops it.", "")
    talk = console.talk = Conversation(session, console)
    try:
        code = talk.run()
    except KeyboardInterrupt:
        console.say("")
        return talk.leave(130)
    console.say("", f"That was the demonstration; it is kept in {shown(session.journal)}.",
                "With seeds (documents) of your own: interviewer FOLDER")
    return code


class _Played(Console):
    """A console at which the script types."""

    def __init__(self, script: Demo, stdout: TextIO, pause: Pause) -> None:
        super().__init__(io.StringIO(), stdout, stdout, interactive=True)
        self.talk: Conversation | None = None
        self._out, self._script, self._pause = stdout, script, pause
        self._reading = chain([OPENING], _shares(len(script.answers)))
        self._key = TYPING / sum(len(a.say) for a in script.answers)
        self._asked: list[str] = []

    def read(self, prompt: str = PROMPT) -> str | None:
        """What the script says to the question at hand, as if typed; no further item; the end of input at last."""
        said = self._said() if prompt == PROMPT else ""
        if said is None:
            return None
        self._out.write(prompt)
        for character in harmless(said):
            self._out.write(character)
            self._out.flush()
            self._pause(self._key)
        self._out.write("\n")
        return said

    def _said(self) -> str | None:
        question = self.talk.question if self.talk else None
        self._pause(next(self._reading))
        if question is None or self._asked.count(question.id) == TRIES:
            return None
        tried = question.id in self._asked
        self._asked.append(question.id)
        return self._script.otherwise if tried else self._script.reply(question.id)


def _shares(questions: int) -> Iterator[float]:
    """Seconds to read each question; those beyond the expected number get what a later one gets."""
    unit = READING / (min(questions, SLOW) * WEIGHT + max(questions - SLOW, 0))
    return chain(repeat(unit * WEIGHT, SLOW), repeat(unit))
