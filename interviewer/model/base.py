"""What every model of the vocabulary is made of."""

from __future__ import annotations

import hashlib
import json

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A frozen value: unknown fields are refused, so that a typo in a file is an error and not a silence."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    def to_json(self, *, indent: int | None = None) -> str:
        """JSON by public names (`schema`, not `schema_`), the same bytes for the same value."""
        return json.dumps(self.model_dump(mode="json", by_alias=True), ensure_ascii=False, indent=indent)


def fingerprint(*parts: object) -> str:
    """Sixteen hex digits that change when any part does. Parts are models or plain JSON values."""
    plain = [p.model_dump(mode="json", by_alias=True) if isinstance(p, BaseModel) else p for p in parts]
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:16]
