"""From an answer as typed to an entry of the journal. Everything returns True where the conversation goes on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from interviewer.errors import AnswerError, JournalError, UsageError
from interviewer.language.consequences import consequences
from interviewer.language.display import clipped
from interviewer.language.meaning import read_as
from interviewer.language.verdict import counted
from interviewer.line.values import REASONS, standing, understood
from interviewer.model.entry import Answered, Response, Skipped
from interviewer.model.question import Question
from interviewer.session.responding import answered, declined, reviewed

if TYPE_CHECKING:
    from interviewer.line.conversation import Conversation

MAX_NOTE = 2_000
"""Characters kept of an answer that did not fit."""


def record(talk: Conversation, question: Question, text: str, *, escaped: bool = False) -> bool:
    r"""Records an answer. One that does not fit is said to be so, and is not lost.

    `escaped`: typed as `\skip`, so that the word itself is meant and no declining.
    """
    try:
        entries = _said(talk, question, text, escaped=escaped)
    except AnswerError as error:
        return _refused(talk, question, text, error)
    except UsageError as error:
        talk.console.complain(f"{error.message} This line was not used: {text}")
        return talk.move_to(None)
    return keep(talk, entries, acknowledged(entries, question), text)


def _said(talk: Conversation, question: Question, text: str, *, escaped: bool) -> Sequence[Answered | Skipped]:
    """The answer as an entry; verdicts on quotes as one for each question on the card."""
    if question.kind == "playback" and not declined(talk.session, question, text):
        return reviewed(talk.session, [q.id for q in talk.step.card], text)
    return (answered(talk.session, question.id, text, literal=escaped),)


def keep(talk: Conversation, entries: Sequence[Response], said: str, text: str = "") -> bool:
    """Records what changes an earlier answer only after saying what else it changes; a person may then leave it.

    `said` acknowledges it; `text` is what was typed, to be called back where it was not recorded.
    """
    try:
        if len(entries) > 1 or _wanted(talk, entries[0]):
            talk.session.keep(*entries)
            talk.console.say(said)
        else:
            talk.console.remember(text)
            talk.console.say("Left as it was.")
    except JournalError as error:
        if not talk.console.interactive:
            raise
        talk.console.remember(text)
        talk.console.say(error.message, error.hint, "Nothing was recorded; type the answer again to try again.")
        return False
    return talk.move_to(None)


def _wanted(talk: Conversation, entry: Response) -> bool:
    """Is a change wanted with all that follows from it? Over a pipe there is nobody to ask."""
    if not isinstance(talk.session.standing(entry.question), Answered):
        return True
    impact = talk.session.impact(entry)
    if impact.nothing:
        return True
    talk.console.say("This changes more than the answer.", *consequences(impact))
    while talk.console.interactive:
        answer = talk.console.read("Keep it? y/n > ")
        if answer is None or answer.strip().casefold() in ("", "y", "yes", "keep"):
            return True
        if answer.strip().casefold() in ("n", "no"):
            return False
        talk.console.say("Type y to keep the change, n to leave everything as it was.")
    return True


def acknowledged(entries: Sequence[Answered | Skipped], question: Question) -> str:
    """What was recorded, in a sentence; what it was read as where that is not what was typed."""
    if len(entries) > 1:
        parts = sum(e.question.endswith(".playback") for e in entries)
        answers = [f" So {e.raw}: “{e.ask}” needs no answer." for e in entries[parts:] if isinstance(e, Answered)]
        said = f"Saved for {counted(parts, 'part')}.{''.join(answers)}"
        return f"{said} undo takes all of it back; edit lists them one by one."
    entry = entries[0]
    if isinstance(entry, Skipped):
        return f"Taken as: {REASONS[entry.reason]}. If it was meant as an answer: undo, and say it in other words."
    if read := read_as(entry.value, entry.raw):
        return f"Saved, read as {read}. If that is not meant: back, and say it in other words."
    meaning = understood(entry.value, question)
    return f"Saved: {meaning.rstrip('.')}." if meaning else "Saved."


def _refused(talk: Conversation, question: Question, text: str, error: AnswerError) -> bool:
    """A person types again; a script has gone on, so its question is parked with what was said."""
    if talk.console.interactive:
        talk.console.remember(text)
        talk.console.say(error.message, error.hint)
        return False
    fate = "The answer before it stands."
    if talk.standing is None:
        talk.session.park(question.id, note=clipped(text, MAX_NOTE))
        fate = "The question is parked with it."
    talk.console.complain(f"{question.id}: {error.message} {error.hint} {fate}")
    return talk.move_to(None)


def unchanged(talk: Conversation, text: str) -> bool:
    """Is it the respondent's own standing answer once more, at a question gone back to?"""
    old = talk.standing
    if not talk.pinned or not isinstance(old, Answered) or old.by != talk.session.respondent:
        return False
    return text in (old.raw, standing(old, talk.question))


def left(talk: Conversation) -> bool:
    """Nothing is recorded; the next question comes."""
    talk.console.say("Left as it was.")
    return talk.move_to(None)


def offer_typed(talk: Conversation) -> None:
    """What was typed here and not answered with, when the program was stopped or the terminal closed."""
    question = talk.question
    text = talk.session.typed.of(question.id) if question else ""
    if question is None or not text:
        return
    lines = text.splitlines()
    talk.console.say("Typed here before, and not recorded:", *(f"- {line}" for line in lines))
    if talk.console.recalls:
        talk.console.remember(("; " if question.kind == "list" else " ").join(lines))
        talk.console.say("Arrow-up brings it back.")


def keep_typed(talk: Conversation) -> None:
    """Keeps what was typed of an answer that is not finished, to be offered again."""
    lines = [*talk.typing.lines, *filter(None, (talk.console.unfinished,))]
    if talk.question and lines:
        talk.session.typed.keep(talk.question.id, "\n".join(lines))
