"""Interviews that somebody sat at on this machine, so that they are found again from any folder.

A list in the user's state folder, readable for nobody else. It holds no answer: losing or damaging it loses nothing.
Nothing here raises.
"""

from __future__ import annotations

import contextlib
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from interviewer.session.privately import read_json, state_folder, write_json

if TYPE_CHECKING:
    from interviewer.model.recent import RecentInterview
    from interviewer.session.session import Session

MOST = 20
_MAX_BYTES = 200_000
_PLAIN_NAMES = ("seeds", "notes", "docs", "documents")
"""Folders that are called so everywhere: the one around them says more."""


class Recent:
    """The list, the latest first."""

    def __init__(self, folder: Path | None) -> None:
        """Without a folder nothing is kept, and nothing was."""
        self._file = folder / "recent.json" if folder else None
        self._greeted = folder / "greeted" if folder else None

    def interviews(self) -> tuple[RecentInterview, ...]:
        """All that are known, also those whose journal is gone."""
        if self._file is None:
            return ()
        from interviewer.model.recent import Recently

        try:
            return Recently.model_validate(read_json(self._file, _MAX_BYTES)).interviews[:MOST]
        except ValueError:
            return ()

    def there(self) -> tuple[RecentInterview, ...]:
        """Those whose journal is where it was."""
        return tuple(one for one in self.interviews() if _is_file(Path(one.journal)))

    def note(self, session: Session) -> None:
        """Puts an interview, as it is now, in front of the others."""
        if self._file is None:
            return
        from interviewer.model.recent import Recently

        with contextlib.suppress(OSError, ValueError):
            new = _as_it_is(session)
            others = [one for one in self.interviews() if one.journal != new.journal]
            all_of_them = Recently(interviews=(new, *others[:MOST - 1]))
            write_json(self._file, all_of_them.model_dump(mode="json", by_alias=True))

    def forget(self) -> None:
        """Empties the list; the interviews stay where they are."""
        if self._file is not None:
            with contextlib.suppress(OSError):
                self._file.unlink(missing_ok=True)

    def greet(self) -> bool:
        """Is this the first time somebody sits here? True once; never where that cannot be kept."""
        if self._greeted is None or self._greeted.exists():
            return False
        try:
            write_json(self._greeted, datetime.now(UTC).date().isoformat())
        except OSError:
            return False
        return True


def usual_recent(*, keep: bool) -> Recent:
    """The list in the user's state folder; with `keep` False it is empty and stays so."""
    return Recent(state_folder() if keep else None)


def _as_it_is(session: Session) -> RecentInterview:
    from interviewer.model.recent import RecentInterview

    tally = session.progress
    return RecentInterview(journal=str(session.journal), name=_name(session)[:200], answered=tally.answered,
                           to_go=tally.to_go, at=datetime.now(UTC))


def _name(session: Session) -> str:
    root = Path(session.record.roots[0]) if session.record.roots else session.journal.parent
    plain = root.name.casefold() in _PLAIN_NAMES
    return root.parent.name if plain and root.parent.name else root.name or str(root)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False
