"""Who answers, where nobody said."""

from __future__ import annotations

import getpass
import os
import re
from collections.abc import Iterator
from pathlib import Path

MAX_NAME = 100
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
