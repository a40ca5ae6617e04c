"""Quotes a person can check, each with one line that says why it counts or why not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from interviewer.language.patterns import plain, words
from interviewer.language.secrets import MASK, masked, secrets
from interviewer.matching.cues import Compiled
from interviewer.matching.scoring import Held
from interviewer.model.coverage import Evidence, Status
from interviewer.model.seed import Passage

_MASKED = re.compile(f"{MASK}{{4,}}")
"""Masked before, because of its place."""


def quoted(path: str, passage: Passage, *, show_secrets: bool, score: float, why: str) -> Evidence:
    """The passage as evidence, secrets masked."""
    spans = () if show_secrets else (*secrets(passage.text), *(m.span() for m in _MASKED.finditer(passage.text)))
    return Evidence(seed=path, place=passage.place, heading=passage.heading, speaker=passage.speaker,
                    quote=masked(passage.text, spans), masked=tuple(sorted(spans)), score=round(score, 3), why=why)


def reason(compiled: Compiled, passage: Passage, slot: int, held: Held, against: str = "") -> str:
    """Why a passage counts, in the words of its cues: "names a response time, under the heading 'Load'"."""
    supports = sorted((compiled.supports[c - compiled.first] for c in held.cues), key=lambda s: (-s.weight, s.says))
    says = _apart([s.says for s in supports if s.says])[:2]
    if not says and (held.told or not (held.cues or held.headed)):
        says = [_typical(compiled, passage, slot)]
    parts = [" and ".join(says)] if says else []
    title = next((t for t in reversed(passage.heading) if slot in compiled.headings.of_title(t)), None)
    if held.headed > 0:
        parts.append(f"under the heading “{title}”" if title else "announced as such")
    text = ", ".join(parts) or "uses the words of this slot"
    if held.note:
        text += f"; but it {held.note}"
    return text + (f"; but the document {against}" if against else "")


def _apart(every: Sequence[str]) -> list[str]:
    """Each once, and none that only says the beginning of an earlier one."""
    kept: list[str] = []
    for said in every:
        if not any(k.startswith(said) for k in kept):
            kept.append(said)
    return kept


def _typical(compiled: Compiled, passage: Passage, slot: int) -> str:
    empty = compiled.scoring.empty
    shown = plain(masked(passage.text, secrets(passage.text)))
    telling = compiled.associated.telling([w for w in words(shown) if w not in empty], slot)[:3]
    return f"uses words typical of it ({', '.join(telling)})" if telling else "is announced by words typical of it"


def verdict(status: Status, evidence: tuple[Evidence, ...]) -> str:
    """One line for a whole slot."""
    if not evidence:
        return "no passage speaks of it"
    best = evidence[0].why
    if status == "covered":
        return best
    if status == "hinted":
        return f"{best}; too little to fill it"
    return f"nearest miss: {best}"
