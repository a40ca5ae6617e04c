"""What in a passage speaks for a slot."""

from __future__ import annotations

from interviewer.model.base import Model


class Cue(Model):
    """One kind of support. A bare string in YAML is `{any: [string]}`."""

    any: tuple[str, ...] = ()
    weight: float = 1.0
