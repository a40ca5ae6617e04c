"""What every model of the vocabulary is made of."""

from __future__ import annotations

import hashlib
import json
import re

from pydantic import BaseModel, ConfigDict

_UNSEEN = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f]")
"""What a terminal may obey or a reader not see; JSON can say it in other words."""


class Model(BaseModel):
    """A frozen value: unknown fields are refused, so that a typo in a file is an error and not a silence."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    def to_json(self, *, indent: int | None = None) -> str:
        """JSON by public names (`schema`, not `schema_`), the same bytes for the same value; no control characters."""
        text = json.dumps(self.model_dump(mode="json", by_alias=True), ensure_ascii=False, indent=indent)
        return _UNSEEN.sub(lambda found: json.dumps(found[0])[1:-1], text)


def fingerprint(*parts: object) -> str:
    """Sixteen hex digits that change when any part does. Parts are models or plain JSON values."""
    plain = [p.model_dump(mode="json", by_alias=True) if isinstance(p, BaseModel) else p for p in parts]
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:16]
