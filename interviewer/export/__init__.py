"""Specifications as bytes: a table of formats, and writing them to files and folders that did not exist."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType

from interviewer.export.writing import write
from interviewer.model.spec import Spec

__all__ = ["FORMATS", "Format", "Rendered", "digest", "write"]

Rendered = bytes | Mapping[str, bytes]
"""A file, or the files of a folder by their path in it."""


@dataclass(frozen=True)
class Format:
    """A way to write a specification, by the module that does it. A format without `suffix` is a folder of files."""

    name: str
    suffix: str
    about: str
    module: str

    @property
    def folder(self) -> bool:
        """Is it a folder of files?"""
        return not self.suffix

    def render(self, spec: Spec) -> Rendered:
        """The same bytes for the same value. Modules are loaded when they are used: some bring heavy libraries."""
        render: Callable[[Spec], Rendered] = import_module(f"interviewer.export.{self.module}").render
        return render(spec)


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        f.name: f
        for f in (
            Format("markdown", ".md", "a document to read and review", "markdown"),
            Format("json", ".json", "every part of the draft for other programs; see: interviewer schema spec",
                   "json_file"),
            Format("html", ".html", "one page for a browser, to read, search and print", "html"),
            Format("docx", ".docx", "a document for word processors", "docx"),
            Format("chapters", "", "a folder: a Markdown file for each chapter", "chapters"),
            Format("csv", ".csv", "requirements as a table for spreadsheets and scripts", "csv_table"),
            Format("xlsx", ".xlsx", "a workbook: requirements, open questions, assumptions, decisions, terms", "xlsx"),
            Format("reqif", ".reqif", "ReqIF 1.2 for requirements tools", "reqif"),
            Format("strictdoc", ".sdoc", "a document of StrictDoc", "strictdoc"),
            Format("doorstop", "", "a folder: documents of Doorstop", "doorstop"),
            Format("openspec", "", "a folder: specs of OpenSpec", "openspec"),
            Format("spec-kit", ".spec-kit.md", "a feature specification in the layout of spec-kit", "spec_kit"),
            Format("gherkin", "", "a folder: feature files with a scenario for each requirement that can be tried",
                   "gherkin"),
            Format("issues", ".issues.json", "issues for GitHub, as JSON: requirements and open questions", "issues"),
        )
    }
)
"""Formats by name, the default first."""


def digest(data: Rendered) -> str:
    """SHA-256 of a file; of a folder that of the names and digests of its files."""
    if isinstance(data, bytes):
        return hashlib.sha256(data).hexdigest()
    named = "".join(f"{digest(data[name])}  {name}\n" for name in sorted(data))
    return hashlib.sha256(named.encode()).hexdigest()
