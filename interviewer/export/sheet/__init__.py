"""Answer sheets as files: a page for the browser, Markdown for an editor, JSON for scripts; written and read back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from interviewer.errors import UsageError
from interviewer.export.sheet import json_file, markdown, page
from interviewer.export.sheet.reading import opened, read
from interviewer.model.sheet import Sheet

__all__ = ["FORMS", "opened", "read", "rendered"]

FORMS: Mapping[str, Callable[[Sheet], bytes]] = MappingProxyType(
    {"html": page.render, "markdown": markdown.render, "json": json_file.render}
)
"""Forms by name, the default first."""
_SUFFIXES = {".html": "html", ".htm": "html", ".md": "markdown", ".markdown": "markdown", ".json": "json"}


def rendered(sheet: Sheet, form: str) -> bytes:
    """A sheet in a form named by its name or by the suffix of a file; the same bytes for the same sheet.

    Raises:
        UsageError: there is no such form.
    """
    name = _SUFFIXES.get(form.lower(), form)
    if name not in FORMS:
        what = f"There is no form {form!r} of an answer sheet." if form else "The name does not say which form it is."
        raise UsageError(what, "A page for the browser is .html, for an editor .md, for scripts .json.")
    return FORMS[name](sheet)
