"""Answers of which only the number was typed, in words: nobody who reads a draft knows what `3` stood for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeVar

from interviewer.language.said import choices_of, in_words
from interviewer.model.answer import Chosen, Picked
from interviewer.model.base import Model
from interviewer.model.entry import Answered
from interviewer.model.progress import Progress
from interviewer.model.spec import Source
from interviewer.model.template import Template

M = TypeVar("M", bound=Model)
_NUMBERS = re.compile(r"[\d\s,;.]+")


def spelled(model: M, template: Template, progress: Progress) -> M:
    """The same model with the options taken in the place of their numbers."""
    typed = {
        e.id: in_words(e, choices_of(template, e.question))
        for e in progress.entries.values()
        if isinstance(e, Answered) and isinstance(e.value, Chosen | Picked) and _NUMBERS.fullmatch(e.raw)
    }
    return _with(model, typed) if typed else model


def _with(model: M, typed: Mapping[str, str]) -> M:
    if isinstance(model, Source):
        new = typed.get(model.entry)
        return model.model_copy(update={"said": new}) if new and _NUMBERS.fullmatch(model.said) else model
    changed = {
        field: tuple(_with(v, typed) for v in value)
        for field, value in model
        if isinstance(value, tuple) and value and isinstance(value[0], Model)
    }
    return model.model_copy(update=changed) if changed else model
