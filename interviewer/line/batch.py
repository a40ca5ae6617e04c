"""Several questions at once: `3: an answer` in any order, until an empty line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal, get_args

from interviewer.errors import AnswerError, UsageError
from interviewer.language.verdict import counted
from interviewer.line import words
from interviewer.line.commands import Command, literal, parse
from interviewer.line.looking import slot_named
from interviewer.line.moves import owner_and_day
from interviewer.line.recording import acknowledged, keep
from interviewer.line.values import parked
from interviewer.model.entry import Parked, Response
from interviewer.model.question import FollowUpKind, Question
from interviewer.session import responding

if TYPE_CHECKING:
    from interviewer.line.conversation import Conversation

AT_ONCE = 8
"""Questions of one batch, follow-ups aside."""
HOW = ("Type the number, a colon and the answer, in any order: 3: about forty. Items of a list with ; between them. "
       "For an answer also: 3: skip, 3: unknown, 3: park Maya by Friday, 3: irrelevant REASON. "
       "? repeats what is open. An empty line ends the batch.")
_NUMBERED = re.compile(r"\s*#?(\d{1,2}[a-h]?)\s*[:.)]\s*(.*)", re.DOTALL | re.IGNORECASE)
_SPACED = re.compile(r"\s*(\d{1,2}[a-h]?)\s+(\S.*)", re.DOTALL | re.IGNORECASE)
_REASONS: dict[str, Literal["later", "unknown", "irrelevant", "refused"]] = {
    "skip": "later", "unknown": "unknown", "irrelevant": "irrelevant", "refuse": "refused"}
_FOLLOW_UPS = frozenset(get_args(FollowUpKind))


def batch(talk: Conversation, wanted: str) -> bool:
    """Puts the open questions of a topic at once; `all` means those that would come next, whatever their topic."""
    slots = talk.session.template.asked
    slot = None if wanted == "all" else slot_named(slots, wanted) if wanted else None
    here = slot.id if slot else talk.question.slot if talk.question and wanted != "all" else None
    open_now = [q for q in talk.session.questions() if here in (None, q.slot)]
    questions = [q for q in open_now if q.kind != "playback"]
    cards = len(open_now) - len(questions)
    if cards:
        talk.console.say(f"Not here: {counted(cards, 'card')} of quotes, which are put one at a time.")
    if not questions:
        talk.console.say("Nothing is open here. batch all: the next questions of every topic.")
        return False
    Batch(talk, questions[:AT_ONCE]).run()
    return talk.move_to(None)


class Batch:
    """Numbered questions and their answers. Every answer is recorded as soon as its line ends."""

    def __init__(self, talk: Conversation, questions: Sequence[Question]) -> None:
        self.talk = talk
        self.asked = {str(n): q for n, q in enumerate(questions, start=1)}
        self._dealt: set[str] = set()

    def run(self) -> None:
        """Reads lines until an empty one or the end of input."""
        self.talk.console.say("", *self._open(), HOW)
        while line := self.talk.console.read("batch> "):
            if not line.strip():
                break
            command = parse(line)
            if command and command.name in ("quit", "draft", "goto", "edit", "back", "undo"):
                self.talk.console.again(line)
                break
            self._take(line, command)
        left = [number for number in self.asked if number not in self._dealt]
        self.talk.console.say(f"Left open: {', '.join(left)}." if left else "All of these are dealt with.")

    def _open(self) -> Iterator[str]:
        for number, question in self.asked.items():
            if number not in self._dealt:
                yield from listed(number, question)

    def _take(self, line: str, command: Command | None) -> None:
        found = _NUMBERED.match(line) or _SPACED.match(line)
        if command and command.name == "help":
            self.talk.console.say(*self._open(), HOW)
        elif found is None:
            self.talk.console.complain(f"Which question is this for? Nothing was recorded: {line.strip()}", HOW)
        elif found[1].lower() not in self.asked:
            known = ", ".join(self.asked)
            self.talk.console.complain(f"There is no question {found[1]} here, only {known}. Not recorded: {found[2]}")
        elif found[2].strip():
            self._record(found[1].lower(), found[2].strip())

    def _record(self, number: str, text: str) -> None:
        question = self.asked[number]
        try:
            entry = self._entry(question, text)
        except AnswerError as error:
            self.talk.console.complain(f"{number}. {error.message} {error.hint}")
            return
        except UsageError:
            self.talk.console.complain(f"{number}. is not asked any more: another answer rules it out. "
                                       f"Not recorded: {text}")
            self._dealt.add(number)
            return
        said = f"{parked(entry)}." if isinstance(entry, Parked) else acknowledged((entry,), question)
        if keep(self.talk, (entry,), f"{number}. {said}", text):
            self._dealt.add(number)
            self._take_stock(number, question)

    def _entry(self, question: Question, text: str) -> Response:
        session, command = self.talk.session, parse(text)
        if command and command.name == "park":
            owner, due = owner_and_day(command.rest, session.today())
            return responding.parked(session, question.id, owner, due, "")
        if command and command.name in _REASONS:
            return responding.skipped(session, question.id, _REASONS[command.name], command.rest)
        said = literal(text)
        return responding.answered(session, question.id, said, literal=said != text)

    def _take_stock(self, number: str, answered: Question) -> None:
        """Says which questions fell away by an answer, and puts what it raised below it."""
        for other, question in self.asked.items():
            if other not in self._dealt and not self._exists(question):
                self._dealt.add(other)
                self.talk.console.say(f"{other}. is not asked any more.")
        here = {q.id for q in self.asked.values()}
        raised = [q for q in self.talk.session.questions() if q.parent == answered.id and q.id not in here]
        follow_ups = [q for q in raised if q.raised in _FOLLOW_UPS]
        for letter, question in zip("abcdefgh", follow_ups, strict=False):
            self.asked[f"{number}{letter}"] = question
            self.talk.console.say(*listed(f"{number}{letter}", question))
        if later := len(raised) - len(follow_ups):
            self.talk.console.say(f"{counted(later, 'question')} about this will come later.")

    def _exists(self, question: Question) -> bool:
        try:
            self.talk.session.question(question.id)
        except UsageError:
            return False
        return True


def listed(number: str, question: Question) -> Iterator[str]:
    """A question of a batch: its number, what is asked, its options, how to answer."""
    yield f"{number}. {question.title}: {question.ask}"
    for n, choice in enumerate(question.choices, start=1):
        yield f"   {n} {choice.label}"
    if question.kind in ("number", "date", "yesno", "ranking", "choices", "pick"):
        yield f"   {words.how_to_answer(question)}"
