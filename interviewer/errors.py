"""Every error a person can cause or meet, with what they can do about it.

    InterviewerError            exit 2 unless a leaf says otherwise
    ├── UsageError        2     wrong words on the command line, two options that exclude each other
    │   └── OtherSeeds    2     the journal here belongs to other seeds
    ├── AnswerError       2     a value that does not fit its question
    ├── TemplateError     1     a template with faults (2 where it was only needed, not asked about)
    ├── InputError        3     input that cannot be read at all
    ├── JournalError      4     the journal is damaged, locked or newer than this program
    ├── OutputError       5     output that cannot be written
    └── Cancelled       130     the person stopped a long step

Anything else that escapes is a bug and keeps its traceback.
"""

from __future__ import annotations

from typing import ClassVar


class InterviewerError(Exception):
    """A sentence for the person, a hint for the next step, an exit code for scripts."""

    exit_code: ClassVar[int] = 2

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(InterviewerError):
    """Wrong usage of a command or of `Session`."""


class OtherSeeds(UsageError):
    """The journal belongs to other seeds than those named."""


class AnswerError(InterviewerError):
    """A value does not fit its question; `hint` says what would."""


class TemplateError(InterviewerError):
    """A template that cannot be used: file, line, fault and valid choices are in the message."""


class InputError(InterviewerError):
    """Input that cannot be read at all."""

    exit_code = 3


class JournalError(InterviewerError):
    """The journal is damaged, locked or newer than this program."""

    exit_code = 4


class OutputError(InterviewerError):
    """Output that cannot be written."""

    exit_code = 5


class Cancelled(InterviewerError):
    """The person stopped a long step; nothing was recorded of it."""

    exit_code = 130
