"""Template and seeds to coverage: which slots the seeds cover, with verbatim quotes and reasons."""

from __future__ import annotations

from interviewer.matching.contributing import contribution
from interviewer.matching.coverage import Comparison, compare

__all__ = ["Comparison", "compare", "contribution"]
