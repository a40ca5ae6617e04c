"""Seeds of an interview: compared with its template, and looked at again when it is resumed."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from interviewer.comparing import OnStep
from interviewer.errors import InputError
from interviewer.model.coverage import Coverage, Finding, Summary, TemplateRef
from interviewer.model.template import Template

if TYPE_CHECKING:
    from interviewer.reading import Found, ReadingOptions
    from interviewer.session.opening import Opening


def absolute(seeds: Sequence[str | Path]) -> tuple[str, ...]:
    """Seeds as absolute paths, each once. Raises InputError for the first that does not exist."""
    roots: list[str] = []
    for seed in seeds:
        path = Path(seed)
        try:
            path.lstat()
        except (OSError, ValueError):
            raise InputError(f"There is no file or folder {seed}.",
                             "Check the path; quote it if it has spaces.") from None
        roots.append(str(path.resolve()))
    return tuple(dict.fromkeys(roots))


def compared(template: Template, roots: Sequence[str], opening: Opening, on_step: OnStep | None = None) -> Coverage:
    """Reads every seed and compares it with the template."""
    if not roots:
        return nothing(template)
    from interviewer.comparing.cache import usual_cache
    from interviewer.comparing.seeds import Comparing, compared
    from interviewer.library import load_scoring

    comparing = Comparing(template, load_scoring(), options(opening), show_secrets=opening.show_secrets,
                          cache=None if opening.afresh else usual_cache())
    return compared(comparing, [Path(r) for r in roots], on_step)


def options(opening: Opening) -> ReadingOptions:
    """How the seeds of an interview are found."""
    from interviewer.reading import ReadingOptions

    return ReadingOptions(exclude=opening.exclude, follow_links=opening.follow_links)


def there(roots: Sequence[str]) -> list[Path]:
    """Those files and folders that still exist."""
    return [path for root in roots if (path := Path(root)).exists()]


def nothing(template: Template) -> Coverage:
    """The coverage where there are no seeds: every slot is missing."""
    findings = tuple(Finding(slot=s.id, title=s.title, status="missing", score=0, why="There are no seeds.")
                     for s in template.slots)
    return Coverage(template=TemplateRef(id=template.id, version=template.version), verdict="nothing-matches",
                    summary=Summary(covered=0, hinted=0, missing=len(findings)), findings=findings)


def changed(coverage: Coverage, roots: Sequence[str], opening: Opening) -> bool:
    """Are there other seeds now than those compared? Roots that are gone count as unchanged: nothing is lost then."""
    still = there(roots)
    if len(still) < len(roots) or not roots:
        return False
    from interviewer.reading import Found, find

    now = {_digest(one) for one in find(still, options(opening)) if isinstance(one, Found)}
    known = {s.sha256 for s in coverage.seeds}
    files = [u for u in coverage.unreadable if not any(u.path.startswith(f"{s.path}, ") for s in coverage.seeds)]
    return not known <= now or len(now - known) > len(files)


def _digest(found: Found) -> str:
    """SHA-256 of a file; what cannot be opened has a digest of its own."""
    try:
        with found.path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return f"unreadable {found.path}"
