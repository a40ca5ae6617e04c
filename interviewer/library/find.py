"""Where prompts/ and the sample seeds are, in a checkout and in an installed package."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

SUFFIXES = (".yaml", ".yml")


def builtin() -> Path:
    """The folder prompts/: inside the installed package, or beside it in a checkout."""
    return _shipped("prompts")


def association_files() -> dict[str, Path]:
    """The tables of words that speak for slots, by name."""
    return {file.stem: file for file in sorted((builtin() / "associations").glob("*.json"))}


def sample_seeds() -> Path:
    """The folder with the sample seed that `demo` and the documentation use."""
    return _shipped("seeds")


def _shipped(name: str) -> Path:
    package = Path(__file__).resolve().parents[1]
    packaged = package / name
    return packaged if packaged.is_dir() else package.parent / name


def user_folder() -> Path:
    """The user's own templates: `interviewer/templates` in the configuration folder of the platform."""
    if sys.platform == "win32":
        root = Path(os.environ.get("APPDATA", Path.home() / "AppData" / "Roaming"))
    else:
        root = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return root / "interviewer" / "templates"


def template_files(folders: Sequence[Path] = ()) -> dict[str, Path]:
    """Every template by name; of two with one name the nearer wins: `folders`, the user's folder, built-in."""
    found: dict[str, Path] = {}
    for folder in (*folders, user_folder(), builtin() / "templates"):
        if folder.is_dir():
            for file in sorted(folder.iterdir()):
                if file.suffix in SUFFIXES and file.is_file():
                    found.setdefault(file.stem, file)
    return found
