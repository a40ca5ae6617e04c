"""Opening an interview: a new journal, or one that is resumed."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeVar
from uuid import uuid4

from interviewer import __version__
from interviewer.comparing import OnStep
from interviewer.errors import OtherSeeds
from interviewer.interview.replay import replay
from interviewer.model.base import Model, fingerprint
from interviewer.model.entry import Adjusted, Began, Compared, Entry, Fact
from interviewer.model.progress import Progress
from interviewer.model.question import Depth
from interviewer.model.template import Template
from interviewer.session.seeds import changed, compared
from interviewer.store import Journal, open_journal

if TYPE_CHECKING:
    from interviewer.session.session import Session

F = TypeVar("F", bound=Fact)


class Opening(Model):
    """How seeds are read, and what happens when the journal belongs to others.

    `others`: refuse (OtherSeeds), continue with the journal's own seeds, add these to them.
    `refresh`: look at the journal's own seeds again and compare when one changed. `afresh`: compare in any case, and
    without the cache.
    """

    exclude: tuple[str, ...] = ()
    follow_links: bool = False
    show_secrets: bool = False
    others: Literal["refuse", "continue", "add"] = "refuse"
    refresh: bool = True
    afresh: bool = False


class Wanted(NamedTuple):
    """What the caller of `Session.open` asked for."""

    roots: tuple[str, ...]
    template: str | Template | None
    depth: Depth | None
    respondent: str
    opening: Opening
    on_step: OnStep | None

    def compare(self, template: Template, roots: tuple[str, ...]) -> Compared:
        """The seeds at these roots, compared."""
        return written(Compared, self.respondent, coverage=compared(template, roots, self.opening, self.on_step))


def written(kind: type[F], by: str, **content: Any) -> F:
    """A new entry with an id and a time of its own."""
    return kind(id=uuid4().hex, at=datetime.now(UTC), by=by, **content)


def opened(path: Path, wanted: Wanted) -> Journal:
    """The journal, holding everything this opening had to record.

    All reading and comparing is done before anything is recorded, and before a new journal exists.

    Raises:
        OtherSeeds: the journal belongs to other seeds.
        InputError, TemplateError, JournalError, OutputError, Cancelled: as their names say.
    """
    if not path.exists():
        return _recorded(path, None, begun(wanted))
    journal = open_journal(path)
    try:
        progress = replay(entry for _, entry in journal.entries())
        return _recorded(path, journal, begun(wanted) if progress.template is None else resumed(progress, wanted))
    except BaseException:
        journal.close()
        raise


def _recorded(path: Path, journal: Journal | None, entries: tuple[Entry, ...]) -> Journal:
    journal = journal or open_journal(path)
    for entry in entries:
        journal.append(entry)
    return journal


def begun(wanted: Wanted) -> tuple[Entry, ...]:
    """Entries of an interview that begins."""
    template = loaded(wanted.template or "software")
    first = written(Began, wanted.respondent, program=f"interviewer {__version__}", template=template,
                    depth=wanted.depth or "standard", roots=wanted.roots, exclude=wanted.opening.exclude,
                    follow_links=wanted.opening.follow_links)
    return first, wanted.compare(template, wanted.roots)


def resumed(progress: Progress, wanted: Wanted) -> tuple[Entry, ...]:
    """Entries of an interview that goes on: what was changed on purpose, and a comparison where it needs one."""
    before = progress.template
    template = loaded(wanted.template) if wanted.template is not None else before
    if before is None or template is None:
        return ()
    wanted = wanted._replace(opening=remembered(progress, wanted.opening))
    roots = _roots(progress, wanted)
    new_template = fingerprint(template) != fingerprint(before)
    changes = {
        "template": template if new_template else None,
        "depth": wanted.depth if wanted.depth not in (None, progress.depth) else None,
        "roots": roots if roots != progress.roots else None,
        "exclude": wanted.opening.exclude if wanted.opening.exclude != progress.exclude else None,
        "follow_links": wanted.opening.follow_links if wanted.opening.follow_links != progress.follow_links else None,
    }
    entries: list[Entry] = []
    if any(value is not None for value in changes.values()):
        entries.append(written(Adjusted, wanted.respondent, **changes))
    if new_template or changes["roots"] is not None or _moved_on(progress, wanted):
        entries.append(wanted.compare(template, roots))
    return tuple(entries)


def remembered(progress: Progress, opening: Opening) -> Opening:
    """How the seeds of an interview are read: as they were, and as said now where they are looked at again."""
    said = opening if opening.refresh else Opening()
    return opening.model_copy(update={
        "exclude": tuple(dict.fromkeys((*progress.exclude, *said.exclude))),
        "follow_links": progress.follow_links or said.follow_links,
    })


def _roots(progress: Progress, wanted: Wanted) -> tuple[str, ...]:
    same = not wanted.roots or set(wanted.roots) == set(progress.roots)
    if same or wanted.opening.others == "continue":
        return progress.roots
    if wanted.opening.others == "add":
        return tuple(dict.fromkeys((*progress.roots, *wanted.roots)))
    own = f"belongs to other seeds: {', '.join(progress.roots)}" if progress.roots else "was begun without seeds"
    raise OtherSeeds(f"The interview here {own}.",
                     "Name another journal for these with --journal FILE, or go on without naming seeds.")


def _moved_on(progress: Progress, wanted: Wanted) -> bool:
    there = bool(progress.roots) and all(Path(r).exists() for r in progress.roots)
    if progress.coverage is None or (wanted.opening.afresh and there):
        return True
    return wanted.opening.refresh and changed(progress.coverage, progress.roots, wanted.opening)


def adjusted(interview: Session, template: str | Template | None, depth: Depth | None) -> tuple[Entry, ...]:
    """The entries that give an interview another template or depth; none where both are as they were."""
    new = loaded(template) if template is not None else None
    other = new if new is not None and fingerprint(new) != fingerprint(interview.template) else None
    deeper = depth if depth != interview.record.depth else None
    if other is None:
        return (written(Adjusted, interview.respondent, depth=deeper),) if deeper else ()
    coverage = compared(other, interview.record.roots, interview.opening)
    return (written(Adjusted, interview.respondent, template=other, depth=deeper),
            written(Compared, interview.respondent, coverage=coverage))


def loaded(template: str | Template) -> Template:
    """A template by name or path; a Template is taken as it is."""
    if isinstance(template, Template):
        return template
    from interviewer.library import load_template

    return load_template(template)
