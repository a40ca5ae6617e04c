"""The journal on disk: the only room that knows a database."""

from __future__ import annotations

from interviewer.store.faults import SALVAGE
from interviewer.store.journal import Journal, open_journal
from interviewer.store.opening import unused
from interviewer.store.salvaging import Salvaged, salvage

__all__ = ["SALVAGE", "Journal", "Salvaged", "open_journal", "salvage", "unused"]
