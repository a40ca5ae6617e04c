"""Finds and loads what lies in prompts/: built-in first to hand, the user's own folders before it in the search."""

from __future__ import annotations

from interviewer.library.check import check
from interviewer.library.find import builtin, sample_seeds, template_files
from interviewer.library.load import (
    TemplateFault,
    check_template,
    load_data,
    load_scoring,
    load_template,
    load_wording,
    locate,
    parse_template,
)

__all__ = [
    "TemplateFault", "builtin", "check", "check_template", "load_data", "load_scoring", "load_template",
    "load_wording", "locate", "parse_template", "sample_seeds", "template_files",
]
