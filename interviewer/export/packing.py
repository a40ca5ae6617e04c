"""Office packages without the time at which they were packed: the same spec gives the same bytes."""

from __future__ import annotations

import io
import re
import zipfile

from interviewer.export.lines import MARK

_THEN = (1980, 1, 1, 0, 0, 0)
"""The earliest time a ZIP archive can hold."""
_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def timeless(data: bytes) -> bytes:
    """The same parts in the same order, as though all had been made at one time."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        new.comment = MARK.encode()
        for info in old.infolist():
            part = old.read(info)
            if info.filename == "docProps/core.xml":
                part = _STAMP.sub(rb"\g<1>" + b"1980-01-01T00:00:00Z", part)
            new.writestr(zipfile.ZipInfo(info.filename, _THEN), part, zipfile.ZIP_DEFLATED)
    return made.getvalue()
