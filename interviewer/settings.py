"""Settings: a flag on the command line, else the environment, else `interviewer.toml`, else the default."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

FILE = "interviewer.toml"
PREFIX = "INTERVIEWER_"


class SettingsFault(ValueError):
    """A setting that cannot be used: the file or variable, the fault, what would be right."""


class Settings(BaseModel):
    """What a team may set once instead of typing it; None and empty mean: not set."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    template: str | None = Field(None, description="name or file of the template")
    depth: Literal["quick", "standard", "deep"] | None = None
    journal: str | None = Field(None, description="file of the journal; default interview.db")
    respondent: str | None = Field(None, alias="as", description="who answers; default: git's user name")
    exclude: tuple[str, ...] = Field((), description="patterns of files that are no seeds, as in .gitignore")
    follow_links: bool = False
    show_secrets: bool = False
    templates: tuple[str, ...] = Field((), description="folders with templates of one's own")
    recent: bool = Field(True, description="whether interviews are listed in the user's state folder")
    theme: str | None = Field(None, description="theme of the terminal UI")
    motion: bool = Field(True, description="false: nothing blinks, slides or spins in the terminal UI")
    keys: dict[str, str] = Field({}, description="binding id -> keys of the terminal UI")


def load(folder: Path, environ: Mapping[str, str] = os.environ) -> Settings:
    """Settings of a folder. Raises SettingsFault naming the file or variable, the fault and the known keys."""
    file = folder / FILE
    values: dict[str, Any] = {}
    if file.is_file():
        try:
            values = tomllib.loads(file.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise SettingsFault(f"{file} is not valid TOML: {error}.") from None
        except OSError as error:
            raise SettingsFault(f"{file} cannot be read: {error.strerror or error}.") from None
        _validated(values, str(file))
    return _validated({**values, **_from_environment(environ)}, "the environment")


def place(folder: Path, name: str) -> str:
    """Where a name is set, for an error message: the file and its line, or the environment."""
    file = folder / FILE
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    said = re.compile(rf"""\s*["']?{re.escape(name)}["']?\s*=""")
    number = next((n for n, line in enumerate(lines, start=1) if said.match(line)), None)
    return f"{file}, line {number}" if number else str(file) if lines else "the environment"


def _validated(values: dict[str, Any], where: str) -> Settings:
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(p) for p in first["loc"])
        if first["type"] == "extra_forbidden":
            known = ", ".join(f.alias or n for n, f in Settings.model_fields.items())
            raise SettingsFault(f"{where}: unknown setting {name!r}; known are: {known}.") from None
        raise SettingsFault(f"{where}: {name}: {first['msg']}.") from None


def _from_environment(environ: Mapping[str, str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, field in Settings.model_fields.items():
        key = field.alias or name
        value = environ.get(PREFIX + key.upper(), "")
        if not value or name == "keys":
            continue
        found[key] = value.split(os.pathsep) if name in ("exclude", "templates") else value
    return found
