"""What makes a question hard to answer: word lists of `template check`, data of `prompts/questions.yaml`."""

from __future__ import annotations

from pydantic import Field

from interviewer.model.base import Model


class Wary(Model):
    """Patterns that show one fault of wording, in the small language of `interviewer.language.patterns`."""

    says: str = Field(description="what is wrong and how to repair it; `{about}` is the words found")
    any: tuple[str, ...] = Field(min_length=1)
    unless: tuple[str, ...] = Field((), description="patterns of questions in which the words do no harm")
    kinds: tuple[str, ...] = Field((), description="only for questions of these kinds; without any for all")


class Asking(Model):
    """The lists, for questions in English."""

    most_words: int = Field(25, ge=5, description="longer questions are misread; a common rule of survey writing")
    openings: tuple[str, ...] = Field(description="patterns with which a clause begins that asks something")
    jargon: dict[str, str] = Field(description="insiders' word -> what everybody would say")
    known: tuple[str, ...] = Field((), description="abbreviations that everybody knows")
    wary: dict[str, Wary] = Field(description="rule -> the words that trip it")
