"""What every model of the vocabulary is made of."""

from __future__ import annotations

import hashlib
import json
import re
from typing import Any

from pydantic import BaseModel, ConfigDict

_CONTROLS = re.compile(
    "[\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]")
"""What a terminal would act on, or what nobody would see; JSON escapes only some of them."""


class Model(BaseModel):
    """A frozen value: unknown fields are refused, so that a typo in a file is an error and not a silence."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    def to_json(self, *, indent: int | None = None) -> str:
        """JSON by public names (`schema`, not `schema_`), the same bytes for the same value."""
        return json_text(self.model_dump(mode="json", by_alias=True), indent=indent)


def fingerprint(*parts: object) -> str:
    """Sixteen hex digits that change when any part does. Parts are models or plain JSON values."""
    plain = [p.model_dump(mode="json", by_alias=True) if isinstance(p, BaseModel) else p for p in parts]
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def json_text(value: Any, *, indent: int | None = None) -> str:
    """JSON of plain values, fit to be printed: control characters and direction overrides are escaped in it."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _CONTROLS.sub(lambda found: json.dumps(found[0])[1:-1], text)
