"""Folders and files into seeds: passages that know their place. What cannot be read is a value with a reason."""

from __future__ import annotations

from interviewer.reading.find import Found, ReadingOptions, find
from interviewer.reading.read import opened, parsed, read, read_file

__all__ = ["Found", "ReadingOptions", "find", "opened", "parsed", "read", "read_file"]
