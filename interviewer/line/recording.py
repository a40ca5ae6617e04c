"""From an answer as typed to an entry of the journal. Everything returns True where the conversation goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interviewer.errors import AnswerError, JournalError, UsageError
from interviewer.language.display import clipped
from interviewer.language.meaning import read_as
from interviewer.line.values import REASONS, standing, understood
from interviewer.model.entry import Answered, Skipped
from interviewer.model.question import Question

if TYPE_CHECKING:
    from interviewer.line.conversation import Conversation

MAX_NOTE = 2_000
"""Characters kept of an answer that did not fit."""


def record(talk: Conversation, question: Question, text: str, *, escaped: bool = False) -> bool:
    r"""Records an answer. One that does not fit is said to be so, and is not lost.

    `escaped`: typed as `\skip`, so that the word itself is meant and no declining.
    """
    try:
        entry = talk.session.answer(question.id, text, literal=escaped)
    except AnswerError as error:
        return _refused(talk, question, text, error)
    except UsageError as error:
        talk.console.complain(f"{error.message} This line was not used: {text}")
        return talk.move_to(None)
    except JournalError as error:
        if not talk.console.interactive:
            raise
        talk.console.say(error.message, error.hint, "Nothing was recorded; type the answer again to try again.")
        return False
    talk.console.say(acknowledged(entry, question))
    return talk.move_to(None)


def acknowledged(entry: Answered | Skipped, question: Question) -> str:
    """What was recorded, in a sentence; what it was read as where that is not what was typed."""
    if isinstance(entry, Skipped):
        return f"Taken as: {REASONS[entry.reason]}. If it was meant as an answer: undo, and say it in other words."
    if read := read_as(entry.value, entry.raw):
        return f"Saved, read as {read}. If that is not meant: back, and say it in other words."
    meaning = understood(entry.value, question)
    return f"Saved: {meaning}." if meaning else "Saved."


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
