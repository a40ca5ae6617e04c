"""From what a person does with a question to the entry that records it. Nothing is recorded here."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from interviewer.errors import AnswerError, UsageError
from interviewer.interview.checking.agreed import agreed
from interviewer.interview.checking.asked import cleaned
from interviewer.interview.checking.played import apart
from interviewer.model.answer import Chosen, Items, Picked, Reviewed, Value
from interviewer.model.entry import Answered, Assigned, OnQuestion, Parked, Skipped
from interviewer.model.question import DECIDED, FollowUpKind, Question
from interviewer.session.opening import written
from interviewer.session.respondent import cleaned_name, known_as, person
from interviewer.session.settling import settled_by

if TYPE_CHECKING:
    from interviewer.session.interview import Interview

R = TypeVar("R", bound=OnQuestion)
MAX_DECLINING = 20
"""Words of an answer that may be taken as nothing but "I do not know"."""
EVERYBODY, NOBODY = ("everybody", "everyone", "all"), ("", "nobody", "anybody", "no one")
"""Words in place of a name: each respondent is asked; whoever is there answers."""


def answered(interview: Interview, question_id: str, value: Any, *, literal: bool = False) -> Answered | Skipped:
    """The entry of an answer: what a person would type, or a JSON value.

    A short "I don't know" or "no comment" is a skip for that reason, with the words as its note; not so where
    `literal` says that the words are the answer as they stand.

    `ok`, or another word of `agreed`, takes what is proposed.

    Raises:
        AnswerError: the value does not fit; the hint says what would. UsageError: there is no such question.
    """
    question = interview.question(question_id)
    taken = None if literal else agreed(question, value)
    value = taken.text if taken else value
    kind = None if literal or taken else declined(interview, question, value)
    if kind:
        return skipped(interview, question_id, "refused" if kind == "refusal" else "unknown", value)
    checked = interview.check(question_id, value)
    return written(Answered, interview.respondent, **of(question), value=checked, raw=_raw(value, checked),
                   origin=taken.origin if taken else origin(checked))


def reviewed(interview: Interview, card: Sequence[str], value: Any) -> tuple[Answered, ...]:
    """The entries of verdicts on the quotes of one card (`Next.card`): one for each of its questions.

    Behind them those of questions that the accepted quotes answer.

    `value` is what a person types or a list with a verdict for each quote, in the order of `model.question.quotes`.

    Raises:
        AnswerError: not every quote has its verdict. UsageError: there is no such question.
    """
    said = apart([interview.question(question_id) for question_id in card], cleaned(value))
    made = (answered(interview, question_id, verdicts) for question_id, verdicts in said.items())
    entries = [e for e in made if isinstance(e, Answered)]
    return in_one_go([*entries, *(more for entry in entries for more in settled_by(interview, entry))])


def in_one_go(entries: Sequence[R]) -> tuple[R, ...]:
    """The entries marked as recorded in one go, so that they are undone in one."""
    together = entries[0].id if len(entries) > 1 else ""
    return tuple(entry.model_copy(update={"together": together}) for entry in entries)


def _raw(value: Any, checked: Value) -> str:
    """What was typed; verdicts that were given as JSON as somebody would type them."""
    if isinstance(checked, Reviewed) and not isinstance(value, str):
        said = [v.words if v.verdict == "not-quite" else v.verdict for v in checked.verdicts]
        return said[0] if len(set(said)) == 1 and said[0] in ("right", "no") else "\n".join(said)
    return worded(value)


def skipped(
    interview: Interview, question_id: str, reason: Literal["later", "unknown", "irrelevant", "refused"], note: str
) -> Skipped:
    """The entry of a question passed over, and why."""
    return written(Skipped, interview.respondent, **of(interview.question(question_id)), reason=reason,
                   note=cleaned(note))


def parked(interview: Interview, question_id: str, owner: str, due: str, note: str) -> Parked:
    """The entry of a question left to somebody until some day. `due` may be said as people say dates."""
    return written(Parked, interview.respondent, **of(interview.question(question_id)), owner=cleaned_name(owner),
                   due=_due(interview, due), note=cleaned(note))


def assigned(interview: Interview, question_id: str, to: str, due: str) -> Assigned:
    """The entry of a question put to one person, to everybody in turn, or to nobody in particular.

    Raises:
        UsageError: there is no such question, or it decides between answers and therefore is everybody's.
    """
    question = interview.question(question_id)
    name = person(to).name
    everybody, nobody = name.casefold() in EVERYBODY, name.casefold() in NOBODY
    if everybody and question.raised in (*DECIDED, "reason"):
        raise UsageError("One person decides, not everybody.", "Put it to one of you by name.")
    return written(Assigned, interview.respondent, **of(question), everybody=everybody, due=_due(interview, due),
                   to="" if everybody or nobody else known_as(name, interview.record.people()))


def of(question: Question) -> dict[str, Any]:
    """What an entry keeps of the question it is about."""
    return {"question": question.id, "slot": question.slot, "ask": question.ask, "parent": question.parent,
            "basis": question.basis}


def worded(value: Any) -> str:
    """An answer as it was given, as text."""
    return str(cleaned(value)) if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def origin(value: Value) -> Literal["stated", "accepted"]:
    """`accepted` where quotes hold and nothing was said beyond them; quotes that do not hold are only left out."""
    verdicts = {v.verdict for v in value.verdicts} if isinstance(value, Reviewed) else set()
    return "accepted" if "right" in verdicts and "not-quite" not in verdicts else "stated"


def _due(interview: Interview, said: str) -> str:
    from interviewer.language.dates import parse

    found = parse(said, interview.today()) if said.strip() else None
    return found[1].isoformat() if found else cleaned_name(said)


def declined(interview: Interview, question: Question, value: Any) -> FollowUpKind | None:
    """Does somebody say that they do not know (`dont-know`) or will not tell (`refusal`) instead of answering?

    Only a short answer says no more than that; in a longer one it is part of what is said.
    """
    if not isinstance(value, str) or len(value.split()) > MAX_DECLINING or question.id == interview.template.product:
        return None
    if question.kind not in ("short", "text") and _takes(interview, question.id, value):
        return None
    return interview.rules.declined(value)


def _takes(interview: Interview, question_id: str, value: str) -> bool:
    """Is the value one of those the question is made for, not just words?"""
    try:
        checked = interview.check(question_id, value)
    except AnswerError:
        return False
    if isinstance(checked, Items):
        return len(checked.items) > 1
    if isinstance(checked, Chosen):
        return bool(checked.values)
    return not isinstance(checked, Picked) or bool(checked.items)
