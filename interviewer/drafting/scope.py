"""Where the placeholders of a pattern are looked up."""

from __future__ import annotations

import re
from dataclasses import dataclass

from interviewer.drafting.chosen import firm
from interviewer.drafting.record import Record
from interviewer.model.answer import Chosen, Item, Value, Words

PLACEHOLDER = re.compile(r"\{(?:(?P<article>an?|the) )?(?P<name>[a-z_][a-z0-9_.]*)\}")


@dataclass(frozen=True)
class Scope:
    """Where placeholders are looked up: `{item}` and `{item.NAME}` belong to one item of a list."""

    record: Record
    each: str | None = None
    item: Item | None = None
    further: bool = False
    """Answers to follow-ups stand in for the answers that raised them."""
    bare: bool = False
    """Figures stand without the conditions that were named with them."""
    only: tuple[str, Value] | None = None
    """One of the options taken, in place of the whole answer."""

    def question(self, name: str) -> str | None:
        """The question id behind a placeholder; None for the product's name."""
        if name == "product":
            return None
        if name == "item" and self.each:
            return self.each
        if name.startswith("item.") and self.each and self.item:
            return f"{self.each}.{self.item.number}.{name.removeprefix('item.')}"
        return name

    def value(self, name: str) -> tuple[str, Value] | None:
        """Question and value behind a placeholder; None where nothing was answered."""
        if name == "item" and self.each and self.item:
            return self.each, Words(text=self.item.text)
        question = self.question(name) or self.record.template.product
        if self.only and question == self.only[0]:
            return self.only
        answered = self.record.standing.get(question)
        if self.further:
            for raised in self.record.raised.get(question, ()):
                if raised.rpartition("~")[2] in ("vague", "unmeasured", "placeholder"):
                    question, answered = raised, self.record.standing[raised]
        if answered is None:
            return None
        value = answered.value
        return question, firm(value, self.record.definition(question)) if isinstance(value, Chosen) else value


def placeholders(pattern: str) -> list[str]:
    """Names in braces, in order."""
    return [m["name"] for m in PLACEHOLDER.finditer(pattern)]
