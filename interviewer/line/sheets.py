"""Answer sheets in line mode: out to people who are not here, and their answers back in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from interviewer.errors import InterviewerError, JournalError
from interviewer.language.imported import lines
from interviewer.line.words import shown

if TYPE_CHECKING:
    from interviewer.line.conversation import Conversation


def sheet(talk: Conversation, rest: str) -> bool:
    """`export FILE` or `import FILE`. What goes wrong is said, and the question at hand stays."""
    way, _, file = rest.partition(" ")
    path = Path(file.strip()).expanduser()
    try:
        return _import(talk, path) if way == "import" else _export(talk, path)
    except JournalError:
        raise
    except InterviewerError as error:
        talk.console.complain(error.message, *((error.hint,) if error.hint else ()))
        return False


def _export(talk: Conversation, path: Path) -> bool:
    sheets = talk.session.sheets
    written = sheets.save(sheets.made(), path)
    talk.console.say("The open questions are in this file, to be filled in by somebody else:")
    talk.console.path(shown(written))
    talk.console.say("Their answers come back with: sheet import FILE")
    return False


def _import(talk: Conversation, path: Path) -> bool:
    talk.console.say(*lines(talk.session.sheets.take(path)))
    return talk.move_to(None)
