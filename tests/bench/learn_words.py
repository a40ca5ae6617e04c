"""Make prompts/associations/NAME.json from tests/bench/examples/NAME.txt: which words speak for which slots.

    python tests/bench/learn_words.py

`software` are the slots of the built-in template, `kinds` the generic kinds of items in `matching.yaml`; `building`
comes from the sentences of `software` by whether they fill a slot at all.

A line of an example file names the slots that a sentence fills, a tab, the sentence: `security, privacy<TAB>…`; `-` for
a sentence about nothing that is to be built; `!security` for one that only looks so. Every sentence was written for
this purpose. A word's weight for a slot is the logarithm of how much likelier it is in sentences that fill the slot
than in the others, drawn towards 0 where few sentences have it.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from interviewer.language.patterns import plain, words
from interviewer.library.find import builtin
from interviewer.matching.associations import associable
from interviewer.model.associations import Associations

EXAMPLES = Path(__file__).parent / "examples"
_PRIOR = 1.0
"""Sentences added to both sides, with the word as often in them as anywhere."""
_FEWEST = 3
"""Sentences that must have a word."""
_LEAST = 0.3
"""Weights below say too little to be kept."""


class Example(NamedTuple):
    """A sentence as its words; `unlike`: slots it only looks like, nothing being known of the others."""

    words: frozenset[str]
    slots: frozenset[str]
    unlike: frozenset[str]


def examples(file: Path) -> Iterator[Example]:
    for line in file.read_text(encoding="utf-8").splitlines():
        named, _, sentence = line.partition("\t")
        names = [] if named == "-" else [n.strip() for n in named.split(",")]
        unlike = frozenset(n[1:] for n in names if n.startswith("!"))
        slots = frozenset(n for n in names if not n.startswith("!"))
        yield Example(frozenset(map(associable, words(plain(sentence)))) - {""}, slots, unlike)


def learned(every: Iterable[Example]) -> Associations:
    known = list(every)
    there = Counter(word for e in known for word in e.words)
    common = {word: count / len(known) for word, count in there.items() if count >= _FEWEST}
    by: dict[str, dict[str, float]] = {}
    for slot in sorted({s for e in known for s in e.slots}):
        inside = [e for e in known if slot in e.slots]
        outside = [e for e in known if slot not in e.slots and (slot in e.unlike or not e.unlike)]
        for word, odds in _odds(inside, outside, common).items():
            if odds >= _LEAST:
                by.setdefault(word, {})[slot] = odds
    return Associations(words=dict(sorted(by.items())))


def _odds(inside: list[Example], outside: list[Example], common: dict[str, float]) -> dict[str, float]:
    with_it, without = (Counter(word for e in side for word in e.words) for side in (inside, outside))
    odds = {}
    for word, share in common.items():
        here = (with_it[word] + _PRIOR * share) / (len(inside) + _PRIOR)
        there = (without[word] + _PRIOR * share) / (len(outside) + _PRIOR)
        seen = with_it[word] if here > there else without[word]
        odds[word] = round(math.log(here / there) * seen / (seen + 1), 2)
    return odds


def about_building(every: Iterable[Example]) -> Iterator[Example]:
    """The same sentences by whether they are about something to be built."""
    for example in every:
        if example.slots or not example.unlike:
            yield example._replace(slots=frozenset({"building" if example.slots else "other"}), unlike=frozenset())


def written(table: Associations) -> str:
    """The table as JSON, a line for each word."""
    lines = [f"{json.dumps(word, ensure_ascii=False)}: {json.dumps(by)}" for word, by in table.words.items()]
    return '{"words": {\n' + ",\n".join(lines) + "\n}}\n"


def main() -> None:
    folder = builtin() / "associations"
    for file in sorted(EXAMPLES.glob("*.txt")):
        (folder / f"{file.stem}.json").write_text(written(learned(examples(file))), encoding="utf-8")
    building = learned(about_building(examples(EXAMPLES / "software.txt")))
    (folder / "building.json").write_text(written(building), encoding="utf-8")


if __name__ == "__main__":
    main()
