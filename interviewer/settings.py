"""Settings: a flag on the command line, else the environment, else `interviewer.toml`, else the default."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Literal

FILE = "interviewer.toml"
PREFIX = "INTERVIEWER_"


class SettingsFault(ValueError):
    """A setting that cannot be used: the file or variable, the fault, what would be right."""


@dataclass(frozen=True)
class Settings:
    """What a team may set once instead of typing it; None and empty mean: not set.

    `template` is a name or a file, `journal` a file, `respondent` (set as `as`) who answers, `exclude` patterns of
    files that are no seeds as in .gitignore, `templates` folders with templates of one's own. `recent` lists interviews
    in the user's state folder. `theme`, `motion` (False: nothing blinks, slides or spins) and `keys` (binding id ->
    keys) are of the terminal UI.
    """

    template: str | None = None
    depth: Literal["quick", "standard", "deep"] | None = None
    journal: str | None = None
    respondent: str | None = None
    exclude: tuple[str, ...] = ()
    follow_links: bool = False
    show_secrets: bool = False
    templates: tuple[str, ...] = ()
    recent: bool = True
    theme: str | None = None
    motion: bool = True
    keys: dict[str, str] = field(default_factory=dict)


_CALLED = {one.name: "as" if one.name == "respondent" else one.name for one in fields(Settings)}
"""Field -> what it is called where it is set."""


def load(folder: Path, environ: Mapping[str, str] = os.environ) -> Settings:
    """Settings of a folder. Raises SettingsFault naming the file or variable, the fault and the known keys."""
    file = folder / FILE
    values: dict[str, Any] = {}
    if file.is_file():
        import tomllib

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
    """Most folders set nothing, and the first picture need not wait for what checks it."""
    if not values:
        return Settings()
    from pydantic import TypeAdapter, ValidationError

    as_written = {name: called if called in values else name for name, called in _CALLED.items()
                  if called in values or name in values}
    try:
        settings = TypeAdapter(Settings).validate_python({name: values[key] for name, key in as_written.items()})
    except ValidationError as error:
        first = error.errors()[0]
        faulty, *rest = first["loc"]
        name = ".".join(map(str, (as_written[str(faulty)], *rest)))
        raise SettingsFault(f"{where}: {name}: {first['msg']}.") from None
    unknown = next((name for name in values if name not in as_written.values()), None)
    if unknown is not None:
        raise SettingsFault(f"{where}: unknown setting {unknown!r}; known are: {', '.join(_CALLED.values())}.")
    return settings


def _from_environment(environ: Mapping[str, str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, called in _CALLED.items():
        value = environ.get(PREFIX + called.upper(), "")
        if not value or name == "keys":
            continue
        found[called] = value.split(os.pathsep) if name in ("exclude", "templates") else value
    return found
