"""Words that speak for slots, learned from examples: `prompts/associations/NAME.json`."""

from __future__ import annotations

from pydantic import Field

from interviewer.model.base import Model


class Associations(Model):
    """How much likelier a word is where a slot is filled than elsewhere.

    Words are stems (`interviewer.matching.bare.stem`), `#` stands for every number. `tests/bench/learn_words.py`
    makes the files from sentences somebody wrote as examples.
    """

    words: dict[str, dict[str, float]] = Field(description="word -> slot -> natural logarithm of the ratio, above 0")
