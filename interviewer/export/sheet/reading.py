"""A sheet from a file that somebody sent back: nothing in it is trusted, and it is left as it is."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from interviewer.errors import InputError, UsageError
from interviewer.export.sheet.filled import parse_markdown
from interviewer.export.sheet.json_file import parse
from interviewer.model.sheet import SHEET, Sheet

MAX_BYTES = 20_000_000
"""Largest file: a thousand questions with the longest answers fit."""
_HEAD = 4_000
_BLOCK = re.compile(r"""<script[^<>]*\bid=["']?sheet["']?[^<>]*>""", re.IGNORECASE)
_SEND = ("Open the page in a browser, press “Save answers” and send the file that this makes; "
         "then: interviewer sheet import FILE")


def read(file: Path) -> Sheet:
    """The sheet in a file, with what was filled in.

    A page that a browser saved whole (“Web page, complete”) carries the answers too.

    Raises:
        InputError: it cannot be read, is no sheet, is cut off or too large. UsageError: a page without answers.
    """
    what = file.name
    text = _text(opened(file), what)
    head = text[:_HEAD].lstrip().lower()
    if head.startswith("{"):
        return parse(text, what)
    if "<html" in head or head.startswith("<!doctype"):
        return _page(text, what)
    if SHEET in head:
        return parse_markdown(text, what)
    saved = head.startswith(("from: <saved by", "mime-version", "%pdf"))
    raise InputError(f"{what} is no answer sheet.", _SEND if saved else
                     "A sheet is a file that `interviewer sheet export` made, or that its page saved.")


def opened(file: Path) -> bytes:
    """The bytes of a file that somebody sent back. Raises InputError where they cannot be had, or are too many."""
    try:
        with file.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise InputError(f"There is no file {file}.", "Check the path; quote it if it has spaces.") from None
    except (OSError, ValueError) as error:
        raise InputError(f"{file} cannot be read: {getattr(error, 'strerror', None) or error}.") from None
    if len(data) > MAX_BYTES:
        raise InputError(f"{file.name} is larger than {MAX_BYTES // 1_000_000} MB; no answer sheet is.",
                         "The file was left as it is. Long texts belong among the seeds.")
    return data


def _text(data: bytes, what: str) -> str:
    """UTF-8 or UTF-16 by its mark, else UTF-8, else the encoding of Western Europe."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    if b"\0" in data and not data.lstrip().startswith((b"{", b"<")):
        raise InputError(f"{what} is no answer sheet: it is not text.", _SEND)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _page(text: str, what: str) -> Sheet:
    block = _BLOCK.search(text)
    if block is None:
        raise InputError(f"{what} is a web page, but no answer sheet, or one cut off.", _SEND)
    end = text.find("</script", block.end())
    if end < 0:
        raise InputError(f"{what} is cut off.", _SEND)
    sheet = parse(text[block.end():end], what)
    if not any(q.filled for q in sheet.questions):
        raise UsageError(f"{what} is the page itself; no answers are in it.", _SEND)
    return sheet
