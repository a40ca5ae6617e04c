"""A specification as JSON: the whole model, nothing left out."""

from __future__ import annotations

from interviewer.model.spec import Spec


def render(spec: Spec) -> bytes:
    """UTF-8, indented by two spaces. Reading it back gives the same value."""
    return (spec.to_json(indent=2) + "\n").encode()
