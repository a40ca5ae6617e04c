"""Files to coverage: read and compared one by one, and what is unchanged taken from a cache."""

from __future__ import annotations

from interviewer.comparing.step import OnStep, Step

__all__ = ["OnStep", "Step"]
