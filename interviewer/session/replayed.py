"""What a journal adds up to."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

from interviewer.errors import JournalError
from interviewer.interview.agenda import Agenda
from interviewer.interview.bank import Bank, open_bank
from interviewer.interview.choosing import Course
from interviewer.interview.replay import fold, replay
from interviewer.model.coverage import Coverage
from interviewer.model.entry import Entry
from interviewer.model.progress import Progress
from interviewer.model.spec import Spec
from interviewer.model.template import Template
from interviewer.session.raising import Rules
from interviewer.store import Journal


class Replayed:
    """The record of a journal as far as it was read, and what follows from it for one respondent."""

    def __init__(self, store: Journal, path: Path, respondent: str) -> None:
        self.journal = path
        self._respondent = respondent
        self.record = Progress()
        self.today: Callable[[], date] = date.today
        self._store = store
        self._seen = 0
        self._bank: Bank | None = None
        self._rules: Rules | None = None
        self._course: Course | None = None
        self._before: Course | None = None
        self.drafted: tuple[Progress, Spec] | None = None
        self.refresh()

    def close(self) -> None:
        """Gives the journal back."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def refresh(self) -> bool:
        """Takes up what other programs recorded meanwhile. True when there was something."""
        before = self.record
        for seq, entry in self._store.entries(self._seen):
            self._seen, self.record = seq, fold(self.record, entry)
        if self.record is not before:
            self._before, self._course = self._course, None
        return self.record is not before

    @property
    def respondent(self) -> str:
        """Who answers; every entry carries this name."""
        return self._respondent

    @respondent.setter
    def respondent(self, name: str) -> None:
        self._respondent, self._course, self._before = name, None, None

    @property
    def template(self) -> Template:
        """What the specification must contain."""
        if self.record.template is None:
            raise JournalError(f"{self.journal} holds no interview yet.", "Open it with Session.open.")
        return self.record.template

    @property
    def coverage(self) -> Coverage:
        """What the seeds say about it."""
        if self.record.coverage is None:
            raise JournalError(f"{self.journal} holds no comparison yet.", "Open it with Session.open.")
        return self.record.coverage

    @property
    def rules(self) -> Rules:
        """The rules for follow-ups, made for the template."""
        if self._rules is None or self._rules.template is not self.template:
            self._rules = Rules(self.template)
        return self._rules

    @property
    def agenda(self) -> Agenda:
        """What is open now."""
        return self.ahead.agenda

    @property
    def ahead(self) -> Course:
        """The rest of the interview, computed when somebody looks."""
        if self._course is None:
            bank = self._bank
            if bank is None or bank.template is not self.template or bank.coverage is not self.coverage:
                bank = self._bank = open_bank(self.template, self.coverage, self.rules.raised, self.rules.claims)
            self._course = Course(Agenda(bank, self.record, self._respondent))
        return self._course

    def foreseen(self, *entries: Entry) -> Self:
        """The interview as it would be with some entries more. Nothing is recorded."""
        ahead = copy(self)
        ahead.record, ahead._course, ahead._before = replay(entries, self.record), None, None
        return ahead

    def entries(self) -> tuple[Entry, ...]:
        """Everything that was recorded, oldest first; `record.undone` names what no longer counts."""
        return tuple(self.record.entries.values())
