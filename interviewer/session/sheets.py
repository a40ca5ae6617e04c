"""Answer sheets for people who are not in the room: made from what is open, taken back in when they are filled in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from interviewer.errors import UsageError
from interviewer.model.answer import Words
from interviewer.model.base import fingerprint
from interviewer.model.coverage import Evidence, TemplateRef
from interviewer.model.edit import DraftImport
from interviewer.model.question import Question, Whom
from interviewer.model.sheet import MAX_QUESTIONS, Sheet, SheetImport, SheetQuestion
from interviewer.session.interview import Interview
from interviewer.session.merging import Merging, Record, interview_id
from interviewer.session.respondent import known_as, person

if TYPE_CHECKING:
    from interviewer.session.session import Session


class Sheets:
    """The answer sheets of one interview."""

    def __init__(self, session: Session, record: Record) -> None:
        self._session, self._record = session, record

    def made(self, *, for_: str = "", slots: Sequence[str] = (), whom: Whom | None = None) -> Sheet:
        """An empty sheet with the open questions, in the order in which they would come.

        `for_`: the person it is for; what was put or left to them comes first. `slots`, `whom`: only questions of these
        slots, only those best put to such a person. The same journal gives the same sheet.

        Raises:
            UsageError: there is no such slot, or nothing is open.
        """
        self._session.refresh()
        session = self._session.foreseen()
        if name := known_as(person(for_).name, session.record.people()):
            session.respondent = name
        for slot in slots:
            session.next(slot)
        questions = [q for q in dict.fromkeys((*_left_to(session, name), *session.questions()))
                     if (not slots or q.slot in slots) and whom in (None, q.whom)][:MAX_QUESTIONS]
        if not questions:
            raise UsageError("No question is open for this sheet.",
                             "Choose others, or ask deeper: --depth deep with `interviewer ask` or `next`.")
        first, last = next(iter(session.record.entries.values())), session.record.last or session.entries()[-1]
        belongs = interview_id(session.record)
        template = session.template
        return Sheet(
            id=fingerprint(belongs, name, [[q.id, q.basis] for q in questions]), interview=belongs,
            title=self._title(), language=template.language, as_of=max(first.at, last.at),
            template=TemplateRef(id=template.id, version=template.version), for_=name, name=name,
            questions=tuple(SheetQuestion.model_validate({**dict(q), "evidence": _sent(q)}) for q in questions),
        )

    def _title(self) -> str:
        template = self._session.template
        named = self._session.record.answer(template.product) if template.product else None
        return named.value.text if named and isinstance(named.value, Words) else template.title

    def save(self, sheet: Sheet, target: Path, form: str = "") -> Path:
        """Writes a sheet into a new file; without a form its name says which: .html, .md, .json.

        Raises:
            UsageError: there is no such form. OutputError: the file exists or cannot be written.
        """
        from interviewer.export import write
        from interviewer.export.sheet import rendered

        return write(rendered(sheet, form or target.suffix), suffix=target.suffix, target=target, folder=Path.cwd())

    def read(self, file: Path) -> Sheet:
        """A sheet that was filled in, from its file: HTML, Markdown or JSON.

        Raises:
            InputError: it cannot be read, is no sheet, is cut off or too large. UsageError: a page without answers.
        """
        from interviewer.export.sheet import read

        return read(file)

    def take(self, file: Path, respondent: str | None = None, *, preview: bool = False) -> SheetImport | DraftImport:
        """What came back from somebody who is not in the room: a filled sheet, or a saved draft with edits in it.

        The edits of a draft are recorded, and each becomes a question; nothing changes before it is decided.

        Raises:
            InputError, UsageError: as `read` and `merge`, and where it is a draft of another interview.
        """
        from interviewer.export.sheet import opened
        from interviewer.verifying.came import came, is_draft

        data = opened(file)
        if not is_draft(data):
            return self.merge(self.read(file), respondent, preview=preview)
        from interviewer.session.returning import returning, taken

        self._session.refresh()
        outcome = returning(self._session, file.name, came(file.name, data), respondent or "")
        return taken(self._session, outcome, None if preview else self._record)

    def merge(self, sheet: Sheet, respondent: str | None = None, *, preview: bool = False) -> SheetImport:
        """Records what is filled in on a sheet. Importing it again records nothing more.

        `respondent`: who filled it in, where the sheet does not say. `preview`: says what would come of it.

        Raises:
            UsageError: the sheet belongs to another interview, or nobody knows who filled it in.
        """
        self._session.refresh()
        return Merging(self._session, sheet, respondent or "", None if preview else self._record).merged()


def _left_to(session: Interview, name: str) -> Iterator[Question]:
    """Questions that were parked for somebody; those that were put to them come first anyway."""
    for parked in session.record.parked():
        if name and parked.owner.casefold() == name.casefold():
            with suppress(UsageError):
                yield session.question(parked.question)


def _sent(question: Question) -> tuple[Evidence, ...]:
    """The quotes; where folders lie on this machine is nobody else's matter."""
    return tuple(e.model_copy(update={"seed": PurePath(e.seed).name if PurePath(e.seed).is_absolute() else e.seed})
                 for e in question.evidence)
