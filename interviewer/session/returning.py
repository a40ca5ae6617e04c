"""A saved draft that came back edited, into the journal: each edit waits to be decided, nothing changes by itself."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, NamedTuple

from interviewer.errors import InputError, UsageError
from interviewer.interview.replay import replay
from interviewer.language.display import harmless
from interviewer.language.edits import edits, question_id, said_now
from interviewer.model.answer import Items
from interviewer.model.edit import MAX_EDITS, DraftImport, Edit, EditTold, Rest
from interviewer.model.entry import Answered, Drafted, Returned
from interviewer.model.progress import Progress, deciding
from interviewer.model.spec import Spec, Statement
from interviewer.session.foreseeing import composed, composed_from
from interviewer.session.opening import written
from interviewer.session.respondent import known_as, person
from interviewer.verifying.came import Came
from interviewer.verifying.edited import Changed, Comparison
from interviewer.verifying.outline import alike

if TYPE_CHECKING:
    from interviewer.session.interview import Interview

LIKE = 0.2
"""Share of the lines that rest on something here which a draft of this interview still has, however edited."""
_READABLE = ("markdown", "json")


class Outcome(NamedTuple):
    """What became of a file; `entry` None: there is nothing to record."""

    told: DraftImport
    entry: Returned | None


def returning(interview: Interview, file: str, came: Came, respondent: str = "") -> Outcome:
    """What somebody edited in a draft of this interview. Nothing is recorded here.

    `respondent` is who edited it; the same edit in another file, or the same file again, is known.

    Raises:
        UsageError: it is no draft of this interview. InputError: too much is edited in it.
    """
    progress, name = interview.record, PurePath(file).name
    by = known_as(person(respondent).name, progress.people())
    if any(d.sha256 == came.sha256 for d in progress.drafts):
        same = next(d for d in progress.drafts if d.sha256 == came.sha256)
        return Outcome(DraftImport(file=name, respondent=by, draft=PurePath(same.path).name), None)
    comparison, draft = _made_from(interview, name, came)
    found = _edits(interview, comparison, asked_lines=not came.whole)
    if len(found) > MAX_EDITS:
        raise InputError(f"{name} differs from {draft} in {len(found)} places; at most {MAX_EDITS} are asked about.",
                         "Hand it in as another document among the seeds, or send the edits in parts.")
    known = {one.id for one in edits(progress)}
    told = tuple(EditTold(question=q, fate="known" if q in known else "new", edit=e)
                 for e in found if (q := question_id(e)))
    again = any(r.sha256 == came.sha256 for r in progress.returned)
    unasked = () if came.whole else tuple(comparison.unasked())
    outcome = DraftImport(file=name, respondent=by, draft=draft, again=again, edits=told, unasked=unasked)
    fresh = tuple(one.edit for one in outcome.of("new"))
    entry = written(Returned, by or interview.respondent, file=name, sha256=came.sha256, draft=draft, edits=fresh)
    return Outcome(outcome, entry if fresh else None)


def _made_from(interview: Interview, name: str, came: Came) -> tuple[Comparison, str]:
    """The draft that it is most like, of those that were saved and the one that would be written now; a later first."""
    from interviewer.export.markdown import render

    saved = [d for d in interview.record.drafts if d.format in _READABLE] or list(interview.record.drafts)
    candidates: list[tuple[Spec, str]] = [(composed(interview), "the draft as it is now")]
    candidates += [(_as_saved(interview, d), PurePath(d.path).name) for d in reversed(saved)]
    compared = [(Comparison(spec, render(spec).decode(), came.text), shown) for spec, shown in candidates]
    best, shown = max((*compared[1:], compared[0]), key=lambda one: one[0].likeness)
    if best.likeness < LIKE:
        raise UsageError(f"{name} is a draft of another interview: it shares next to nothing with this one.",
                         "Name the journal it was saved from with --journal FILE. Nothing was recorded.")
    return best, harmless(shown)


def _as_saved(interview: Interview, draft: Drafted) -> Spec:
    """The draft as it was when it was saved; its statements in the words that people saw, whichever version wrote it."""
    entries = list(interview.record.entries.values())
    then = replay(entries[: interview.record.entries.place(draft.id)])
    spec = composed_from(interview, then)
    issued = {s.key: s for s in draft.statements}
    slots = tuple(slot.model_copy(update={"statements": tuple(
        s.model_copy(update={"id": issued[s.key].id, "text": issued[s.key].text})
        for s in slot.statements if s.key in issued)}) for slot in spec.slots)
    return spec.model_copy(update={"slots": slots})


def _edits(interview: Interview, comparison: Comparison, *, asked_lines: bool) -> list[Edit]:
    """The changes that say something else than the interview does by now."""
    now = {s.key: s for s in composed(interview).statements()}
    said = {alike(s.text) for s in now.values()}
    made = (_edit(change, now.get(change.statement.key) if change.statement else None, interview.record)
            for change in comparison.changes())
    found = [edit for edit in made if edit and not (edit.kind == "added" and alike(edit.after) in said)]
    unique = {question_id(edit): edit for edit in found}
    return [e if asked_lines else e.model_copy(update={"line": None}) for e in unique.values()]


def _edit(change: Changed, now: Statement | None, progress: Progress) -> Edit | None:
    """The change as it is to be decided; None where the interview says so already."""
    statement, ranked = change.statement, change.kind == "ranked"
    if statement is None:
        return Edit(kind="added", key=f"{change.slot}.edited.{_key(change.after)}", slot=change.slot,
                    after=change.after, line=change.line)
    said = "" if now is None else (now.priority or "") if ranked else now.text
    if (now is None and change.kind != "reworded") or (now is not None and alike(said) == alike(change.after)):
        return None
    return Edit(kind=change.kind, key=statement.key, id=statement.id, slot=change.slot, now=said, after=change.after,
                before=(statement.priority or "") if ranked else statement.text, line=change.line,
                rests=tuple(_rests(now, progress)) if now else ())


def _rests(statement: Statement, progress: Progress) -> Iterator[Rest]:
    """The answers that went into a statement; of a list the item that it is about, where it is about one."""
    for question in dict.fromkeys(s.question for s in statement.sources if s.question and not deciding(s.question)):
        answer = progress.answer(question)
        if isinstance(answer, Answered):
            said = next(s.said for s in statement.sources if s.question == question)
            items = answer.value.items if isinstance(answer.value, Items) else ()
            item = next((i.number for i in items if i.text == said), 0)
            rest = Rest(question=question, item=item, said="")
            yield rest.model_copy(update={"said": said_now(rest, progress)})


def _key(text: str) -> str:
    """By this an added line is known: the same for the same words."""
    return hashlib.sha256(alike(text).casefold().encode()).hexdigest()[:16]
