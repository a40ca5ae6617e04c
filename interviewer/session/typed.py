"""What was typed and is no answer yet: kept on this machine, offered again, never part of the record.

One file for each question that somebody left half answered, in the user's state folder and readable for nobody else.
Losing them loses no answer. Whatever is wrong with the folder, nothing is kept; nothing here raises.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import time
from collections.abc import Sequence
from pathlib import Path

from interviewer.session.privately import read_json, state_folder, write_json

MAX_BYTES = 200_000
_DAYS = 90
"""After so long it is forgotten."""


class Typed:
    """Texts by question, of one respondent of one interview; a copy of the journal elsewhere finds the same ones."""

    def __init__(self, folder: Path | None, interview: str, respondent: str) -> None:
        """`interview` is the id of its first entry. Without a folder nothing is kept."""
        self._folder, self._whose = folder, f"{interview}\n{respondent}"

    def keep(self, question: str, text: str, chosen: Sequence[str] = ()) -> None:
        """Keeps what is typed and chosen so far, on disk when it returns; nothing but white space is nothing."""
        if not text.strip() and not any(chosen):
            self.forget(question)
            return
        data: object = [text, *chosen] if any(chosen) else text
        file = self._file(question)
        if file is None or len(json.dumps(data)) > MAX_BYTES:
            return
        with contextlib.suppress(OSError):
            write_json(file, data)
            self._drop_old(file.parent)

    def of(self, question: str) -> str:
        """What was typed to a question and not recorded; empty where there is nothing."""
        return self.left(question)[0]

    def left(self, question: str) -> tuple[str, tuple[str, ...]]:
        """What was typed to a question, and what was chosen, and not recorded."""
        file = self._file(question)
        kept = read_json(file, MAX_BYTES) if file is not None else None
        text, *chosen = kept if isinstance(kept, list) and kept else [kept]
        if isinstance(text, str) and all(isinstance(one, str) for one in chosen):
            return text, tuple(chosen)
        return "", ()

    def forget(self, question: str) -> None:
        """It was answered, or taken back."""
        file = self._file(question)
        if file is not None:
            with contextlib.suppress(OSError):
                file.unlink(missing_ok=True)

    def _file(self, question: str) -> Path | None:
        name = hashlib.sha256(f"{self._whose}\n{question}".encode("utf-8", "surrogatepass")).hexdigest()
        return self._folder / name if self._folder else None

    def _drop_old(self, folder: Path) -> None:
        for file in folder.iterdir():
            if len(file.name) == 64 and file.lstat().st_mtime < time.time() - _DAYS * 86_400:
                file.unlink(missing_ok=True)


def usual_folder() -> Path | None:
    """The place for it in the user's state folder; none where there is no such folder."""
    root = state_folder()
    return root / "typed" if root is not None else None
