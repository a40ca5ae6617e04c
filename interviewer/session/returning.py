"""A saved draft that came back edited, into the journal: each edit waits to be decided, nothing changes by itself."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from contextlib import suppress
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, NamedTuple

from interviewer.drafting.masking import without_secrets
from interviewer.errors import InputError, UsageError
from interviewer.interview.replay import replay
from interviewer.language.display import harmless
from interviewer.language.edits import edits, question_id, said_now
from interviewer.model.answer import Items
from interviewer.model.edit import MAX_EDITS, MAX_WORDS, DraftImport, Edit, EditTold, Rest
from interviewer.model.entry import Answered, Drafted, Entry, Returned
from interviewer.model.progress import Progress, deciding
from interviewer.model.spec import Note, Spec, Statement
from interviewer.session.filling import filled
from interviewer.session.foreseeing import composed, composed_from
from interviewer.session.merging import Merging
from interviewer.session.opening import written
from interviewer.session.respondent import known_as, person
from interviewer.session.seeds import options, there
from interviewer.verifying.came import HEAD, Came, came, is_draft
from interviewer.verifying.edited import Changed, Comparison
from interviewer.verifying.noted import NoteChange
from interviewer.verifying.outline import alike

if TYPE_CHECKING:
    from interviewer.model.sheet import Sheet
    from interviewer.session.interview import Interview
    from interviewer.session.session import Session

LIKE = 0.2
"""Share of the lines that rest on something here which a draft of this interview still has, however edited."""
MOST_DRAFTS = 20
"""Saved drafts that a file is held against, the last ones."""
_READABLE = ("markdown", "json")
_SUFFIXES = (".md", ".markdown", ".txt", ".json")
MOST_BYTES = 20_000_000
"""Largest draft among the seeds that is looked into."""


View = Callable[[Spec], Spec]


class _Base(NamedTuple):
    """What a file was made from, its name, and how secrets were shown in it."""

    comparison: Comparison
    name: str
    view: View


class Outcome(NamedTuple):
    """What became of a file. `entry` None: there is nothing to record; `sheet` are the open questions it answers."""

    told: DraftImport
    entry: Returned | None = None
    sheet: Sheet | None = None


def returning(interview: Interview, file: str, draft: Came, respondent: str = "") -> Outcome:
    """What somebody edited in a draft of this interview. Nothing is recorded here.

    `respondent` is who edited it; the same edit in another file, or the same file again, is known.

    Raises:
        UsageError: it is no draft of this interview. InputError: too much is edited in it.
    """
    progress, name = interview.record, harmless(PurePath(file).name)
    by = known_as(person(respondent).name, progress.people())
    same = next((d for d in progress.drafts if d.sha256 == draft.sha256), None)
    if same is not None:
        return Outcome(DraftImport(file=name, respondent=by, draft=harmless(PurePath(same.path).name)))
    base = _made_from(interview, name, draft)
    comparison, saved = base.comparison, base.name
    found = _edits(interview, base, whole=draft.whole)
    long = next((e for e in found.values() if len(e.after) > MAX_WORDS), None)
    if long is not None:
        raise InputError(f"{name}: one edited line has {len(long.after):,} characters; at most {MAX_WORDS:,} are read.",
                         f"It begins: {long.after[:60]}")
    if len(found) > MAX_EDITS:
        raise InputError(f"{name} differs from {saved} in {len(found)} places; at most {MAX_EDITS} are asked about.",
                         "Send the edits in parts, or hand it in as a document of its own, without its first line.")
    known = {one.id for one in edits(progress)}
    told = tuple(EditTold(question=q, fate="known" if q in known else "new", edit=e) for q, e in found.items())
    outcome = DraftImport(file=name, respondent=by, draft=saved, edits=told,
                          again=any(r.sha256 == draft.sha256 for r in progress.returned),
                          unasked=() if draft.whole else tuple(comparison.unasked()))
    fresh = tuple(one.edit for one in outcome.of("new"))
    entry = written(Returned, interview.respondent, file=name, sha256=draft.sha256, draft=saved, editor=by, edits=fresh)
    sheet = filled(interview, comparison, by or f"the editor of {name}")
    return Outcome(outcome, entry if fresh or sheet else None, sheet)


def taken(session: Session, outcome: Outcome, record: Callable[[Entry], None] | None) -> DraftImport:
    """Records the edits, and what was written to open questions as on a sheet; `record` None: nothing is recorded."""
    if outcome.entry is not None and record is not None:
        record(outcome.entry)
    if outcome.sheet is None:
        return outcome.told
    merged = Merging(session, outcome.sheet, "", record).merged()
    return outcome.told.model_copy(update={"answers": merged.answers})


def among_seeds(session: Session, record: Callable[[Entry], None]) -> Iterator[DraftImport]:
    """Records the edits in drafts of this interview that lie among its seeds, as far as they are new."""
    from interviewer.reading import Found, find

    for found in find(there(session.record.roots), options(session.opening)):
        if not isinstance(found, Found) or found.path.suffix.lower() not in _SUFFIXES:
            continue
        with suppress(OSError, InputError, UsageError):
            outcome = _among(session, found.path)
            if outcome is not None and outcome.entry is not None:
                yield taken(session, outcome, record)


def _among(session: Session, path: Path) -> Outcome | None:
    """What became of a seed that is a draft with edits; None for every other one, and for one taken in before."""
    with path.open("rb") as stream:
        data = stream.read(HEAD)
        if not is_draft(data) or path.stat().st_size > MOST_BYTES:
            return None
        data += stream.read(MOST_BYTES)
    digest = hashlib.sha256(data).hexdigest()
    if any(isinstance(e, Drafted | Returned) and e.sha256 == digest for e in session.record.entries.values()):
        return None
    return returning(session, path.name, came(path.name, data))


def _made_from(interview: Interview, name: str, draft: Came) -> _Base:
    """The draft that it is most like, of those that were saved and the one that would be written now; a later first."""
    from interviewer.export.markdown import render

    saved = [d for d in interview.record.drafts if d.format in _READABLE] or list(interview.record.drafts)
    candidates = [(_as_saved(interview, d), harmless(PurePath(d.path).name)) for d in saved[: -MOST_DRAFTS - 1 : -1]]
    candidates.append((composed(interview), "the draft as it is now"))
    bases = (_Base(Comparison(shown, render(shown).decode(), draft.text), said, view) for spec, said in candidates
             for shown, view in _views(spec))
    best = max(bases, key=lambda one: (one.comparison.closeness, one.comparison.likeness))
    if best.comparison.likeness < LIKE:
        raise UsageError(f"{name} is a draft of another interview: it shares next to nothing with this one.",
                         "Name the journal it was saved from with --journal FILE. Nothing was recorded.")
    return best


def _views(spec: Spec) -> Iterator[tuple[Spec, View]]:
    """A draft as people may have seen it: secrets masked, as they are unless somebody wants them shown."""
    quiet = without_secrets(spec)
    yield quiet, without_secrets
    if quiet is not spec:
        yield spec, _as_it_is


def _as_it_is(spec: Spec) -> Spec:
    return spec


def _as_saved(interview: Interview, draft: Drafted) -> Spec:
    """The draft as it was when it was saved; its statements in the words that people saw then."""
    entries = list(interview.record.entries.values())
    then = replay(entries[: interview.record.entries.place(draft.id)])
    spec = composed_from(interview, then)
    issued = {s.key: s for s in draft.statements}
    slots = tuple(slot.model_copy(update={"statements": tuple(
        s.model_copy(update={"id": issued[s.key].id, "text": issued[s.key].text})
        for s in slot.statements if s.key in issued)}) for slot in spec.slots)
    return spec.model_copy(update={"slots": slots})


def _edits(interview: Interview, base: _Base, *, whole: bool) -> dict[str, Edit]:
    """The changes that say something else than the interview does by now, each by the question that decides it."""
    stands = base.view(composed(interview))
    now = {s.key: s for s in stands.statements()}
    said = {alike(s.text) for s in now.values()}
    notes = {(slot.slot, note.label, alike(line)) for slot in stands.slots for note in slot.notes
             for line in note.text}
    made = (_note_edit(change.note, notes, interview.record) if change.note else
            _edit(change, now.get(change.statement.key) if change.statement else None, interview.record)
            for change in base.comparison.changes())
    found = (edit for edit in made if edit and not (edit.kind == "added" and alike(edit.after) in said))
    return {question_id(e): e.model_copy(update={"line": None}) if whole else e for e in found}


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


def _note_edit(change: NoteChange, now: AbstractSet[tuple[str, str, str]], progress: Progress) -> Edit | None:
    """The changed line of a note as it is to be decided; None where the interview says so already."""
    slot, label = change.slot, change.note.label
    stands = (slot, label, alike(change.before)) in now
    if (slot, label, alike(change.after)) in now or (change.kind == "deleted" and not stands):
        return None
    return Edit(kind=change.kind, key=f"{slot}.note.{_key(f'{label} {change.before or change.after}')}", slot=slot,
                id=f"“{label}”", note=label, before=change.before, now=change.before if stands else "",
                after=change.after, line=change.line, rests=tuple(_rests(change.note, progress)) if stands else ())


def _rests(statement: Statement | Note, progress: Progress) -> Iterator[Rest]:
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
