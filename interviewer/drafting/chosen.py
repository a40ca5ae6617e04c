"""Options taken with words of one's own beside them: which of it is firm, and which is only said in more detail."""

from __future__ import annotations

import re
from collections.abc import Sequence

from interviewer.language.english import word_set
from interviewer.language.usable import is_guess
from interviewer.model.answer import Chosen
from interviewer.model.question import Choice, QuestionDefinition

_FILLING = word_set("with that this from only also people their them they have other")


def firm(value: Chosen, definition: QuestionDefinition | None) -> Chosen:
    """The answer without options that were only guessed at (`maybe also a web page`), and without doublings.

    Own words that say more about an option taken are left out: they stand beside the requirement. Those that name
    something further stay.
    """
    choices = definition.choices if definition else ()
    if not value.values or not value.own:
        return value
    if is_guess(value.own):
        if definition and definition.kind == "choice":
            return Chosen(own=value.own)
        guessed = " ".join(piece for piece in value.own.split(",") if is_guess(piece))
        kept = tuple(v for v in value.values if not _named(guessed, [c for c in choices if c.value == v]))
        return value.model_copy(update={"values": kept})
    taken = [c for c in choices if c.value in value.values]
    return value.model_copy(update={"own": ""}) if _named(value.own, taken) else value


def _named(own: str, choices: Sequence[Choice]) -> bool:
    """Do own words name one of the options?"""
    names = {w for c in choices for name in (c.label, c.says or "", *c.also) for w in _stems(name)}
    return not names.isdisjoint(_stems(own))


def _stems(text: str) -> set[str]:
    return {w.removesuffix("s") for w in re.findall(r"[^\W\d_]{3,}", text.lower()) if w not in _FILLING}
