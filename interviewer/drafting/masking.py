"""A specification without the secrets that people typed into answers.

The journal keeps every answer as it was typed: it is the record. A draft is handed around, so it masks them.
"""

from __future__ import annotations

from typing import Any

from interviewer.language.secrets import masked, secrets
from interviewer.model.spec import Spec

_NO_PROSE = frozenset({"schema", "schema_", "id", "key", "entry", "at", "sha256", "seed", "path", "program", "basis"})
"""Names, digests and paths: changed they would no longer be what they name."""


def without_secrets(spec: Spec) -> Spec:
    """The same specification, every secret in its texts replaced by as many dots; masked spans of quotes are noted."""
    whole = spec.model_dump()
    quiet = _quiet(whole)
    return spec if quiet == whole else Spec.model_validate(quiet)


def _quiet(value: Any) -> Any:
    if isinstance(value, str):
        return masked(value, spans) if (spans := secrets(value)) else value
    if isinstance(value, dict):
        made = {k: v if k in _NO_PROSE else _quiet(v) for k, v in value.items()}
        if "masked" in made and (found := secrets(value.get("quote") or "")):
            made["masked"] = tuple(sorted({*map(tuple, made["masked"]), *found}))
        return made
    return tuple(map(_quiet, value)) if isinstance(value, list | tuple) else value
