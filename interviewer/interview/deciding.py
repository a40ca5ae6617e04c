"""Questions between things that cannot both hold: answers of people, places in the seeds, edits of a saved draft."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from interviewer.interview.posing import shortened
from interviewer.language.contradiction import SIDES, Contradiction, Side
from interviewer.language.contradictions import SEEDS
from interviewer.language.edits import KEEP, TAKE, Returning, basis, edit_asks, overtaken, said_of
from interviewer.language.said import in_words
from interviewer.model.base import fingerprint
from interviewer.model.coverage import Conflict, Evidence
from interviewer.model.edit import Edit
from interviewer.model.entry import Answered
from interviewer.model.progress import CONFLICT, DECIDE, REASON, Progress, dispute_basis
from interviewer.model.question import Choice, Question
from interviewer.model.template import Slot


def between_people(question: Question, views: Sequence[Sequence[Answered]]) -> Question:
    """Which of the answers of several people holds. Each option is the answer of those who agree on it."""
    firsts = tuple(view[0] for view in views)
    choices = tuple(Choice(value=view[0].by, label=shortened(in_words(view[0], question.choices)), note=_said_by(view))
                    for view in views)
    return Question(
        id=question.id + DECIDE, slot=question.slot, title=question.title, kind="choice", choices=choices,
        ask=f"The answers differ. Which one holds: {shortened(question.ask)}", required=question.required,
        why="All answers stay in the record; the draft needs to know which one to follow.",
        parent=question.id, raised="dispute", impact=question.impact, basis=dispute_basis(firsts),
    )


def _said_by(view: Sequence[Answered]) -> str:
    return "said by " + " and ".join(f"{a.by}, {_when(a.at)}" for a in view)


def _when(at: datetime) -> str:
    return f"{at.astimezone():%Y-%m-%d %H:%M}"


def between_answers(question: Question, found: Contradiction) -> Question:
    """Which of two things holds that exclude each other."""
    choices = tuple(Choice(value=value, label=shortened(side.words), note=_where(side))
                    for value, side in zip(SIDES, found.sides, strict=False))
    return Question(
        id=found.id, slot=question.slot, title=question.title, kind="choice", choices=choices,
        ask=found.ask, why="Both stay in the record; the draft needs to know which one to follow.",
        required=question.required, parent=question.id, raised="conflict", about=found.sides[0].words,
        impact=question.impact, basis=found.basis,
    )


def _where(side: Side) -> str:
    """Who said it when and to what, or where it stands and who accepted it."""
    answer = side.answer
    if side.quote is not None:
        return f"{_place(side.quote)}; accepted by {answer.by}, {_when(answer.at)}"
    return f"said by {answer.by}, {_when(answer.at)}, to: {shortened(answer.ask)}"


def _place(quote: Evidence) -> str:
    return ", ".join(part for part in (quote.seed, quote.place.words()) if part)


def conflict_id(slot: str, conflict: Conflict) -> str:
    """The id of the question about two places in the seeds: the same as long as both say the same."""
    return f"{slot}.{SEEDS}{CONFLICT}-{conflict.key}"


def between_seeds(slot: Slot, conflict: Conflict) -> Question:
    """Which of two places in the seeds holds."""
    what = conflict.about.partition(":")[0]
    documents = {e.seed for e in conflict.evidence}
    choices = tuple(
        Choice(value=value, label=shortened(e.quote), note=_place(e))
        for value, e in zip(SIDES, conflict.evidence, strict=False))
    where = "Two seeds" if len(documents) > 1 else "Two places in a seed"
    return Question(
        id=conflict_id(slot.id, conflict), slot=slot.id, title=slot.title, kind="choice", choices=choices,
        ask=f"{where} say different things about this: {what}. Which holds?",
        why="The draft lists it as a contradiction until somebody decides.", required=slot.required,
        raised="conflict", about=what, impact=slot.impact,
        basis=fingerprint(*(e.quote for e in conflict.evidence)),
    )


_WHOLE = 400
"""Characters of a statement: two that differ in one word differ anywhere."""
_OPTIONS = {
    "reworded": ("Keep: {now}", "Take the edit: {after}"),
    "ranked": ("Keep: {now}", "Take the edit: {after}"),
    "deleted": ("Keep: {now}", "Let it go: its number is retired"),
    "added": ("Leave it out", "Take it in: {after}"),
}


def about_edit(slot: Slot, one: Returning, progress: Progress) -> Question:
    """Whether what the interview says holds, or what somebody made of it in a saved draft."""
    edit = one.edit
    said = {"now": _shown(edit, edit.now) or "it is not in the draft any more", "after": _shown(edit, edit.after)}
    keep, take = (text.format(**said) for text in _OPTIONS[edit.kind])
    take = "Let it go" if edit.kind == "deleted" and edit.note else take
    choices = (Choice(value=KEEP, label=keep, note="; ".join(_meanwhile(edit, progress))),
               Choice(value=TAKE, label=take, note=f"edited by {one.by}" if one.by else ""))
    return Question(
        id=one.id, slot=slot.id, title=slot.title, kind="choice", choices=choices, ask=edit_asks(one),
        why="Nothing changes before somebody decides; the next draft follows what is decided.",
        raised="edited", about=edit.after or edit.before, impact=slot.impact, own_words=edit.kind != "ranked",
        required=slot.required, basis=basis(edit, progress),
    )


def _shown(edit: Edit, said: str) -> str:
    words = said_of(edit, said)
    return f"“{shortened(words, _WHOLE)}”" if words and edit.kind != "ranked" else words


def _meanwhile(edit: Edit, progress: Progress) -> Iterator[str]:
    """What was said between the draft and its return, and since."""
    if edit.kind != "added" and edit.now != edit.before:
        yield f"when it was edited, the draft said: {_shown(edit, edit.before)}"
    if anew := overtaken(edit, progress):
        yield f"said anew since: {shortened('; '.join(a for a in anew if a) or 'nothing')}"


def reason(decided: Question, decision: Answered) -> Question:
    """Why it was decided so; it may stay unanswered."""
    return Question(
        id=decided.id + REASON, slot=decided.slot, title=decided.title, kind="short",
        ask=f"Why does this hold: {shortened(_held(decided, decision)).rstrip(' .!?')}?",
        why="The draft shows the decision with its reason. You may leave it empty.",
        example="The contract with the carrier says so.", required=False, parent=decided.id, raised="reason",
        impact=decided.impact, basis=fingerprint(decision.id),
    )


def _held(decided: Question, decision: Answered) -> str:
    """What was decided for, in words."""
    return in_words(decision, decided.choices)
