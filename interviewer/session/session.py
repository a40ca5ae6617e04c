"""The order of an interview: everything that records something."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, Self

from interviewer.comparing import OnStep
from interviewer.errors import UsageError
from interviewer.interview.checking.asked import cleaned
from interviewer.model.base import fingerprint
from interviewer.model.entry import (
    Adjusted,
    Answered,
    Began,
    Compared,
    Drafted,
    Entry,
    IssuedStatement,
    Parked,
    Skipped,
    Undone,
)
from interviewer.model.question import Depth
from interviewer.model.template import Template
from interviewer.session.facts import of, origin, worded
from interviewer.session.interview import Interview
from interviewer.session.opening import Opening, Wanted, loaded, opened, remembered, written
from interviewer.session.respondent import cleaned_name, default_respondent
from interviewer.session.seeds import absolute, compared

if TYPE_CHECKING:
    from interviewer.model.spec import Spec
    from interviewer.session.sheets import Sheets

_UNDOABLE = (Answered, Skipped, Parked, Adjusted)


class Session(Interview):
    """One interview. What a method acknowledged by returning is durable.

    `opening` says how seeds are read when the template changes: what is left out of them, and whether links are
    followed, as the journal remembers it and as said when it was opened.
    """

    opening: Opening = Opening()

    @classmethod
    def open(
        cls, seeds: Sequence[str | Path] = (), *, template: str | Template | None = None,
        journal: str | Path = "interview.db", respondent: str | None = None, depth: Depth | None = None,
        opening: Opening | None = None, on_step: OnStep | None = None,
    ) -> Self:
        """Opens an interview, or resumes the one that the journal holds.

        Raises:
            OtherSeeds: the journal belongs to other seeds and `opening.others` does not say what to do.
            InputError: a seed path does not exist. TemplateError: the template cannot be used.
            JournalError: the journal is damaged, locked or newer. OutputError: it cannot be written.
            Cancelled: `on_step` raised it; nothing was recorded.
        """
        path = Path(journal).absolute()
        name = cleaned_name(respondent or "") or default_respondent(Path.cwd())
        wanted = Wanted(absolute(seeds), template, depth, name, opening or Opening(), on_step)
        session = cls(opened(path, wanted), path, name)
        session.opening = remembered(session.record, wanted.opening)
        return session

    def answer(self, question_id: str, value: Any, *, literal: bool = False) -> Answered | Skipped:
        """Records an answer: what a person would type, or a JSON value. Answering again is an edit.

        A short "I don't know" or "no comment" is recorded as skipped for that reason, with the words as its note;
        not so where `literal` says that the words are the answer as they stand.

        Raises:
            AnswerError: the value does not fit. UsageError: there is no such question.
        """
        question = self.question(question_id)
        declined = None if literal else self.declines(question, value)
        if declined:
            return self.skip(question_id, "refused" if declined == "refusal" else "unknown", value)
        checked = self.check(question_id, value)
        entry = written(Answered, self.respondent, **of(question), value=checked, raw=worded(value),
                        origin=origin(checked))
        self._append(entry)
        return entry

    def skip(
        self, question_id: str, reason: Literal["later", "unknown", "irrelevant", "refused"] = "later", note: str = ""
    ) -> Skipped:
        """Records that a question is passed over, and why."""
        entry = written(Skipped, self.respondent, **of(self.question(question_id)), reason=reason,
                        note=cleaned(note))
        self._append(entry)
        return entry

    def park(self, question_id: str, owner: str = "", due: str = "", note: str = "") -> Parked:
        """Records that a question is left to somebody until some day. `due` may be said as people say dates."""
        question = self.question(question_id)
        entry = written(Parked, self.respondent, **of(question), owner=cleaned_name(owner), due=self._due(due),
                        note=cleaned(note))
        self._append(entry)
        return entry

    def _due(self, said: str) -> str:
        from interviewer.language.dates import parse

        found = parse(said, self.today()) if said.strip() else None
        return found[1].isoformat() if found else cleaned_name(said)

    def undo(self, entry_id: str | None = None) -> Entry | None:
        """Takes back an entry, or the respondent's last one; an undoing too. Returns what no longer counts.

        Raises:
            UsageError: there is no such entry, or it is none that can be taken back.
        """
        self.refresh()
        entry = self._undoable() if entry_id is None else self.record.entries.get(entry_id)
        if entry is None and entry_id is not None:
            raise UsageError(f"There is no entry {entry_id!r} in this journal.", "interviewer journal show lists them.")
        if isinstance(entry, Began | Compared):
            raise UsageError("The beginning of an interview and its comparisons cannot be undone.",
                             "Begin another one with --journal FILE.")
        if entry is not None and entry.id not in self.record.undone:
            self._append(written(Undone, self.respondent, entry=entry.id))
            return entry
        return None

    def _undoable(self) -> Entry | None:
        alive = (e for e in reversed(self.entries()) if e.id not in self.record.undone)
        return next((e for e in alive if isinstance(e, _UNDOABLE) and e.by == self.respondent), None)

    def adjust(
        self, *, depth: Depth | None = None, template: str | Template | None = None, respondent: str | None = None,
        provided: Callable[[Interview], object] | None = None,
    ) -> None:
        """Changes depth or template of the interview, or who answers from here on; what is the same is not recorded.

        With another template the seeds are read and compared again, as they were when the interview was opened;
        every answer stays. `provided` is shown the interview as it would be: what it raises stops the change.
        """
        changes = self._changes(template, depth)
        if provided is not None:
            provided(self.foreseen(*changes))
        self.respondent = cleaned_name(respondent or "") or self.respondent
        for entry in changes:
            self._append(entry.model_copy(update={"by": self.respondent}))

    def _changes(self, template: str | Template | None, depth: Depth | None) -> tuple[Entry, ...]:
        """The entries that make it so."""
        new = loaded(template) if template is not None else None
        other = new if new is not None and fingerprint(new) != fingerprint(self.template) else None
        deeper = depth if depth != self.record.depth else None
        if other is None:
            return (written(Adjusted, self.respondent, depth=deeper),) if deeper else ()
        coverage = compared(other, self.record.roots, self.opening)
        return (written(Adjusted, self.respondent, template=other, depth=deeper),
                written(Compared, self.respondent, coverage=coverage))

    def draft(self) -> Spec:
        """The specification as it stands."""
        from interviewer import __version__
        from interviewer.drafting import draft
        from interviewer.library import load_wording

        return draft(self.template, self.coverage, self.record, load_wording(),
                     program=f"interviewer {__version__}", folder=self.journal.resolve().parent)

    def save(self, format: str = "markdown", target: Path | None = None) -> Path:
        """Writes the draft to a file that did not exist, and returns its path.

        Raises:
            UsageError: there is no such format. OutputError: the file exists or cannot be written.
        """
        from interviewer.export import FORMATS, write

        if format not in FORMATS:
            raise UsageError(f"There is no format {format!r}.", f"Formats: {', '.join(FORMATS)}.")
        spec = self.draft()
        data = FORMATS[format].render(spec)
        path = write(data, suffix=FORMATS[format].suffix, target=target, folder=Path.cwd())
        issued = tuple(IssuedStatement(key=s.key, id=s.id, text=s.text) for s in spec.statements())
        self._append(written(Drafted, self.respondent, path=str(path.absolute()), format=format,
                             sha256=hashlib.sha256(data).hexdigest(), statements=issued))
        return path

    @property
    def sheets(self) -> Sheets:
        """Answer sheets for people who are not in the room."""
        from interviewer.session.sheets import Sheets

        return Sheets(self, self._append)

    def _append(self, entry: Entry) -> None:
        self._store.append(entry)
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
