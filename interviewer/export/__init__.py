"""Specifications as bytes: a table of formats, and writing them to files that did not exist."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from interviewer.export.json_file import render as _json
from interviewer.export.markdown import render as _markdown
from interviewer.export.writing import write
from interviewer.model.spec import Spec

__all__ = ["FORMATS", "Format", "write"]


@dataclass(frozen=True)
class Format:
    """A way to write a specification. `suffix` has its dot; `render` gives the same bytes for the same value."""

    name: str
    suffix: str
    about: str
    render: Callable[[Spec], bytes]


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        f.name: f
        for f in (
            Format("markdown", ".md", "a document to read and review", _markdown),
            Format(
                "json",
                ".json",
                "every part of the draft for other programs; `interviewer schema spec` describes it",
                _json,
            ),
        )
    }
)
"""Formats by name, the default first."""
