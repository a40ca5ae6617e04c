"""Which files a folder holds, in an order that is always the same."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import Field

from interviewer.errors import InputError, UsageError
from interviewer.model.base import Model
from interviewer.model.seed import Unreadable

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class ReadingOptions(Model):
    """What to leave out, whether to follow links, and how large a file may be."""

    exclude: tuple[str, ...] = Field((), description="patterns as in .gitignore, relative to each folder named")
    follow_links: bool = False
    max_bytes: int = Field(50_000_000, gt=0, description="of one file")


@dataclass(frozen=True, slots=True)
class Found:
    """A file to be read, and its path as people see it: relative where possible, always printable."""

    path: Path
    shown: str
    max_bytes: int = 50_000_000


def find(roots: Sequence[Path], options: ReadingOptions) -> Iterator[Found | Unreadable]:
    """Every file in `roots` (files and folders), folders in order of name, each file once.

    Hidden files, lock files of office programs and what `exclude` names are left out, unless named as a root. Links
    inside folders are listed, and followed only on request.

    Raises:
        InputError: a root does not exist. Raised at once, not while iterating.
        UsageError: an `exclude` pattern has no meaning.
    """
    for root in roots:
        if not os.path.lexists(root):
            raise InputError(f"There is no file or folder {shown(root)}.", "Check the path; quote it if it has spaces.")
    return _Walk(options, _patterns(options.exclude) if options.exclude else None).run(roots)


def _patterns(lines: Sequence[str]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    try:
        return GitIgnoreSpec.from_lines(lines)
    except ValueError as error:
        raise UsageError(f"--exclude: {error}.",
                         "Patterns such as drafts/ and *.log are written as in .gitignore.") from error


def shown(path: Path) -> str:
    """A path for people: relative to the current folder where it lies inside it, without control characters."""
    text = os.path.relpath(path) if path.is_absolute() and path.is_relative_to(Path.cwd()) else str(path)
    return printable(text)


def printable(text: str) -> str:
    """The text with whatever a terminal could misread written out as an escape of Python's."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A file or folder to look at; `inside` is its path below its root, `above` the folders around it."""

    path: Path
    inside: str = ""
    above: tuple[tuple[int, int], ...] = ()
    followed: bool = True


class _Walk:
    """One walk through the roots; remembers which files and folders it has been to."""

    def __init__(self, options: ReadingOptions, excluded: GitIgnoreSpec | None) -> None:
        self._options = options
        self._excluded = excluded
        self._seen: set[str] = set()

    def run(self, roots: Sequence[Path]) -> Iterator[Found | Unreadable]:
        """Without recursion: a folder may be a thousand deep."""
        for root in roots:
            waiting = [_Waiting(root)]
            while waiting:
                one = waiting.pop()
                try:
                    status = one.path.stat() if one.followed else one.path.lstat()
                except OSError as error:
                    yield Unreadable(path=shown(one.path), reason=reason_of(error, link=one.path.is_symlink()))
                    continue
                if stat.S_ISLNK(status.st_mode):
                    yield Unreadable(path=shown(one.path), reason="link, not followed (--follow-links)")
                elif stat.S_ISDIR(status.st_mode):
                    below = self._below(one, (status.st_dev, status.st_ino))
                    if isinstance(below, Unreadable):
                        yield below
                    else:
                        waiting.extend(reversed(below))
                else:
                    yield from self._file(one.path, status.st_mode)

    def _file(self, path: Path, mode: int) -> Iterator[Found | Unreadable]:
        if not stat.S_ISREG(mode):
            yield Unreadable(path=shown(path), reason=special(mode))
        elif (real := os.path.realpath(path)) not in self._seen:
            self._seen.add(real)
            yield Found(path, shown(path), self._options.max_bytes)

    def _below(self, folder: _Waiting, identity: tuple[int, int]) -> list[_Waiting] | Unreadable:
        """What a folder holds, in order of name; or why it cannot be said."""
        if identity in folder.above:
            return Unreadable(path=shown(folder.path), reason="link loop: leads back to a folder around it")
        try:
            with os.scandir(folder.path) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as error:
            return Unreadable(path=shown(folder.path), reason=reason_of(error))
        above = (*folder.above, identity)
        below = [(entry, f"{folder.inside}{entry.name}") for entry in entries if not _hidden(entry.name)]
        return [
            _Waiting(folder.path / entry.name, f"{inside}/", above, self._options.follow_links)
            for entry, inside in below
            if not (self._excluded and self._excluded.match_file(f"{inside}/" if _is_folder(entry) else inside))
        ]


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _hidden(name: str) -> bool:
    return name.startswith((".", "~$")) or name in {"Thumbs.db", "desktop.ini", "__MACOSX"}


def special(mode: int) -> str:
    """The reason for what is no ordinary file."""
    kinds = ((stat.S_ISFIFO, "pipe"), (stat.S_ISSOCK, "socket"), (stat.S_ISCHR, "device"), (stat.S_ISBLK, "device"))
    kind = next((name for test, name in kinds if test(mode)), "something else")
    return f"not an ordinary file: {kind}"


def reason_of(error: OSError, *, link: bool = False) -> str:
    """An operating system's error as a reason."""
    if isinstance(error, PermissionError):
        return "no permission"
    if isinstance(error, FileNotFoundError):
        return "link to a file that does not exist" if link else "vanished while reading"
    if link and "symbolic links" in str(error).lower():
        return "link loop"
    return (error.strerror or type(error).__name__).lower()
