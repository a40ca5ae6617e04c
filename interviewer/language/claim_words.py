"""The words by which claims are found, made ready: `opposites`, `topics` and `claiming` of the scoring."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from interviewer.language.patterns import WORD, Pattern, plain
from interviewer.language.stems import root
from interviewer.language.units import unit
from interviewer.model.claiming import Topic
from interviewer.model.scoring import Scoring

Words = re.Pattern[str]
_NEVER = re.compile(r"(?!)")
_DIGITS = re.compile(r"\d+")


def spelled(topic: Topic) -> tuple[str, ...]:
    """The patterns of a topic, `{choice}` spelled out."""
    names = "|".join(name for names in topic.choices.values() for name in names)
    return tuple(source.replace("{choice}", f"({names})") for source in topic.any)


class ClaimWords:
    """What is looked for in passages that claim something."""

    def __init__(self, scoring: Scoring) -> None:
        claiming, classes = scoring.claiming, scoring.classes
        pairs = scoring.opposites
        self.frames = [_any(side, classes) for pair in pairs for side in (pair.one, pair.other)]
        self.frames += [_any(spelled(topic), classes) for topic in scoring.topics]
        self.choices = {t.about: _any([n for names in t.choices.values() for n in names], classes)
                        for t in scoring.topics}
        self._unless = [_any(pair.unless, classes) for pair in pairs for _ in range(2)]
        self._unless += [_any(topic.unless, classes) for topic in scoring.topics]
        self.silent = _any(claiming.silent, classes)
        self.outside = _any(claiming.outside, classes)
        self.measures = _any(claiming.measures, classes)
        self.inside = _any(claiming.inside, classes)
        self.inside_unless = _any(claiming.inside_unless, classes)
        self._titles = _any(claiming.silent_headings, classes), _any(claiming.outside_headings, classes)
        self._settings = {name: _any(sources, classes) for name, sources in claiming.settings.items()}
        self._figure_settings = {name: _any(sources, classes) for name, sources in claiming.figure_settings.items()}
        self._people = frozenset(classes.get("user", ()))
        self._empty = frozenset(scoring.empty)
        self._general = frozenset(map(root, claiming.general))
        self._known: dict[tuple[str, ...], tuple[bool, bool]] = {}

    def hits(self, text: str) -> list[int]:
        """Numbers of the frames that a text matches, without an index of where to look."""
        return [n for n, (frame, unless) in enumerate(zip(self.frames, self._unless, strict=True))
                if frame.search(text) and not unless.search(text)]

    def under(self, headings: tuple[str, ...]) -> tuple[bool, bool]:
        """Whether nothing is claimed under these titles, and whether what stands there is out of scope."""
        found = self._known.get(headings)
        if found is None:
            titles = [plain(title) for title in headings]
            silent, outside = (any(words.search(t) for t in titles) for words in self._titles)
            if len(self._known) > 10_000:
                self._known.clear()
            found = self._known[headings] = silent, outside
        return found

    def settings(self, text: str, figure: bool = False) -> tuple[str, ...]:
        """What a passage, or a figure in it, is limited to: `now`, `stage 2`, `peak`."""
        every = self._settings | self._figure_settings if figure else self._settings
        found = ((name, words.search(text)) for name, words in every.items())
        return tuple(sorted(" ".join([name, *_DIGITS.findall(match.group())]) for name, match in found if match))

    def people(self, text: str) -> str:
        """The words of a text that name people."""
        return " ".join(word for word in WORD.findall(text) if word in self._people)

    def content(self, text: str) -> list[str]:
        """Roots of the words that carry meaning; numbers and units carry none."""
        every = (w for w in WORD.findall(text) if w not in self._empty and not w[0].isdigit())
        return list(dict.fromkeys(root(w) for w in every if len(w) > 1 and unit(w) is None))

    def subject(self, text: str) -> tuple[str, ...]:
        """What of `content` tells one thing from another."""
        return tuple(word for word in self.content(text) if word not in self._general)


def _any(sources: Collection[str], classes: Mapping[str, tuple[str, ...]]) -> Words:
    found: Sequence[str] = [Pattern(source, classes).regex for source in sources]
    return re.compile("|".join(found)) if found else _NEVER
