"""The journal on disk: the only room that knows a database."""

from __future__ import annotations

from interviewer.store.journal import Journal, open_journal

__all__ = ["Journal", "open_journal"]
