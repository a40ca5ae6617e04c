"""Who answers: by which name, for which roles, and who it is where nobody said."""

from __future__ import annotations

import getpass
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from interviewer.model.question import ROLES, Role

MAX_NAME = 100
_ROLES = re.compile(r"(.*\S)\s*\(([^()]*)\)")
_SECTION = re.compile(r"^\s*\[\s*([^\]]*?)\s*\]")
_NAME = re.compile(r"^\s*name\s*=\s*(.*)$", re.IGNORECASE)


def default_respondent(folder: Path) -> str:
    """The user name git is configured with in a folder, else the name of the operating system's user."""
    return cleaned_name(_git(folder)) or cleaned_name(_user()) or "somebody"


def cleaned_name(name: str) -> str:
    """A name on one line, without control characters, at most `MAX_NAME` characters."""
    return " ".join("".join(c if c.isprintable() else " " for c in name).split())[:MAX_NAME]


def _git(folder: Path) -> str:
    """Git's configuration is read as the plain file it is: starting git takes longer than all else at this point."""
    names = (_configured(file) for file in _files(folder))
    return next((name for name in names if name), "")


def _files(folder: Path) -> Iterator[Path]:
    """Where git keeps the user's name, the nearest first."""
    yield from (parent / ".git" / "config" for parent in (folder, *folder.parents))
    if "GIT_CONFIG_GLOBAL" in os.environ:
        yield Path(os.environ["GIT_CONFIG_GLOBAL"])
        return
    home = os.environ.get("HOME") or os.environ.get("USERPROFILE") or ""
    if home:
        yield Path(home) / ".gitconfig"
        yield Path(os.environ.get("XDG_CONFIG_HOME") or Path(home) / ".config") / "git" / "config"


def _configured(file: Path) -> str:
    try:
        lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    section = name = ""
    for line in lines:
        if found := _SECTION.match(line):
            section = found[1].lower()
        elif section == "user" and (said := _NAME.match(line)):
            name = said[1].split(" #")[0].split(" ;")[0].strip().strip('"')
    return name


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


class Person(NamedTuple):
    """A name, and the roles said with it; None where none were said, so that those known before stay."""

    name: str
    roles: tuple[Role, ...] | None = None


def person(said: str) -> Person:
    """`Maya (engineer, legal)` in two. Brackets that hold something else than roles belong to the name.

    `Maya (anybody)` takes her roles away.
    """
    name = cleaned_name(said)
    found = _ROLES.fullmatch(name)
    words = [w for w in re.split(r"[\s,;/&+]+|\band\b", found[2].casefold()) if w] if found else []
    roles = {r for r in ROLES for w in words if w in (r, f"{r}s")}
    if found is None or not words or not all(w.removesuffix("s") in (*ROLES, "anybody") for w in words):
        return Person(name)
    return Person(found[1].strip(), tuple(r for r in ROLES if r in roles))


def known_as(name: str, people: Iterable[str]) -> str:
    """The name as it is known already, where only letter case differs."""
    return next((p for p in people if p.casefold() == name.casefold()), name)


def introduced(name: str, roles: Sequence[Role]) -> str:
    """`Maya (engineer, legal)`."""
    return f"{name} ({', '.join(roles)})" if roles else name
