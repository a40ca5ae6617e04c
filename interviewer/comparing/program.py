"""What results depend on besides seeds and template: this program and the parsers it uses."""

from __future__ import annotations

import hashlib
import sys
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PACKAGE = Path(__file__).parents[1]
_ROOMS = ("comparing", "reading", "matching", "language", "model")
_LIBRARIES = (
    "cryptography", "justhtml", "lxml", "markdown-it-py", "openpyxl", "pydantic", "pypdf", "python-docx", "python-pptx",
    "PyYAML", "striprtf",
)


@cache
def program(package: Path = PACKAGE) -> str:
    """Changes with the version, with the code of reading and comparing, with Python and with every parser."""
    digest = hashlib.sha256(sys.version.encode() + (package / "version.py").read_bytes())
    for name in _LIBRARIES:
        digest.update(f" {name} {_version(name)}".encode())
    for room in _ROOMS:
        for file in sorted((package / room).rglob("*.py")):
            digest.update(f" {file.relative_to(package).as_posix()} ".encode() + file.read_bytes())
    return digest.hexdigest()


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "none"
