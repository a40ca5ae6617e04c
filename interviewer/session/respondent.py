"""Who answers, where nobody said."""

from __future__ import annotations

import getpass
import shutil
import subprocess
from pathlib import Path

MAX_NAME = 100


def default_respondent(folder: Path) -> str:
    """The user name git knows in a folder, else the name of the operating system's user."""
    return cleaned_name(_git(folder)) or cleaned_name(_user()) or "somebody"


def cleaned_name(name: str) -> str:
    """A name on one line, without control characters, at most `MAX_NAME` characters."""
    return " ".join("".join(c if c.isprintable() else " " for c in name).split())[:MAX_NAME]


def _git(folder: Path) -> str:
    git = shutil.which("git")
    if git is None:
        return ""
    try:
        done = subprocess.run([git, "config", "--get", "user.name"], cwd=folder, capture_output=True, text=True,
                              encoding="utf-8", errors="replace", timeout=2, check=False, stdin=subprocess.DEVNULL)
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout if done.returncode == 0 else ""


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
