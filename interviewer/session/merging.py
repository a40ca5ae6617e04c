"""Answers of a sheet into the journal, whatever happened there meanwhile. Nothing that stands is pushed aside."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime
from functools import partial
from itertools import chain, count
from typing import TYPE_CHECKING, Any, NamedTuple

from interviewer.errors import AnswerError, UsageError
from interviewer.interview.checking import Asked, check
from interviewer.interview.checking.decided import decided
from interviewer.language.grammar import joined
from interviewer.model.answer import Items, Value
from interviewer.model.entry import Answered, Entry, Noted, Parked, Skipped
from interviewer.model.progress import Progress, deciding, meaning
from interviewer.model.question import FollowUpKind, Question
from interviewer.model.sheet import Fate, Sheet, SheetImport, SheetQuestion, Taken
from interviewer.session.interview import Interview
from interviewer.session.placing import Placed, existing, place
from interviewer.session.respondent import cleaned_name, known_as, person
from interviewer.session.responding import declined, of, origin, worded
from interviewer.session.saying import Said, said_on, written_beside

if TYPE_CHECKING:
    from interviewer.session.session import Session

Record = Callable[[Entry], None]
"""Makes an entry durable."""


class Outcome(NamedTuple):
    """What becomes of one answer; `entry` None: nothing is recorded."""

    fate: Fate
    entry: Entry | None = None
    others: tuple[str, ...] = ()
    because: str = ""


def interview_id(record: Progress) -> str:
    """By this an interview is known, copies of its journal included: the id of its first entry."""
    return next(iter(record.entries))


class Merging:
    """One sheet on its way into one journal."""

    def __init__(self, session: Session, sheet: Sheet, respondent: str, record: Record | None) -> None:
        """`record` None: nothing is recorded, the outcome is the same."""
        if sheet.interview != interview_id(session.record):
            raise UsageError(f"This sheet belongs to another interview (about “{sheet.title}”).",
                             "Name the journal it was exported from with --journal FILE. Nothing was recorded.")
        name = person(sheet.name).name or person(respondent).name
        if not name:
            raise UsageError("The sheet does not say who filled it in.",
                             "Write the name into it, or import it with --as NAME.")
        self.sheet, self.record = sheet, record
        self.view: Interview = session
        self.by = known_as(name, session.record.people())
        self.today = _day(sheet, session)
        self.placed: dict[str, str] = {}

    def merged(self) -> SheetImport:
        """Takes in one answer after the other."""
        template, then = self.view.template, self.sheet.template
        taken = tuple(taken for filled in self.sheet.questions if filled.filled for taken in self._take(filled))
        return SheetImport(sheet=self.sheet.id, respondent=self.by, answers=taken,
                           template_changed=(template.id, template.version) != (then.id, then.version))

    def _take(self, filled: SheetQuestion) -> Iterator[Taken]:
        """What is said to one question, and what is written beside it."""
        at, said, beside = place(self.view, self.sheet, filled), said_on(filled), written_beside(filled)
        question = at.question if at else filled
        if said is not None:
            yield self._told(at, question, said, self._outcome(at, filled, said))
        if beside is not None:
            noted = self._noted("beside", question, beside, "It was written beside the answer.")
            yield self._told(at, question, beside, noted)

    def _told(self, at: Placed | None, question: Question, said: Said, outcome: Outcome) -> Taken:
        entry = outcome.entry
        if entry is not None and entry.id not in self.view.record.entries:
            if self.record is None:
                self.view = self.view.foreseen(entry)
            else:
                self.record(entry)
        return Taken(question=question.id, ask=question.ask, said=said.text, fate=outcome.fate, with_=outcome.others,
                     because=outcome.because, later=at.later if at else "")

    def _outcome(self, at: Placed | None, filled: SheetQuestion, said: Said) -> Outcome:
        key = self._id(said)
        first = self.placed.setdefault(at.question.id if at else filled.id, key)
        if key in self.view.record.entries:
            gone = key in self.view.record.undone
            return Outcome("known", because="It was taken back since." if gone else "")
        if at is None:
            return self._noted("unplaced", filled, said, "The interview has no such question any more.")
        if first != key:
            return self._noted("unfit", at.question, said, "This question is answered twice on the sheet.")
        if said.way != "answer":
            return self._unanswered(at.question, said, key)
        if kind := self._declines(at.question, said):
            outcome = self._unanswered(at.question, said.declined(kind), key)
            taken = "It was taken as a refusal." if kind == "refusal" else "It was taken as not knowing."
            return outcome._replace(because=outcome.because or taken)
        try:
            value = self._checked(at.question, said)
        except AnswerError as error:
            return self._noted("unfit", at.question, said, f"{error.message} {error.hint}".strip())
        return self._answered(at, said, value, key)

    def _declines(self, question: Question, said: Said) -> FollowUpKind | None:
        with suppress(UsageError):
            return declined(self.view, question, said.value)
        return None

    def _checked(self, question: Question, said: Said) -> Value:
        if question.raised == "dispute" and question.parent:
            return decided(Asked(question, self.today), said.value, partial(self._as_answer, question.parent))
        before = self.view.record.answer(question.id)
        items = before.value.items if before and isinstance(before.value, Items) else ()
        return check(Asked(question, self.today, items, self.view.record.numbers.get(question.id, 0)), said.value)

    def _as_answer(self, question_id: str, value: Any) -> Value:
        try:
            return self.view.check(question_id, value)
        except UsageError as error:
            raise AnswerError(error.message, error.hint) from None

    def _answered(self, at: Placed, said: Said, value: Value, key: str) -> Outcome:
        """An answer beside those that stand. It takes the place only of what the same person saw or wrote here."""
        question, answers = at.question, self.view.record.answers(at.question.id)
        agreeing = tuple(a for a in answers if meaning(a.value) == meaning(value))
        by, own = self._voice(answers, agreeing)
        stale = self._stale(question.id)
        if (own in agreeing and not (stale and not at.later)) or (agreeing and at.later == "changed" and not stale):
            return Outcome("same", others=_names(agreeing))
        entry = Answered(id=key, at=datetime.now(UTC), by=by, **of(question), sheet=self.sheet.id, value=value,
                         raw=self._raw(question, said, value), origin=origin(value))
        differing = tuple(a for a in answers if a not in agreeing and a.by != by)
        if differing and deciding(question.id):   # made without knowing of it, it does not turn round one that stands
            return self._noted("beside", question, said, f"Meanwhile {joined(_names(differing))} decided otherwise.")
        if differing:
            return Outcome("disputed", entry, _names(differing))
        if own is not None and own not in agreeing:
            return Outcome("corrected", entry, because=f"Before: {own.raw}")
        return Outcome("same" if agreeing else "new", entry, _names(agreeing), _passed_over(self.view, question.id))

    def _voice(self, answers: Sequence[Answered], agreeing: Sequence[Answered]) -> tuple[str, Answered | None]:
        """Under which name an answer is recorded, and what stands under that name.

        What the same person said elsewhere after the sheet was made is not pushed aside by it: nobody knows which of
        the two came later, so they stand side by side.
        """
        names = chain([self.by], (f"{self.by[:80]} (on {'a sheet' if n == 1 else f'sheet {n}'})" for n in count(1)))
        by = {a.by: a for a in answers}
        free = (name for name in names if (own := by.get(name)) is None or own.sheet == self.sheet.id
                or own in agreeing or own.at <= self.sheet.as_of)
        name = next(free)
        return name, by.get(name)

    def _raw(self, question: Question, said: Said, value: Value) -> str:
        """The answer as people type, where that means the same."""
        with suppress(AnswerError):
            if said.text and self._checked(question, said._replace(value=said.text)) == value:
                return said.text
        return worded(said.value)

    def _stale(self, question_id: str) -> bool:
        now = existing(self.view, question_id)
        return now is not None and self.view.agenda.stale(now)

    def _unanswered(self, question: Question, said: Said, key: str) -> Outcome:
        """Not answering settles a question only where nothing stands, or what was left to this person does."""
        latest = self.view.record.latest(question.id)
        base = {"id": key, "at": datetime.now(UTC), "by": self.by, "sheet": self.sheet.id, **of(question)}
        entry: Skipped | Parked
        if said.way == "ask":
            entry = Parked(**base, owner=cleaned_name(said.who), note=said.note)
        else:
            entry = Skipped(**base, reason=said.way, note=said.note)
        put = self.view.record.put_to(question.id, self.by)
        if latest is None or (isinstance(latest, Skipped) and latest.reason == "later") or (put and put.everybody):
            return Outcome("new", entry)
        if isinstance(latest, Parked) and latest.owner.casefold() == self.by.casefold():
            return Outcome("new", entry)
        if latest.by == self.by and latest.sheet == self.sheet.id:
            return Outcome("corrected", entry)
        if _same(latest, entry):
            return Outcome("same", others=(latest.by,))
        why = f"Meanwhile {latest.by} " + ("answered it." if isinstance(latest, Answered) else "dealt with it.")
        return self._noted("beside", question, said, why)

    def _noted(self, fate: Fate, question: Question, said: Said, why: str) -> Outcome:
        kept = {**of(question), "question": question.id[:200], "slot": question.slot[:100]}
        entry = Noted(id=self._id(said, "noted"), at=datetime.now(UTC), by=self.by, sheet=self.sheet.id,
                      text=said.text, why=why, **kept)
        return Outcome(fate, entry, because=why)

    def _id(self, said: Said, kind: str = "said") -> str:
        parts = (kind, self.sheet.id, self.by.casefold(), said.key)
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]


def _passed_over(view: Interview, question_id: str) -> str:
    """That somebody held the question to be none, where an answer comes after all."""
    latest = view.record.latest(question_id)
    if not isinstance(latest, Skipped) or latest.reason != "irrelevant":
        return ""
    return f"{latest.by} said that it does not apply" + (f": {latest.note}" if latest.note else ".")


def _names(answers: Sequence[Answered]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(a.by for a in answers))


def _same(latest: object, entry: Skipped | Parked) -> bool:
    if isinstance(latest, Skipped) and isinstance(entry, Skipped):
        return latest.reason == entry.reason and entry.note in ("", latest.note)
    if isinstance(latest, Parked) and isinstance(entry, Parked):
        return latest.owner.casefold() == entry.owner.casefold() and entry.note in ("", latest.note)
    return False


def _day(sheet: Sheet, session: Session) -> date:
    """The day that "next Friday" was said on: when the sheet was saved, if that can be."""
    today = session.today()
    said = sheet.saved.date() if sheet.saved else today
    return said if sheet.as_of.date() <= said <= today else today
