"""Answers of a sheet into the journal, whatever happened there meanwhile. Nothing that stands is pushed aside."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Literal, NamedTuple

from interviewer.errors import AnswerError, UsageError
from interviewer.interview.checking import Asked, check
from interviewer.interview.finding import kinds
from interviewer.model.answer import Items, Value
from interviewer.model.entry import Answered, Entry, Noted, Parked, Skipped
from interviewer.model.progress import Progress, meaning
from interviewer.model.question import FollowUpKind, Question
from interviewer.model.sheet import Fate, Sheet, SheetImport, SheetQuestion, Taken
from interviewer.session.facts import of, origin, worded
from interviewer.session.interview import Interview
from interviewer.session.respondent import cleaned_name
from interviewer.session.saying import Said, said_on, written_beside

if TYPE_CHECKING:
    from interviewer.session.session import Session

Later = Literal["", "changed", "waiting"]
Record = Callable[[Entry], None]
"""Makes an entry durable."""


class Placed(NamedTuple):
    """The question that an answer goes to, and how it is that somebody answers it only now."""

    question: Question
    later: Later = ""


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
        name = cleaned_name(sheet.name) or cleaned_name(respondent)
        if not name:
            raise UsageError("The sheet does not say who filled it in.", "Say it: --as NAME. Nothing was recorded.")
        self.sheet, self.record = sheet, record
        self.view: Interview = session
        known = {e.by.casefold(): e.by for e in session.entries()}
        self.by = known.get(name.casefold(), name)
        self.today = _day(sheet, session)
        self.placed: set[str] = set()

    def merged(self) -> SheetImport:
        """Takes in one answer after the other."""
        template, then = self.view.template, self.sheet.template
        taken = tuple(taken for filled in self.sheet.questions if filled.filled for taken in self._take(filled))
        return SheetImport(sheet=self.sheet.id, respondent=self.by, answers=taken,
                           template_changed=(template.id, template.version) != (then.id, then.version))

    def _take(self, filled: SheetQuestion) -> Iterator[Taken]:
        """What is said to one question, and what is written beside it."""
        place, said, beside = self._place(filled), said_on(filled), written_beside(filled)
        question = place.question if place else filled
        if said is not None:
            yield self._told(place, question, said, self._outcome(place, filled, said))
        if beside is not None:
            noted = self._noted("beside", question, beside, "It was written beside the answer.")
            yield self._told(place, question, beside, noted)

    def _told(self, place: Placed | None, question: Question, said: Said, outcome: Outcome) -> Taken:
        entry = outcome.entry
        if entry is not None and entry.id not in self.view.record.entries:
            if self.record is None:
                self.view = self.view.foreseen(entry)
            else:
                self.record(entry)
        return Taken(question=question.id, ask=question.ask, said=said.text, fate=outcome.fate, with_=outcome.others,
                     because=outcome.because, later=place.later if place else "")

    def _place(self, filled: SheetQuestion) -> Placed | None:
        """The question as it is now; one that has changed or is not asked now as the sheet shows it."""
        now = self._existing(filled.id)
        if now and now.basis == filled.basis:
            return Placed(now)
        if same := self._worded_alike(filled):
            return Placed(same)
        if now:
            shown = filled if filled.kind == now.kind else now
            asked = {"id": now.id, "slot": now.slot, "title": now.title, "basis": filled.basis, "ask": filled.ask}
            return Placed(Question.model_validate({**_plain(shown), **asked}), "changed")
        if filled.kind in kinds(self.view.template, filled.id):
            slot = filled.id.partition(".")[0]
            return Placed(Question.model_validate({**_plain(filled), "slot": slot}), "waiting")
        return None

    def _existing(self, question_id: str) -> Question | None:
        with suppress(UsageError):
            return self.view.question(question_id)
        return None

    def _worded_alike(self, filled: SheetQuestion) -> Question | None:
        """The one open question that is word for word that of the sheet, where its id is another one now."""
        ids = {q.id for q in self.sheet.questions}
        alike = [q for q in self.view.questions() if q.basis == filled.basis and q.id not in ids]
        return alike[0] if len(alike) == 1 else None

    def _outcome(self, place: Placed | None, filled: SheetQuestion, said: Said) -> Outcome:
        if place is None:
            return self._noted("unplaced", filled, said, "The interview has no such question any more.")
        key = self._id(place.question, said)
        if place.question.id in self.placed:
            return self._noted("unfit", place.question, said, "This question is answered twice on the sheet.")
        self.placed.add(place.question.id)
        if key in self.view.record.entries:
            gone = key in self.view.record.undone
            return Outcome("known", because="It was taken back since." if gone else "")
        said = said.declined(self._declines(place.question, said))
        if said.way != "answer":
            return self._unanswered(place.question, said, key)
        try:
            value = self._checked(place.question, said)
        except AnswerError as error:
            return self._noted("unfit", place.question, said, f"{error.message} {error.hint}".strip())
        return self._answered(place, said, value, key)

    def _declines(self, question: Question, said: Said) -> FollowUpKind | None:
        if said.way == "answer":
            with suppress(UsageError):
                return self.view.declines(question, said.value)
        return None

    def _checked(self, question: Question, said: Said) -> Value:
        before = self.view.record.answer(question.id)
        items = before.value.items if before and isinstance(before.value, Items) else ()
        return check(Asked(question, self.today, items, self.view.record.numbers.get(question.id, 0)), said.value)

    def _answered(self, place: Placed, said: Said, value: Value, key: str) -> Outcome:
        """An answer beside those that stand. It takes the place only of what the same person saw or wrote here."""
        question, answers = place.question, self.view.record.answers(place.question.id)
        agreeing = tuple(a for a in answers if meaning(a.value) == meaning(value))
        by, own = self._voice(question, answers)
        if own in agreeing:
            return Outcome("same", others=_names(agreeing))
        if agreeing and place.later == "changed" and not self._stale(question.id):
            return Outcome("same", others=_names(agreeing))
        entry = Answered(id=key, at=datetime.now(UTC), by=by, **of(question), sheet=self.sheet.id, value=value,
                         raw=worded(said.value), origin=origin(value))
        differing = tuple(a for a in answers if a not in agreeing and a.by != by)
        if differing:
            return Outcome("disputed", entry, _names(differing))
        if own is not None:
            return Outcome("corrected", entry, because=f"Before: {own.raw}")
        return Outcome("same" if agreeing else "new", entry, _names(agreeing))

    def _voice(self, question: Question, answers: Sequence[Answered]) -> tuple[str, Answered | None]:
        """Under which name an answer is recorded, and what stands under that name.

        What the same person said elsewhere after the sheet was made is not pushed aside by it: nobody knows which of
        the two came later, so they stand side by side.
        """
        own = next((a for a in answers if a.by == self.by), None)
        shown = next((q.previous for q in self.sheet.questions if q.id == question.id), "")
        if own is None or own.sheet == self.sheet.id or (shown and own.raw == shown):
            return self.by, own
        apart = f"{self.by[:80]} (on a sheet)"
        return apart, next((a for a in answers if a.by == apart), None)

    def _stale(self, question_id: str) -> bool:
        now = self._existing(question_id)
        return now is not None and now.raised == "stale"

    def _unanswered(self, question: Question, said: Said, key: str) -> Outcome:
        """Not answering settles a question only where nothing stands, or what was left to this person does."""
        latest = self.view.record.latest(question.id)
        base = {"id": key, "at": datetime.now(UTC), "by": self.by, "sheet": self.sheet.id, **of(question)}
        entry: Skipped | Parked
        if said.way == "ask":
            entry = Parked(**base, owner=cleaned_name(said.who), note=said.note)
        else:
            entry = Skipped(**base, reason=said.way, note=said.note)
        if latest is None or (isinstance(latest, Skipped) and latest.reason == "later"):
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
        entry = Noted(id=self._id(question, said, "noted"), at=datetime.now(UTC), by=self.by, sheet=self.sheet.id,
                      text=said.text, why=why, **kept)
        return Outcome(fate, entry, because=why)

    def _id(self, question: Question, said: Said, kind: str = "said") -> str:
        parts = (kind, self.sheet.id, self.by.casefold(), question.id, said.key)
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]


def _plain(question: Question) -> dict[str, object]:
    """The fields of a question, without the room that a sheet has for answers."""
    return {name: getattr(question, name) for name in Question.model_fields}


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
