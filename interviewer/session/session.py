"""The order of an interview: everything that records something."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Self, TypeVar

from interviewer.comparing import OnStep
from interviewer.errors import UsageError
from interviewer.model.edit import DraftImport
from interviewer.model.entry import (
    Answered,
    Assigned,
    Began,
    Compared,
    Confirmed,
    Drafted,
    Entry,
    IssuedStatement,
    Joined,
    Parked,
    Response,
    Skipped,
    Undone,
)
from interviewer.model.impact import Impact
from interviewer.model.progress import standing
from interviewer.model.question import Depth
from interviewer.model.template import Template
from interviewer.session.foreseeing import composed, impact
from interviewer.session.interview import Interview
from interviewer.session.opening import Opening, Wanted, adjusted, opened, remembered, written
from interviewer.session.respondent import default_respondent, known_as, person
from interviewer.session.responding import answered, assigned, in_one_go, parked, reviewed, skipped
from interviewer.session.seeds import absolute
from interviewer.session.settling import settled_by
from interviewer.session.undoing import last_of, undoing

if TYPE_CHECKING:
    from interviewer.model.spec import Spec
    from interviewer.session.sheets import Sheets

E = TypeVar("E", Answered, Skipped, Answered | Skipped, Parked, Assigned, Confirmed, Response)


class Session(Interview):
    """One interview. What a method acknowledged by returning is durable.

    `opening` says how seeds are read when the template changes: what is left out of them, and whether links are
    followed, as the journal remembers it and as said when it was opened. `came_back` are edited drafts of it that
    lay among the seeds and were taken in then.
    """

    opening: Opening = Opening()
    came_back: tuple[DraftImport, ...] = ()

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
        name = person(respondent or "").name or default_respondent(Path.cwd())
        wanted = Wanted(absolute(seeds), template, depth, name, opening or Opening(), on_step)
        session = cls(opened(path, wanted), path, name)
        session.opening = remembered(session.record, wanted.opening)
        session.adjust(respondent=respondent or name)
        if session.opening.refresh and session.record.drafts:
            from interviewer.session.returning import among_seeds

            session.came_back = tuple(among_seeds(session, session._append))
        return session

    def answer(self, question_id: str, value: Any, *, literal: bool = False) -> Answered | Skipped:
        """Records an answer: what a person would type, or a JSON value. Answering again is an edit.

        A short "I don't know" or "no comment" is recorded as skipped for that reason, with the words as its note;
        not so where `literal` says that the words are the answer as they stand.

        Raises:
            AnswerError: the value does not fit. UsageError: there is no such question.
        """
        entry = answered(self, question_id, value, literal=literal)
        if isinstance(entry, Skipped):
            return self.keep(entry)
        entries = in_one_go([entry, *settled_by(self, entry)])
        return self.keep(*entries)

    def skip(
        self, question_id: str, reason: Literal["later", "unknown", "irrelevant", "refused"] = "later", note: str = ""
    ) -> Skipped:
        """Records that a question is passed over, and why."""
        return self.keep(skipped(self, question_id, reason, note))

    def park(self, question_id: str, owner: str = "", due: str = "", note: str = "") -> Parked:
        """Records that a question is left to somebody until some day. `due` may be said as people say dates."""
        return self.keep(parked(self, question_id, owner, due, note))

    def assign(self, question_id: str, to: str, due: str = "") -> Assigned:
        """Puts a question to one person, or to each respondent (`everybody`), or to nobody in particular (`nobody`).

        It stays open: it is asked first of whom it was put to, and others are not asked meanwhile.
        """
        return self.keep(assigned(self, question_id, to, due))

    def review(self, card: Sequence[str], value: Any) -> tuple[Answered, ...]:
        """Records verdicts on the quotes of several questions on one card, in one go: all of them or none.

        Each question gets an answer of its own; `undo` takes all of them back. `value` as in `responding.reviewed`.

        Raises:
            AnswerError: not every quote has its verdict. UsageError: there is no such question.
        """
        entries = reviewed(self, card, value)
        self._append(*entries)
        return entries

    def confirm(self) -> Confirmed:
        """Records that the respondent holds everything that was said, as it stands now, to be right."""
        self.refresh()
        return self.keep(written(Confirmed, self.respondent,
                                 answers={q: a.id for q, a in standing(self.record).items()}))

    def impact(self, response: Response) -> Impact:
        """What a response that `responding` made would change beside its own question. Nothing is recorded."""
        return impact(self, response)

    def keep(self, entry: E, *others: Entry) -> E:
        """Records entries made by `responding`, all or none; returns the first."""
        self._append(entry, *others)
        return entry

    def undo(self, entry_id: str | None = None) -> Entry | None:
        """Takes back an entry, or what the respondent recorded last, all of it where several were recorded in one go.

        An undoing can be taken back too. Returns what no longer counts, the first of several.

        Raises:
            UsageError: there is no such entry, or it is none that can be taken back.
        """
        self.refresh()
        entry = last_of(self.record, self.respondent) if entry_id is None else self.record.entries.get(entry_id)
        if entry is None and entry_id is not None:
            raise UsageError(f"There is no entry {entry_id!r} in this journal.", "interviewer journal show lists them.")
        if isinstance(entry, Began | Compared):
            raise UsageError("The beginning of an interview and its comparisons cannot be undone.",
                             "Begin another one with --journal FILE.")
        if entry is None or entry.id in self.record.undone:
            return None
        whole = entry_id is None or isinstance(entry, Undone)
        self._append(*undoing(self.record, entry, self.respondent, whole=whole))
        return entry

    def adjust(
        self, *, depth: Depth | None = None, template: str | Template | None = None, respondent: str | None = None,
        provided: Callable[[Self], object] | None = None,
    ) -> None:
        """Changes depth or template of the interview, or who answers from here on; what is the same is not recorded.

        A respondent may be named with roles: `Maya (engineer)`. Questions for a role are asked of such people first.

        With another template the seeds are read and compared again, as they were when the interview was opened;
        every answer stays. `provided` is shown the interview as it would be: what it raises stops the change.
        """
        changes = adjusted(self, template, depth)
        if provided is not None:
            provided(self.foreseen(*changes))
        if respondent is not None and (said := person(respondent)).name:
            self.respondent = known_as(said.name, self.record.people())
            if said.roles is not None and said.roles != self.record.roles.get(self.respondent, ()):
                self._append(written(Joined, self.respondent, roles=said.roles))
        for entry in changes:
            self._append(entry.model_copy(update={"by": self.respondent}))

    def draft(self) -> Spec:
        """The specification as it stands; secrets in it are masked unless `opening` says that they are shown."""
        from interviewer.drafting.masking import without_secrets

        return composed(self) if self.opening.show_secrets else without_secrets(composed(self))

    def save(self, format: str = "markdown", target: Path | None = None) -> Path:
        """Writes the draft to a file that did not exist, and returns its path.

        Raises:
            UsageError: there is no such format. OutputError: the file exists or cannot be written.
        """
        from interviewer.export import FORMATS, digest, write

        if format not in FORMATS:
            raise UsageError(f"There is no format {format!r}.", f"Formats: {', '.join(FORMATS)}.")
        data = FORMATS[format].render(self.draft())
        path = write(data, suffix=FORMATS[format].suffix, target=target, folder=Path.cwd())
        issued = tuple(IssuedStatement(key=s.key, id=s.id, text=s.text, priority=s.priority or "")
                       for s in composed(self).statements())
        self._append(written(Drafted, self.respondent, path=str(path.absolute()), format=format,
                             sha256=digest(data), statements=issued))
        return path

    @property
    def sheets(self) -> Sheets:
        """Answer sheets for people who are not in the room."""
        from interviewer.session.sheets import Sheets

        return Sheets(self, self._append)

    def _append(self, *entries: Entry) -> None:
        self._store.append(*entries)
        self.refresh()
        for entry in entries:
            if isinstance(entry, Response) and entry.by == self.respondent:
                self.typed.forget(entry.question)
