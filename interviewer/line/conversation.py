"""The interview, one line after the other. It keeps no state that the journal does not: only where one looks."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from interviewer.errors import UsageError
from interviewer.export import FORMATS
from interviewer.language.imported import lines
from interviewer.line import words
from interviewer.line.commands import Command, Known, literal, parse
from interviewer.line.console import Console
from interviewer.line.moves import MOVES
from interviewer.line.numbering import number
from interviewer.line.recording import keep_typed, left, offer_typed, record, unchanged
from interviewer.line.typing import Typing
from interviewer.line.values import standing
from interviewer.model.entry import Answered, Response
from interviewer.model.question import Next, Question
from interviewer.session import Session
from interviewer.session.searching import Found


class Conversation:
    """One sitting at an interview.

    `pinned` is the id of a question somebody went back or forward to; without one the next question is asked.
    `beyond`: somebody asked for more than the depth asks. `found` is what the last search listed.
    """

    def __init__(self, session: Session, console: Console, target: Path | None = None) -> None:
        self.session, self.console = session, console
        self.step: Next = session.next()
        self.pinned: str | None = None
        self.beyond = False
        self.found: tuple[Found, ...] = ()
        self._exit: int | None = None
        self._target = target
        slots = session.template.asked
        self._slots = frozenset({s.id for s in slots} | {s.title.casefold() for s in slots})
        self.typing = Typing(console, self._known, self._obey, partial(keep_typed, self))

    def run(self) -> int:
        """Asks until `quit` or the end of input; returns the exit code."""
        self.console.say(*words.opening(self.session.coverage, self.session.progress, self.session.journal))
        for came in self.session.came_back:
            self.console.say(*lines(came))
        self.show()
        if self.question:
            self.console.say(words.COMMANDS_LINE)
        while self._exit is None:
            line = self.console.read()
            if line is None:
                return self.finish()
            if self.take(line):
                self.show()
        return self._exit

    @property
    def question(self) -> Question | None:
        """The question at hand; None when nothing is left to ask."""
        return self.step.question

    @property
    def standing(self) -> Response | None:
        """What was done with the question at hand before."""
        return self.session.standing(self.question.id) if self.question else None

    def _known(self) -> Known:
        people = (*self.session.record.people(), self.session.respondent)
        return Known(self._slots, {p.casefold() for p in people}, FORMATS)

    def take(self, line: str) -> bool:
        """One line typed. True where something moved, so that the question at hand is to be shown."""
        command = parse(line, self._known())
        if command:
            return self._obey(command)
        if not line.strip():
            return self._nothing_typed()
        if self.question is None:
            self.console.complain(f"Nothing is left to ask, so this line was not used: {line}")
            return False
        text = self.typing.whole(line, self.question)
        if not text.strip():
            return True
        escaped = literal(line, self._known()) != line.strip()
        return left(self) if unchanged(self, text) else record(self, self.question, text, escaped=escaped)

    def show(self) -> None:
        """Chooses the question at hand and puts it."""
        self.session.refresh()
        self.step = self._choose()
        if self.question is None:
            self._show_end()
            return
        response = self.standing
        place = number(self.session, self.question.id)
        others = self.session.agenda.others(self.question.whom)
        self.console.say(*words.question(self.step, place, others))
        asked = {q.id for q in self.step.card}
        self.console.say(*words.notes([n for n in self.session.record.noted if n.question in asked]))
        if response is not None:
            self._offer_old(response)
        if self.console.interactive:
            offer_typed(self)

    def move_to(self, question_id: str | None) -> bool:
        """Makes a question the one at hand; None: the next one."""
        self.pinned = question_id
        return True

    def save(self) -> Path:
        """Writes the draft into a new file: the one asked for, afterwards the next free name."""
        path = self.session.save(target=self._target)
        self._target = None
        return path

    def finish(self) -> int:
        """What is open, the draft, and its path as the last line."""
        tally = self.session.progress
        self.console.say("", f"The end for now: {words.state(tally)}.")
        if self.question:
            self.console.say(*words.open_ends(self.session.record), *words.blocking(tally))
        path = self.save()
        record, journal = self.session.record, self.session.journal
        more = words.deeper(record, journal) if self.question is None else words.going_on(journal)[:1]
        self.console.say(*more, "The draft is in this file:")
        self.console.path(str(path))
        self._exit = 0
        return 0

    def leave(self, exit_code: int = 0) -> int:
        """Stops without a draft: what was half typed is kept too, and how to go on is said."""
        if self.typing.lines and self.question:
            record(self, self.question, "\n".join(self.typing.lines))
        self.console.say(f"Stopped. Every answer is kept in {words.shown(self.session.journal)}.",
                         *words.going_on(self.session.journal))
        self._exit = exit_code
        return exit_code

    def _choose(self) -> Next:
        if self.pinned:
            try:
                return Next(question=self.session.question(self.pinned), because="You went to it.",
                            progress=self.session.progress)
            except UsageError:
                self.pinned = None
        step = self.session.next()
        return self.session.more() if self.beyond and step.question is None else step

    def _show_end(self) -> None:
        self.console.say("", self.step.because, *words.open_ends(self.session.record))
        if self.console.interactive:
            MOVES["review"](self, "")
            more = "more asks about what is not known. " if self.session.more().question else ""
            self.console.say(f"{more}An empty line writes the draft and ends. edit, back, undo and goto still work; "
                             "quit ends without a draft.")

    def _offer_old(self, response: Response) -> None:
        said = standing(response, self.question)
        whose = f", by {response.by}" if response.by != self.session.respondent else ""
        self.console.say(f"So far{whose}: {said}")
        old = said if isinstance(response, Answered) else ""
        self.console.remember(old)
        recall = ", arrow-up brings it back to be changed" if old and self.console.recalls else ""
        self.console.say(f"An empty line leaves it so{recall}.")

    def _nothing_typed(self) -> bool:
        if self.question is None:
            if self.console.interactive:
                self.finish()
            return False
        old = self.standing
        if old is not None:
            if self.question.raised == "stale" and isinstance(old, Answered):
                return record(self, self.question, old.raw)
            if not (self.session.agenda.stale(self.question) and self.console.interactive):
                return left(self)
            self.console.say("What it rests on has changed: answer it again, or skip leaves it as it is.")
            return False
        if self.question.raised == "reason":
            return MOVES["skip"](self, "")
        if self.console.interactive:
            self.console.say("Type an answer. Or: skip to pass over it, unknown if nobody knows yet, park to leave it "
                             "to somebody, ? for all commands.")
            return False
        return MOVES["skip"](self, "")

    def _obey(self, command: Command) -> bool:
        return MOVES[command.name](self, command.rest)
