"""Passages without the secrets in them."""

from __future__ import annotations

from collections.abc import Sequence

from interviewer.language.secret_places import placed
from interviewer.language.secrets import masked, secrets
from interviewer.model.seed import Passage


def without_placed_secrets(passages: Sequence[Passage]) -> list[Passage]:
    """Passages without the secrets of headings, nor those that only their place gives away.

    Others are masked where a passage is quoted.
    """
    trails = {p.heading for p in passages}
    hidden = {t: shown for t in trails if (shown := tuple(masked(h, secrets(h)) for h in t)) != t}
    texts = placed((p.text, p.kind == "row") for p in passages)
    return [
        p if text == p.text and p.heading not in hidden
        else p.model_copy(update={"heading": hidden.get(p.heading, p.heading), "text": text})
        for p, text in zip(passages, texts, strict=True)
    ]


def without_secrets(passages: Sequence[Passage]) -> list[Passage]:
    """Passages as they are shown whole, every secret masked."""
    return [p.model_copy(update={"text": masked(p.text, spans)}) if (spans := secrets(p.text)) else p
            for p in without_placed_secrets(passages)]
