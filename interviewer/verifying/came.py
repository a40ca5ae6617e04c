"""A file as a draft that came back: what it says, whichever of our two formats it is in."""

from __future__ import annotations

import codecs
import hashlib
import re
from typing import NamedTuple

from pydantic import ValidationError

from interviewer.errors import InputError
from interviewer.export.markdown import render
from interviewer.model.spec import Spec

HEAD = 4_096
"""Bytes at the beginning in which a draft names itself."""
_MARKDOWN = re.compile(rb"<!--\s*interviewer\.spec/(\d+)")
_JSON = re.compile(rb'"schema"\s*:\s*"interviewer\.spec/(\d+)"')
_KNOWN = b"1"


class Came(NamedTuple):
    """The draft in a file, as Markdown. `whole`: it came as JSON, so that lines of `text` are none of the file."""

    text: str
    sha256: str
    whole: bool


def is_draft(data: bytes) -> bool:
    """Does a file call itself a draft, of whatever version?"""
    return _found(data) is not None


def _found(data: bytes) -> re.Match[bytes] | None:
    head = data[:HEAD].removeprefix(codecs.BOM_UTF8).lstrip()
    return _JSON.search(data) if head.startswith(b"{") else _MARKDOWN.search(head)


def came(name: str, data: bytes) -> Came:
    """The draft in a file. Raises InputError where it is none, of another version, or JSON that was broken."""
    found = _found(data)
    if found is None:
        raise InputError(f"{name} is no draft of this program.", "A draft is a file that `interviewer draft` wrote.")
    if found[1] != _KNOWN:
        raise InputError(f"{name} was written by another version: interviewer.spec/{found[1].decode()}.",
                         "This program knows interviewer.spec/1.")
    digest = hashlib.sha256(data).hexdigest()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    if found.re is _MARKDOWN:
        return Came(text, digest, whole=False)
    return Came(render(read_spec(name, text)).decode(), digest, whole=True)


def read_spec(name: str, text: str) -> Spec:
    """The specification in a JSON text. Raises InputError saying where it does not follow its schema."""
    try:
        return Spec.model_validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or "the beginning"
        raise InputError(f"{name} does not follow interviewer.spec/1: {where}: {first['msg']}.",
                         "See: interviewer schema spec") from None
