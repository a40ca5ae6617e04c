"""What a sentence claims that another one may contradict: sides of opposites, values of topics, counts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from interviewer.language.claim_words import ClaimWords
from interviewer.language.figures import Figure, figures
from interviewer.language.mentions import Mention, mentions
from interviewer.model.claiming import Topic
from interviewer.model.contribution import Claim
from interviewer.model.scoring import Scoring

_BEFORE = re.compile(r"(?:[^\s,;:.!?()]+\s+){0,7}$")
"""The words of a clause before what is claimed: its subject stands among them."""
_DENIED = re.compile(r"\b(?:not|no|never|nobody|without|cannot|\w+n't)\b")
_REACH = 80
"""Characters between what is spoken of and its date."""
_MOST_WORDS = 20
"""Words of a sentence in which nobody can tell what its numbers belong to."""
_MOST_FIGURES = 20
"""Figures of which the same is true, in a sentence of few spaces."""
_COUNTED = re.compile(r"\d[\d.,]{0,15}(?:\s?[%€$£¥₹]|\s?[^\W\d_]|-[^\W\d_])|[€$£¥₹]\s?\d")
_SAME_WORDS = 4
"""Spaces in the rest of a sentence from which its words alone say that another is about the same."""
_ABOUT = {"count": "how many", "time": "how long", "share": "what share", "money": "what it costs"}
Make = Callable[..., Claim]
"""A claim that lacks its value and perhaps its topic."""
SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=\w)")
"""Where a sentence ends in folded text."""


def framed(words: ClaimWords, scoring: Scoring, hits: Sequence[int], text: str, start: Make) -> Iterator[Claim]:
    """Sides of opposites and values of topics, of the frames that a sentence matches."""
    topics = 2 * len(scoring.opposites)
    for hit in hits:
        match = words.frames[hit].search(text) if hit < len(words.frames) else None
        before = _clause(text, match.start()) if match else ""
        if match is None or _DENIED.search(before):
            continue
        if hit < topics:
            pair, side = scoring.opposites[hit // 2], hit % 2
            subject = words.subject(f"{before} {words.people(match.group())}")
            yield start(topic=f"opposite {hit // 2}", about=pair.about, value=pair.says[side], low=side, high=side,
                        subject=subject, settings=words.settings(text))
        else:
            topic = scoring.topics[hit - topics]
            limited = words.settings(text, figure=topic.value not in ("date", "choice"))
            settings = tuple(setting for setting in limited if setting != "now")
            yield from _valued(words, topic, partial(start, about=topic.about, settings=settings), match, before)


def _clause(text: str, end: int) -> str:
    found = _BEFORE.search(text, 0, end)
    return found.group() if found else ""


def _valued(words: ClaimWords, topic: Topic, make: Make, match: re.Match[str], before: str) -> Iterator[Claim]:
    """A date, sum, number or choice for a topic such as the launch or the budget."""
    text, key = match.string, f"topic {topic.about}"
    if topic.value == "choice":
        yield from _chosen(words, topic, partial(make, topic=key), match, before)
    elif topic.value == "date":
        found = mentions(text)
        if len(found) == 1 and -_REACH < found[0].start - match.end() < _REACH:
            between = text[match.end() : max(match.end(), found[0].start)]
            yield _on(partial(make, topic=key, subject=words.subject(f"{before} {between}"),
                              around=_without(text, text[found[0].start : found[0].end])), found[0], text)
    else:
        found_figures = [f for f in figures(text) if f.measures == topic.value]
        if len(found_figures) == 1:
            figure = found_figures[0]
            yield _worth(partial(make, subject=words.subject(before), around=_without(text, figure.text)), key, figure)


def _chosen(words: ClaimWords, topic: Topic, make: Make, match: re.Match[str], before: str) -> Iterator[Claim]:
    names = list(topic.choices)
    written = {name: number for number, every in enumerate(topic.choices.values()) for name in every}
    said = {written[m] for m in words.choices[topic.about].findall(match.string)}
    if len(said) == 1:
        number = said.pop()
        subject = [s for s in words.subject(before) if s not in words.subject(" ".join(written))]
        yield make(value=names[number], low=number, high=number, subject=tuple(subject))


def _on(make: Make, found: Mention, text: str) -> Claim:
    return make(value=text[found.start : found.end].rstrip(". "), low=found.span[0].toordinal(),
                high=found.span[1].toordinal(), bound=found.bound, dated=found.dated)


def _worth(make: Make, topic: str, figure: Figure) -> Claim:
    return make(topic=f"{topic} {figure.key}", value=figure.text, low=figure.low, high=figure.high, bound=figure.bound)


def counted(words: ClaimWords, text: str, start: Make) -> Iterator[Claim]:
    """Counts and measures in a sentence that may be said with another number elsewhere."""
    found = figures(text) if text.count(" ") < _MOST_WORDS and _COUNTED.search(text) else []
    if not found or len(found) > _MOST_FIGURES:
        return
    subject, settings = words.subject(text), words.settings(text, figure=True)
    for figure in found:
        others = [f"{f.low:g} {f.key}" for f in found if f is not figure]
        if any(f is not figure and f.key == figure.key for f in found) or not (subject or figure.measures == "count"):
            continue
        about = _ABOUT.get(figure.measures, "how much")
        yield _worth(partial(
            start, about=about, strict=True, settings=(*settings, *others), around=_without(text, figure.text),
            subject=tuple(s for s in subject if s != figure.root)), "figure", figure)


def _without(text: str, value: str) -> str:
    around = text.replace(value, "", 1)
    return around if len(around) < len(text) and around.count(" ") >= _SAME_WORDS else ""
