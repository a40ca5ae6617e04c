"""The rules for follow-ups, loaded once, when the first answer needs them."""

from __future__ import annotations

from functools import cache, cached_property
from typing import TYPE_CHECKING

from interviewer.model.question import FollowUp, FollowUpKind
from interviewer.model.template import Template

if TYPE_CHECKING:
    from interviewer.language.claimed import Claiming
    from interviewer.model.phrases import Phrases
    from interviewer.model.wording import Wording


class Rules:
    """The built-in rules, applied to the answers of one template."""

    def __init__(self, template: Template) -> None:
        self.template = template

    def raised(self, slot: str, text: str, *, anything: bool = False) -> tuple[FollowUp, ...]:
        """What an answer raises; `anything` where the question left open what it is about."""
        from interviewer.interview.follow_ups import follow_ups

        return follow_ups(slot, text, self.template, _wording(), _phrases(), anything=anything)

    @cached_property
    def claims(self) -> Claiming:
        """Finds what a sentence claims; its words are loaded when the first is looked at."""
        from interviewer.language.claimed import Claimer
        from interviewer.library import load_scoring

        return Claimer(load_scoring)

    def declined(self, text: str) -> FollowUpKind | None:
        """`dont-know` or `refusal` where an answer says no more than that."""
        from interviewer.interview.follow_ups import declined

        return declined(text, _phrases())


@cache
def _wording() -> Wording:
    from interviewer.library import load_wording

    return load_wording()


@cache
def _phrases() -> Phrases:
    from interviewer.library import load_data
    from interviewer.model.phrases import Phrases

    return load_data("follow_ups.yaml", Phrases)
