"""What one document claims that another one may contradict."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from interviewer.language.claim_words import ClaimWords
from interviewer.language.claims import SENTENCE_END, counted, framed
from interviewer.language.patterns import DIGIT, plain
from interviewer.language.secrets import masked, secrets
from interviewer.matching.cues import PLACEHOLDER, REQUIREMENT, Compiled
from interviewer.matching.evidence import quoted
from interviewer.matching.passage import Looked
from interviewer.matching.rows import Row, row
from interviewer.model.contribution import Claim
from interviewer.model.coverage import Evidence
from interviewer.model.seed import Passage

_SCOPE_WORDS = 4
_KINDS = ("sentence", "bullet", "turn")
IN, OUT = "in scope", "out of scope"


class _Start:
    """Claims of one passage; its quote is made for the first of them."""

    def __init__(self, passage: Passage, number: int, show_secrets: bool) -> None:
        self.passage = passage
        self._number = number
        self._show_secrets = show_secrets

    @cached_property
    def _evidence(self) -> Evidence:
        return quoted("", self.passage, show_secrets=self._show_secrets, score=0.5, why="")

    def __call__(self, **said: Any) -> Claim:
        return Claim(number=self._number, evidence=self._evidence, **said)


def claims(compiled: Compiled, looked: Sequence[Looked], first: int, show_secrets: bool) -> Iterator[Claim]:
    """The claims of one document about something to be built; its first passage is number `first` of its seed.

    Secrets are never a part of what is claimed; `show_secrets` is about the quotes alone.
    """
    words = compiled.claim_words
    start, stop = compiled.claims.start, compiled.claims.stop
    for number, one in enumerate(looked, first):
        if one.passage.kind in ("heading", "code") or PLACEHOLDER in one.hits:
            continue
        hits = [hit - start for hit in one.hits[bisect_left(one.hits, start) : bisect_left(one.hits, stop)]]
        silent, outside = words.under(one.passage.heading)
        asks, leaves_out = REQUIREMENT in one.hits, len(words.frames) in hits
        says_nothing = len(words.frames) + 1 in hits
        said = row(_without_secrets(one)) if one.passage.kind == "row" else None
        counts = DIGIT in one.words and (one.passage.kind in _KINDS or _measures(words, one, said))
        if silent or not (hits or outside or asks or counts):
            continue
        make = _Start(one.passage, number, show_secrets)
        for text in SENTENCE_END.split(said.sentence if said else _without_secrets(one)):
            if not text.endswith("?") and not (says_nothing and words.silent.search(text)):
                found = list(framed(words, compiled.scoring, hits, text, make))
                yield from found
                if outside or leaves_out or asks:
                    yield from _scoped(words, text, make, outside)
                if counts and not found:
                    yield from counted(words, text, make)


def _measures(words: ClaimWords, one: Looked, said: Row | None) -> bool:
    """Whether a row of a table in a text names a measure; sheets hold data."""
    return said is not None and one.passage.place.row is None and bool(words.measures.search(said.label))


def _without_secrets(one: Looked) -> str:
    spans = secrets(one.passage.text)
    return plain(masked(one.passage.text, spans)) if spans else one.plain


def _scoped(words: ClaimWords, text: str, start: _Start, outside: bool) -> Iterator[Claim]:
    """What is said to be out of scope, and what is asked for."""
    if outside or words.outside.search(text):
        left = tuple(words.content(words.outside.sub(" ", text)))
        if 0 < len(left) <= _SCOPE_WORDS:
            yield start(topic=OUT, about="whether it is in scope", value="out of scope", subject=left,
                        settings=words.settings(text))
    elif start.passage.kind in _KINDS and not words.inside_unless.search(text):
        match = words.inside.search(text)
        if match:
            subject = (*words.content(text[match.end() :]), *words.content(text[: match.start()]))
            yield start(topic=IN, value="asked for", subject=subject, settings=words.settings(text))
